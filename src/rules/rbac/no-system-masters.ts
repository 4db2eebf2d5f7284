import { nameIn, roleText, subjectsOf, unbind } from '../kit/bindings.ts'
import { isBootstrapObject } from '../kit/bootstrap-policy.ts'
import { isBinding } from '../kit/rbac.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'critical',
  profile: 'baseline',
  checklist: ['AUTHZ-10'],
  title: 'Nothing is bound to the group system:masters',
  why: 'Its members bypass authorization: no role, no binding and no webhook can take a right from them.',
  references: [rbacGoodPractices],

  *check(binding) {
    if (!isBinding(binding) || isBootstrapObject(binding, ['cluster-admin'])) return
    for (const subject of subjectsOf(binding)) {
      if (subject.kind !== 'Group' || subject.name !== 'system:masters') continue
      const fix = unbind(subject, binding)
      yield {
        at: nameIn(subject),
        message: `${titleOf(binding)} binds the group \`system:masters\` to ${roleText(binding)}.`,
        ...(fix && { fix }),
      }
    }
  },
}
