import { problemsOf } from '../kit/grant-problems.ts'
import { kubeletAuthorization, rbacGoodPractices } from '../kit/references.ts'
import { nodeProxy } from '../kit/rights.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'standard',
  checklist: ['AUTHZ-1'],
  title: 'Roles do not reach nodes by proxy',
  why: 'Through `nodes/proxy` even a right to read runs commands in every container of a node, past admission control and audit log.',
  references: [rbacGoodPractices, kubeletAuthorization],

  *check(role) {
    yield* problemsOf(role, rule, nodeProxy)
  },
}
