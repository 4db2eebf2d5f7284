import { resourceManagement } from '../kit/references.ts'
import { lackOf } from '../kit/resources.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'low',
  profile: 'strict',
  checklist: ['WORK-9'],
  title: 'Containers have an ephemeral storage limit',
  why: 'A container without such a limit can fill the disk of its node with files or logs, until the kubelet evicts other pods.',
  references: [resourceManagement],
  reads: ['LimitRange'],

  *check(container, index) {
    yield* lackOf({ bound: 'limits', resource: 'ephemeral-storage' }, container, index)
  },
}
