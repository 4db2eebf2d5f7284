import type { KubeObject, Pod } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { definitionsFor } from './definitions.ts'
import { type CannotTell, cannotTell, type RuleSettings } from './rule.ts'

/** What makes a pod sensitive, as half a sentence: ``by its label `data-class` ``. */
export interface Sensitivity {
  readonly because: string
}

/** Whether the configuration means this pod; undefined where it does not. */
export function sensitivityOf(
  pod: Pod,
  index: RepositoryIndex,
  { sensitive }: RuleSettings,
): Sensitivity | CannotTell | undefined {
  const { namespaces, labels } = sensitive
  if (namespaces.length === 0 && labels.length === 0) return undefined
  const own = carried(labels, pod.metadata?.at('labels')?.entries() ?? [])
  if (own !== undefined) return { because: `by its label \`${own}\`` }

  const { object } = pod
  const { namespace } = object
  if (namespace === undefined) return cannotTell('the namespace is named by whoever applies it')
  if (namespaces.includes(namespace)) return { because: `by its namespace \`${namespace}\`` }
  return labels.length === 0 ? undefined : byNamespace(object, namespace, index, labels)
}

function byNamespace(
  object: KubeObject,
  namespace: string,
  index: RepositoryIndex,
  labels: readonly string[],
): Sensitivity | CannotTell | undefined {
  const definitions = definitionsFor(object, 'Namespace', namespace, index)
  const found = definitions.map(({ root }) => carried(labels, root.at('metadata', 'labels')?.entries() ?? []))
  const [label] = found
  if (definitions.length === 0 || found.some(one => (one === undefined) !== (label === undefined)))
    return cannotTell(`the repository does not settle the labels of the namespace \`${namespace}\``)
  return label === undefined
    ? undefined
    : { because: `by the label \`${label}\` of its namespace \`${namespace}\`` }
}

/** The first of the wanted labels that is among the given ones. */
function carried(
  wanted: readonly string[],
  given: readonly { readonly key: string; readonly node: { readonly value: unknown } }[],
): string | undefined {
  return wanted.find(label => {
    const [key, value] = split(label)
    return given.some(entry => entry.key === key && (value === undefined || entry.node.value === value))
  })
}

function split(label: string): readonly [string, string | undefined] {
  const at = label.indexOf('=')
  return at < 0 ? [label, undefined] : [label.slice(0, at), label.slice(at + 1)]
}
