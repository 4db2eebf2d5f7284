import type { Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { instructionKey } from '../kit/dockerfile-keys.ts'
import { type Fix, fixToReview, replace, safeFix } from '../kit/fix.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  severity: 'low',
  profile: 'standard',
  checklist: ['IMAGE-11'],
  title: 'WORKDIR is an absolute path',
  why: 'A relative WORKDIR depends on every line above it and on the base image: a change there moves the files.',
  references: [dockerfileBestPractices],

  *check(instruction) {
    if (instruction.keyword !== 'WORKDIR') return
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

/** Also what begins with a variable that is set elsewhere. Quotes may be left open by Windows paths (`"C:\"`). */
function isAbsolute({ text, value, resolution }: Word): boolean {
  const written = text.replace(/^["']/, '')
  if (written === '' || absolute.test(written)) return true
  if (written.startsWith('$')) return resolution.kind !== 'known' || absolute.test(resolution.value)
  return value !== undefined && absolute.test(value)
}

const absolute = /^(?:[/\\]|[A-Za-z]:)/

function fixFor(instruction: Instruction, path: Word): Fix | undefined {
  const relative = plainParts(path)
  if (relative === undefined || instruction.isOnBuild) return undefined
  const { workdir } = instruction.before
  if (workdir !== undefined && isPlain(workdir)) {
    return safeFix('Write the whole path', replace(path, `${workdir === '/' ? '' : workdir}/${relative}`))
  }
  return fixToReview(
    'Write the path from the root on',
    'Whether the folder is meant to stand at the root: the base image may set another WORKDIR.',
    replace(path, `/${relative}`),
  )
}

/** Of Linux. */
const longestPath = 4096

/** The path without `./` before and slashes behind it; undefined where it climbs, means a home folder or holds a variable. */
function plainParts({ text, value }: Word): string | undefined {
  if (value === undefined || text.includes('$') || !isPlain(value) || value.length > longestPath)
    return undefined
  const relative = value.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '')
  return relative === '' || relative.split('/').some(part => /^(?:\.{1,2}|~.*)$/.test(part))
    ? undefined
    : relative
}

function isPlain(path: string): boolean {
  return !/[$'"\\`\s]/.test(path)
}
