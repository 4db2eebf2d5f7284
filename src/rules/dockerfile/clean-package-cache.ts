import type { Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { type Fix, fixToReview, type Patch, replace, safeFix } from '../kit/fix.ts'
import { type CacheName, type Leftover, leftoversOf } from '../kit/package-caches.ts'
import { needsLists } from '../kit/package-lists.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { type Appended, appended } from '../kit/step-end.ts'
import { optionBehind } from '../kit/word-options.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['RUN'],
  severity: 'low',
  profile: 'strict',
  checklist: ['IMAGE-6'],
  title: 'Package managers leave no cache in the image',
  why: 'A cache that a step leaves behind stays in its layer for good: the image is larger than it need be, and lists what else could be installed.',
  references: [dockerfileBestPractices],

  *check(instruction) {
    if (instruction.stage?.isShipped !== true) return
    const leftovers = leftoversOf(instruction)
    const [first] = leftovers
    if (first === undefined) return

    const fix = fixFor(instruction, leftovers)
    yield {
      at: first.command,
      message: messageFor(leftovers),
      key: [...new Set(leftovers.map(({ cache }) => cache))].join(', '),
      ...(fix && { fix }),
    }
  },
}

function messageFor(leftovers: readonly Leftover[]): string {
  const names = [...new Map(leftovers.map(({ cache, name }) => [cache, `\`${name}\``])).values()]
  if (names.length > 1)
    return `${names.slice(0, -1).join(', ')} and ${names.at(-1)} leave their caches in the image.`
  const what = leftovers[0]?.cache === 'apt' ? 'the package lists' : 'its cache'
  return `${names[0]} leaves ${what} in the image.`
}

/** All of a step's caches at once: options where the manager has one, else commands behind the last. */
function fixFor(instruction: Instruction, leftovers: readonly Leftover[]): Fix | undefined {
  const ends = endsFor(leftovers)
  const end = ends.length === 0 ? undefined : appended(instruction, ends)
  if (ends.length > 0 && end === undefined) return undefined
  const options = leftovers.map(optionFor)
  if (options.includes(undefined)) return undefined
  if (leftovers.some(({ cache }) => cache === 'apt') && needsLists(instruction)) return undefined
  const patches = [...options.flatMap(each => each ?? []), ...(end === undefined ? [] : [end.patch])]
  const check = checkFor(leftovers, end)
  const title = leftovers.length === 1 && ends.length === 1 ? `Run \`${ends[0]}\`` : 'Leave no cache'
  return check === undefined ? safeFix(title, ...patches) : fixToReview(title, check, ...patches)
}

/** The commands that empty what no option avoids. */
function endsFor(leftovers: readonly Leftover[]): readonly string[] {
  const ends = leftovers.flatMap(({ cache, command }) => {
    const end = endFor(cache, command.name)
    const isSudo = command.prefixes.some(({ name }) => name === 'sudo')
    return end === undefined ? [] : [[cache, isSudo ? `sudo ${end}` : end] as const]
  })
  return [...new Map(ends).values()]
}

function endFor(cache: CacheName, program: string): string | undefined {
  switch (cache) {
    case 'apt':
      return 'rm -rf /var/lib/apt/lists/*'
    case 'apt archives':
      return 'apt-get clean'
    case 'dnf':
      return `${program} clean all`
    case 'zypper':
      return 'zypper clean --all'
    case 'yarn':
      return 'yarn cache clean'
    case 'apk':
    case 'pip':
      return undefined
  }
}

/** None for what a command at the end empties, undefined where the option has no place. */
function optionFor({ cache, command, verb }: Leftover): readonly Patch[] | undefined {
  if (cache !== 'apk' && cache !== 'pip') return []
  if (verb === undefined || !isWritten(verb)) return undefined
  if (cache === 'pip') return [optionBehind(verb, '--no-cache-dir', command.instruction)]
  const fresh = command.words.find(({ text }) => /^(?:--update(?:-cache)?|-U)$/.test(text))
  return fresh === undefined
    ? [optionBehind(verb, '--no-cache', command.instruction)]
    : [replace(fresh, '--no-cache')]
}

/** Not so behind escapes, or where a variable says it. */
function isWritten({ source, range, value, text }: Word): boolean {
  return source.text.slice(range.start, range.end) === text && text.replaceAll('"', '') === value
}

function checkFor(leftovers: readonly Leftover[], end: Appended | undefined): string | undefined {
  if (leftovers.some(({ cache }) => cache === 'yarn'))
    return 'Whether the project uses Yarn 1: with a later version the program may run from the cache itself.'
  return end?.isSure === false
    ? 'Whether the step ends as before: not all of its commands are joined by `&&`.'
    : undefined
}
