import type { Container } from '../../sources/kubernetes/object.ts'
import { type Fix, fixToReview, safeFix, withNarrower } from '../kit/fix.ts'
import { podSecurityStandards, securityContext } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { isLeftToPod, setForPod, setInContainer } from '../kit/security-context.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'medium',
  profile: 'standard',
  checklist: ['WORK-11'],
  title: 'Containers have a seccomp profile',
  why: 'Without a seccomp profile every system call of the kernel is open to the container; most escapes need one that the default profile blocks.',
  references: [podSecurityStandards, securityContext],

  *check(container) {
    if (container.pod.isWindows) return
    const profile = container.effective('seccompProfile')
    const type = profile?.kind === 'scalar' ? profile.value : profile?.at('type')?.value
    if ((type ?? '') !== '') return

    yield {
      at: container,
      absent: true,
      message: `Container \`${container.name}\` has no seccomp profile.`,
      fix: useDefault(container),
    }
  },
}

/** For the whole pod where no container has a profile of its own. */
function useDefault(container: Container): Fix {
  const route = ['securityContext', 'seccompProfile', 'type']
  const title = "Use the runtime's default seccomp profile"
  const own = setInContainer(container, route, 'RuntimeDefault')
  if (isLeftToPod(container.pod, 'seccompProfile')) {
    const forPod = safeFix(title, setForPod(container.pod, route, 'RuntimeDefault'))
    return withNarrower(forPod, safeFix(title, own))
  }
  const check = 'Make sure that the program needs no system call which the default profile blocks.'
  return fixToReview(title, check, own)
}
