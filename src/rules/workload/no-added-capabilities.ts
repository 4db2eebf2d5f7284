import { addedCapabilities, baselineCapabilities, giveUp } from '../kit/capabilities.ts'
import { podSecurityStandards } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'medium',
  profile: 'standard',
  checklist: ['WORK-10'],
  title: 'Containers add no capability of the baseline other than NET_BIND_SERVICE',
  why: 'Each added capability is a piece of root that stays with every process of the container. The baseline of the Pod Security Standards allows these, their restricted level does not.',
  references: [podSecurityStandards],

  *check(container) {
    if (container.pod.isWindows) return
    for (const capability of addedCapabilities(container)) {
      const { name, node } = capability
      if (!baselineCapabilities.has(name) || name === 'NET_BIND_SERVICE') continue
      yield {
        at: node,
        key: name,
        message: `Container \`${container.name}\` adds the capability \`${name}\`.`,
        fix: giveUp(container, capability, 'Make sure that the program works without it.'),
      }
    }
  },
}
