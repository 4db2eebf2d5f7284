import type { Word } from '../../sources/dockerfile/command.ts'
import type { Dockerfile, Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { wholeSource } from '../kit/build-context.ts'
import { instructionKey } from '../kit/dockerfile-keys.ts'
import { isNamedContext } from '../kit/pulled-images.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['COPY'],
  severity: 'medium',
  profile: 'standard',
  checklist: ['IMAGE-6', 'IMAGE-12'],
  title: 'From another stage only what is needed is copied',
  why: 'Copying its whole file system ships the compilers, sources and settings that the stages were separated for.',
  references: [dockerfileBestPractices],

  *check(instruction, { builds }) {
    const from = sourceStage(instruction)
    if (from === undefined || instruction.stage?.isShipped !== true) return
    if (!instruction.words.slice(0, -1).some(wholeSource)) return
    // A stage that begins empty, and a context of its own, hold only what was chosen for them.
    if (isBare(instruction.dockerfile, from) || isNamedContext(from, builds)) return
    yield {
      at: instruction,
      key: instructionKey(instruction),
      message: `\`COPY --from=${from.text}\` takes the whole file system of \`${from.value ?? from.text}\` into the image.`,
    }
  },
}

function sourceStage({ keyword, flags }: Instruction): Word | undefined {
  return keyword === 'COPY' ? flags.find(({ name }) => name === '--from')?.value : undefined
}

function isBare(dockerfile: Dockerfile, { value, text }: Word): boolean {
  return dockerfile.stageOf(value ?? text)?.root.base.kind === 'scratch'
}
