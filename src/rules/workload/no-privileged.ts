import type { Container } from '../../sources/kubernetes/object.ts'
import { type Fix, fixToReview } from '../kit/fix.ts'
import { podSecurityStandards } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { changesNode, setOwn } from '../kit/security-context.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'critical',
  profile: 'baseline',
  checklist: ['WORK-3'],
  title: 'Containers do not run privileged',
  why: 'A privileged container holds every capability and every device of its node: whoever breaks into it owns the node.',
  references: [podSecurityStandards],

  *check(container) {
    const privileged = container.at('securityContext', 'privileged')
    if (privileged?.value !== true) return

    const message = `Container \`${container.name}\` runs privileged.`
    yield { at: privileged, message, ...(!changesNode(container) && { fix: drop(container) }) }
  },
}

function drop(container: Container): Fix {
  return fixToReview(
    'Drop privileged mode',
    'Make sure that the program needs no device of the node; what else it needs can be added as single capabilities.',
    setOwn(container, 'privileged', false),
  )
}
