import type { Settled } from '../findings/difference.ts'
import type { Placement, Remark } from '../findings/finding.ts'
import { type Diff, excerptOf, placementOf } from '../findings/placement.ts'
import type { Survey } from '../findings/survey.ts'
import { rankOf } from '../inputs/levels.ts'
import { groupBy } from '../text/group.ts'
import { compareText } from '../text/order.ts'
import type { RepoPath } from '../text/path.ts'
import { type Offer, offerFor } from './suggest.ts'
import type { Trial } from './verify.ts'

export interface Remarks {
  /** Worst first. */
  readonly remarks: readonly Remark[]
  /** Places beyond the worst so many, for which no fix was tried. */
  readonly untried: number
}

/** Trying a fix means parsing and judging again: a change of thousands of workloads must end all the same. */
const mostTried = 300

/** One remark for each place that new findings stand on, with what can be offered there. */
export function remarksOf(settled: readonly Settled[], survey: Survey, diff: Diff): Remarks {
  const workshop = { trials: trialsOf(survey), diff }
  const places = settled.map(one => ({
    one,
    placement: placementOf(one.observation.problem.at, one.observation.thing, diff),
  }))
  const groups = [...groupBy(places, ({ one, placement }) => placeKeyOf(placement, one)).values()]
  const anchored = groups.flatMap(group => {
    const anchor = group[0]?.placement
    return anchor ? [{ anchor, settled: group.map(({ one }) => one).toSorted(bySeverity) }] : []
  })
  const worstFirst = anchored.toSorted((a, b) => rankOfWorst(a.settled) - rankOfWorst(b.settled))
  const spots = worstFirst.map((place, i) =>
    i < mostTried ? withOffer(place, workshop) : { ...place, offer: noOffer },
  )
  const united = [...groupBy(spots, spot => spot.anchor.path).values()].flatMap(inFile =>
    unite(inFile, workshop),
  )
  return {
    remarks: united.map(spot => remarkOf(spot, diff)).toSorted(byImportance),
    untried: Math.max(0, spots.length - mostTried),
  }
}

/** What fixes are tried against. */
interface Workshop {
  readonly trials: ReadonlyMap<RepoPath, Trial>
  readonly diff: Diff
}

function trialsOf({ files, observations, judging, view }: Survey): ReadonlyMap<RepoPath, Trial> {
  const byPath = groupBy(observations, observation => observation.path)
  return new Map(
    files.map(file => {
      const { path } = file.entry
      const { ruleSet, settings } = judging
      return [
        path,
        { file, observations: byPath.get(path) ?? [], rules: ruleSet, index: view.index, settings },
      ]
    }),
  )
}

interface Anchored {
  readonly anchor: Placement
  readonly settled: readonly Settled[]
}

interface Spot extends Anchored {
  readonly offer: Offer
}

/** What has no line is grouped by object, so that a comment on a file speaks of one thing. */
function placeKeyOf(placement: Placement, { finding }: Settled): string {
  const within = placement.kind === 'line' ? placement.line : finding.subject
  return JSON.stringify([placement.kind, placement.path, within])
}

function withOffer(place: Anchored, { trials, diff }: Workshop): Spot {
  const { path } = place.anchor
  const trial = trials.get(path)
  const observations = place.settled.map(({ observation }) => observation)
  return { ...place, offer: trial ? offerFor(observations, trial, diff.get(path) ?? []) : noOffer }
}

const noOffer: Offer = { suggestion: undefined, patch: undefined }

/** Suggestions that overlap could not both be committed: their spots become one. */
function unite(spots: readonly Spot[], workshop: Workshop): readonly Spot[] {
  const result: Spot[] = []
  for (const spot of spots) {
    let whole = spot
    for (let i = result.findIndex(other => isOverlapping(other, whole)); i !== -1; ) {
      const [other] = result.splice(i, 1)
      if (other)
        whole = withOffer(
          { anchor: other.anchor, settled: [...other.settled, ...whole.settled].toSorted(bySeverity) },
          workshop,
        )
      i = result.findIndex(candidate => isOverlapping(candidate, whole))
    }
    result.push(whole)
  }
  return result
}

function isOverlapping(a: Spot, b: Spot): boolean {
  const [first, second] = [a.offer.suggestion, b.offer.suggestion]
  if (!first || !second || first.path !== second.path) return false
  return first.startLine <= second.endLine && second.startLine <= first.endLine
}

function remarkOf({ anchor, settled, offer }: Spot, diff: Diff): Remark {
  const { suggestion, patch } = offer
  const placement: Placement = suggestion
    ? {
        kind: 'line',
        path: anchor.path,
        startLine: suggestion.startLine,
        line: suggestion.endLine,
        because: 'the lines that the suggestion replaces',
      }
    : anchor
  const excerpt =
    placement.kind === 'line'
      ? excerptOf(diff.get(placement.path) ?? [], placement.startLine, placement.line)
      : undefined
  return { placement, findings: settled.map(({ finding }) => finding), suggestion, patch, excerpt }
}

function byImportance(a: Remark, b: Remark): number {
  const rank = ({ findings }: Remark) => rankOfWorst(findings.map(finding => ({ finding })))
  const line = ({ placement }: Remark) => (placement.kind === 'line' ? placement.line : 0)
  return rank(a) - rank(b) || compareText(a.placement.path, b.placement.path) || line(a) - line(b)
}

function bySeverity(a: Settled, b: Settled): number {
  return rankOf(a.finding.severity) - rankOf(b.finding.severity)
}

function rankOfWorst(settled: readonly Pick<Settled, 'finding'>[]): number {
  return Math.min(...settled.map(({ finding }) => rankOf(finding.severity)))
}
