import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { fileNameOf, folderOf, joinPath, type RepoPath } from '../../text/path.ts'
import type { NewFile } from './fix.ts'
import { mayBeKustomized } from './pod-selection.ts'
import {
  type Direction,
  isCiliumPolicy,
  isEmptySelector,
  isInForce,
  isNetworkPolicy,
  specsOf,
} from './policy-rules.ts'

/**
 * What a policy does for pods that no other policy speaks of. `isolates`: it selects every pod as well, but lets some traffic
 * through itself.
 */
export function denialOf(policy: KubeObject, direction: Direction): 'denies' | 'isolates' | 'no' {
  if (isCiliumPolicy(policy)) return ciliumDenialOf(policy, direction)
  if (!isNetworkPolicy(policy)) return 'isolates'
  const selector = policy.at('spec', 'podSelector')
  const isForAll = selector === undefined || selector.value === null || isEmptySelector(selector)
  if (!isForAll || !isInForce(policy, direction)) return 'no'
  const rules = policy.at('spec', direction)?.items() ?? []
  if (rules.length === 0) return 'denies'
  return rules.some(rule => rule.entries().length === 0) ? 'no' : 'isolates'
}

/** An empty rule lets nothing through here. */
function ciliumDenialOf(policy: KubeObject, direction: Direction): 'denies' | 'isolates' | 'no' {
  const forAll = specsOf(policy).flatMap(spec => {
    const selector = spec.at('endpointSelector')
    const rules = spec.at(direction)
    return selector && isEmptySelector(selector) && rules?.kind === 'list' ? [rules.items()] : []
  })
  if (forAll.some(rules => rules.every(rule => rule.entries().length === 0))) return 'denies'
  return forAll.length > 0 ? 'isolates' : 'no'
}

/** A policy that denies by default, in a file beside the object that shows its need; undefined where no place for it is known. */
export function defaultDenyFile(
  namespace: string,
  denied: readonly Direction[],
  beside: KubeObject,
  index: RepositoryIndex,
): NewFile | undefined {
  // What runs there is everybody's: denying it by default stops the cluster.
  if (namespace === 'default' || namespace.startsWith('kube-')) return undefined
  const path = freePath(namespace, beside, index)
  if (path === undefined || mayBeKustomized(beside, index)) return undefined
  const isBoth = denied.length > 1
  return {
    title: isBoth ? 'Deny what no policy allows' : `Deny ${denied[0] ?? ''} traffic that no policy allows`,
    path,
    text: textOf(namespace, denied),
    check: checkFor(denied),
  }
}

/** `harbour/network-policy.yaml`, else a name that says which namespace it is for. */
function freePath(
  namespace: string,
  { source: { path } }: KubeObject,
  index: RepositoryIndex,
): RepoPath | undefined {
  const folder = folderOf(path)
  const ending = path.endsWith('.yml') ? 'yml' : 'yaml'
  const own = fileNameOf(folder) === namespace ? [`network-policy.${ending}`] : []
  const names = [...own, `${namespace}-network-policy.${ending}`, `${namespace}-default-deny.${ending}`]
  return names.map(name => joinPath(folder, name)).find(free => free !== undefined && !index.has(free))
}

function textOf(namespace: string, denied: readonly Direction[]): string {
  const types = denied.map(direction => (direction === 'ingress' ? 'Ingress' : 'Egress'))
  const name = denied.length > 1 ? 'default-deny' : `default-deny-${denied[0] ?? ''}`
  const deny = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  podSelector: {}
  policyTypes:
${types.map(type => `    - ${type}\n`).join('')}`
  return denied.includes('egress') ? `${deny}---\n${dnsFor(namespace)}` : deny
}

/** Without it nothing finds anything; the labels are those of every distribution's CoreDNS. */
function dnsFor(namespace: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: allow-dns
  namespace: ${namespace}
spec:
  podSelector: {}
  policyTypes:
    - Egress
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
          podSelector:
            matchLabels:
              k8s-app: kube-dns
      ports:
        - protocol: UDP
          port: 53
        - protocol: TCP
          port: 53
`
}

function checkFor(denied: readonly Direction[]): string {
  const [isIn, isOut] = [denied.includes('ingress'), denied.includes('egress')]
  const into = 'from other pods, the ingress controller and monitoring'
  const out = 'to other pods, databases and the Kubernetes API (names can be looked up)'
  const which = [...(isIn ? [into] : []), ...(isOut ? [out] : [])].join(', and ')
  return `Every connection that its pods need must be allowed by a policy of its own before this one is applied: ${which}.`
}
