import { causesOf } from './findings/causes.ts'
import { countsOf, undecidedIn } from './findings/counts.ts'
import { differenceOf } from './findings/difference.ts'
import type { Finding, Review } from './findings/finding.ts'
import { newness } from './findings/newness.ts'
import { diffOf } from './findings/placement.ts'
import { retraced } from './findings/retrace.ts'
import { mostRights, rightsChange } from './findings/rights.ts'
import { buildBoth, readSides, surveySides } from './findings/sides.ts'
import { Stopwatch } from './findings/stopwatch.ts'
import { judgingBy } from './findings/survey.ts'
import { verdictOf } from './findings/verdict.ts'
import { remarksOf } from './fixes/remarks.ts'
import type { Options } from './inputs/options.ts'
import type { ChangedFile, Commits } from './repository/commit.ts'
import { selectRules } from './rules/select.ts'
import type { Renders } from './sources/rendering/render.ts'
import { openRenderer } from './sources/rendering/renderer.ts'

/** Told what goes on, a few words at a time. */
export type Progress = (doing: string) => void

/** One pull request in, one review out. Nothing below this line talks to GitHub. */
export async function review(
  commits: Commits,
  options: Options,
  progress: Progress = () => {},
): Promise<Review> {
  const renderer = openRenderer()
  try {
    return await reviewWith(renderer, commits, options, progress)
  } finally {
    await renderer.close()
  }
}

async function reviewWith(
  renderer: Renders,
  commits: Commits,
  options: Options,
  progress: Progress,
): Promise<Review> {
  const watch = new Stopwatch()
  progress('comparing the commits')
  const changes = await watch.time('diff_ms', () => commits.changes())

  progress(`reading ${changes.length} changed files`)
  const judging = judgingBy(selectRules(options), options)
  const files = await watch.time('read_ms', () => readSides(commits, changes, options, judging))

  progress('rendering charts and overlays')
  const sides = await watch.time('render_ms', () => buildBoth(files, renderer))

  progress('running the rules at both ends of the change')
  const { was, is } = await watch.time('rules_ms', () => surveySides(sides, judging))
  const { added, gone } = newness(was, is, sides)

  progress('finding the causes')
  const traced = await watch.time('render_ms', () => retraced(is, added, renderer))
  const caused = await watch.time('render_ms', () => causesOf(traced.survey, traced.added, was, renderer))
  const { settled, ...difference } = differenceOf(caused, gone, { was, is: traced.survey }, sides)

  progress('trying the fixes')
  const fresh = settled.filter(({ finding }) => finding.state === 'new')
  const { remarks, untried } = await watch.time('verify_ms', () =>
    remarksOf(fresh, traced.survey, diffOf(changes), renderer),
  )

  const rights = rightsChange(was, is)
  const findings: readonly Finding[] = settled.map(({ finding }) => finding)
  const analysed = sides.after.files.filter(file => file.isRelevant).length
  return {
    base: commits.base.sha,
    head: commits.head.sha,
    verdict: verdictOf(findings, difference.skipped.length, options.failOn),
    findings,
    remarks,
    ...difference,
    rights: rights === 'too many' ? undefined : rights,
    notices: [...noticesOn(changes, options, { untried, rights }), ...difference.notices],
    counts: countsOf(
      { findings, ...difference },
      { undecided: undecidedIn(is), excluded: sides.excluded.length, analysed },
    ),
    timings: watch.timings(),
    renames: sides.renames,
  }
}

function noticesOn(
  changes: readonly ChangedFile[],
  { configPath }: Options,
  { untried, rights }: { untried: number; rights: ReturnType<typeof rightsChange> },
): readonly string[] {
  const touched = new Set<string | undefined>(
    changes.flatMap(({ before, after }) => [before?.path, after?.path]),
  )
  const isReconfigured = configPath !== undefined && touched.has(configPath)
  return [
    ...(isReconfigured
      ? [`The change touches \`${configPath}\`; this review still follows the version of the base.`]
      : []),
    ...(rights === 'too many'
      ? [`Who gains which right is not told: there are more than ${mostRights} rights at one end.`]
      : []),
    ...(untried > 0 ? [`Fixes were tried at the worst places alone; ${untried} more were left out.`] : []),
  ]
}
