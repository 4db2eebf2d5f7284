import { resourceManagement } from '../kit/references.ts'
import { lackOf } from '../kit/resources.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'low',
  profile: 'standard',
  checklist: ['WORK-9'],
  title: 'Containers request memory',
  why: 'A pod that requests no memory is put on nodes that have none left for it, and is among the first to be ended when memory runs short.',
  references: [resourceManagement],
  reads: ['LimitRange'],

  *check(container, index) {
    yield* lackOf({ bound: 'requests', resource: 'memory' }, container, index)
  },
}
