import { taints } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import type { Toleration } from '../kit/scheduling.ts'
import { tolerationsOf, withoutTolerations } from '../kit/scheduling.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'medium',
  profile: 'standard',
  checklist: ['WORK-14'],
  title: 'Pods tolerate taints by name',
  why: 'A pod that tolerates every taint may land on the control plane and on nodes set apart for sensitive workloads, and stays on nodes that are being cleared.',
  references: [taints],

  *check(pod) {
    if (pod.at('tolerations') === undefined) return
    const blanket = tolerationsOf(pod).filter(({ key, operator }) => key === '' && operator === 'Exists')
    const [first, ...others] = blanket
    if (first === undefined) return

    const effects = effectsOf(blanket)
    yield {
      at: first.node,
      key: effects.join(),
      message: `${titleOf(pod.object)} tolerates every taint${wordsFor(effects)}.`,
      instead: withoutTolerations(pod, blanket),
      related: others.slice(0, 3).map(({ node }) => ({ at: node, label: 'and here' })),
    }
  },
}

/** Empty where all effects are meant. */
function effectsOf(blanket: readonly Toleration[]): readonly string[] {
  const effects = new Set(blanket.map(({ effect }) => effect))
  return effects.has('') ? [] : [...effects].toSorted()
}

function wordsFor(effects: readonly string[]): string {
  return effects.length === 0 ? '' : ` with the effect ${effects.map(effect => `\`${effect}\``).join(' or ')}`
}
