import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { groupBy } from '../../text/group.ts'
import { definitionsFor } from './definitions.ts'
import { isRole, type PolicyRule, policyRulesOf } from './rbac.ts'

/** One verb on one resource or URL that one subject holds, and through what. */
export interface Right {
  /** `ServiceAccount harbour/crane`, `Group dock-crew`. */
  readonly subject: string
  /** `*` is the whole cluster, `` the namespace that whoever applies the binding chooses. */
  readonly scope: string
  /** `''`: whatever the role holds that is not in the repository. */
  readonly verb: string
  /** As kubectl writes it: `pods/exec`, `deployments.apps`; `''` for an URL or an unknown role. */
  readonly resource: string
  /** `*` where the entry says so. */
  readonly group: string
  readonly url: string
  /** Objects it is limited to; empty means all. */
  readonly names: readonly string[]
  /** `RoleBinding crane`. */
  readonly binding: string
  /** `ClusterRole edit`. */
  readonly role: string
}

/** What a binding gives each of its subjects. Roles that the repository lacks, or has more than one of, give an unknown right. */
export function rightsOf(binding: KubeObject, index: RepositoryIndex): readonly Right[] {
  const kind = binding.at('roleRef', 'kind')?.value === 'Role' ? 'Role' : 'ClusterRole'
  const name = String(binding.at('roleRef', 'name')?.value ?? '')
  if (name === '') return []
  const roles = definitionsFor(binding, kind, name, index).filter(isRole)
  const [role] = roles
  const isCluster = binding.kind === 'ClusterRoleBinding'
  const granted = roles.length === 1 && role ? policyRulesOf(role).flatMap(grantsOf) : [unknownGrant]
  const via = {
    scope: isCluster ? '*' : (binding.namespace ?? ''),
    binding: `${binding.kind} ${binding.name}`,
    role: `${kind} ${name}`,
  }
  return subjectsOf(binding).flatMap(subject =>
    granted.filter(({ url }) => isCluster || url === '').map(grant => ({ subject, ...via, ...grant })),
  )
}

/**
 * Those of `rights` that none of `others` holds already, be it with a wildcard or in the whole cluster; what a wider one among
 * them holds is left out.
 */
export function rightsBeyond(rights: readonly Right[], others: readonly Right[]): readonly Right[] {
  const distinct = [...new Map(rights.map(right => [keyOf(right), right])).values()]
  const held = new Set(others.map(keyOf))
  const heldBy = groupBy(others, other => other.subject)
  const beyond = distinct.filter(
    right =>
      !held.has(keyOf(right)) && !(heldBy.get(right.subject) ?? []).some(other => includes(other, right)),
  )
  const wide = groupBy(beyond.filter(isWide), right => right.subject)
  return beyond.filter(
    right => !(wide.get(right.subject) ?? []).some(other => other !== right && includes(other, right)),
  )
}

function isWide({ verb, resource, group }: Right): boolean {
  return [verb, resource, group].includes('*')
}

type Grant = Pick<Right, 'verb' | 'resource' | 'group' | 'url' | 'names'>

const unknownGrant: Grant = { verb: '', resource: '', group: '', url: '', names: [] }

function grantsOf({ verbs, groups, resources, urls, names }: PolicyRule): readonly Grant[] {
  const onResources = resources.flatMap(resource =>
    groups.flatMap(group => verbs.map(verb => ({ verb, resource, group, url: '', names }))),
  )
  const onUrls = urls.flatMap(url => verbs.map(verb => ({ ...unknownGrant, verb, url })))
  return [...onResources, ...onUrls]
}

function subjectsOf(binding: KubeObject): readonly string[] {
  return (binding.at('subjects')?.items() ?? []).map(node => {
    const [kind, namespace, name] = ['kind', 'namespace', 'name'].map(step =>
      String(node.at(step)?.value ?? ''),
    )
    const isAccount = kind === 'ServiceAccount'
    return `${kind || 'subject'} ${isAccount && namespace ? `${namespace}/` : ''}${name}`
  })
}

function keyOf({ subject, scope, verb, resource, group, url, names, role }: Right): string {
  return JSON.stringify([
    subject,
    scope,
    verb,
    resource,
    group,
    url,
    names.toSorted(),
    verb === '' ? role : '',
  ])
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources */
function includes(broad: Right, right: Right): boolean {
  if (broad.scope !== '*' && broad.scope !== right.scope) return false
  if (broad.verb === '' || right.verb === '') return broad.verb === right.verb && broad.role === right.role
  if (!isWord(broad.verb, right.verb)) return false
  if (right.url !== '')
    return broad.url.endsWith('*') ? right.url.startsWith(broad.url.slice(0, -1)) : broad.url === right.url
  const [, part = ''] = right.resource.split('/')
  return (
    isWord(broad.group, right.group) &&
    (isWord(broad.resource, right.resource) || (part !== '' && broad.resource === `*/${part}`)) &&
    (broad.names.length === 0 ||
      (right.names.length > 0 && right.names.every(name => broad.names.includes(name))))
  )
}

function isWord(pattern: string, word: string): boolean {
  return pattern === '*' || pattern === word
}
