import { rbacGoodPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'change',
  severity: 'low',
  profile: 'standard',
  checklist: ['AUTHZ-7'],
  title: 'Whoever reviews a change sees which rights it gives and takes',
  why: 'What a role grants shows only together with the bindings that refer to it, and those often stand in another file.',
  references: [rbacGoodPractices],
  reads: ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
}
