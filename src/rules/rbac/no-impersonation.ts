import { problemsOf } from '../kit/grant-problems.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import { impersonation } from '../kit/rights.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'critical',
  profile: 'standard',
  checklist: ['AUTHZ-4'],
  title: 'Roles impersonate nobody',
  why: 'Whoever may impersonate acts with the rights of any user, up to those of the administrators.',
  references: [rbacGoodPractices],

  *check(role) {
    yield* problemsOf(role, rule, impersonation)
  },
}
