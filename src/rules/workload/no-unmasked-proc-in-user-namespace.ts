import { maskProc, unmaskedProcOf } from '../kit/proc-mount.ts'
import { podSecurityStandards } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'low',
  profile: 'strict',
  checklist: ['WORK-11'],
  title: 'Containers see `/proc` with its default masks in a user namespace as well',
  why: 'A user namespace takes the rights of root on the node away, but `/proc` unmasked still shows more of the kernel than a program needs. The restricted level of the Pod Security Standards refuses it.',
  references: [
    podSecurityStandards,
    {
      title: 'Kubernetes: user namespaces',
      url: 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/',
    },
  ],

  *check(container) {
    const procMount = unmaskedProcOf(container)
    if (procMount === undefined || !container.pod.hasUserNamespace) return

    yield {
      at: procMount,
      key: String(procMount.value),
      message: `Container \`${container.name}\` mounts \`/proc\` as \`${procMount.value}\` in its user namespace.`,
      fix: maskProc(procMount),
    }
  },
}
