import { fixToReview, remove } from '../kit/fix.ts'
import { podSecurityStandards } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'high',
  profile: 'baseline',
  checklist: ['WORK-5'],
  title: 'Pods do not share the shared memory of their node',
  why: 'With `hostIPC` a container may read and change the shared memory, semaphores and message queues of every program on the node that uses them.',
  references: [podSecurityStandards],

  *check(pod) {
    const hostIpc = pod.at('hostIPC')
    if (hostIpc?.value !== true) return

    yield {
      at: hostIpc,
      message: `${titleOf(pod.object)} shares the memory segments and message queues of its node.`,
      fix: fixToReview(
        'Leave the IPC namespace of the node',
        'Make sure that the program shares memory only with containers of its own pod.',
        remove(hostIpc),
      ),
    }
  },
}
