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
  /** What it grants, whatever the order it is written in: equal keys grant the same. */
  readonly key: string
}

/** OpenShift's older group has objects of the same form. */
const rbacGroups = ['rbac.authorization.k8s.io', 'authorization.openshift.io']

export function isRole(object: KubeObject): boolean {
  return ['Role', 'ClusterRole'].includes(object.kind) && rbacGroups.includes(object.group)
}

export function isBinding(object: KubeObject): boolean {
  return ['RoleBinding', 'ClusterRoleBinding'].includes(object.kind) && rbacGroups.includes(object.group)
}

/** Its entries but for those about nothing, which the API server refuses. */
export function policyRulesOf(role: KubeObject): readonly PolicyRule[] {
  const rules = (role.at('rules')?.items() ?? []).map(toPolicyRule)
  return rules.filter(({ resources, urls }) => resources.length > 0 || urls.length > 0)
}

/** The role Kubernetes creates itself, written out: its label and one of the names that go with it. */
export function isBootstrapObject(object: KubeObject, names: readonly string[]): boolean {
  const label = object.at('metadata', 'labels', 'kubernetes.io/bootstrapping')
  return label?.value === 'rbac-defaults' && names.includes(object.name)
}

/** The verbs that read and change every object there is; `*` holds some more. */
export const everyVerb: readonly string[] = ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch']

/** Every verb on every resource of every group, in one entry. */
export function grantsEverything(rule: PolicyRule): boolean {
  return (
    [rule.groups, rule.resources, rule.verbs].every(words => words.includes('*')) && rule.names.length === 0
  )
}

/** Groups of other people's resources: none is part of Kubernetes. */
export function isCustom(groups: readonly string[]): boolean {
  return (
    groups.length > 0 && groups.every(group => !plainGroups.includes(group) && !group.endsWith('.k8s.io'))
  )
}

const plainGroups = ['', '*', 'apps', 'autoscaling', 'batch', 'extensions', 'policy']

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

/** At most three by name, the others as a number. */
function listed(words: readonly string[]): string {
  const shown = words.slice(0, 3).map(word => `\`${word}\``)
  const last = words.length > 3 ? `${words.length - 3} more` : shown.pop()
  return shown.length === 0 ? `${last}` : `${shown.join(', ')} and ${last}`
}

function toPolicyRule(node: YamlNode): PolicyRule {
  const verbs = wordsOf(node.at('verbs'))
  const groups = wordsOf(node.at('apiGroups'))
  const resources = wordsOf(node.at('resources'))
  const names = wordsOf(node.at('resourceNames'))
  const urls = wordsOf(node.at('nonResourceURLs'))
  const key = [groups, resources, names, urls, verbs].map(normalised).join(' ')
  return { node, verbs, groups, resources, names, urls, key }
}

/** Kubernetes refuses a list with anything but strings in it; what is none is left out. */
function wordsOf(list: YamlNode | undefined): readonly string[] {
  return (list?.items() ?? []).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
}

function normalised(words: readonly string[]): string {
  return words.includes('*') ? '*' : JSON.stringify([...new Set(words)].toSorted())
}
