import type { Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { FileMemory } from './file-memory.ts'
import { beginsWith, outerCommands } from './run-script.ts'

/** Whether two neighbours could be one instruction: RUN of a simple command each, COPY or ADD to the same folder. */
export function isMergeable(first: Instruction, second: Instruction): boolean {
  if (
    first.keyword !== second.keyword ||
    first.isOnBuild !== second.isOnBuild ||
    first.stage !== second.stage
  )
    return false
  if (flagsOf(first) !== flagsOf(second)) return false
  if (first.keyword === 'RUN') return isSimpleStep(first) && isSimpleStep(second)
  if (first.keyword !== 'COPY' && first.keyword !== 'ADD') return false
  return isPlainCopy(first) && isPlainCopy(second) && haveOneFolder(first, second)
}

/** In any order. */
function flagsOf({ flags }: Instruction): string {
  return flags
    .map(({ name, value }) => `${name}=${value?.text ?? ''}`)
    .toSorted()
    .join(' ')
}

const remembered = new FileMemory<Instruction, boolean>()

function isSimpleStep(run: Instruction): boolean {
  const known = remembered.get(run)
  if (known !== undefined) return known
  const isSimple = hasOneCommand(run)
  remembered.set(run, isSimple)
  return isSimple
}

function hasOneCommand(run: Instruction): boolean {
  if (run.form === 'json' || run.heredocs.length > 0 || run.unreadable !== undefined) return false
  const [command, ...more] = outerCommands(run)
  if (command === undefined || more.length > 0 || !beginsWith(run, command)) return false
  return /^[ \t;]*(?:#.*)?$/.test(run.source.text.slice(command.range.end, run.range.end))
}

/** A checksum is that of one source. */
function isPlainCopy({ heredocs, form, words, flags }: Instruction): boolean {
  return (
    form === 'plain' &&
    heredocs.length === 0 &&
    words.length > 1 &&
    !flags.some(({ name }) => name === '--checksum' || name === '--keep-git-dir')
  )
}

function haveOneFolder(first: Instruction, second: Instruction): boolean {
  const [target, other] = [first.words.at(-1), second.words.at(-1)]
  if (target === undefined || other === undefined) return false
  return folderAs(target) === folderAs(other) && mayBeFolder(target)
}

function folderAs({ text }: Word): string {
  return text.replace(/^\.\//, '').replace(/\/+$/, '').replace(/^\.$/, '')
}

/** A folder without its final slash: several files go there, and its name has no ending. */
function mayBeFolder({ text }: Word): boolean {
  return text.endsWith('/') || /^\.{1,2}$/.test(text) || /(?:^|\/)[^/.]+$/.test(text)
}
