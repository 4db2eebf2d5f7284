import { fixToReview, set } from '../kit/fix.ts'
import { podSecurityStandards, seccomp } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { writtenFields } from '../kit/security-context.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'high',
  profile: 'baseline',
  checklist: ['WORK-11'],
  title: 'No container turns seccomp off',
  why: 'Without a filter every system call of the kernel is open to the container; most escapes need one that the default profile blocks.',
  references: [podSecurityStandards, seccomp],

  *check(pod) {
    if (pod.isWindows) return
    for (const { node, who, owner } of writtenFields(pod, 'seccompProfile')) {
      const type = node.at('type')
      if (typeof type?.value !== 'string' || allowed.has(type.value)) continue
      yield {
        at: type,
        key: `${owner} ${type.value}`.trim(),
        message:
          type.value === 'Unconfined'
            ? `${who} has the seccomp profile \`Unconfined\`, which allows every system call.`
            : `${who} has a seccomp profile of the unknown type \`${type.value}\`.`,
        ...(node.at('localhostProfile') === undefined && {
          fix: fixToReview(
            "Use the runtime's default seccomp profile",
            'Make sure that the program needs no system call which the default profile blocks.',
            set(type, [], 'RuntimeDefault'),
          ),
        }),
      }
    }
  },
}

/** An empty type is none: that is for the rule on missing profiles. */
const allowed: ReadonlySet<string> = new Set(['', 'RuntimeDefault', 'Localhost'])
