import type { Word } from '../../sources/dockerfile/command.ts'
import type { Instruction, Stage } from '../../sources/dockerfile/dockerfile.ts'
import { isAbsolute } from '../kit/absolute-paths.ts'
import { instructionKey } from '../kit/dockerfile-keys.ts'
import { FileMemory } from '../kit/file-memory.ts'
import { dockerfileReference } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['COPY'],
  severity: 'low',
  profile: 'strict',
  checklist: ['IMAGE-11'],
  title: 'Files are copied to a relative path only below a WORKDIR',
  why: 'Without a WORKDIR the base image decides where the files land: another one may put them over its own, or where everybody can read them.',
  references: [dockerfileReference],

  *check(instruction) {
    const target = targetOf(instruction)
    if (target === undefined || isAbsolute(target) || hasWorkdir(instruction)) return

    yield {
      at: target,
      message: `\`COPY\` writes to the relative path \`${target.text}\`, and no WORKDIR says where that is.`,
      key: instructionKey(instruction),
    }
  },
}

/** The last word; a quoted path with blanks is several of them, and its beginning counts. */
function targetOf({ words, form }: Instruction): Word | undefined {
  if (words.length < 2) return undefined
  const last = words.at(-1)
  const quote = /["']$/.exec(last?.text ?? '')?.[0]
  if (form === 'json' || quote === undefined || last?.text.startsWith(quote)) return last
  return words.findLast(({ text }) => text.startsWith(quote)) ?? last
}

/** Of its own stage or one below it. What ONBUILD starts runs behind the stage's end, and behind the triggers above it. */
function hasWorkdir({ before, isOnBuild, stage, index }: Instruction): boolean {
  if (before.workdirBy !== undefined) return true
  if (stage?.parent !== undefined && firstTrigger(stage.parent) !== undefined) return true
  if (!isOnBuild || stage === undefined) return false
  return stage.end.workdirBy !== undefined || (firstTrigger(stage) ?? index) < index
}

const firstTriggers = new FileMemory<Stage, number | undefined>()

/** Where the first `ONBUILD WORKDIR` of a stage stands. */
function firstTrigger(stage: Stage): number | undefined {
  if (!firstTriggers.has(stage)) {
    const trigger = stage.instructions.find(({ keyword, isOnBuild }) => isOnBuild && keyword === 'WORKDIR')
    firstTriggers.set(stage, trigger?.index)
  }
  return firstTriggers.get(stage)
}
