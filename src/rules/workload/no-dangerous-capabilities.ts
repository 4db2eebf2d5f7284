import type { Container } from '../../sources/kubernetes/object.ts'
import {
  addedCapabilities,
  baselineCapabilities,
  giveUp,
  plainName,
  type WrittenCapability,
} from '../kit/capabilities.ts'
import { safeFix, set } from '../kit/fix.ts'
import { capabilitiesManual, podSecurityStandards } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { changesNode } from '../kit/security-context.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'high',
  profile: 'baseline',
  checklist: ['WORK-10'],
  title: 'Containers add no capability that reaches beyond them',
  why: 'With such a capability a container forges packets of others, reads the memory of other processes or takes over its node. The baseline of the Pod Security Standards refuses them all.',
  references: [podSecurityStandards, capabilitiesManual],

  *check(container) {
    if (container.pod.isWindows) return
    for (const capability of addedCapabilities(container)) {
      if (baselineCapabilities.has(capability.name)) continue
      yield baselineCapabilities.has(plainName(capability))
        ? misspelt(container, capability)
        : dangerous(container, capability)
    }
  },
}

/** Whoever breaks into a container with one of these owns the node, or reads any file of it. */
const critical: ReadonlySet<string> = new Set([
  'ALL',
  'BPF',
  'DAC_READ_SEARCH',
  'SYS_ADMIN',
  'SYS_MODULE',
  'SYS_PTRACE',
  'SYS_RAWIO',
])

function dangerous(container: Container, capability: WrittenCapability): Problem {
  const { name, node } = capability
  const plain = plainName(capability)
  return {
    at: node,
    key: name,
    ...(critical.has(plain) && { severity: 'critical' }),
    message:
      plain === 'ALL'
        ? `Container \`${container.name}\` adds all capabilities.`
        : `Container \`${container.name}\` adds the dangerous capability \`${name}\`.`,
    ...(!changesNode(container) && {
      fix: giveUp(container, capability, 'Make sure that the program works without it.'),
    }),
  }
}

/** Runtimes differ in what they make of it; the Pod Security Standards compare letter by letter. */
function misspelt(container: Container, capability: WrittenCapability): Problem {
  const plain = plainName(capability)
  return {
    at: capability.node,
    key: capability.name,
    severity: 'medium',
    message: `Container \`${container.name}\` adds the capability \`${capability.name}\`, which the Pod Security Standards know as \`${plain}\` only.`,
    fix: safeFix(`Write it as \`${plain}\``, set(capability.node, [], plain)),
  }
}
