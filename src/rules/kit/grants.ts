import { isClusterScoped } from './api-groups.ts'
import type { PolicyRule } from './rbac.ts'
import { type Right, rights } from './rights.ts'

/** How an entry of a role grants a right. */
export interface Grant {
  readonly entry: PolicyRule
  /** The words of the entry that make it so; a wildcard stands for all verbs. */
  readonly verbs: readonly string[]
  readonly resources: readonly string[]
  /** What is granted, with the wildcards resolved: `secrets get`. */
  readonly parts: readonly string[]
}

/** The rights that an entry grants. Found out once for all rules. */
export function grantsOf(entry: PolicyRule): ReadonlyMap<Right, Grant> {
  const known = grants.get(entry)
  if (known !== undefined) return known
  const found = new Map<Right, Grant>()
  for (const right of rights) {
    const grant = grantOf(entry, right)
    if (grant !== undefined) found.set(right, grant)
  }
  grants.set(entry, found)
  return found
}

const grants = new WeakMap<PolicyRule, ReadonlyMap<Right, Grant>>()

function grantOf(entry: PolicyRule, right: Right): Grant | undefined {
  if (entry.resources.length === 0) return undefined
  const verbs = new Set<string>()
  const words = new Set<string>()
  const parts: string[] = []
  for (const grantable of right.grants.filter(({ groups }) => isInGroups(entry, groups))) {
    for (const resource of grantable.resources) {
      const written = wordsFor(resource, entry)
      const allowed = grantable.verbs.filter(verb => allows(entry, verb, resource))
      if (written.length === 0 || allowed.length === 0) continue
      for (const word of written) words.add(word)
      for (const verb of allowed) verbs.add(verb)
      parts.push(...allowed.flatMap(verb => named(`${resource} ${verb}`, entry.names)))
    }
  }
  if (parts.length === 0) return undefined
  return {
    entry,
    verbs: entry.verbs.includes('*') ? ['*'] : [...new Set(entry.verbs)].filter(verb => verbs.has(verb)),
    resources: [...new Set(entry.resources)].filter(word => words.has(word)),
    parts,
  }
}

/** An entry without groups is about the core group, as in OpenShift's older roles. */
function isInGroups({ groups }: PolicyRule, wanted: readonly string[]): boolean {
  if (groups.length === 0) return wanted.includes('')
  return groups.some(group => group === '*' || wanted.includes(group))
}

/**
 * The words that include a resource: itself, `*`, `pods/*`, and its subresource of every resource. What belongs to no namespace a Role cannot
 * grant: it counts where it is named, as a right that its author meant to give, and not among all that a wildcard covers.
 */
function wordsFor(resource: string, { resources, isNamespaced }: PolicyRule): readonly string[] {
  const [base = '', sub] = resource.split('/')
  const own = sub === undefined ? [resource] : [resource, `${base}/*`]
  const wildcards = sub === undefined ? ['*'] : ['*', `*/${sub}`]
  const words = isNamespaced && isClusterScoped(resource) ? own : [...own, ...wildcards]
  const within = sub === '*' ? resources.filter(word => word.startsWith(`${base}/`)) : []
  return [...words.filter(word => resources.includes(word)), ...within]
}

/** Where objects are named, nothing is granted that has no name yet: only to create below an object can be limited so. */
function allows({ verbs, names }: PolicyRule, verb: string, resource: string): boolean {
  if (!verbs.includes(verb) && !verbs.includes('*')) return false
  const isNameless = verb === 'deletecollection' || (verb === 'create' && !resource.includes('/'))
  return names.length === 0 || !isNameless
}

/** Each name by itself, where they are not thousands. */
function named(part: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [part]
  return names.length > mostNames ? [`${part} ${names.join()}`] : names.map(name => `${part} ${name}`)
}

const mostNames = 50
