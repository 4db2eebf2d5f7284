import { problemsOf } from '../kit/grant-problems.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import { secretReading, secretWriting } from '../kit/rights.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'standard',
  checklist: ['AUTHZ-1'],
  title: 'Roles read no secrets but named ones',
  why: 'Whoever reads the secrets of a namespace has the token of each of its service accounts and the password of each of its databases.',
  references: [rbacGoodPractices],

  *check(role) {
    yield* problemsOf(role, rule, secretReading, secretWriting)
  },
}
