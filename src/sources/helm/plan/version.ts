/** A version as Helm reads it: leniently, `v1.2` is 1.2.0. Build metadata does not count. */
export interface Version {
  readonly numbers: readonly [major: number, minor: number, patch: number]
  /** `rc.1`; empty for a release. */
  readonly pre: string
}

/** Undefined for what is no version. */
export function parseVersion(text: string): Version | undefined {
  const [all, major = '', minor = '0', patch = '0', pre = ''] = versionForm.exec(text.slice(0, 257)) ?? []
  if (all === undefined || text.length > 256) return undefined
  return { numbers: [Number(major), Number(minor), Number(patch)], pre }
}

const identifiers = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*'
const versionForm = new RegExp(
  `^v?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?(?:-(${identifiers}))?(?:\\+${identifiers})?$`,
)

/** Below 0 when `a` comes before `b`, as semver.org (11) orders them. */
export function compareVersions(a: Version, b: Version): number {
  for (const [at, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[at] ?? 0)
    if (difference !== 0) return difference
  }
  return comparePre(a.pre, b.pre)
}

function comparePre(a: string, b: string): number {
  if (a === b) return 0
  if (a === '' || b === '') return a === '' ? 1 : -1
  const [left, right] = [a.split('.'), b.split('.')]
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const order = compareIdentifiers(left[at], right[at])
    if (order !== 0) return order
  }
  return 0
}

/** Fewer come first; numbers come before words, and among themselves by size. */
function compareIdentifiers(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1
  const [isNumber, isOtherNumber] = [/^[0-9]+$/.test(a), /^[0-9]+$/.test(b)]
  if (isNumber && isOtherNumber) return Number(a) - Number(b)
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
  return a < b ? -1 : 1
}
