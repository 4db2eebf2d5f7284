import { problemsOf } from '../kit/grant-problems.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import { webhookWriting } from '../kit/rights.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'standard',
  checklist: ['AUTHZ-1'],
  title: 'Roles do not change admission control',
  why: 'A webhook sees and alters every object of the cluster, secrets included; without the right one no policy is enforced.',
  references: [rbacGoodPractices],

  *check(role) {
    yield* problemsOf(role, rule, webhookWriting)
  },
}
