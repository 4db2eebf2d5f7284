import { problemsOf } from '../kit/grant-problems.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import { networkWriting, routeDeletion } from '../kit/rights.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'medium',
  profile: 'standard',
  checklist: ['AUTHZ-1'],
  title: 'Roles do not change where traffic goes',
  why: 'Whoever writes services, endpoints, ingresses or network policies can send traffic to a place of their own or open what was closed.',
  references: [rbacGoodPractices],

  *check(role) {
    yield* problemsOf(role, rule, networkWriting, routeDeletion)
  },
}
