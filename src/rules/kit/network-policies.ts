import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { IndexedKind, RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { first } from '../../text/first.ts'
import { type Answer, any, type KnownLabels, selects } from './label-selector.ts'

/** Policies of one namespace: Kubernetes' own and Calico's of the same name, and Cilium's. */
export const namespacedPolicyKinds: readonly IndexedKind[] = ['NetworkPolicy', 'CiliumNetworkPolicy']

/** Policies of the whole cluster, which say which namespaces they are about. */
export const clusterPolicyKinds: readonly IndexedKind[] = [
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'CiliumClusterwideNetworkPolicy',
  'GlobalNetworkPolicy',
]

/** Whether a network policy of the commit is about this namespace. */
export function hasPolicy(namespace: string, index: RepositoryIndex): Answer {
  const isNamed = namespacedPolicyKinds.some(kind =>
    first(index.objects(kind, { mentioning: namespace }), policy => policy.namespace === namespace),
  )
  return isNamed ? 'yes' : hasClusterPolicy(namespace, index)
}

/** Whether one of the whole cluster is. */
export function hasClusterPolicy(namespace: string, index: RepositoryIndex): Answer {
  const labels = labelsOf(namespace, index)
  const answers = clusterPolicyKinds.flatMap(kind =>
    [...index.objects(kind)].map(policy => isAbout(policy, namespace, labels)),
  )
  return any(answers)
}

/** The API server adds the name as a label to every namespace. */
function labelsOf(namespace: string, index: RepositoryIndex): KnownLabels {
  const isMeant = ({ name, group }: KubeObject) => name === namespace && group === ''
  const object = first(index.objects('Namespace', { mentioning: namespace }), isMeant)
  const entries = object?.at('metadata', 'labels')?.entries() ?? []
  const labels = new Map(entries.map(({ key, node }) => [key, String(node.value)]))
  return { labels: labels.set('kubernetes.io/metadata.name', namespace), isComplete: object !== undefined }
}

function isAbout(policy: KubeObject, namespace: string, labels: KnownLabels): Answer {
  switch (policy.kind) {
    case 'CiliumClusterwideNetworkPolicy':
      return ciliumAnswer(policy, namespace)
    case 'GlobalNetworkPolicy':
      return calicoAnswer(policy, labels)
    default: {
      const namespaces =
        policy.at('spec', 'subject', 'namespaces') ??
        policy.at('spec', 'subject', 'pods', 'namespaceSelector')
      return namespaces === undefined ? 'no' : selects(namespaces, labels)
    }
  }
}

/** An endpoint's labels tell its namespace; a policy for some labels of pods everywhere isolates no namespace. */
function ciliumAnswer(policy: KubeObject, namespace: string): Answer {
  const specs = [policy.at('spec'), ...(policy.at('specs')?.items() ?? [])]
  const labels = new Map(ciliumNamespaceLabels.map(label => [label, namespace]))
  const isSelected = (selector: YamlNode | undefined) =>
    selector !== undefined && selects(selector, { labels, isComplete: true }) === 'yes'
  return specs.some(spec => isSelected(spec?.at('endpointSelector'))) ? 'yes' : 'no'
}

const ciliumNamespaceLabels = ['io.kubernetes.pod.namespace', 'k8s:io.kubernetes.pod.namespace']

/** Calico's selectors are expressions: the plain ones are read, of the others only whether they choose namespaces. */
function calicoAnswer(policy: KubeObject, { labels }: KnownLabels): Answer {
  const name = labels.get('kubernetes.io/metadata.name') ?? ''
  const pods = calicoSelects(policy.at('spec', 'selector'), name)
  const namespaces = calicoSelects(policy.at('spec', 'namespaceSelector'), name)
  if (namespaces === 'no' || pods === 'no' || pods === 'some pods') return 'no'
  return pods === 'yes' && namespaces === 'yes' ? 'yes' : 'perhaps'
}

function calicoSelects(selector: YamlNode | undefined, namespace: string): Answer | 'some pods' {
  const text = String(selector?.value ?? '').trim()
  if (text === '' || text === 'all()') return 'yes'
  const named = namedNamespace.exec(text)?.[1]
  if (named !== undefined) return named === namespace ? 'yes' : 'no'
  return /projectcalico\.org\/namespace/.test(text) ? 'perhaps' : 'some pods'
}

const namedNamespace =
  /^(?:projectcalico\.org\/(?:name|namespace)|kubernetes\.io\/metadata\.name)\s*==\s*["']([^"']*)["']$/
