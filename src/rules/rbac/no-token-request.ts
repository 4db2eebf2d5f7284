import { problemsOf } from '../kit/grant-problems.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import { tokenRequest } from '../kit/rights.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'standard',
  checklist: ['AUTHZ-1'],
  title: 'Roles issue no tokens of service accounts',
  why: 'A token of a service account is its identity: whoever can ask for one holds the rights of all accounts.',
  references: [rbacGoodPractices],

  *check(role) {
    yield* problemsOf(role, rule, tokenRequest)
  },
}
