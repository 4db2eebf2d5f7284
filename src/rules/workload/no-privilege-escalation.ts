import type { Container } from '../../sources/kubernetes/object.ts'
import { addedCapabilities } from '../kit/capabilities.ts'
import { type Fix, fixToReview, remove } from '../kit/fix.ts'
import { podSecurityStandards, securityContext } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { changesNode, ignoredAtPodLevel, isSet, setOwn } from '../kit/security-context.ts'

const field = 'allowPrivilegeEscalation'

export const rule: Rule = {
  target: 'container',
  severity: 'medium',
  profile: 'standard',
  checklist: ['WORK-2'],
  title: 'Containers forbid privilege escalation',
  why: 'Without `allowPrivilegeEscalation: false` a setuid program in the image gives its caller more rights than the container started with.',
  references: [podSecurityStandards, securityContext],

  *check(container) {
    const node = container.at('securityContext', field)
    if (container.pod.isWindows || node?.value === false) return
    const fix = forbid(container)

    if (node?.value === true) {
      yield {
        at: node,
        key: 'allowed',
        severity: 'high',
        profile: 'baseline',
        message: `Container \`${container.name}\` allows privilege escalation.`,
        ...(fix && { fix }),
      }
      return
    }
    yield {
      at: container,
      ...(isSet(node) ? {} : { absent: true }),
      message: `Container \`${container.name}\` does not forbid privilege escalation${ignoredAtPodLevel(container, field)}.`,
      ...(fix && { fix }),
    }
  },
}

/** The API refuses `allowPrivilegeEscalation: false` beside privileged mode and beside CAP_SYS_ADMIN, so those go too. */
function forbid(container: Container): Fix | undefined {
  const isPrivileged = container.at('securityContext', 'privileged')?.value === true
  const admin = addedCapabilities(container).filter(({ name }) => name === 'CAP_SYS_ADMIN')
  const conflicts = [
    ...(isPrivileged ? [setOwn(container, 'privileged', false)] : []),
    ...admin.map(({ node }) => remove(node)),
  ]
  if (conflicts.length === 0) {
    const check = 'Make sure that nothing in the image relies on a setuid program such as `sudo` or `ping`.'
    return fixToReview('Forbid privilege escalation', check, setOwn(container, field, false))
  }
  if (changesNode(container)) return undefined
  return fixToReview(
    'Forbid privilege escalation, and drop what contradicts it',
    'Make sure that the program needs neither privileged mode nor `CAP_SYS_ADMIN`.',
    ...conflicts,
    setOwn(container, field, false),
  )
}
