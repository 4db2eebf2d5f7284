import type { KubeObject } from '../../sources/kubernetes/object.ts'
import {
  commonKinds,
  type IndexedKind,
  type RepositoryIndex,
  type Where,
} from '../../sources/kubernetes/repository-index.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { first } from '../../text/first.ts'
import { folderOf } from '../../text/path.ts'
import { isNamespaceName } from '../kit/namespaces.ts'
import { mayBeKustomized, podLabelsOf, selectsLabels } from '../kit/pod-selection.ts'
import { isNetworkPolicy, peersOf, rulesOf } from '../kit/policy-rules.ts'
import { networkPolicies } from '../kit/references.ts'
import { type CannotTell, cannotTell, type Problem, type Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

const workloadKinds = commonKinds.filter(kind => kind !== 'Service')
/** Objects whose pods are made elsewhere. */
const releaseKinds: readonly IndexedKind[] = ['Application', 'HelmChart', 'HelmRelease']

export const rule: Rule = {
  target: 'object',
  severity: 'medium',
  profile: 'standard',
  checklist: ['NET-1'],
  title: 'Network policies select pods that exist',
  why: 'A policy whose labels no pod has guards nothing, and its author believes that it does.',
  references: [networkPolicies],
  reads: [...workloadKinds, ...releaseKinds, 'Service'],

  *check(policy, index) {
    if (!isNetworkPolicy(policy) && policy.kind !== 'CiliumNetworkPolicy') return
    if (policy.namespace !== undefined && !isNamespaceName(policy.namespace)) return
    const own = policy.at('spec', isNetworkPolicy(policy) ? 'podSelector' : 'endpointSelector')
    if (own !== undefined) yield* problemsOf(own, { policy, index, isPeer: false })
    for (const peer of peerSelectorsOf(policy)) yield* problemsOf(peer, { policy, index, isPeer: true })
  },
}

/** Pods of the same namespace: those of another one may well be of another repository. */
function peerSelectorsOf(policy: KubeObject): readonly YamlNode[] {
  if (!isNetworkPolicy(policy)) return []
  const peers = rulesOf(policy).flatMap(peersOf)
  return peers.flatMap(peer => (peer.at('namespaceSelector') ? [] : (peer.at('podSelector') ?? [])))
}

interface Context {
  readonly policy: KubeObject
  readonly index: RepositoryIndex
  readonly isPeer: boolean
}

function* problemsOf(selector: YamlNode, context: Context): Generator<Problem | CannotTell> {
  const { policy, index, isPeer } = context
  const asked = labelsAskedBy(selector)
  const [words] = asked.values()
  if (words === undefined || [...asked.keys()].some(key => givenAtRunTime.test(key))) return
  const isWanted = (object: KubeObject) => isSelected(object, selector)
  if (words.some(word => podsIn(index, policy, { mentioning: word }, isWanted))) return
  if (isOutOfSight(selector, context, words)) {
    yield cannotTell('the pods may be made from files that were not read')
    return
  }
  const hasAlike = hasLikes(policy, asked, index)
  // Whom a policy lets in may well be of another repository.
  if (isPeer && !hasAlike) return
  const labels = [...asked].map(([key, values]) => `${key}=${values.join('|')}`).join(', ')
  const whom = isPeer ? 'allows pods that are not in this repository' : 'selects no pod of this repository'
  yield {
    at: selector,
    ...(isPeer && { key: labels, severity: 'low' }),
    ...(!hasAlike && { profile: 'strict' }),
    message: `${titleOf(policy)} ${whom}: \`${labels}\`.`,
  }
}

/** A label's key, and the values of which it must have one. */
type Asked = readonly [key: string, values: readonly string[]]

/** What a pod must be labelled: what selectors ask by absence or mere presence dangles hardly ever. */
function labelsAskedBy(selector: YamlNode): ReadonlyMap<string, readonly string[]> {
  const equalities = (selector.at('matchLabels')?.entries() ?? []).map(
    ({ key, node }): Asked => [key, [String(node.value ?? '')]],
  )
  const listed = (selector.at('matchExpressions')?.items() ?? []).flatMap((item): readonly Asked[] => {
    const key = item.at('key')?.value
    if (typeof key !== 'string' || item.at('operator')?.value !== 'In') return []
    const values = (item.at('values')?.items() ?? []).map(({ value }) => String(value ?? ''))
    return [[key, values]]
  })
  return new Map([...equalities, ...listed].filter(([, values]) => values.some(value => value !== '')))
}

/** Labels that controllers and Cilium add. */
const givenAtRunTime =
  /^(?:(?:k8s:|any:)?io\.|reserved:|(?:batch\.kubernetes\.io\/)?(?:job-name|controller-uid)$|pod-template-hash$|controller-revision-hash$|(?:apps|statefulset)\.kubernetes\.io\/)/

function isSelected({ pod }: KubeObject, selector: YamlNode): boolean {
  if (pod === undefined) return false
  return selectsLabels(selector, podLabelsOf(pod)) !== 'no'
}

/** A workload of the policy's namespace; one that names none may be meant for any. */
function podsIn(
  index: RepositoryIndex,
  { namespace }: KubeObject,
  where: Where,
  isWanted: (object: KubeObject) => boolean,
): boolean {
  const isMeant = (object: KubeObject) =>
    object.namespace === namespace || object.namespace === undefined || namespace === undefined
  return workloadKinds.some(
    kind => first(index.objects(kind, where), object => isMeant(object) && isWanted(object)) !== undefined,
  )
}

function isOutOfSight(selector: YamlNode, { policy, index }: Context, words: readonly string[]): boolean {
  return (
    !index.isWhole ||
    workloadKinds.some(kind => words.some(word => index.isHidden(kind, { mentioning: word }))) ||
    mayBeKustomized(policy, index) ||
    isReleasedTo(policy, index) ||
    isServed(policy, selector, { index, words })
  )
}

/** A Service chooses such pods too: an operator makes them, most likely. */
function isServed(
  { namespace }: KubeObject,
  selector: YamlNode,
  { index, words }: { readonly index: RepositoryIndex; readonly words: readonly string[] },
): boolean {
  const choosesThem = (service: KubeObject) => {
    const isNear =
      service.namespace === namespace || service.namespace === undefined || namespace === undefined
    if (!isNear) return false
    const entries = service.at('spec', 'selector')?.entries() ?? []
    const labels = new Map(entries.map(({ key, node }) => [key, String(node.value)]))
    return selectsLabels(selector, { labels, isComplete: true }) === 'yes'
  }
  return words.some(word => first(index.objects('Service', { mentioning: word }), choosesThem) !== undefined)
}

/** Something is installed in the namespace, or beside the policy, whose pods stand in no file. */
function isReleasedTo({ namespace, source }: KubeObject, index: RepositoryIndex): boolean {
  const folder = folderOf(source.path)
  const isMeant = (release: KubeObject) => {
    const targets = [
      release.namespace,
      release.at('spec', 'targetNamespace')?.value,
      release.at('spec', 'destination', 'namespace')?.value,
    ]
    return targets.includes(namespace ?? '') || folderOf(release.source.path) === folder
  }
  const where = namespace === undefined ? { folder } : { mentioning: namespace }
  return releaseKinds.some(kind => first(index.objects(kind, where), isMeant) !== undefined)
}

/** The repository's own workloads carry these keys: then it is here that one with the right value would be looked for. */
function hasLikes(
  policy: KubeObject,
  asked: ReadonlyMap<string, readonly string[]>,
  index: RepositoryIndex,
): boolean {
  const { namespace, source } = policy
  const where = namespace === undefined ? { folder: folderOf(source.path) } : { mentioning: namespace }
  return podsIn(index, policy, where, object => {
    if (object.pod === undefined || object.namespace !== namespace) return false
    const { labels } = podLabelsOf(object.pod)
    return [...asked.keys()].every(key => labels.has(key.replace(/^(?:k8s|any):/, '')))
  })
}
