import { fixToReview, set } from '../kit/fix.ts'
import { isNamespace } from '../kit/namespaces.ts'
import { podSecurityStandards } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'baseline',
  checklist: ['WORK-18'],
  title: 'Namespaces do not enforce the privileged level',
  why: 'The level `privileged` allows everything: a pod that is the same as root on its node is accepted like any other.',
  references: [podSecurityStandards],

  *check(namespace) {
    if (!isNamespace(namespace)) return
    const level = namespace.at('metadata', 'labels', 'pod-security.kubernetes.io/enforce')
    if (level?.value !== 'privileged') return

    const fix = fixToReview(
      'Enforce the baseline level',
      'No pod of the namespace may be privileged, share a namespace of its node or mount a host path.',
      set(level, [], 'baseline'),
    )
    yield {
      at: level,
      message: `Namespace \`${namespace.name}\` enforces the Pod Security level \`privileged\`, which allows everything.`,
      // The pods of kube-system need more than `baseline` allows.
      ...(namespace.name === 'kube-system' ? { instead: fix.patches } : { fix }),
    }
  },
}
