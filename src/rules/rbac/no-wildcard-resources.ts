import {
  describeScope,
  describeVerbs,
  isCustom,
  isReadOnly,
  isWildcard,
  type PolicyRule,
  placeIn,
} from '../kit/rbac.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'
import { broadRoles, entriesOf, impliedBy, isSaidOfVerbs, partsOf } from '../kit/wildcards.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'baseline',
  checklist: ['AUTHZ-1'],
  title: 'Roles name the resources they are about',
  why: 'A wildcard holds secrets, tokens and shells of pods as well, and every resource that a later version adds.',
  references: [rbacGoodPractices],

  *check(role) {
    for (const entry of entriesOf(role, broadRoles)) {
      const resources = entry.resources.filter(isWildcard)
      if (resources.length === 0) continue

      const open = { ...entry, resources }
      yield {
        at: placeIn(entry, resources),
        key: open.key,
        parts: partsOf(open),
        ...impliedBy(entry),
        ...(isLesser(entry) && { severity: 'medium' }),
        ...(isSaidOfVerbs(entry) && { profile: 'strict' }),
        message: `${titleOf(role)} covers ${describeScope(open)} with ${describeVerbs(entry.verbs)}.`,
      }
    }
  },
}

function isLesser(entry: PolicyRule): boolean {
  return isReadOnly(entry) || isCustom(entry.groups) || entry.names.length > 0
}
