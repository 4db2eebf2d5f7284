import { buildRoot, unreadableIn } from './findings/builds.ts'
import { causesOf } from './findings/causes.ts'
import { countsOf, undecidedIn } from './findings/counts.ts'
import { gapsOf } from './findings/difference.ts'
import type { Finding, Review } from './findings/finding.ts'
import type { Observation } from './findings/observation.ts'
import { byPlace, toFinding } from './findings/settle.ts'
import { concernOf } from './findings/spokesmen.ts'
import { Stopwatch } from './findings/stopwatch.ts'
import {
  excludedPaths,
  filesOf,
  type Judging,
  judgingBy,
  type Survey,
  survey,
  surveyRender,
  type View,
  viewOf,
} from './findings/survey.ts'
import type { Caused } from './findings/united.ts'
import { verdictOf } from './findings/verdict.ts'
import { waive } from './findings/waive.ts'
import { waiveRendered } from './findings/waive-rendered.ts'
import type { Options } from './inputs/options.ts'
import type { Commit } from './repository/commit.ts'
import type { Progress } from './review.ts'
import { selectRules } from './rules/select.ts'
import { IndexCache } from './sources/commit-index.ts'
import type { Renders } from './sources/rendering/render.ts'
import { openRenderer } from './sources/rendering/renderer.ts'
import { scopeOf } from './sources/scope.ts'
import type { Skipped } from './text/source.ts'

export interface Extent {
  /** Whether a file is to be judged; the others are there for rules that look things up. */
  covers(path: string): boolean
  readonly progress: Progress
}

const everything: Extent = { covers: () => true, progress: () => {} }

/** Everything in a tree. There is no base: every finding that is not waived is new. Files are let go one by one. */
export async function scan(commit: Commit, options: Options, extent: Extent = everything): Promise<Review> {
  const watch = new Stopwatch()
  const scope = await watch.time('read_ms', async () => scopeOf(commit, await commit.list(), options))
  const view = await watch.time('read_ms', () =>
    viewOf(commit, { scope, charts: options.charts }, new IndexCache()),
  )
  const judging = judgingBy(selectRules(options), options)
  await watch.time('read_ms', () => view.index.prepare(judging.reads))

  const renderer = openRenderer()
  const tally = new Tally()
  try {
    for await (const part of partsOf({ view, judging, extent, watch, renderer }))
      tally.add(part, await watch.time('render_ms', () => causesOf(part, allOf(part), undefined, renderer)))
  } finally {
    await renderer.close()
  }

  const { findings, undecided, analysed } = tally
  findings.sort(byPlace)
  const excluded = excludedPaths(
    view,
    view.entries.filter(({ path }) => extent.covers(path)),
  ).length
  const told = { findings, fixed: [], skipped: tally.skipped, partial: tally.partial }
  return {
    base: null,
    head: commit.sha,
    verdict: verdictOf(findings, told.skipped.length, options.failOn),
    remarks: [],
    rights: undefined,
    ...told,
    skippedAtBase: 0,
    notices: tally.notices,
    counts: countsOf(told, { undecided, excluded, analysed }),
    timings: watch.timings(),
    renames: new Map(),
  }
}

interface Scanning {
  readonly view: View
  readonly judging: Judging
  readonly extent: Extent
  readonly watch: Stopwatch
  readonly renderer: Renders
}

/** File by file, then root by root, so that little is held at a time. */
async function* partsOf(scanning: Scanning): AsyncGenerator<Survey> {
  const { view, judging, extent, watch, renderer } = scanning
  const files = filesOf(
    view,
    view.entries.filter(({ path }) => extent.covers(path)),
  )
  for (let seen = 1; ; seen++) {
    const { value: file, done } = await watch.time('read_ms', () => files.next())
    if (done) break
    if (seen % 100 === 0) extent.progress(`${seen} files read`)
    yield await watch.time('rules_ms', () => survey(view, [file], judging))
  }
  for (const planner of view.planners) {
    const roots = await watch.time('read_ms', () => planner.rootsOf('everything'))
    for (const root of roots) {
      if (!extent.covers(root)) continue
      extent.progress(`rendering ${root}`)
      const { rendered, gaps, unbuilt } = await watch.time('render_ms', () =>
        buildRoot(planner, root, 'everything', renderer),
      )
      const renders = await watch.time('rules_ms', () =>
        rendered.map(one => surveyRender(one, view.index, judging)),
      )
      yield { ...survey(view, [], judging), renders, gaps: [...gaps, ...unreadableIn(rendered)], unbuilt }
    }
  }
}

function allOf({ observations, renders }: Survey): ReadonlySet<Observation> {
  return new Set([...observations, ...renders.flatMap(render => render.observations)])
}

/** What is found in one part after the other. */
class Tally {
  readonly findings: Finding[] = []
  readonly skipped: Skipped[] = []
  readonly partial: Skipped[] = []
  readonly notices: string[] = []
  undecided = 0
  analysed = 0
  readonly #concerns = new Set<string>()

  add(part: Survey, caused: readonly Caused[]): void {
    const ruleIds = new Set(part.judging.rules.map(rule => rule.id))
    const plain = waive(part.observations, part.files, undefined, new Map(), ruleIds)
    const rendered = waiveRendered(caused, undefined, ruleIds)
    const waivers = new Map([...plain.waivers, ...rendered.waivers])
    for (const one of caused) {
      const waiver = waivers.get(one.observation)
      if (!waiver && this.#isTold(one)) continue
      this.findings.push({ ...toFinding(one, waiver), fix: undefined })
    }
    const { skipped, partial } = gapsOf(undefined, part)
    this.skipped.push(...skipped)
    this.partial.push(...partial)
    this.notices.push(...plain.notices, ...rendered.notices)
    this.undecided += undecidedIn(part)
    this.analysed += part.files.filter(file => file.isRelevant).length
  }

  /** Another thing has shown the same fault of what both are about. */
  #isTold({ observation }: Caused): boolean {
    const concern = concernOf(observation)
    if (concern === undefined) return false
    const isKnown = this.#concerns.has(concern)
    this.#concerns.add(concern)
    return isKnown
  }
}
