import type { Finding } from './finding.ts'
import type { Observation } from './observation.ts'

interface Told {
  readonly observation: Observation
  readonly finding: Finding
}

/** What an observation shares with others that show the same fault of something else; undefined for most. */
export function concernOf({ rule, problem, key }: Observation): string | undefined {
  return problem.concerns === undefined ? undefined : JSON.stringify([rule.id, problem.concerns, key])
}

/**
 * One for each concern: what was there before the change speaks first, for then nothing is new; else the first by place.
 * What is waived is waived for itself.
 */
export function spokesmenOf<T extends Told>(settled: readonly T[]): readonly T[] {
  const heard = new Map<string, T>()
  for (const one of settled) {
    const concern = concernOf(one.observation)
    if (concern === undefined || one.finding.state === 'waived') continue
    const before = heard.get(concern)
    const isOlder = one.finding.state === 'existing' && before?.finding.state === 'new'
    if (before === undefined || isOlder) heard.set(concern, one)
  }
  return settled.filter(one => {
    const concern = concernOf(one.observation)
    return concern === undefined || one.finding.state === 'waived' || heard.get(concern) === one
  })
}

/** What no longer shows it, each concern once, and only where nothing else shows it still. */
export function withoutShared(
  gone: readonly Observation[],
  settled: readonly Told[],
): readonly Observation[] {
  const known = new Set(settled.map(({ observation }) => concernOf(observation)))
  return gone.filter(observation => {
    const concern = concernOf(observation)
    if (concern === undefined) return true
    const isKnown = known.has(concern)
    known.add(concern)
    return !isKnown
  })
}
