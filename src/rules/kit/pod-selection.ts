import type { KubeObject, Pod } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { fileNameOf, folderOf, joinPath } from '../../text/path.ts'
import { type Answer, any, type KnownLabels, selects } from './label-selector.ts'
import { isCiliumPolicy, isNetworkPolicy, specsOf } from './policy-rules.ts'

/** Whether a policy of a namespace, or of the whole cluster, selects pods with these labels. */
export function selectsPod(policy: KubeObject, pod: KnownLabels): Answer {
  if (isCiliumPolicy(policy)) {
    return any(
      specsOf(policy).flatMap(spec => {
        const selector = spec.at('endpointSelector')
        return selector ? [selectsLabels(selector, pod)] : []
      }),
    )
  }
  if (isNetworkPolicy(policy)) {
    const selector = policy.at('spec', 'podSelector')
    return selector === undefined || selector.value === null ? 'yes' : selects(selector, pod)
  }
  // Calico's selectors are expressions.
  return /^(?:all\(\))?$/.test(String(policy.at('spec', 'selector')?.value ?? '').trim()) ? 'yes' : 'perhaps'
}

/** Whether a selector does. Cilium's labels may name where they come from; those of the namespace and the service account are not in the manifest. */
export function selectsLabels(selector: YamlNode, { labels, isComplete }: KnownLabels): Answer {
  const keys = [
    ...(selector.at('matchLabels')?.entries() ?? []).map(({ key }) => key),
    ...(selector.at('matchExpressions')?.items() ?? []).map(item => String(item.at('key')?.value)),
  ]
  if (!keys.some(key => key.includes(':') || key.includes('io.')))
    return selects(selector, { labels, isComplete })
  const sourced = [...labels].flatMap(([key, value]) =>
    ['', 'k8s:', 'any:'].map(source => [`${source}${key}`, value] as const),
  )
  const isKnown = isComplete && !keys.some(key => /^(?:k8s:|any:)?io\.|^reserved:/.test(key))
  return selects(selector, { labels: new Map(sourced), isComplete: isKnown })
}

/** The labels that the template gives its pods. */
export function podLabelsOf(pod: Pod): KnownLabels {
  const known = labelsOf.get(pod)
  if (known) return known
  const entries = pod.metadata?.at('labels')?.entries() ?? []
  const found = {
    labels: new Map(entries.map(({ key, node }) => [key, String(node.value)])),
    isComplete: true,
  }
  labelsOf.set(pod, found)
  return found
}

/** Every policy asks. */
const labelsOf = new WeakMap<Pod, KnownLabels>()

/**
 * A kustomization in the folder or above it may add labels and namespaces that the file lacks. What has been rendered has
 * them: its place is the kustomization itself, or a chart.
 */
export function mayBeKustomized({ source }: KubeObject, index: RepositoryIndex): boolean {
  return !renderedFrom.test(fileNameOf(source.path)) && isKustomized(folderOf(source.path), index)
}

function isKustomized(folder: string, index: RepositoryIndex): boolean {
  const known = kustomized.get(index) ?? new Map<string, boolean>()
  kustomized.set(index, known)
  const answer =
    known.get(folder) ??
    (kustomizations.some(name => hasIn(folder, name, index)) ||
      (folder !== '' && isKustomized(folderOf(folder), index)))
  known.set(folder, answer)
  return answer
}

/** By folder: the files of one ask again and again. */
const kustomized = new WeakMap<RepositoryIndex, Map<string, boolean>>()

const kustomizations = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']
const renderedFrom = /^(?:kustomization\.ya?ml|Kustomization|Chart\.ya?ml)$/

function hasIn(folder: string, name: string, index: RepositoryIndex): boolean {
  const path = joinPath(folder, name)
  return path !== undefined && index.has(path)
}
