import { countsOf } from './findings/counts.ts'
import { gapsOf } from './findings/difference.ts'
import type { Finding, Review } from './findings/finding.ts'
import { byPlace, toFinding } from './findings/settle.ts'
import { Stopwatch } from './findings/stopwatch.ts'
import { excludedPaths, filesOf, judgingBy, survey, viewOf } from './findings/survey.ts'
import { verdictOf } from './findings/verdict.ts'
import { waive } from './findings/waive.ts'
import type { Options } from './inputs/options.ts'
import type { Commit } from './repository/commit.ts'
import type { Progress } from './review.ts'
import { selectRules } from './rules/select.ts'
import { IndexCache } from './sources/commit-index.ts'
import { scopeOf } from './sources/scope.ts'
import type { Skipped } from './text/source.ts'

export interface Extent {
  /** Whether a file is to be judged; the others are there for rules that look things up. */
  covers(path: string): boolean
  readonly progress: Progress
}

const everything: Extent = { covers: () => true, progress: () => {} }

/** Everything in a tree. There is no base: every finding that is not waived is new. Files are let go one by one. */
export async function scan(
  commit: Commit,
  options: Options,
  { covers, progress }: Extent = everything,
): Promise<Review> {
  const watch = new Stopwatch()
  const view = await watch.time('read_ms', async () =>
    viewOf(commit, await scopeOf(commit, await commit.list(), options), new IndexCache()),
  )
  const judging = judgingBy(selectRules(options), options)
  await watch.time('read_ms', () => view.index.prepare(judging.reads))
  const ruleIds = new Set(judging.rules.map(rule => rule.id))
  const findings: Finding[] = []
  const gaps: { skipped: Skipped[]; partial: Skipped[] } = { skipped: [], partial: [] }
  const notices: string[] = []
  let [undecided, analysed, seen] = [0, 0, 0]

  const wanted = view.entries.filter(({ path }) => covers(path))
  const files = filesOf(view, wanted)
  for (;;) {
    const { value: file, done } = await watch.time('read_ms', () => files.next())
    if (done) break
    if (++seen % 100 === 0) progress(`${seen} files read`)
    const judged = await watch.time('rules_ms', () => survey(view, [file], judging))
    const waived = waive(judged.observations, [file], undefined, new Map(), ruleIds)
    for (const observation of judged.observations) {
      findings.push({ ...toFinding(observation, true, waived.waivers.get(observation)), fix: undefined })
    }
    const { skipped, partial } = gapsOf(undefined, judged)
    gaps.skipped.push(...skipped)
    gaps.partial.push(...partial)
    notices.push(...waived.notices)
    undecided += judged.undecided
    if (file.isRelevant) analysed++
  }

  findings.sort(byPlace)
  const excluded = excludedPaths(view, wanted).length
  const told = { findings, fixed: [], ...gaps }
  return {
    base: null,
    head: commit.sha,
    verdict: verdictOf(findings, gaps.skipped.length, options.failOn),
    remarks: [],
    ...told,
    skippedAtBase: 0,
    notices,
    counts: countsOf(told, { undecided, excluded, analysed }),
    timings: watch.timings(),
    renames: new Map(),
  }
}
