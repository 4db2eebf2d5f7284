import type { Pod } from '../../sources/kubernetes/object.ts'
import { nodeAssignment, taints } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { chosenBy, type NodeChoice, requiredTerms, selectedLabels, tolerationsOf } from '../kit/scheduling.ts'
import { sensitivityOf } from '../kit/sensitive.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'low',
  profile: 'standard',
  checklist: ['WORK-14'],
  title: 'Sensitive pods run on nodes set apart for them',
  why: 'On a shared node a break-out from any other container reaches the memory, the volumes and the tokens of the sensitive one.',
  references: [nodeAssignment, taints],
  reads: ['Namespace'],

  *check(pod, index, settings) {
    const { namespaces, labels } = settings.sensitive
    if (namespaces.length === 0 && labels.length === 0) return
    if (pod.isPartial || isPlaced(pod, settings.sensitive.taints)) return
    const sensitivity = sensitivityOf(pod, index, settings)
    if (sensitivity === undefined) return
    if ('cannotTell' in sensitivity) return yield sensitivity

    yield {
      at: pod,
      absent: true,
      message: `${titleOf(pod.object)}, sensitive ${sensitivity.because}, may run on any node.`,
    }
  },
}

function isPlaced(pod: Pod, dedicated: readonly string[]): boolean {
  const required = requiredTerms(pod)
  return (
    selectedLabels(pod).some(isParticular) ||
    (required.length > 0 && required.every(term => chosenBy(term).some(isParticular))) ||
    tolerationsOf(pod).some(({ key }) => dedicated.includes(key))
  )
}

/** Labels that tell what a node can run set none apart. */
function isParticular({ label }: NodeChoice): boolean {
  return !/^(?:beta\.)?kubernetes\.io\/(?:os|arch)$/.test(label)
}
