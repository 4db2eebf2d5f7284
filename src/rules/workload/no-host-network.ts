import { fixToReview, remove } from '../kit/fix.ts'
import { podSecurityStandards } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'high',
  profile: 'baseline',
  checklist: ['WORK-6'],
  title: 'Pods do not share the network of their node',
  why: "In the node's network a pod reaches services that listen on localhost, reads the traffic of other pods, and no NetworkPolicy holds for it.",
  references: [podSecurityStandards],

  *check(pod) {
    const hostNetwork = pod.at('hostNetwork')
    if (hostNetwork?.value !== true) return

    yield {
      at: hostNetwork,
      message: `${titleOf(pod.object)} shares the network of its node.`,
      fix: fixToReview(
        'Leave the network of the node',
        'Make sure that the program needs no interface of the node, and that others reach it through a Service.',
        remove(hostNetwork),
      ),
    }
  },
}
