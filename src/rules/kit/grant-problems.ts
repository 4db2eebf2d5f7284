import type { KubeObject } from '../../sources/kubernetes/object.ts'
import { isBootstrapped } from './bootstrap-policy.ts'
import { fixFor } from './grant-fix.ts'
import { type Grant, grantsOf } from './grants.ts'
import {
  describeVerbs,
  grantsEverything,
  isBoundless,
  isRole,
  listed,
  type PolicyRule,
  placeIn,
  policyRulesOf,
} from './rbac.ts'
import type { Right } from './rights.ts'
import type { Problem, Rule, Severity } from './rule.ts'
import { titleOf } from './titles.ts'

/**
 * What a role grants of the rights that a rule forbids: a problem for each of its entries and each right. Of an entry that
 * grants everything only the strict profile hears it in particular, unless that is graver than the wildcard itself.
 */
export function* problemsOf(
  role: KubeObject,
  rule: Pick<Rule, 'severity'>,
  ...forbidden: readonly Right[]
): Generator<Problem> {
  if (!isRole(role) || isBootstrapped(role)) return
  for (const entry of policyRulesOf(role)) {
    const granted = grantsOf(entry)
    const problems = forbidden.flatMap(right => {
      const grant = granted.get(right)
      if (grant === undefined || isFine(grant, right)) return []
      return [problemOf(role, grant, { ...right, severity: right.severity ?? rule.severity })]
    })
    yield* entry.verbs.includes('*') ? joined(problems) : problems
  }
}

/** Every verb is one fault, whatever it allows: that of the first right. */
function joined([first, ...others]: readonly Problem[]): readonly Problem[] {
  if (first === undefined || others.length === 0) return first ? [first] : []
  return [{ ...first, parts: [first, ...others].flatMap(({ parts = [] }) => parts) }]
}

type Level = { readonly severity: Severity }

function problemOf(role: KubeObject, grant: Grant, right: Right & Level): Problem {
  const { entry, resources, parts } = grant
  const isNarrow = entry.names.length > 0 && !namesGrave(entry, right)
  const severity = isNarrow ? lower(right.severity) : right.severity
  const isSaid = isBoundless(entry) && (severity !== 'critical' || grantsEverything(entry))
  const profile = isSaid || (isNarrow && severity === 'low') ? 'strict' : right.profile
  const fix = fixFor(role, grant, right)
  return {
    at: placeIn(entry, resources),
    key: parts.join(),
    parts,
    severity,
    ...(profile && { profile }),
    message: `${titleOf(role)} lets its holders ${right.deed}: ${wordsOf(grant)}.`,
    ...(fix && { fix }),
  }
}

function isFine({ entry }: Grant, right: Right): boolean {
  return right.isFineWhenNamed === true && entry.names.length > 0 && !namesGrave(entry, right)
}

function namesGrave({ names }: PolicyRule, { graveNames = [] }: Right): boolean {
  return names.some(name => graveNames.includes(name))
}

function lower(severity: Severity): Severity {
  if (severity === 'critical') return 'high'
  return severity === 'high' ? 'medium' : 'low'
}

function wordsOf({ entry, verbs, resources }: Grant): string {
  const what = resources.includes('*') ? 'every resource' : listed(resources)
  return `${describeVerbs(verbs)} on ${what}${entry.names.length === 0 ? '' : ` named ${listed(entry.names)}`}`
}
