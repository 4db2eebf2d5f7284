import { resourceManagement } from '../kit/references.ts'
import { lackOf } from '../kit/resources.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'low',
  profile: 'strict',
  checklist: ['WORK-9'],
  title: 'Containers have a CPU limit',
  why: 'A container without a CPU limit can take all idle time of its node: a program under attack or one that mines coins slows down whatever runs beside it.',
  references: [resourceManagement],
  reads: ['LimitRange'],

  *check(container, index) {
    yield* lackOf({ bound: 'limits', resource: 'cpu' }, container, index)
  },
}
