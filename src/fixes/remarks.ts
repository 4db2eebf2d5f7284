import type { Settled } from '../findings/difference.ts'
import type { Placement, Remark } from '../findings/finding.ts'
import { type Diff, excerptOf, placementOf } from '../findings/placement.ts'
import { placementOfRendered } from '../findings/rendered-placement.ts'
import { hiderOf } from '../findings/secrets.ts'
import type { Survey } from '../findings/survey.ts'
import { rankOf } from '../inputs/levels.ts'
import type { Renders } from '../sources/rendering/render.ts'
import { groupBy } from '../text/group.ts'
import { compareText } from '../text/order.ts'
import type { RepoPath } from '../text/path.ts'
import { additionFor, type Berth } from './addition.ts'
import { offerRendered, type Slipway } from './offer-rendered.ts'
import { Rebuilding } from './rebuild.ts'
import { nothing, type Offer, offerFor } from './suggest.ts'
import { togetherHolding } from './together.ts'
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
export async function remarksOf(
  settled: readonly Settled[],
  survey: Survey,
  diff: Diff,
  renderer: Renders,
): Promise<Remarks> {
  const hide = hiderOf(settled.map(({ finding }) => finding))
  const slipway = { rebuilding: new Rebuilding(survey, renderer, diff), diff, hide }
  const workshop = { trials: trialsOf(survey), diff, slipway }
  const places = settled.map(one => ({ one, placement: placed(one, diff) }))
  const groups = [...groupBy(places, ({ one, placement }) => placeKeyOf(placement, one)).values()]
  const anchored = groups.flatMap(group => {
    const anchor = group[0]?.placement
    return anchor ? [{ anchor, settled: group.map(({ one }) => one).toSorted(bySeverity) }] : []
  })
  const worstFirst = anchored.toSorted((a, b) => rankOfWorst(a.settled) - rankOfWorst(b.settled))
  const spots: Spot[] = []
  for (const [i, place] of worstFirst.entries())
    spots.push(i < mostTried ? await withOffer(place, workshop) : { ...place, offer: nothing })
  const united: Spot[] = []
  for (const inFile of groupBy(spots, fileOf).values())
    united.push(...foldedIn(await unite(inFile, workshop)))
  const held = await togetherHolding(united, slipway.rebuilding)
  return {
    remarks: held
      .map((spot, i) => remarkOf(spot, diff, i < mostTried ? survey : undefined))
      .toSorted(byImportance),
    untried: Math.max(0, spots.length - mostTried),
  }
}

function placed({ observation, causes }: Settled, diff: Diff): Placement {
  return observation.rendered
    ? placementOfRendered({ observation, causes }, diff)
    : placementOf(observation.problem.at, observation.thing, diff)
}

/** What fixes are tried against. */
interface Workshop {
  readonly trials: ReadonlyMap<RepoPath, Trial>
  readonly diff: Diff
  readonly slipway: Slipway
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

/**
 * What has no line is grouped by object, so that a comment on a file speaks of one thing; what is rendered by its cause,
 * however many objects come from it.
 */
function placeKeyOf(placement: Placement, { finding, observation }: Settled): string {
  const { path, startLine } = finding.location
  const cause = observation.rendered ? [path, startLine] : finding.subject
  return JSON.stringify([placement.kind, placement.path, placement.kind === 'line' ? placement.line : cause])
}

async function withOffer(place: Anchored, { trials, diff, slipway }: Workshop): Promise<Spot> {
  const { path } = place.anchor
  if (place.settled.some(({ observation }) => observation.rendered))
    return { ...place, offer: await offerRendered(place.settled, slipway) }
  const trial = trials.get(path)
  const observations = place.settled.map(({ observation }) => observation)
  return { ...place, offer: trial ? offerFor(observations, trial, diff.get(path) ?? []) : nothing }
}

/** Suggestions can only overlap in one file. */
function fileOf({ anchor, offer }: Spot): RepoPath {
  return offer.suggestion?.path ?? anchor.path
}

/** Suggestions that overlap could not both be committed: their spots become one. */
async function unite(spots: readonly Spot[], workshop: Workshop): Promise<readonly Spot[]> {
  const result: Spot[] = []
  for (const spot of spots) {
    let whole = spot
    for (let i = result.findIndex(other => isOverlapping(other, whole)); i !== -1; ) {
      const [other] = result.splice(i, 1)
      if (other)
        whole = await withOffer(
          { anchor: other.anchor, settled: [...other.settled, ...whole.settled].toSorted(bySeverity) },
          workshop,
        )
      i = result.findIndex(candidate => isOverlapping(candidate, whole))
    }
    result.push(whole)
  }
  return result
}

/** What has nothing to offer and would stand right below a suggestion, as GitHub shows it, is said with that. */
function foldedIn(spots: readonly Spot[]): readonly Spot[] {
  const hosts = new Map(
    spots.flatMap(spot =>
      spot.offer.suggestion
        ? [[lineKeyOf(spot.offer.suggestion.path, spot.offer.suggestion.endLine), spot] as const]
        : [],
    ),
  )
  const hostOf = ({ anchor, offer }: Spot) =>
    offer.suggestion || offer.patch || anchor.kind !== 'line'
      ? undefined
      : hosts.get(lineKeyOf(anchor.path, anchor.line))
  const guests = groupBy(spots, hostOf)
  return (guests.get(undefined) ?? []).map(host => {
    const settled = (guests.get(host) ?? []).flatMap(guest => guest.settled)
    return settled.length === 0
      ? host
      : { ...host, settled: [...host.settled, ...settled].toSorted(bySeverity) }
  })
}

function lineKeyOf(path: RepoPath, line: number): string {
  return JSON.stringify([path, line])
}

function isOverlapping(a: Spot, b: Spot): boolean {
  const [first, second] = [a.offer.suggestion, b.offer.suggestion]
  if (!first || !second || first.path !== second.path) return false
  // Two keys next to each other may be all that a patch or a values mapping holds.
  const touching = a.offer.made && b.offer.made ? 1 : 0
  return first.startLine <= second.endLine + touching && second.startLine <= first.endLine + touching
}

function remarkOf({ anchor, settled, offer }: Spot, diff: Diff, berth: Berth | undefined): Remark {
  const { suggestion, patch } = offer
  const placement: Placement = suggestion
    ? {
        kind: 'line',
        path: suggestion.path,
        startLine: suggestion.startLine,
        line: suggestion.endLine,
        because: 'the lines that the suggestion replaces',
      }
    : anchor
  const excerpt =
    placement.kind === 'line'
      ? excerptOf(diff.get(placement.path) ?? [], placement.startLine, placement.line)
      : undefined
  const addition =
    berth &&
    additionFor(
      settled.map(({ observation }) => observation),
      berth,
    )
  return { placement, findings: settled.map(({ finding }) => finding), suggestion, patch, addition, excerpt }
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
