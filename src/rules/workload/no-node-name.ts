import type { Pod } from '../../sources/kubernetes/object.ts'
import { type Fix, fixToReview, remove } from '../kit/fix.ts'
import { nodeAssignment } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { setForPod } from '../kit/security-context.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'medium',
  profile: 'standard',
  checklist: ['WORK-14'],
  title: 'The scheduler chooses the node of a pod',
  why: 'A pod with a node name goes around the scheduler: no NoSchedule taint keeps it off, not even the one of the control plane, and it competes with whatever runs there.',
  references: [nodeAssignment],

  *check(pod) {
    const nodeName = pod.at('nodeName')
    if (nodeName === undefined || typeof nodeName.value !== 'string' || nodeName.value === '') return

    yield {
      at: nodeName,
      message: `${titleOf(pod.object)} names its node \`${nodeName.value}\`, past the scheduler and the node's taints.`,
      fix: leaveToScheduler(pod, nodeName.value),
    }
  },
}

/** The same node by its label: the scheduler then sees to it that taints and room are respected. */
function leaveToScheduler(pod: Pod, name: string): Fix {
  const nodeName = pod.at('nodeName') ?? pod.spec
  const selector = pod.at('nodeSelector')
  const isFree = selector === undefined || selector.value === null || selector.kind === 'map'
  return fixToReview(
    'Let the scheduler choose the node',
    'Make sure that the pod must be on this node, or drop the selector as well, and that it tolerates the taints of the node.',
    remove(nodeName),
    ...(isFree && selector?.at(hostname) === undefined
      ? [setForPod(pod, ['nodeSelector', hostname], name)]
      : []),
  )
}

const hostname = 'kubernetes.io/hostname'
