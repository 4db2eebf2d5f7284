import type { YamlNode } from '../../sources/yaml/node.ts'
import { type Fix, fixToReview, insert, remove } from '../kit/fix.ts'
import {
  describeScope,
  everyVerb,
  grantsEverything,
  isBootstrapObject,
  isCustom,
  isRole,
  type PolicyRule,
  policyRulesOf,
} from '../kit/rbac.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import type { Rule, Severity } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'baseline',
  checklist: ['AUTHZ-1'],
  title: 'Roles name the verbs they allow',
  why: 'The verb `*` also means delete, impersonate, escalate and bind, and every verb that a later version adds.',
  references: [rbacGoodPractices],

  *check(role) {
    if (!isRole(role) || isBootstrapObject(role, builtIn)) return

    for (const granted of policyRulesOf(role)) {
      const wildcard = wildcardsOf(granted)[0]
      if (wildcard === undefined) continue

      const fix = fixOf(granted)
      for (const one of itemsOf(granted)) {
        yield {
          at: wildcard,
          key: [...one.groups, ...one.resources, ...one.urls, ...one.names.toSorted()].join(' '),
          severity: severityOf(one),
          message: `${role.kind} \`${role.name}\` allows every verb on ${describeScope(one)}${groupOf(one, granted)}.`,
          ...(fix && { fix }),
        }
      }
    }
  },
}

/** Each resource of each group, and each URL, by itself: one that is added is new, one that is taken away makes nothing new. */
function itemsOf(granted: PolicyRule): readonly PolicyRule[] {
  const groups = granted.groups.length === 0 ? [''] : granted.groups
  return [
    ...granted.resources.flatMap(resource =>
      groups.map(group => ({ ...granted, groups: [group], resources: [resource], urls: [] })),
    ),
    ...granted.urls.map(url => ({ ...granted, groups: [], resources: [], urls: [url] })),
  ]
}

/** Roles of Kubernetes' own bootstrap policy that hold the verb. */
const builtIn = ['cluster-admin', 'system:kubelet-api-admin']

/** Said where the same resource is meant in several groups. */
function groupOf({ groups: [group = ''], resources }: PolicyRule, granted: PolicyRule): string {
  if (granted.groups.length < 2 || resources.length === 0 || resources.includes('*')) return ''
  return group === '' ? ' of the core API group' : ` of the API group \`${group}\``
}

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
