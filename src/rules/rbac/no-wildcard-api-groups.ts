import type { YamlNode } from '../../sources/yaml/node.ts'
import { groupsOf } from '../kit/api-groups.ts'
import { type Fix, fixToReview, insert, remove } from '../kit/fix.ts'
import { describeVerbs, listed, type PolicyRule, placeIn } from '../kit/rbac.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'
import { broadRoles, entriesOf, isSaidOfVerbs, partsOf } from '../kit/wildcards.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'medium',
  profile: 'standard',
  checklist: ['AUTHZ-1'],
  title: 'Roles name the API groups they are about',
  why: 'A wildcard holds the resources of that name in every group, and in those that an operator adds tomorrow.',
  references: [rbacGoodPractices],

  *check(role) {
    for (const entry of entriesOf(role, broadRoles)) {
      if (!entry.groups.includes('*') || entry.resources.length === 0) continue

      const isOpen = [...entry.resources, ...entry.verbs].includes('*')
      const fix = fixFor(entry)
      yield {
        at: isOpen ? placeIn(entry, entry.resources) : (wildcardsOf(entry)[0] ?? entry.node),
        key: entry.key,
        parts: partsOf(entry),
        ...(isSaidOfVerbs(entry) && { profile: 'strict' }),
        message: `${titleOf(role)} covers every API group, with ${describeVerbs(entry.verbs)} on ${wordsOf(entry)}.`,
        ...(fix && { fix }),
      }
    }
  },
}

function wordsOf({ resources }: PolicyRule): string {
  return resources.includes('*') ? 'every resource' : listed(resources)
}

function wildcardsOf({ node }: PolicyRule): readonly YamlNode[] {
  return (
    node
      .at('apiGroups')
      ?.items()
      .filter(({ value }) => value === '*') ?? []
  )
}

/** Known where each resource is one of Kubernetes' own. */
function fixFor(entry: PolicyRule): Fix | undefined {
  const list = entry.node.at('apiGroups')
  const groups = entry.resources.map(groupsOf)
  if (list === undefined || groups.some(known => known.length === 0)) return undefined
  const missing = [...new Set(groups.flat())].filter(group => !entry.groups.includes(group))
  return fixToReview(
    'Name the API groups',
    'Make sure that no resource of the same name in another API group is meant.',
    ...missing.map(group => insert(list, group)),
    ...wildcardsOf(entry).map(remove),
  )
}
