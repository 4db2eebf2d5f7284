import type { YamlNode } from '../../sources/yaml/node.ts'
import { type Fix, fixToReview, insert, remove } from '../kit/fix.ts'
import { describeScope, everyVerb, grantsEverything, isCustom, type PolicyRule } from '../kit/rbac.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import type { Rule, Severity } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'
import { entriesOf, impliedBy, partsOf } from '../kit/wildcards.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'baseline',
  checklist: ['AUTHZ-1'],
  title: 'Roles name the verbs they allow',
  why: 'The verb `*` also means delete, impersonate, escalate and bind, and every verb that a later version adds.',
  references: [rbacGoodPractices],

  *check(role) {
    for (const entry of entriesOf(role, builtIn)) {
      const [wildcard] = wildcardsOf(entry)
      if (wildcard === undefined) continue

      const fix = fixOf(entry)
      yield {
        at: wildcard,
        key: entry.key,
        parts: partsOf({ ...entry, verbs: [] }),
        ...impliedBy(entry),
        severity: severityOf(entry),
        message: `${titleOf(role)} allows every verb on ${describeScope(entry)}.`,
        ...(fix && { fix }),
      }
    }
  },
}

/** Roles of Kubernetes' own bootstrap policy that hold the verb. */
const builtIn = ['cluster-admin', 'system:kubelet-api-admin']

function wildcardsOf({ node }: PolicyRule): readonly YamlNode[] {
  return (
    node
      .at('verbs')
      ?.items()
      .filter(verb => verb.value === '*') ?? []
  )
}

function severityOf(granted: PolicyRule): Severity {
  if (grantsEverything(granted)) return 'critical'
  return isCustom(granted.groups) || granted.names.length > 0 ? 'medium' : 'high'
}

/** Listing the verbs of a rule about everything would only hide what it is. */
function fixOf(granted: PolicyRule): Fix | undefined {
  const { node, verbs, resources } = granted
  const list = node.at('verbs')
  if (list === undefined || resources.length === 0 || resources.includes('*')) return undefined
  const missing = everyVerb.filter(verb => !verbs.includes(verb))
  return fixToReview(
    'Name the verbs',
    'Strike the verbs that the holders of the role do not use.',
    ...missing.map(verb => insert(list, verb)),
    ...wildcardsOf(granted).map(remove),
  )
}
