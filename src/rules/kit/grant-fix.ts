import type { KubeObject } from '../../sources/kubernetes/object.ts'
import { type Fix, fixToReview, insert, type Patch, remove } from './fix.ts'
import { type Grant, grantsOf } from './grants.ts'
import { isReadOnly, isWildcard, listed, type PolicyRule, policyRulesOf } from './rbac.ts'
import type { Right } from './rights.ts'

/** Takes back what an entry grants, where that takes back nothing else. */
export function fixFor(role: KubeObject, grant: Grant, right: Right): Fix | undefined {
  const { entry } = grant
  if (right.finer && isReadOnly(entry) && !grant.resources.some(isWildcard)) return refine(grant, right.finer)
  const strike = strikeOf(grant)
  if (strike === undefined || !leavesAnything(role, entry, strike)) return undefined
  const check = `Make sure that no holder of the role has to ${right.deed}.`
  if (strike === 'entry') return fixToReview('Take the entry out of the role', check, remove(entry.node))
  const words = grant[strike]
  return fixToReview(`Strike ${listed(words)}`, check, ...strikes(entry, strike, words))
}

/** The same for resources that have narrower ones. */
function refine(
  { entry, resources: coarse }: Grant,
  { resources, check }: NonNullable<Right['finer']>,
): Fix | undefined {
  const list = entry.node.at('resources')
  if (list === undefined) return undefined
  const missing = resources.filter(resource => !entry.resources.includes(resource))
  const patches = [...missing.map(resource => insert(list, resource)), ...strikes(entry, 'resources', coarse)]
  return fixToReview(`Replace ${listed(coarse)} by what is needed of it`, check, ...patches)
}

/** What can be struck out without touching what is no part of the right. */
type Strike = 'entry' | 'resources' | 'verbs'

function strikeOf({ entry, verbs, resources }: Grant): Strike | undefined {
  if ([...verbs, ...resources].some(isWildcard)) return undefined
  const isEveryVerb = verbs.length === new Set(entry.verbs).size || resources.every(isSubresource)
  const isEveryResource = resources.length === new Set(entry.resources).size
  if (isEveryVerb) return isEveryResource ? 'entry' : 'resources'
  return isEveryResource ? 'verbs' : undefined
}

/** It has no use but the right; other verbs on it mean nothing. */
function isSubresource(resource: string): boolean {
  return resource.includes('/')
}

/** Several findings may strike at once; an entry without verbs or resources would be refused, a role without entries useless. */
function leavesAnything(role: KubeObject, entry: PolicyRule, strike: Strike): boolean {
  if (strike === 'entry') return hasLastingEntry(role)
  const struck = [...grantsOf(entry).values()]
    .filter(grant => strikeOf(grant) === strike)
    .flatMap(grant => grant[strike])
  return entry[strike].some(word => !struck.includes(word))
}

function hasLastingEntry(role: KubeObject): boolean {
  const known = lasting.get(role)
  if (known !== undefined) return known
  const isLasting = policyRulesOf(role).some(entry =>
    [...grantsOf(entry).values()].every(grant => strikeOf(grant) !== 'entry'),
  )
  lasting.set(role, isLasting)
  return isLasting
}

/** Found out once for a role of thousands of entries. */
const lasting = new WeakMap<KubeObject, boolean>()

function strikes(entry: PolicyRule, list: 'resources' | 'verbs', words: readonly string[]): readonly Patch[] {
  const items = entry.node.at(list)?.items() ?? []
  return items.filter(({ value }) => typeof value === 'string' && words.includes(value)).map(remove)
}
