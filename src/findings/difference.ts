import type { PlanGap } from '../sources/rendering/plan.ts'
import { groupBy } from '../text/group.ts'
import { compareText } from '../text/order.ts'
import type { Skipped } from '../text/source.ts'
import type { Finding, FixedFinding } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Observation } from './observation.ts'
import { byPlace, locationOf, toFinding } from './settle.ts'
import type { ReadSides } from './sides.ts'
import { spokesmenOf, withoutShared } from './spokesmen.ts'
import type { Survey } from './survey.ts'
import type { Caused } from './united.ts'
import { waive } from './waive.ts'
import { waiveRendered } from './waive-rendered.ts'

/** A finding and what it was made of. */
export interface Settled extends Caused {
  readonly finding: Finding
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

/** What is new, what was there before, what is gone: once the causes are known, and with what is waived. */
export function differenceOf(
  caused: readonly Caused[],
  gone: readonly Observation[],
  { was, is }: { readonly was: Survey; readonly is: Survey },
  { renames, touched }: Pick<ReadSides, 'renames' | 'touched'>,
): Difference {
  const ruleIds = new Set(is.judging.rules.map(rule => rule.id))
  const plain = waive(is.observations, is.files, was.files, renames, ruleIds)
  const rendered = waiveRendered(caused, { was, is, touched }, ruleIds)
  const waivers = new Map([...plain.waivers, ...rendered.waivers])
  const settled = caused.map(one => ({
    ...one,
    finding: {
      ...toFinding(one, waivers.get(one.observation)),
      ...formerly(one, renames),
    },
  }))
  const { skipped, partial } = gapsOf(was, is)
  const unread = new Set(
    [...skipped.map(({ path }) => path), ...is.unbuilt].map(path => renames.get(path) ?? path),
  )
  const told = spokesmenOf(settled.toSorted((a, b) => byPlace(a.finding, b.finding)))
  return {
    settled: told,
    fixed: withoutShared(gone, told)
      .filter(observation => !unread.has(observation.path))
      .map(toFixed),
    skipped,
    skippedAtBase: gapsOf(undefined, was).skipped.length,
    partial,
    notices: [...plain.notices, ...rendered.notices],
  }
}

/** Comments made before a file was renamed know its findings by the old path. */
function formerly(
  { observation, valuesFile }: Caused,
  renames: ReadSides['renames'],
): Pick<Finding, 'formerFingerprint'> {
  const path = renames.get(observation.path)
  return path === undefined ? {} : { formerFingerprint: fingerprintOf({ ...observation, path }, valuesFile) }
}

/** What could not be read at the head. What is rendered before it is deployed counts at either end. */
export function gapsOf(
  was: Pick<Survey, 'files' | 'gaps'> | undefined,
  is: Pick<Survey, 'files' | 'gaps' | 'renders'>,
): { skipped: readonly Skipped[]; partial: readonly Skipped[] } {
  const wasRelevant = new Set(was?.files.filter(file => file.isRelevant).map(file => file.entry.path))
  const judged = new Set(is.renders.flatMap(({ rendered }) => rendered.unit.values))
  const named = is.files.filter(
    ({ gap, isRelevant, entry }) =>
      gap &&
      (isRelevant || wasRelevant.has(entry.path)) &&
      !(gap.kind === 'partial' && judged.has(entry.path)),
  )
  const here = new Set(is.files.map(file => file.entry.path))
  const deleted =
    was?.files.filter(({ gap, entry }) => gap?.kind === 'partial' && !here.has(entry.path)) ?? []
  const ofFiles = [...named, ...deleted].flatMap(({ entry, gap }) =>
    gap ? [{ path: entry.path, ...gap }] : [],
  )
  const ofRenders = is.gaps.map(gap => (isUnsupplied(gap, was) ? { ...gap, kind: 'partial' as const } : gap))
  const gaps = groupBy([...ofFiles, ...ofRenders, ...gapsBefore(was, is)], ({ kind }) => kind)
  const list = (kind: 'skipped' | 'partial') =>
    (gaps.get(kind) ?? [])
      .map(({ path, because }) => ({ path, because }))
      .toSorted((a, b) => compareText(a.path, b.path))
  return { skipped: list('skipped'), partial: list('partial') }
}

/** Nothing that the change has done: the base lacked the dependency as well. In a scan there is no change. */
function isUnsupplied(gap: PlanGap, was: Pick<Survey, 'gaps'> | undefined): boolean {
  if (!gap.isUnsupplied) return false
  return !was || was.gaps.some(old => old.isUnsupplied && old.path === gap.path)
}

/** A chart that did not render at the base hides what is new. */
function gapsBefore(was: Pick<Survey, 'gaps'> | undefined, is: Pick<Survey, 'gaps'>): Survey['gaps'] {
  const named = new Set(is.gaps.map(({ path }) => path))
  return (was?.gaps ?? [])
    .filter(gap => gap.kind === 'skipped' && !gap.isUnsupplied && !named.has(gap.path))
    .map(gap => ({ ...gap, because: `before the change, ${gap.because}` }))
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
