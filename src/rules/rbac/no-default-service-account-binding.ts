import { type BoundSubject, nameIn, roleText, subjectsOf } from '../kit/bindings.ts'
import { isBinding } from '../kit/rbac.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'medium',
  profile: 'standard',
  checklist: ['AUTHN-4'],
  title: 'No role is bound to a default service account',
  why: 'Every pod that names no service account runs as the default one: each of them gains the right.',
  references: [rbacGoodPractices],

  *check(binding) {
    if (!isBinding(binding)) return
    for (const subject of subjectsOf(binding)) {
      if (!isDefaultAccount(subject)) continue
      yield {
        at: nameIn(subject),
        key: subject.key,
        message: `${titleOf(binding)} gives ${roleText(binding)} to a default service account: ${subject.text}.`,
      }
    }
  },
}

/** Also under the user name that the API server knows it by. */
function isDefaultAccount({ kind, name }: BoundSubject): boolean {
  if (kind === 'ServiceAccount') return name === 'default'
  return kind === 'User' && /^system:serviceaccount:[^:]+:default$/.test(name)
}
