import { problemsOf } from '../kit/grant-problems.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import { podExec } from '../kit/rights.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'standard',
  checklist: ['AUTHZ-1'],
  title: 'Roles run no commands in pods',
  why: 'A command in a running container acts with its files, its secrets and its service account, and leaves little trace.',
  references: [rbacGoodPractices],

  *check(role) {
    yield* problemsOf(role, rule, podExec)
  },
}
