import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex, Where } from '../../sources/kubernetes/repository-index.ts'
import { first } from '../../text/first.ts'
import { folderOf } from '../../text/path.ts'
import { defaultDenyFile } from '../kit/default-deny.ts'
import { isNamespace, isNamespaceName } from '../kit/namespaces.ts'
import { clusterPolicyKinds, hasPolicy, namespacedPolicyKinds } from '../kit/network-policies.ts'
import { directions } from '../kit/policy-rules.ts'
import { networkPolicies } from '../kit/references.ts'
import { type CannotTell, cannotTell, type Problem, type Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'medium',
  profile: 'standard',
  checklist: ['NET-1'],
  title: 'Every namespace has a network policy',
  why: 'Without any policy every pod of the cluster can connect to every pod of the namespace, and those to the whole internet.',
  references: [networkPolicies],
  reads: [...namespacedPolicyKinds, ...clusterPolicyKinds, 'Namespace'],

  *check(object, index) {
    const problem = isNamespace(object) ? ofNamespace(object, index) : ofWorkload(object, index)
    if (problem !== undefined) yield problem
  },
}

function ofNamespace(object: KubeObject, index: RepositoryIndex): Problem | CannotTell | undefined {
  if (object.name === '') return undefined
  const message = `Namespace \`${object.name}\` has no network policy in this repository.`
  const key = object.name
  return judge(object, key, index, { at: object, absent: true, key, concerns: key, message })
}

/** A namespace that is in the commit bears the finding itself. */
function ofWorkload(object: KubeObject, index: RepositoryIndex): Problem | CannotTell | undefined {
  if (object.pod === undefined) return undefined
  if (object.namespace === undefined) return ofUnplaced(object, index)
  const namespaces = index.objects('Namespace', { mentioning: object.namespace })
  if (first(namespaces, other => other.name === object.namespace && isNamespace(other))) return undefined

  const message = `Namespace \`${object.namespace}\` of ${object.kind} \`${object.name}\` has no network policy in this repository.`
  const at = object.at('metadata', 'namespace') ?? object
  const key = object.namespace
  return judge(object, key, index, { at, absent: true, key, concerns: key, message })
}

function judge(
  object: KubeObject,
  namespace: string,
  index: RepositoryIndex,
  problem: Problem,
): Problem | CannotTell | undefined {
  if (!isNamespaceName(namespace)) return cannotTell('the namespace is named by whoever applies it')
  const answer = hasPolicy(namespace, index)
  if (answer === 'yes') return undefined
  if (answer === 'perhaps')
    return cannotTell(`a cluster-wide policy may select the namespace \`${namespace}\``)
  if (isIncomplete(index, { mentioning: namespace })) return unseen
  // A policy that leaves its namespace to whoever applies it may well be meant for this one.
  if (isBesideUnplaced(object, index)) return { ...problem, profile: 'strict' }
  const newFile = defaultDenyFile(namespace, directions, object, index)
  return newFile ? { ...problem, newFile } : problem
}

function ofUnplaced(object: KubeObject, index: RepositoryIndex): Problem | CannotTell | undefined {
  if (isBesideUnplaced(object, index) || hasPolicy('', index) !== 'no') return undefined
  if (isIncomplete(index, { folder: folderOf(object.source.path) })) return unseen
  const message = `${object.kind} \`${object.name}\` names no namespace, and no network policy stands beside it.`
  return { at: object, absent: true, profile: 'strict', message }
}

const unseen = cannotTell('network policies may stand in files that were not read')

function isIncomplete(index: RepositoryIndex, where: Where): boolean {
  const kinds = [...namespacedPolicyKinds, ...clusterPolicyKinds]
  return !index.isWhole || kinds.some(kind => index.isHidden(kind, where))
}

/** Tools such as Flux put into a namespace what lies below the folder of its manifest. */
function isBesideUnplaced(object: KubeObject, index: RepositoryIndex): boolean {
  const folder = folderOf(object.source.path)
  const isAnywhereBelow = isNamespace(object) && folder !== ''
  return namespacedPolicyKinds.some(kind =>
    first(
      isAnywhereBelow ? index.objects(kind) : index.objects(kind, { folder }),
      ({ namespace, source }) =>
        namespace === undefined && (!isAnywhereBelow || source.path.startsWith(`${folder}/`)),
    ),
  )
}
