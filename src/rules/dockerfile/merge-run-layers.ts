import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { instructionKey } from '../kit/dockerfile-keys.ts'
import { joinCopies, joinRuns } from '../kit/joined-layers.ts'
import { isMergeable } from '../kit/mergeable-layers.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

/** A list of hundreds is read by nobody. */
const mostRelated = 20

export const rule: Rule = {
  target: 'instruction',
  keywords: ['RUN', 'COPY', 'ADD'],
  severity: 'low',
  profile: 'strict',
  checklist: ['IMAGE-10'],
  title: 'Neighbouring steps of one kind make one layer',
  why: 'What a later layer deletes stays in the one before, for whoever unpacks the image. Steps that belong together leave nothing behind when they are one layer.',
  references: [dockerfileBestPractices],

  *check(instruction, index) {
    const group = groupAt(instruction)
    const [first, second] = group
    if (first === undefined || second === undefined) return

    const fix = first.keyword === 'RUN' ? joinRuns(group) : joinCopies(group, index)
    yield {
      at: second.keywordAt,
      message: `${group.length} neighbouring \`${first.keyword}\` instructions make a layer each where one would do.`,
      key: instructionKey(first),
      related: group
        .slice(2, mostRelated)
        .map(at => ({ at: at.keywordAt, label: 'could be part of it too' })),
      ...(fix && { fix }),
    }
  },
}

/** All that can be one with the instruction before, when this is the second of them. */
function groupAt(second: Instruction): readonly Instruction[] {
  if (second.stage?.isShipped !== true) return []
  const { instructions } = second.dockerfile
  const [before, first] = [instructions[second.index - 2], instructions[second.index - 1]]
  if (first === undefined || !isMergeable(first, second)) return []
  if (before !== undefined && isMergeable(before, first)) return []
  const group = [first, second]
  for (let last = second; ; ) {
    const next = instructions[last.index + 1]
    if (next === undefined || !isMergeable(last, next)) return group
    group.push(next)
    last = next
  }
}
