import { maskProc, unmaskedProcOf } from '../kit/proc-mount.ts'
import { podSecurityStandards, securityContext } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'high',
  profile: 'baseline',
  checklist: ['WORK-11'],
  title: 'Containers see `/proc` with its default masks',
  why: "Runtimes hide what `/proc` shows of the kernel and make its switches read-only; unmasked, root in the container reads the node's secrets there and changes its kernel.",
  references: [podSecurityStandards, securityContext],

  *check(container) {
    const procMount = unmaskedProcOf(container)
    if (procMount === undefined || container.pod.hasUserNamespace) return

    yield {
      at: procMount,
      key: String(procMount.value),
      message: `Container \`${container.name}\` mounts \`/proc\` as \`${procMount.value}\` instead of \`Default\`.`,
      fix: maskProc(procMount),
    }
  },
}
