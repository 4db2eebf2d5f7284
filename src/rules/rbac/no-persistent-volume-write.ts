import { problemsOf } from '../kit/grant-problems.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import { persistentVolumeCreation } from '../kit/rights.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'medium',
  profile: 'standard',
  checklist: ['AUTHZ-1'],
  title: 'Roles create no persistent volumes',
  why: 'A persistent volume of type hostPath is a path of a node, whatever the Pod Security Standards say of pods.',
  references: [rbacGoodPractices],

  *check(role) {
    yield* problemsOf(role, rule, persistentVolumeCreation)
  },
}
