import { problemsOf } from '../kit/grant-problems.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import { escalation } from '../kit/rights.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'critical',
  profile: 'standard',
  checklist: ['AUTHZ-9'],
  title: 'Roles cannot hand out more than they hold',
  why: 'The verbs `escalate` and `bind` lift the limit that nobody can grant rights which they do not hold themselves.',
  references: [rbacGoodPractices],

  *check(role) {
    yield* problemsOf(role, rule, escalation)
  },
}
