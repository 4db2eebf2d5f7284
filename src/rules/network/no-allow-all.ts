import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { type Fix, fixToReview, remove } from '../kit/fix.ts'
import {
  ciliumRulesOf,
  isCiliumPolicy,
  isEmptySelector,
  isNetworkPolicy,
  type PolicyRule,
  peersOf,
  portsOf,
  rulesOf,
} from '../kit/policy-rules.ts'
import { networkPolicies } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'standard',
  checklist: ['NET-1'],
  title: 'Network policies do not allow everything',
  why: 'A rule for everybody undoes every other policy of the pods it selects: they are as open as without any.',
  references: [networkPolicies],

  *check(policy) {
    if (isNetworkPolicy(policy)) yield* problemsOf(policy)
    if (isCiliumPolicy(policy)) for (const one of ciliumRulesOf(policy)) yield* ciliumProblemsIn(one, policy)
  },
}

function* problemsOf(policy: KubeObject): Generator<Problem> {
  const rules = rulesOf(policy)
  const isEmpty = ({ node }: PolicyRule) => node.entries().length === 0
  const filled = new Set(rules.filter(one => !isEmpty(one)).map(({ direction }) => direction))
  for (const one of rules) {
    const fix = filled.has(one.direction) && isEmpty(one) ? without(one) : undefined
    for (const problem of problemsIn(one, policy)) yield fix ? { ...problem, fix } : problem
  }
}

/** Only a rule beside others can go: a direction without rules lets nothing through. */
function without({ node, direction }: PolicyRule): Fix {
  const whom = direction === 'ingress' ? 'whoever calls its pods' : 'all that its pods call'
  return fixToReview('Remove the empty rule', `The other rules must allow ${whom}.`, remove(node))
}

function* problemsIn(one: PolicyRule, policy: KubeObject): Generator<Problem> {
  if (portsOf(one) === 'dns') return
  const peers = peersOf(one)
  if (peers.length === 0) yield problemOf(one, policy, { at: one.node, whom: everyone(one), key: '' })
  for (const peer of peers.filter(isEveryNamespace)) {
    const at = peer.at('namespaceSelector') ?? peer
    yield problemOf(one, policy, { at, whom: everyPod, key: 'namespaces' })
  }
}

const everyPod = 'every pod of every namespace'

function isEveryNamespace(peer: YamlNode): boolean {
  const [namespaces, pods] = [peer.at('namespaceSelector'), peer.at('podSelector')]
  return (
    namespaces !== undefined && isEmptySelector(namespaces) && (pods === undefined || isEmptySelector(pods))
  )
}

/** An empty rule allows nothing here: Cilium's way to deny by default. */
function* ciliumProblemsIn(one: PolicyRule, policy: KubeObject): Generator<Problem> {
  if (portsOf(one) === 'dns') return
  const entities = one.node.at(one.direction === 'ingress' ? 'fromEntities' : 'toEntities')?.items() ?? []
  for (const entity of entities) {
    if (entity.value !== 'all' && entity.value !== 'world') continue
    const whom = entity.value === 'all' ? everyone(one) : 'everybody outside the cluster'
    yield problemOf(one, policy, { at: entity, whom, key: entity.value })
  }
}

function everyone({ direction }: PolicyRule): string {
  return direction === 'ingress' ? 'everybody' : 'every address'
}

interface Allowed {
  readonly at: YamlNode
  readonly whom: string
  readonly key: string
}

function problemOf(one: PolicyRule, policy: KubeObject, { at, whom, key }: Allowed): Problem {
  const { direction } = one
  const said = direction === 'ingress' ? `lets ${whom} in` : `lets its pods reach ${whom}`
  const hasPorts = portsOf(one) === 'some'
  // A port that everybody may call is how a service is served.
  const isServed = hasPorts && direction === 'ingress'
  return {
    at,
    key: `${direction} ${key}`.trim(),
    ...(isServed ? { severity: 'low', profile: 'strict' } : {}),
    ...(!isServed && (hasPorts || whom === everyPod) && { severity: 'medium' }),
    message: `${titleOf(policy)} ${said}.`,
  }
}
