import type { Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { settingsAfter } from '../../sources/dockerfile/settings.ts'
import { isAbsolute } from '../kit/absolute-paths.ts'
import { instructionKey } from '../kit/dockerfile-keys.ts'
import { type Fix, fixToReview, replace, safeFix } from '../kit/fix.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['WORKDIR'],
  severity: 'low',
  profile: 'standard',
  checklist: ['IMAGE-11'],
  title: 'WORKDIR is an absolute path',
  why: 'A relative WORKDIR depends on every line above it and on the base image: a change there moves the files.',
  references: [dockerfileBestPractices],

  *check(instruction) {
    const [path] = instruction.words
    if (path === undefined || isAbsolute(path)) return

    const fix = fixFor(instruction, path)
    yield {
      at: path,
      message: `\`WORKDIR ${path.text}\` is a relative path.`,
      key: instructionKey(instruction),
      ...(fix && { fix }),
    }
  },
}

function fixFor(instruction: Instruction, path: Word): Fix | undefined {
  if (instruction.isOnBuild || !isPlainPath(path)) return undefined
  const resolved = settingsAfter(instruction.before, instruction).workdir
  if (resolved !== undefined)
    return isPlain(resolved) ? safeFix('Write the whole path', replace(path, resolved)) : undefined
  const relative = instruction.before.workdir === undefined ? fromRoot(path.value ?? path.text) : undefined
  if (relative === undefined) return undefined
  return fixToReview(
    'Write the path from the root on',
    'Whether the folder is meant to stand at the root: the base image may set another WORKDIR.',
    replace(path, `/${relative}`),
  )
}

/** Of Linux. */
const longestPath = 4096

/** Neither a variable, whose value may be another one, nor what means a home folder. */
function isPlainPath({ text, value }: Word): boolean {
  return (
    value !== undefined &&
    !text.includes('$') &&
    isPlain(value) &&
    value.length <= longestPath &&
    !/(?:^|\/)~/.test(value)
  )
}

function isPlain(path: string): boolean {
  return !/[$'"\\`\s]/.test(path)
}

/** The path without `./` before and slashes behind it; undefined where it climbs. */
function fromRoot(path: string): string | undefined {
  const relative = path.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '')
  return relative === '' || relative.split('/').some(part => /^\.{1,2}$/.test(part)) ? undefined : relative
}
