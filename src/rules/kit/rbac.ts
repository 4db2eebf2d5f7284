import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'

/** One entry of a role's `rules`. */
export interface PolicyRule {
  readonly node: YamlNode
  readonly verbs: readonly string[]
  /** `''` is the core group. */
  readonly groups: readonly string[]
  /** With subresources: `pods/exec`. */
  readonly resources: readonly string[]
  /** Objects it is limited to; empty means all. */
  readonly names: readonly string[]
  readonly urls: readonly string[]
  /** Of a Role: what belongs to no namespace is out of its reach, whatever it names. */
  readonly isNamespaced: boolean
  /** What it grants, whatever the order it is written in: equal keys grant the same. */
  readonly key: string
}

/** OpenShift's older group has objects of the same form. */
const rbacGroups = ['rbac.authorization.k8s.io', 'authorization.openshift.io']

const roleKinds = ['Role', 'ClusterRole']
const bindingKinds = ['RoleBinding', 'ClusterRoleBinding']

export function isRole(object: KubeObject): boolean {
  return roleKinds.includes(object.kind) && rbacGroups.includes(object.group)
}

export function isBinding(object: KubeObject): boolean {
  return bindingKinds.includes(object.kind) && rbacGroups.includes(object.group)
}

/**
 * Its entries but for those about nothing, which the API server refuses. Those of an aggregated role count for nothing: the
 * controller manager overwrites them.
 */
export function policyRulesOf(role: KubeObject): readonly PolicyRule[] {
  const known = entries.get(role)
  if (known !== undefined) return known
  const isAggregated = role.at('aggregationRule')?.kind === 'map'
  const rules = isAggregated
    ? []
    : (role.at('rules')?.items() ?? []).map(node => toPolicyRule(node, role.kind === 'Role'))
  const found = rules.filter(({ resources, urls }) => resources.length > 0 || urls.length > 0)
  entries.set(role, found)
  return found
}

/** Read once: many rules ask. */
const entries = new WeakMap<KubeObject, readonly PolicyRule[]>()

/** The verbs that read and change every object there is; `*` holds some more. */
export const everyVerb: readonly string[] = ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch']

/** Every verb on every resource of every group, in one entry. */
export function grantsEverything(rule: PolicyRule): boolean {
  return (
    [rule.groups, rule.resources, rule.verbs].every(words => words.includes('*')) && rule.names.length === 0
  )
}

/** Every verb, or all that read and change, on every resource of its groups: what a rule about wildcards says of it says all. */
export function isBoundless({ resources, verbs, names }: PolicyRule): boolean {
  const hasEveryVerb = verbs.includes('*') || everyVerb.every(verb => verbs.includes(verb))
  return hasEveryVerb && resources.includes('*') && names.length === 0
}

export function isReadOnly({ verbs }: PolicyRule): boolean {
  return verbs.every(verb => ['get', 'list', 'watch'].includes(verb))
}

/** Of resources: all, one subresource of all, all subresources of one. */
export function isWildcard(word: string): boolean {
  return word === '*' || word.startsWith('*/') || word.endsWith('/*')
}

/** Groups of resources that others bring along: none is part of Kubernetes itself. */
export function isCustom(groups: readonly string[]): boolean {
  return groups.length > 0 && groups.every(group => !ownGroups.has(group))
}

/**
 * What the API server serves itself, of all versions: https://kubernetes.io/docs/reference/generated/kubernetes-api/. The ending `k8s.io` alone says
 * little: `custom.metrics.k8s.io` belongs to an adapter, `gateway.networking.k8s.io` to custom resources.
 */
const ownGroups: ReadonlySet<string> = new Set([
  '',
  '*',
  ...`apps autoscaling batch extensions policy`.split(' '),
  ...`admissionregistration apiextensions apiregistration authentication authorization certificates coordination discovery events
  flowcontrol.apiserver internal.apiserver networking node rbac.authorization resource scheduling storage storagemigration`
    .split(/\s+/)
    .map(name => `${name}.k8s.io`),
])

/** What a rule is about, for a sentence: `secrets` and `pods`, or every resource of the API group `apps`. */
export function describeScope({ groups, resources, names, urls }: PolicyRule): string {
  if (resources.length === 0) return `the URLs ${listed(urls)}`
  const what = resources.includes('*') ? `every resource of ${describeGroups(groups)}` : listed(resources)
  return names.length === 0 ? what : `${what} named ${listed(names)}`
}

function describeGroups(groups: readonly string[]): string {
  if (groups.includes('*')) return 'every API group'
  const named = groups.filter(group => group !== '')
  if (named.length === 0) return 'the core API group'
  return `the API group${groups.length > 1 ? 's' : ''} ${listed(groups.map(group => group || 'core'))}`
}

/** Every verb, or those written: `get` and `list`. */
export function describeVerbs(verbs: readonly string[]): string {
  return verbs.includes('*') ? 'every verb' : listed(verbs)
}

/**
 * Where to speak of resources of an entry: at the wildcard of its verbs, else at that of its resources, else at the first of
 * them. So all that is due to one wildcard is said in one place.
 */
export function placeIn({ node }: PolicyRule, resources: readonly string[]): YamlNode {
  const find = (list: string, word: string) =>
    node
      .at(list)
      ?.items()
      .find(({ value }) => value === word)
  const resource = resources.includes('*') ? '*' : (resources[0] ?? '')
  return find('verbs', '*') ?? find('resources', resource) ?? node
}

/** At most three by name, the others as a number. */
export function listed(words: readonly string[]): string {
  const shown = words.slice(0, 3).map(word => `\`${word}\``)
  const last = words.length > 3 ? `${words.length - 3} more` : shown.pop()
  return shown.length === 0 ? `${last}` : `${shown.join(', ')} and ${last}`
}

function toPolicyRule(node: YamlNode, isNamespaced: boolean): PolicyRule {
  const verbs = wordsOf(node.at('verbs'))
  const groups = wordsOf(node.at('apiGroups'))
  const resources = wordsOf(node.at('resources'))
  const names = wordsOf(node.at('resourceNames'))
  const urls = wordsOf(node.at('nonResourceURLs'))
  const key = [groups, resources, names, urls, verbs].map(normalised).join(' ')
  return { node, verbs, groups, resources, names, urls, isNamespaced, key }
}

/** Kubernetes refuses a list with anything but strings in it; what is none is left out. */
function wordsOf(list: YamlNode | undefined): readonly string[] {
  return (list?.items() ?? []).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
}

function normalised(words: readonly string[]): string {
  return words.includes('*') ? '*' : JSON.stringify([...new Set(words)].toSorted())
}
