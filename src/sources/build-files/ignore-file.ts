import dockerignore from '@balena/dockerignore'
import type { Source } from '../../text/source.ts'

/** A `.dockerignore` or `.containerignore`. */
export interface IgnoreFile {
  readonly source: Source
  /** Undefined where that cannot be told: a pattern is broken, or they would take too long. The path begins at the context. */
  leavesOut(path: string): boolean | undefined
}

/** By Docker's own rules, letter case included. */
export function readIgnoreFile(source: Source): IgnoreFile {
  let matcher: ((path: string) => boolean) | undefined | 'unread' = 'unread'
  const answers = new Map<string, boolean | undefined>()
  const answer = (path: string): boolean | undefined => {
    if (path.length > longestPath || path.split('/').some(part => part.length > longestName)) return undefined
    if (matcher === 'unread') matcher = matcherOf(source.text)
    return matcher?.(path)
  }
  return {
    source,
    leavesOut: path => {
      if (!answers.has(path)) answers.set(path, answer(path))
      return answers.get(path)
    },
  }
}

function matcherOf(text: string): ((path: string) => boolean) | undefined {
  const lines = text.split(/\r?\n/).filter(line => !line.startsWith('#') && line.trim() !== '')
  const patterns = lines.map(line => line.trim().replace(openSuffix, '$1**/*$2'))
  if (!patterns.every(pattern => safeForm.test(pattern) && !innerStars.test(pattern))) return undefined
  if (patterns.reduce((sum, pattern) => sum + costOf(pattern), 0) > mostCost) return undefined
  const matcher = dockerignore.default({ ignorecase: false }).add(patterns)
  return path => matcher.ignores(path)
}

/** `**.log`: Docker takes what ends so (moby/patternmatcher, suffixMatch), the library only what is called so. */
const openSuffix = /^(!?)\*\*([^/*?[][^*?[]*)$/
/** `a**b`: here the library errs. */
const innerStars = /[^/*!]\*\*[^/]/
/** Patterns become regular expressions, in Docker too: what would mean something else there is not tried. */
const safeForm = /^(?:[^()[\]{}|+^\\]|\[\^?(?:a-z|A-Z|0-9|[\w.])+\])*$/

/** Of names in a path that patterns are tried on; longer ones could make several wildcards slow. */
const longestName = 64
const longestPath = 512
/** Of folders in a path. */
const deepest = 16
/** About a millisecond for a path. */
const mostCost = 1_000_000

/** How many steps a pattern may take on one path at worst: each wildcard tries every end. */
function costOf(pattern: string): number {
  const wildcards = pattern.match(/\*+/g) ?? []
  return wildcards.reduce((cost, { length }) => cost * (length > 1 ? deepest : longestName), pattern.length)
}
