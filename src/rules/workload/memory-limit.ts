import { resourceManagement } from '../kit/references.ts'
import { lackOf } from '../kit/resources.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'medium',
  profile: 'standard',
  checklist: ['WORK-9'],
  title: 'Containers have a memory limit',
  why: 'A container without a memory limit can take all memory of its node, and the kernel then ends processes of other pods.',
  references: [resourceManagement],
  reads: ['LimitRange'],

  *check(container, index) {
    yield* lackOf({ bound: 'limits', resource: 'memory' }, container, index)
  },
}
