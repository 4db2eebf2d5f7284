import type { ChartSettings } from '../inputs/charts.ts'
import { includesProfile } from '../inputs/levels.ts'
import type { Commit, TreeEntry } from '../repository/commit.ts'
import type { NamedRule } from '../rules/kit/rule.ts'
import { CommitIndex, type IndexCache } from '../sources/commit-index.ts'
import { chartsOf, type FileKind, fileKindOf } from '../sources/file-kind.ts'
import { helmPlanner } from '../sources/helm/plan/planner.ts'
import type { IndexedKind } from '../sources/kubernetes/repository-index.ts'
import { kustomizePlanner } from '../sources/kustomize/planner.ts'
import { builtFrom, readFiles, type SourceFile } from '../sources/read.ts'
import type { PlanGap, PlannedTree, Planner } from '../sources/rendering/plan.ts'
import type { Rendered } from '../sources/rendering/unit.ts'
import type { Scope } from '../sources/scope.ts'
import type { RepoPath } from '../text/path.ts'
import { inspectFile, type Judgement, type RuleSet, ruleSetOf, type Undecided } from './inspect.ts'
import type { Observation } from './observation.ts'
import { type OpenIndex, RenderedIndex } from './rendered-index.ts'

/** What is looked at, and how charts are rendered. */
export interface Looking {
  readonly scope: Scope
  readonly charts: readonly ChartSettings[]
}

/** One commit, and how to look at it. */
export interface View extends Looking {
  readonly commit: Commit
  readonly entries: readonly TreeEntry[]
  readonly planners: readonly Planner[]
  readonly kindOf: (path: string) => FileKind
  readonly index: CommitIndex
}

/** Nothing is read yet but the list of files. */
export async function viewOf(commit: Commit, looking: Looking, cache: IndexCache): Promise<View> {
  return viewIn({ commit, entries: await commit.list() }, looking, cache)
}

/** The same where the list is known. */
export function viewIn(
  { commit, entries }: PlannedTree,
  { scope, charts }: Looking,
  cache: IndexCache,
): View {
  const folders = commit.isWhole ? chartsOf(entries) : undefined
  const kindOf = (path: string) => fileKindOf(path, folders)
  const tree = { commit, entries, scope, charts, kindOf }
  return { ...tree, index: new CommitIndex(tree, cache), planners: plannersOf(tree) }
}

/** Without the whole tree (the API gives the changed files alone) nothing can be rendered. */
function plannersOf({ commit, entries, scope, charts }: PlannedTree & Looking): readonly Planner[] {
  if (!commit.isWhole) return []
  return [
    helmPlanner({ commit, entries }, { charts, scope }),
    kustomizePlanner({ commit, entries }, { scope }),
  ]
}

/**
 * Reads and parses those of the entries that can hold something to judge, in order. What the index has read is not read
 * again; what is judged in what is built of it comes without objects.
 */
export async function* filesOf(view: View, entries: readonly TreeEntry[]): AsyncGenerator<SourceFile> {
  const { commit, scope, kindOf, index } = view
  const isWanted = ({ path, kind }: TreeEntry) =>
    kind === 'file' && scope.covers(path) && kindOf(path).kind !== 'other'
  const covered = entries.filter(isWanted)
  const claimed = await claimedOf(view, new Set(covered.map(({ path }) => path)))
  const wanted = covered.map(entry => ({
    entry,
    known: claimed.has(entry.path) ? () => builtFrom(entry) : index.fileOf(entry),
  }))
  const unread = wanted.filter(({ known }) => !known).map(({ entry }) => entry)
  const read = readFiles(commit, unread, kindOf)
  for (const { known } of wanted) {
    const file = known ? known() : (await read.next()).value
    if (file) yield file
  }
}

async function claimedOf({ planners }: View, paths: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const claims = await Promise.all(planners.map(planner => planner.claimed(paths)))
  return new Set(claims.flatMap(claim => [...claim]))
}

/** How many files are left out on purpose that would be read otherwise. */
export function excludedPaths({ scope, kindOf }: View, entries: readonly TreeEntry[]): readonly RepoPath[] {
  const isLeftOut = ({ path, kind }: TreeEntry) =>
    kind === 'file' && kindOf(path).kind !== 'other' && !scope.covers(path)
  return entries.filter(isLeftOut).map(entry => entry.path)
}

/** The rules of a run, sorted for their targets. */
export interface Judging {
  readonly rules: readonly NamedRule[]
  readonly ruleSet: RuleSet
  readonly settings: Judgement
  /** What the rules look up. */
  readonly reads: readonly IndexedKind[]
}

/** A rule that looks things up has nothing to say below its own profile: there it is left out, with the search for it. */
export function judgingBy(all: readonly NamedRule[], settings: Judging['settings']): Judging {
  const rules = all.filter(rule => !rule.reads || includesProfile(settings.profile, rule.profile))
  return { rules, ruleSet: ruleSetOf(rules), settings, reads: rules.flatMap(rule => rule.reads ?? []) }
}

/** What the rules say of files of one commit, and of what is rendered from them. */
export interface Survey {
  readonly view: View
  readonly judging: Judging
  readonly files: readonly SourceFile[]
  /** Of the files alone. */
  readonly observations: readonly Observation[]
  readonly renders: readonly RenderSurvey[]
  /** What could not be rendered. */
  readonly gaps: readonly PlanGap[]
  /** Roots of which at least one way to render them failed. */
  readonly unbuilt: ReadonlySet<RepoPath>
  readonly undecided: readonly Undecided[]
}

/** What the rules say of a chart or overlay, rendered in one way. */
export interface RenderSurvey {
  readonly rendered: Rendered
  readonly observations: readonly Observation[]
  readonly undecided: readonly Undecided[]
}

/** Runs the rules over files; the view's index must be prepared for what they look up. */
export function survey(view: View, files: readonly SourceFile[], judging: Judging): Survey {
  const inspections = files.map(file => inspectFile(file, judging.ruleSet, view.index, judging.settings))
  return {
    view,
    judging,
    files,
    observations: inspections.flatMap(inspection => inspection.observations),
    renders: [],
    gaps: [],
    unbuilt: new Set(),
    undecided: inspections.flatMap(inspection => inspection.undecided),
  }
}

/** Runs the rules over a chart or overlay as if its objects stood in one file. */
export function surveyRender(
  rendered: Rendered,
  index: OpenIndex,
  { ruleSet, settings }: Judging,
): RenderSurvey {
  const { unit, files } = rendered
  const fileOf = new Map(files.map(file => [file.source, file]))
  const holding = ({ problem, thing }: Observation) =>
    fileOf.get(problem.at.source) ?? fileOf.get(thing.at.source)
  const objects = files.flatMap(file => file.objects)
  const around = new RenderedIndex(rendered, index)
  const { observations, undecided } = inspectFile(
    { objects, dockerfile: undefined },
    ruleSet,
    around,
    settings,
  )
  return {
    rendered,
    undecided,
    observations: observations.flatMap(observation => {
      const file = holding(observation)
      return file ? [{ ...observation, rendered: { unit, file } }] : []
    }),
  }
}

/** Two surveys of one commit as one. */
export function joined(a: Survey, b: Survey): Survey {
  return {
    ...a,
    files: [...a.files, ...b.files],
    observations: [...a.observations, ...b.observations],
    renders: [...a.renders, ...b.renders],
    gaps: [...a.gaps, ...b.gaps],
    unbuilt: new Set([...a.unbuilt, ...b.unbuilt]),
    undecided: [...a.undecided, ...b.undecided],
  }
}
