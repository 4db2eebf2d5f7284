import type { Pod } from '../../sources/kubernetes/object.ts'
import { type Fix, fixToReview, remove } from '../kit/fix.ts'
import { taints } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import {
  chosenBy,
  type NodeChoice,
  preferredTerms,
  requiredTerms,
  selectedLabels,
  type Toleration,
  tolerationsOf,
  withoutTolerations,
} from '../kit/scheduling.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'medium',
  profile: 'standard',
  checklist: ['WORK-14'],
  title: 'Pods stay off the nodes of the control plane',
  why: "Whoever breaks out of a container on a node of the control plane finds there the cluster's keys, its API server and its database.",
  references: [taints],

  *check(pod) {
    const tolerated = tolerationsOf(pod).filter(({ key }) => controlPlane.has(key))
    const { selected, byAffinity } = chosenNodes(pod)
    const chosen = [...selected, ...byAffinity]
    const [first, ...others] = [...chosen, ...tolerated].map(({ node }) => node)
    if (first === undefined) return

    const isChosen = chosen.length > 0
    yield {
      at: first,
      key: isChosen ? 'chosen' : 'tolerated',
      message: isChosen
        ? `${titleOf(pod.object)} asks for a node of the control plane.`
        : `${titleOf(pod.object)} tolerates the taint that keeps workloads off the control plane.`,
      related: others.slice(0, 3).map(at => ({ at, label: 'and here' })),
      ...(byAffinity.length === 0 && { fix: leave(pod, selected, tolerated) }),
    }
  },
}

/** The name of old clusters is still tolerated by many, and set by some distributions. */
const controlPlane: ReadonlySet<string> = new Set([
  'node-role.kubernetes.io/control-plane',
  'node-role.kubernetes.io/master',
])

interface Chosen {
  readonly selected: readonly NodeChoice[]
  readonly byAffinity: readonly NodeChoice[]
}

function chosenNodes(pod: Pod): Chosen {
  const isControlPlane = ({ label }: NodeChoice) => controlPlane.has(label)
  const terms = [...requiredTerms(pod), ...preferredTerms(pod)]
  return {
    selected: selectedLabels(pod).filter(isControlPlane),
    byAffinity: terms.flatMap(chosenBy).filter(isControlPlane),
  }
}

function leave(pod: Pod, selected: readonly NodeChoice[], tolerated: readonly Toleration[]): Fix {
  const selector = pod.at('nodeSelector')
  const isWhole = selector !== undefined && selector.entries().length === selected.length
  return fixToReview(
    'Leave the control plane',
    'Make sure that the pod has no work on the nodes of the control plane, as an agent of every node has.',
    ...(isWhole ? [remove(selector)] : selected.map(({ node }) => remove(node))),
    ...(tolerated.length > 0 ? withoutTolerations(pod, tolerated) : []),
  )
}
