import { groupBy } from '../text/group.ts'
import type { Skipped } from '../text/source.ts'
import { compare } from './compare.ts'
import type { Finding, FixedFinding } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Observation } from './observation.ts'
import { pairObjects } from './pair-objects.ts'
import { byPlace, locationOf, toFinding } from './settle.ts'
import type { Sides } from './sides.ts'
import type { Survey } from './survey.ts'
import { waive } from './waive.ts'

/** A finding and what it was made of. */
export interface Settled {
  readonly finding: Finding
  readonly observation: Observation
}

/** What the change means for the findings. */
export interface Difference {
  /** By path, line and rule. */
  readonly settled: readonly Settled[]
  readonly fixed: readonly FixedFinding[]
  readonly skipped: readonly Skipped[]
  readonly skippedAtBase: number
  readonly partial: readonly Skipped[]
  readonly notices: readonly string[]
}

/** Compares the base's findings with the head's: what is new, what was there before, what is gone. */
export function differenceOf(was: Survey, is: Survey, { renames }: Pick<Sides, 'renames'>): Difference {
  const pairs = pairObjects(objectsOf(was), objectsOf(is), renames)
  const { added, gone } = compare(was.observations, is.observations, pairs, renames)
  const ruleIds = new Set(is.judging.rules.map(rule => rule.id))
  const { waivers, notices } = waive(is.observations, is.files, was.files, renames, ruleIds)
  const settled = is.observations.map(observation => ({
    observation,
    finding: {
      ...toFinding(observation, added.has(observation), waivers.get(observation)),
      ...formerly(observation, renames),
    },
  }))
  const { skipped, partial } = gapsOf(was, is)
  const unread = new Set(skipped.map(({ path }) => renames.get(path) ?? path))
  return {
    settled: settled.toSorted((a, b) => byPlace(a.finding, b.finding)),
    fixed: gone.filter(observation => !unread.has(observation.path)).map(toFixed),
    skipped,
    skippedAtBase: gapsOf(undefined, was).skipped.length,
    partial,
    notices,
  }
}

/** Comments made before a file was renamed know its findings by the old path. */
function formerly(observation: Observation, renames: Sides['renames']): Pick<Finding, 'formerFingerprint'> {
  const path = renames.get(observation.path)
  return path === undefined ? {} : { formerFingerprint: fingerprintOf({ ...observation, path }) }
}

/** What could not be read at the head. What is rendered before it is deployed counts at either end. */
export function gapsOf(
  was: Survey | undefined,
  is: Pick<Survey, 'files'>,
): { skipped: readonly Skipped[]; partial: readonly Skipped[] } {
  const wasRelevant = new Set(was?.files.filter(file => file.isRelevant).map(file => file.entry.path))
  const named = is.files.filter(
    ({ gap, isRelevant, entry }) => gap && (isRelevant || wasRelevant.has(entry.path)),
  )
  const here = new Set(is.files.map(file => file.entry.path))
  const deleted =
    was?.files.filter(({ gap, entry }) => gap?.kind === 'partial' && !here.has(entry.path)) ?? []
  const gaps = groupBy([...named, ...deleted], ({ gap }) => gap?.kind)
  const list = (kind: 'skipped' | 'partial') =>
    (gaps.get(kind) ?? []).map(({ entry, gap }) => ({ path: entry.path, because: gap?.because ?? '' }))
  return { skipped: list('skipped'), partial: list('partial') }
}

function toFixed(observation: Observation): FixedFinding {
  const { rule, subject, problem } = observation
  return {
    rule,
    fingerprint: fingerprintOf(observation),
    subject,
    message: problem.message,
    location: locationOf(observation),
  }
}

function objectsOf({ files }: Survey): Survey['files'][number]['objects'] {
  return files.flatMap(file => file.objects)
}
