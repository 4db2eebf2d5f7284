import type { KubeObject } from '../../sources/kubernetes/object.ts'
import { isBootstrapObject } from './bootstrap-policy.ts'
import { grantsOf } from './grants.ts'
import { everyVerb, isBoundless, isRole, type PolicyRule, policyRulesOf } from './rbac.ts'
import type { Problem } from './rule.ts'

/** The entries of a role that allow anything; none of those that Kubernetes itself brings along with such a wildcard. */
export function entriesOf(role: KubeObject, builtIn: readonly string[]): readonly PolicyRule[] {
  if (!isRole(role) || isBootstrapObject(role, builtIn)) return []
  return policyRulesOf(role).filter(({ verbs }) => verbs.length > 0)
}

/** Roles of Kubernetes' own bootstrap policy that are about every resource, or every scale, of every group. */
export const broadRoles: readonly string[] = [
  'cluster-admin',
  'system:kube-controller-manager',
  'system:controller:disruption-controller',
  'system:controller:generic-garbage-collector',
  'system:controller:horizontal-pod-autoscaler',
  'system:controller:namespace-controller',
  'system:controller:resourcequota-controller',
]

/** Where verbs and resources are wildcards both, what is said of the verbs names the resources and the groups as well. */
export function isSaidOfVerbs({ resources, verbs }: PolicyRule): boolean {
  return resources.includes('*') && verbs.includes('*')
}

/** What a problem about a wildcard stands for, where the rules about single rights leave it to that. */
export function impliedBy(entry: PolicyRule): Pick<Problem, 'implies'> {
  if (!isBoundless(entry)) return {}
  return { implies: [...grantsOf(entry).values()].flatMap(({ parts }) => parts) }
}

/** Each group, resource, verb and name of an entry by itself; none where that would be thousands. */
export function partsOf({ groups, resources, verbs, names, urls }: PolicyRule): readonly string[] {
  const lists = [
    groups.includes('*') ? ['*'] : groups,
    resources.includes('*') ? ['*'] : [...resources, ...urls],
    verbs.includes('*') ? ['*', ...everyVerb] : verbs,
    names,
  ].filter(list => list.length > 0)
  if (lists.reduce((count, list) => count * list.length, 1) > mostParts) return []
  return lists.reduce<readonly string[]>(
    (parts, list) => parts.flatMap(part => list.map(word => `${part} ${word}`)),
    [''],
  )
}

const mostParts = 1000
