import { folderOf } from '../../text/path.ts'
import type { YamlNode } from '../yaml/node.ts'
import { backendsOf } from './ingress.ts'
import type { KubeObject } from './object.ts'
import { commonKinds, type IndexedKind } from './repository-index.ts'

/** What a run's objects are called and refer to: another file matters to them only if it mentions that. */
export interface Focus {
  /** The words of which a file must hold one for its objects of a kind to matter; undefined: all of them matter. */
  wordsFor(kind: IndexedKind): ReadonlySet<string> | undefined
  /** Where the objects stand: what has no namespace of its own belongs to what lies beside it. */
  readonly folders: ReadonlySet<string>
  /** The images of its containers. */
  readonly images: ReadonlySet<string>
}

/** Policies that choose namespaces by label and need not name one. */
export const clusterWideKinds: ReadonlySet<string> = new Set<IndexedKind>([
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'CiliumClusterwideNetworkPolicy',
  'GlobalNetworkPolicy',
])

const common: ReadonlySet<string> = new Set(commonKinds)

export function isCommon(kind: string): boolean {
  return common.has(kind)
}

/** More words would cost more than parsing what they leave out. */
const mostWords = 50

export function focusOf(objects: readonly KubeObject[]): Focus {
  const namespaces = wordsIn(objects, ({ kind, name, namespace }) => [
    namespace,
    kind === 'Namespace' ? name : '',
  ])
  const roles = wordsIn(objects, object => [object.at('roleRef', 'name')?.value])
  const accounts = wordsIn(objects, object => (object.pod ? [accountOf(object) ?? 'default'] : []))
  const holders = wordsIn(objects, ({ kind, name }) => (holderKinds.has(kind) ? [name] : []))
  const workloads = wordsIn(objects, object => [
    accountOf(object),
    namespaceOfDefault(object),
    ...selectedBy(object),
    ...servicesOf(object),
    ...(policyKinds.has(object.kind) ? [object.namespace] : []),
  ])
  const services = wordsIn(objects, object => [
    ...servicesOf(object),
    ...(policyKinds.has(object.kind) ? selectedBy(object) : []),
  ])
  const isAboutMesh = mayLeaveMesh(objects)
  const runtimes = wordsIn(objects, ({ pod }) => [pod?.at('runtimeClassName')?.value])

  const byKind: ReadonlyMap<string, ReadonlySet<string>> = new Map<string, ReadonlySet<string>>([
    ...commonKinds.map(kind => [kind, workloads] as const),
    ...meshKinds.map(kind => [kind, new Set(isAboutMesh ? meshGroups : [])] as const),
    ['ClusterRole', roles],
    ['ClusterRoleBinding', holders],
    ['Namespace', isAboutMesh ? new Set([...namespaces, ...meshMarks]) : namespaces],
    ['Role', roles],
    ['RoleBinding', holders],
    ['RuntimeClass', runtimes],
    ['Service', services],
    ['ServiceAccount', accounts],
  ])
  return {
    wordsFor: kind => {
      const words = byKind.get(kind) ?? namespaces
      return clusterWideKinds.has(kind) || words.size > mostWords ? undefined : words
    },
    folders: new Set(objects.map(object => folderOf(object.source.path))),
    images: wordsIn(objects, ({ pod }) => (pod?.containers ?? []).map(({ image }) => image?.value)),
  }
}

/** What they say of pods is compared with the pods of their namespace. */
const policyKinds: ReadonlySet<string> = new Set<IndexedKind>(['CiliumNetworkPolicy', 'NetworkPolicy'])

/** What bindings are looked up by. */
const holderKinds: ReadonlySet<string> = new Set(['ClusterRole', 'Role', 'ServiceAccount'])

/** Istio's objects show that a mesh is in use. */
const meshKinds: readonly IndexedKind[] = [
  'AuthorizationPolicy',
  'DestinationRule',
  'PeerAuthentication',
  'VirtualService',
]

const meshGroups = ['networking.istio.io', 'security.istio.io']

/** What namespaces join a mesh with. */
const meshMarks = ['istio-injection', 'istio.io/rev', 'linkerd.io/inject']

/** Whether a file of theirs may switch the injection of sidecars off. */
function mayLeaveMesh(objects: readonly KubeObject[]): boolean {
  return [...new Set(objects.map(({ root }) => root.source))].some(({ text }) => text.includes('inject'))
}

/** The account that a workload or a ServiceAccount is about; undefined where it is `default`, which every file may mean. */
function accountOf({ kind, name, pod }: KubeObject): string | undefined {
  const account =
    pod?.at('serviceAccountName')?.value ??
    pod?.at('serviceAccount')?.value ??
    (kind === 'ServiceAccount' ? name : undefined)
  return typeof account === 'string' && account !== 'default' ? account : undefined
}

/** Pods of the account `default` need not name it, but stand in its namespace. */
function namespaceOfDefault({ kind, name, namespace }: KubeObject): string | undefined {
  return kind === 'ServiceAccount' && name === 'default' ? namespace : undefined
}

/** The label values that a policy, or a Service that opens the cluster, chooses pods by. */
function selectedBy(object: KubeObject): readonly unknown[] {
  const own = object.at('spec', 'podSelector') ?? object.at('spec', 'endpointSelector')
  const selectors = [...(own ? [own] : []), ...(policyKinds.has(object.kind) ? peerSelectorsOf(object) : [])]
  const labels = isOpenedService(object) ? (object.at('spec', 'selector')?.entries() ?? []) : []
  const chosen = [...selectors.flatMap(valuesOf), ...labels.map(({ node }) => node)].map(({ value }) => value)
  // A Namespace has the pods that name it.
  return [...chosen, object.kind === 'Namespace' ? object.name : '']
}

/** Only of what others reach does it matter who answers. */
function isOpenedService({ kind, root }: KubeObject): boolean {
  return kind === 'Service' && /^(?:LoadBalancer|NodePort)$/.test(String(root.at('spec', 'type')?.value))
}

function peerSelectorsOf(policy: KubeObject): readonly YamlNode[] {
  const directions = [['ingress', 'from'] as const, ['egress', 'to'] as const]
  return directions.flatMap(([direction, peers]) => {
    const rules = policy.at('spec', direction)?.items() ?? []
    return rules.flatMap(rule => rule.at(peers)?.items() ?? []).flatMap(peer => peer.at('podSelector') ?? [])
  })
}

function valuesOf(selector: YamlNode): readonly YamlNode[] {
  const labels = (selector.at('matchLabels')?.entries() ?? []).map(({ node }) => node)
  const expressions = selector.at('matchExpressions')?.items() ?? []
  return [...labels, ...expressions.flatMap(expression => expression.at('values')?.items() ?? [])]
}

/** The Services that an Ingress or a route leads to; the workloads behind them mostly have the same names. */
function servicesOf(object: KubeObject): readonly unknown[] {
  return backendsOf(object).map(({ value }) => value)
}

function wordsIn(
  objects: readonly KubeObject[],
  wordsOf: (object: KubeObject) => readonly unknown[],
): ReadonlySet<string> {
  const words = objects
    .flatMap(wordsOf)
    .flatMap(word => (typeof word === 'string' && word !== '' ? [word] : []))
  return new Set(words)
}
