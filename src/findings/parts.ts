import { rankOf } from '../inputs/levels.ts'
import type { Observation } from './observation.ts'

export type KeyOf = (observation: Observation) => string

/** What was observed of one commit. */
export interface PartedSide {
  readonly observations: readonly Observation[]
  /** Those that have met no counterpart yet. */
  readonly open: Set<Observation>
  /** Their identity at the base. */
  readonly keyOf: KeyOf
}

/**
 * What was cut down, split in two or put together: nothing in it is new where the base had each of its parts, and nothing of
 * the base is gone while a part of it stays, be it in a problem of another rule that stands for it.
 */
export function meetByParts(before: PartedSide, after: PartedSide): void {
  const had = worstOfParts(before)
  const has = worstOfParts(after)
  for (const observation of after.open) {
    const rank = rankOf(observation.severity)
    const parts = partsOf(observation, after.keyOf)
    if (parts.length > 0 && parts.every(part => part.some(one => (had.get(one) ?? Infinity) <= rank)))
      after.open.delete(observation)
  }
  for (const observation of before.open) {
    if (partsOf(observation, before.keyOf).some(part => part.some(one => has.has(one))))
      before.open.delete(observation)
  }
}

/** How severe the worst observation of each part is. */
function worstOfParts({ observations, keyOf }: PartedSide): ReadonlyMap<string, number> {
  const worst = new Map<string, number>()
  for (const observation of observations) {
    const { parts = [], implies = [] } = observation.problem
    const rank = rankOf(observation.severity)
    const own = parts.length === 0 ? [] : named(parts, ofRule(observation, keyOf))
    const others = implies.length === 0 ? [] : named(implies, ofAnyRule(observation, keyOf))
    for (const part of [...own, ...others]) worst.set(part, Math.min(rank, worst.get(part) ?? rank))
  }
  return worst
}

/** Each part under the two names that it may have been seen by. */
function partsOf(observation: Observation, keyOf: KeyOf): readonly (readonly string[])[] {
  const { parts = [] } = observation.problem
  if (parts.length === 0) return []
  const keys = [ofRule(observation, keyOf), ofAnyRule(observation, keyOf)]
  return parts.map(part => keys.map(key => `${key} ${part}`))
}

function named(parts: readonly string[], key: string): readonly string[] {
  return parts.map(part => `${key} ${part}`)
}

function ofRule(observation: Observation, keyOf: KeyOf): string {
  return keyOf({ ...observation, key: '' })
}

function ofAnyRule(observation: Observation, keyOf: KeyOf): string {
  return keyOf({ ...observation, key: '', rule: { ...observation.rule, id: '' } })
}
