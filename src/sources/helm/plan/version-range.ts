import { compareVersions, parseVersion, type Version } from './version.ts'

/**
 * Whether a chart's version is in a dependency's range, in Helm's notation: `^1.2`, `~1.2.3`, `1.x`, `>=1, <3 || 5.0.1`,
 * `1.2 - 1.4`. A pre-release is only in a range that names one. False for what is no version or no range; no range at all
 * takes every release.
 */
export function isInRange(version: string, range: string): boolean {
  const parsed = parseVersion(version)
  if (parsed === undefined || range.length > 512) return false
  if (range.trim() === '') return parsed.pre === ''
  const groups = range.replace(spanForm, '>=$1, <=$2').split('||').map(parseGroup)
  if (groups.length > 32 || groups.some(group => group === undefined)) return false
  return groups.some(group => group !== undefined && isInGroup(parsed, group))
}

interface Comparator {
  readonly operator: string
  /** What is not written is 0. */
  readonly version: Version
  /** How many of its numbers are written, before the first `x`. */
  readonly known: number
}

const part = '(?:[0-9]+|[xX*])'
const identifiers = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*'
const versionText = `v?${part}(?:\\.${part}){0,2}(?:-${identifiers})?(?:\\+${identifiers})?`
const spanForm = new RegExp(`(${versionText})\\s+-\\s+(${versionText})`, 'g')
const comparatorForm = new RegExp(`^(=|!=|>|<|>=|=>|<=|=<|~|~>|\\^)?\\s*(${versionText})(?=$|[\\s,])[\\s,]*`)

/** Comparators that must all hold. */
function parseGroup(text: string): readonly Comparator[] | undefined {
  const group: Comparator[] = []
  let rest = text.trim()
  while (rest !== '') {
    const [all, operator = '', written = ''] = comparatorForm.exec(rest) ?? []
    const comparator = all === undefined ? undefined : comparatorOf(operator, written)
    if (all === undefined || comparator === undefined) return undefined
    group.push(comparator)
    rest = rest.slice(all.length)
  }
  return group.length === 0 ? undefined : group
}

function comparatorOf(operator: string, written: string): Comparator | undefined {
  const [, core = '', suffix = ''] = /^v?([^-+]*)(.*)$/.exec(written) ?? []
  const parts = core.split('.')
  const firstOpen = parts.findIndex(text => /^[xX*]$/.test(text))
  const known = firstOpen === -1 ? parts.length : firstOpen
  const numbers = [...parts.slice(0, known), '0', '0', '0'].slice(0, 3)
  const version = parseVersion(`${numbers.join('.')}${suffix}`)
  return version && { operator, version, known }
}

function isInGroup(version: Version, group: readonly Comparator[]): boolean {
  if (version.pre !== '' && group.every(comparator => comparator.version.pre === '')) return false
  return group.every(comparator => holds(version, comparator))
}

function holds(version: Version, { operator, version: bound, known }: Comparator): boolean {
  const order = compareVersions(version, bound)
  switch (operator) {
    case '':
    case '=':
      return known === 3 ? order === 0 : isLike(version, bound, Math.min(known, 2))
    case '!=':
      return known === 3 ? order !== 0 : !hasSame(version, bound, known)
    case '>':
      return order > 0 && (known === 3 || known === 0 || !hasSame(version, bound, known))
    case '>=':
    case '=>':
      return order >= 0
    case '<':
      return order < 0
    case '<=':
    case '=<':
      return order <= 0 || (known < 3 && hasSame(version, bound, known))
    case '^':
      return isLike(version, bound, stableNumbers(bound, known))
    default:
      return isLike(version, bound, isZero(bound) && known === 3 ? 0 : Math.min(known, 2))
  }
}

/** How many leading numbers a caret keeps: those up to the first that is not 0. */
function stableNumbers({ numbers }: Version, known: number): number {
  const first = numbers.findIndex(number => number > 0)
  return Math.min(known, first === -1 ? 3 : first + 1)
}

function isLike(version: Version, bound: Version, same: number): boolean {
  return compareVersions(version, bound) >= 0 && hasSame(version, bound, same)
}

function hasSame(version: Version, bound: Version, count: number): boolean {
  return version.numbers.slice(0, count).every((number, at) => number === bound.numbers[at])
}

function isZero({ numbers }: Version): boolean {
  return numbers.every(number => number === 0)
}
