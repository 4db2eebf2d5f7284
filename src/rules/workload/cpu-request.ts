import { resourceManagement } from '../kit/references.ts'
import { lackOf } from '../kit/resources.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'low',
  profile: 'strict',
  checklist: ['WORK-9'],
  title: 'Containers request CPU',
  why: 'A pod that requests no CPU gets next to none on a busy node, so that a greedy neighbour is enough to stop it.',
  references: [resourceManagement],
  reads: ['LimitRange'],

  *check(container, index) {
    yield* lackOf({ bound: 'requests', resource: 'cpu' }, container, index)
  },
}
