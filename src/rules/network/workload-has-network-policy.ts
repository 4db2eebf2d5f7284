import type { KubeObject, Pod } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex, Where } from '../../sources/kubernetes/repository-index.ts'
import { folderOf } from '../../text/path.ts'
import { type Answer, any } from '../kit/label-selector.ts'
import { isNamespaceName } from '../kit/namespaces.ts'
import { clusterPolicyKinds, hasClusterPolicy, namespacedPolicyKinds } from '../kit/network-policies.ts'
import { mayBeKustomized, podLabelsOf, selectsPod } from '../kit/pod-selection.ts'
import { networkPolicies } from '../kit/references.ts'
import { type CannotTell, cannotTell, type Problem, type Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'medium',
  profile: 'standard',
  checklist: ['NET-1'],
  title: 'Every workload is selected by a network policy',
  why: 'A pod that no policy selects takes connections from every pod of the cluster and may connect to anything, whatever the policies of its neighbours say.',
  references: [networkPolicies],
  reads: [...namespacedPolicyKinds, ...clusterPolicyKinds, 'Namespace'],

  *check(pod, index) {
    // Policies do not apply to pods in their node's network.
    if (pod.at('hostNetwork')?.value === true || !areLabelsKnown(pod)) return
    const { namespace } = pod.object
    if (namespace !== undefined && !isNamespaceName(namespace)) return
    const said = namespace === undefined ? ofUnplaced(pod, index) : ofPlaced(pod, namespace, index)
    if (said !== undefined) yield said
  },
}

/** A fragment may lack the labels, but for one that says both what it selects and what it labels. */
function areLabelsKnown({ isPartial, object, metadata }: Pod): boolean {
  return !isPartial || (object.at('spec', 'selector') !== undefined && metadata?.at('labels') !== undefined)
}

function ofPlaced(pod: Pod, namespace: string, index: RepositoryIndex): Problem | CannotTell | undefined {
  const beside = policiesBeside(pod.object, index).filter(policy => policy.namespace === undefined)
  const named = policies(index, { mentioning: namespace }).filter(policy => policy.namespace === namespace)
  const answer = answerFor(pod, [...named, ...beside], index)
  if (answer === 'yes') return undefined
  if (answer === 'perhaps') return unlabelled
  if (isIncomplete(pod.object, index, { mentioning: namespace })) return unseen
  const message = `${titleOf(pod.object)} is selected by no network policy of namespace \`${namespace}\`.`
  // Without any policy it is the namespace that lacks one; one without a namespace may belong to any.
  return problemOf(pod, message, named.length > 0 && beside.length === 0)
}

function ofUnplaced(pod: Pod, index: RepositoryIndex): Problem | CannotTell | undefined {
  const all = policiesBeside(pod.object, index)
  const beside = all.filter(policy => policy.namespace === undefined)
  const answer = answerFor(pod, beside, index)
  if (answer === 'yes') return undefined
  if (answer === 'perhaps') return unlabelled
  if (isIncomplete(pod.object, index, { folder: folderOf(pod.object.source.path) })) return unseen
  const isElsewhere = all.some(policy => selectsPod(policy, podLabelsOf(pod)) !== 'no')
  const message = `${titleOf(pod.object)} is selected by no network policy that stands beside it.`
  return problemOf(pod, message, beside.length > 0 && !isElsewhere)
}

/** A policy of the cluster may select the whole namespace, or pods wherever they are. */
function answerFor(pod: Pod, own: readonly KubeObject[], index: RepositoryIndex): Answer {
  const labels = podLabelsOf(pod)
  const answer = any(own.map(policy => selectsPod(policy, labels)))
  if (answer === 'yes') return answer
  const cilium = [...index.objects('CiliumClusterwideNetworkPolicy')]
  return any([
    answer,
    hasClusterPolicy(pod.object.namespace ?? '', index),
    ...cilium.map(policy => selectsPod(policy, labels)),
  ])
}

function problemOf(pod: Pod, message: string, isCertain: boolean): Problem {
  return {
    at: pod.object,
    ...(!pod.isPartial && { absent: true }),
    ...(!isCertain && { profile: 'strict' }),
    message,
  }
}

const unlabelled = cannotTell('the labels do not tell whether a policy selects it')
const unseen = cannotTell('network policies, or labels, may stand in files that were not read')

function isIncomplete(object: KubeObject, index: RepositoryIndex, where: Where): boolean {
  const kinds = [...namespacedPolicyKinds, ...clusterPolicyKinds]
  return !index.isWhole || kinds.some(kind => index.isHidden(kind, where)) || mayBeKustomized(object, index)
}

function policiesBeside({ source }: KubeObject, index: RepositoryIndex): readonly KubeObject[] {
  const folder = folderOf(source.path)
  return policies(index, { folder }).filter(policy => folderOf(policy.source.path) === folder)
}

function policies(index: RepositoryIndex, where: Where): readonly KubeObject[] {
  return namespacedPolicyKinds.flatMap(kind => [...index.objects(kind, where)])
}
