import { problemsOf } from '../kit/grant-problems.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import { workloadDeletion, workloadWriting } from '../kit/rights.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'medium',
  profile: 'standard',
  checklist: ['AUTHZ-8'],
  title: 'Roles create and change no workloads',
  why: 'A pod can mount every secret of its namespace and run as any of its service accounts: whoever creates one has all of that.',
  references: [rbacGoodPractices],

  *check(role) {
    yield* problemsOf(role, rule, workloadWriting, workloadDeletion)
  },
}
