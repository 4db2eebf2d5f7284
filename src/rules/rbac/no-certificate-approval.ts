import { problemsOf } from '../kit/grant-problems.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import { certificateApproval } from '../kit/rights.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'standard',
  checklist: ['AUTHZ-1'],
  title: 'Roles approve and sign no certificates',
  why: 'A client certificate can carry any user name and outlives every change of rights, since Kubernetes revokes none.',
  references: [rbacGoodPractices],

  *check(role) {
    yield* problemsOf(role, rule, certificateApproval)
  },
}
