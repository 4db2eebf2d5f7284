import { fixToReview, remove } from '../kit/fix.ts'
import { podSecurityStandards } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'high',
  profile: 'baseline',
  checklist: ['WORK-5'],
  title: 'Pods do not share the processes of their node',
  why: 'With `hostPID` a container sees every process of the node, reads their environment and, as root, may end or trace them.',
  references: [podSecurityStandards],

  *check(pod) {
    const hostPid = pod.at('hostPID')
    if (hostPid?.value !== true) return

    yield {
      at: hostPid,
      message: `${titleOf(pod.object)} sees the processes of its node.`,
      fix: fixToReview(
        'Leave the process namespace of the node',
        'Make sure that the program does not watch or signal processes outside its own pod.',
        remove(hostPid),
      ),
    }
  },
}
