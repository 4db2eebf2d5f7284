import { problemsOf } from '../kit/grant-problems.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import { configMapWriting } from '../kit/rights.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'low',
  profile: 'strict',
  checklist: ['AUTHZ-1'],
  title: 'Roles do not change the settings of the cluster DNS',
  why: 'Whoever writes the ConfigMap of CoreDNS answers every name that the cluster asks for.',
  references: [rbacGoodPractices],

  *check(role) {
    const reachesDns = role.kind === 'ClusterRole' || role.namespace === 'kube-system'
    if (reachesDns) yield* problemsOf(role, rule, configMapWriting)
  },
}
