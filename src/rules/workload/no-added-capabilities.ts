import type { Container } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { addedCapabilities, baselineCapabilities } from '../kit/capabilities.ts'
import { type Fix, fixToReview, remove } from '../kit/fix.ts'
import { podSecurityStandards } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'medium',
  profile: 'standard',
  checklist: ['WORK-10'],
  title: 'Containers add no capability but NET_BIND_SERVICE',
  why: 'Each added capability is a piece of root that stays with every process of the container.',
  references: [podSecurityStandards],

  *check(container) {
    if (container.pod.isWindows) return
    for (const { name, node } of addedCapabilities(container)) {
      if (!baselineCapabilities.has(name) || name === 'NET_BIND_SERVICE') continue
      yield {
        at: node,
        key: name,
        message: `Container \`${container.name}\` adds the capability \`${name}\`.`,
        fix: giveUp(container, node, name),
      }
    }
  },
}

/** Where nothing else is added the whole list goes. */
function giveUp(container: Container, node: YamlNode, name: string): Fix {
  const list = container.at('securityContext', 'capabilities', 'add')
  const target = list?.items().length === 1 ? list : node
  return fixToReview(`Give up \`${name}\``, 'Make sure that the program works without it.', remove(target))
}
