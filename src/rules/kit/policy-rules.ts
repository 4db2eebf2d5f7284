import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'

export type Direction = 'ingress' | 'egress'

export const directions: readonly Direction[] = ['ingress', 'egress']

/** Kubernetes' own; Calico has a kind of the same name. */
export function isNetworkPolicy({ kind, group }: KubeObject): boolean {
  return kind === 'NetworkPolicy' && policyGroups.has(group)
}

const policyGroups: ReadonlySet<string> = new Set(['', 'extensions', 'networking.k8s.io'])

export function isCiliumPolicy({ kind }: KubeObject): boolean {
  return kind === 'CiliumNetworkPolicy' || kind === 'CiliumClusterwideNetworkPolicy'
}

/** A rule of a policy: what may come from or go to whom. */
export interface PolicyRule {
  readonly direction: Direction
  readonly node: YamlNode
}

/** The rules of a NetworkPolicy that are in force: those of a direction that its `policyTypes` leave out are not. */
export function rulesOf(policy: KubeObject): readonly PolicyRule[] {
  return directions
    .filter(direction => isInForce(policy, direction))
    .flatMap(direction => rulesIn(policy.at('spec', direction), direction))
}

/** The rules of a Cilium policy, of its `spec` and its `specs`. */
export function ciliumRulesOf(policy: KubeObject): readonly PolicyRule[] {
  return specsOf(policy).flatMap(spec =>
    directions.flatMap(direction => rulesIn(spec.at(direction), direction)),
  )
}

/** The specifications of a Cilium policy. */
export function specsOf(policy: KubeObject): readonly YamlNode[] {
  const spec = policy.at('spec')
  return [...(spec ? [spec] : []), ...(policy.at('specs')?.items() ?? [])]
}

/** Ingress always, unless the types say otherwise; Egress where they say so, or where there is a rule for it. */
export function isInForce(policy: KubeObject, direction: Direction): boolean {
  const types = (policy.at('spec', 'policyTypes')?.items() ?? []).map(({ value }) => value)
  if (types.length > 0) return types.includes(direction === 'ingress' ? 'Ingress' : 'Egress')
  return direction === 'ingress' || rulesIn(policy.at('spec', 'egress'), 'egress').length > 0
}

function rulesIn(list: YamlNode | undefined, direction: Direction): readonly PolicyRule[] {
  return (list?.items() ?? []).filter(({ kind }) => kind === 'map').map(node => ({ direction, node }))
}

/** The peers of a rule; empty where it speaks of everybody. */
export function peersOf({ direction, node }: PolicyRule): readonly YamlNode[] {
  return node.at(direction === 'ingress' ? 'from' : 'to')?.items() ?? []
}

/** `every`: no port is named. `dns`: that of names alone. */
export function portsOf({ node }: PolicyRule): 'every' | 'dns' | 'some' {
  const ciliumPorts = (node.at('toPorts')?.items() ?? []).flatMap(item => item.at('ports')?.items() ?? [])
  const ports = [...(node.at('ports')?.items() ?? []), ...ciliumPorts]
  if (ports.length === 0) return 'every'
  return ports.every(port => dnsPorts.has(String(port.at('port')?.value))) ? 'dns' : 'some'
}

/** CoreDNS listens on 8053 or 5353 in some distributions. */
const dnsPorts: ReadonlySet<string> = new Set(['53', '5353', '8053', 'dns', 'dns-tcp'])

/** No label is asked for. */
export function isEmptySelector(selector: YamlNode): boolean {
  const isBlank = (key: string) => {
    const part = selector.at(key)
    return (part?.entries().length ?? 0) === 0 && (part?.items().length ?? 0) === 0
  }
  return selector.kind === 'map' && isBlank('matchLabels') && isBlank('matchExpressions')
}
