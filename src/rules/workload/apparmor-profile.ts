import type { Container } from '../../sources/kubernetes/object.ts'
import { appArmorAnnotations } from '../kit/apparmor.ts'
import { type Fix, fixToReview } from '../kit/fix.ts'
import { appArmor, podSecurityStandards } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { isLeftToPod, setForPod, setInContainer } from '../kit/security-context.ts'

const field = 'appArmorProfile'

export const rule: Rule = {
  target: 'container',
  severity: 'low',
  profile: 'strict',
  checklist: ['WORK-11'],
  title: 'Containers name an AppArmor profile',
  why: "Where nodes run AppArmor, containers get the runtime's profile unasked; naming it makes nodes without AppArmor refuse the pod instead of running it unconfined.",
  references: [podSecurityStandards, appArmor],

  *check(container) {
    if (container.pod.isWindows) return
    const profile = container.effective(field)
    const type = profile?.kind === 'scalar' ? profile.value : profile?.at('type')?.value
    if ((type ?? '') !== '') return
    if ((appArmorAnnotations(container.pod).get(container.name)?.profile ?? '') !== '') return

    yield {
      at: container,
      absent: true,
      message: `Container \`${container.name}\` names no AppArmor profile.`,
      fix: nameDefault(container),
    }
  },
}

/** For the whole pod where no container has a profile of its own. */
function nameDefault(container: Container): Fix {
  const { pod } = container
  const route = ['securityContext', field, 'type']
  const isForAll = isLeftToPod(pod, field) && appArmorAnnotations(pod).size === 0
  return fixToReview(
    "Name the runtime's default AppArmor profile",
    'Make sure that the nodes run AppArmor and Kubernetes 1.30 or newer: elsewhere the pod does not start.',
    isForAll ? setForPod(pod, route, 'RuntimeDefault') : setInContainer(container, route, 'RuntimeDefault'),
  )
}
