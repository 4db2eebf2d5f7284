import { problemsOf } from '../kit/grant-problems.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import { portForwarding } from '../kit/rights.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'medium',
  profile: 'standard',
  checklist: ['AUTHZ-1'],
  title: 'Roles forward no ports of pods',
  why: 'A forwarded port goes around network policies, and reaches what listens on localhost alone.',
  references: [rbacGoodPractices],

  *check(role) {
    yield* problemsOf(role, rule, portForwarding)
  },
}
