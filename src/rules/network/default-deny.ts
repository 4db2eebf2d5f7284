import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex, Where } from '../../sources/kubernetes/repository-index.ts'
import { first } from '../../text/first.ts'
import { folderOf } from '../../text/path.ts'
import { defaultDenyFile, denialOf } from '../kit/default-deny.ts'
import { isNamespace, isNamespaceName } from '../kit/namespaces.ts'
import { clusterPolicyKinds, hasClusterPolicy, namespacedPolicyKinds } from '../kit/network-policies.ts'
import { type Direction, directions } from '../kit/policy-rules.ts'
import { networkPolicies } from '../kit/references.ts'
import { type CannotTell, cannotTell, type Problem, type Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'medium',
  profile: 'standard',
  checklist: ['NET-1'],
  title: 'Every namespace denies traffic by default',
  why: 'Policies for some pods leave the others open: a pod that nobody thought of takes connections from the whole cluster.',
  references: [
    networkPolicies,
    {
      title: 'Kubernetes: default network policies',
      url: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies',
    },
  ],
  reads: [...namespacedPolicyKinds, ...clusterPolicyKinds, 'Namespace'],

  *check(object, index) {
    const scope = scopeOf(object, index)
    if (scope === undefined) return
    const own = policiesIn(index, scope.where).filter(scope.holds)
    const missing = directions.filter(
      direction => !own.some(policy => denialOf(policy, direction) === 'denies'),
    )
    if (own.length === 0 || missing.length === 0) return
    const doubt = doubtsOn(object, scope, index)
    if (doubt) yield doubt
    else for (const direction of missing) yield problemOf(direction, { object, scope, own, index })
  },
}

/** The policies that are judged together: those of a namespace, or those of a folder that name none. */
interface Scope {
  /** Undefined where it is left to whoever applies them. */
  readonly namespace: string | undefined
  readonly where: Where
  holds(policy: KubeObject): boolean
}

/** A namespace of the commit speaks for its policies; else each of them does, and one is heard. */
function scopeOf(object: KubeObject, index: RepositoryIndex): Scope | undefined {
  if (isNamespace(object)) return object.name === '' ? undefined : namespaceScope(object.name)
  if (!namespacedPolicyKinds.some(kind => kind === object.kind)) return undefined
  const { namespace } = object
  if (namespace === undefined) {
    const folder = folderOf(object.source.path)
    const holds = (policy: KubeObject) =>
      policy.namespace === undefined && folderOf(policy.source.path) === folder
    return { namespace, where: { folder }, holds }
  }
  const isMeant = (other: KubeObject) => other.name === namespace && isNamespace(other)
  const isThere = first(index.objects('Namespace', { mentioning: namespace }), isMeant) !== undefined
  return isThere || !isNamespaceName(namespace) ? undefined : namespaceScope(namespace)
}

function namespaceScope(namespace: string): Scope {
  return { namespace, where: { mentioning: namespace }, holds: policy => policy.namespace === namespace }
}

function policiesIn(index: RepositoryIndex, where: Where): readonly KubeObject[] {
  return namespacedPolicyKinds.flatMap(kind => [...index.objects(kind, where)])
}

function doubtsOn(
  { source }: KubeObject,
  { namespace, where }: Scope,
  index: RepositoryIndex,
): CannotTell | undefined {
  const kinds = [...namespacedPolicyKinds, ...clusterPolicyKinds]
  if (!index.isWhole || kinds.some(kind => index.isHidden(kind, where)))
    return cannotTell('network policies may stand in files that were not read')
  if (hasClusterPolicy(namespace ?? '', index) !== 'no')
    return cannotTell('a cluster-wide policy may deny by default')
  const beside = policiesIn(index, { folder: folderOf(source.path) })
  const isLoose = beside.some(
    policy => policy.namespace === undefined && denialOf(policy, 'ingress') === 'denies',
  )
  return namespace !== undefined && isLoose
    ? cannotTell('a policy that names no namespace may deny by default')
    : undefined
}

interface Lack {
  readonly object: KubeObject
  readonly scope: Scope
  readonly own: readonly KubeObject[]
  readonly index: RepositoryIndex
}

function problemOf(direction: Direction, { object, scope, own, index }: Lack): Problem {
  const { namespace } = scope
  const newFile = namespace === undefined ? undefined : defaultDenyFile(namespace, [direction], object, index)
  const isSmall = direction === 'egress' || own.some(policy => denialOf(policy, direction) === 'isolates')
  return {
    at: isNamespace(object) ? object : (object.at('metadata', 'namespace') ?? object),
    key: `${namespace ?? ''} ${direction}`.trim(),
    concerns: namespace ?? folderOf(object.source.path),
    absent: true,
    ...(isSmall && { severity: 'low' }),
    ...((isSmall || namespace === undefined) && { profile: 'strict' }),
    message: messageOf(direction, object, namespace),
    ...(newFile && { newFile }),
  }
}

function messageOf(direction: Direction, object: KubeObject, namespace: string | undefined): string {
  const denial = `denies ${direction} traffic by default`
  if (namespace !== undefined) return `No network policy of namespace \`${namespace}\` ${denial}.`
  return `${titleOf(object)} names no namespace, and no policy beside it ${denial}.`
}
