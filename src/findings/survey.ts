import { includesProfile } from '../inputs/levels.ts'
import type { Options } from '../inputs/options.ts'
import type { Commit, TreeEntry } from '../repository/commit.ts'
import type { NamedRule } from '../rules/kit/rule.ts'
import { CommitIndex, type IndexCache } from '../sources/commit-index.ts'
import { chartsOf, type FileKind, fileKindOf } from '../sources/file-kind.ts'
import type { IndexedKind } from '../sources/kubernetes/repository-index.ts'
import { readFiles, type SourceFile } from '../sources/read.ts'
import type { Scope } from '../sources/scope.ts'
import type { RepoPath } from '../text/path.ts'
import { inspectFile, type RuleSet, ruleSetOf } from './inspect.ts'
import type { Observation } from './observation.ts'

/** One commit, and how to look at it. */
export interface View {
  readonly commit: Commit
  readonly entries: readonly TreeEntry[]
  readonly scope: Scope
  readonly kindOf: (path: string) => FileKind
  readonly index: CommitIndex
}

/** Nothing is read yet but the list of files. */
export async function viewOf(commit: Commit, scope: Scope, cache: IndexCache): Promise<View> {
  return viewIn(commit, await commit.list(), scope, cache)
}

/** The same where the list is known. */
export function viewIn(commit: Commit, entries: readonly TreeEntry[], scope: Scope, cache: IndexCache): View {
  const charts = chartsOf(entries)
  const kindOf = (path: string) => fileKindOf(path, charts)
  const tree = { commit, entries, scope, kindOf }
  return { ...tree, index: new CommitIndex(tree, cache) }
}

/** Reads and parses those of the entries that can hold something to judge, in order. What the index has read is not read again. */
export async function* filesOf(
  { commit, scope, kindOf, index }: View,
  entries: readonly TreeEntry[],
): AsyncGenerator<SourceFile> {
  const isWanted = ({ path, kind }: TreeEntry) =>
    kind === 'file' && scope.covers(path) && kindOf(path).kind !== 'other'
  const wanted = entries.filter(isWanted).map(entry => ({ entry, known: index.fileOf(entry) }))
  const unread = wanted.filter(({ known }) => !known).map(({ entry }) => entry)
  const read = readFiles(commit, unread, kindOf)
  for (const { known } of wanted) {
    const file = known ? known() : (await read.next()).value
    if (file) yield file
  }
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
  readonly settings: Pick<Options, 'profile' | 'overrides'>
  /** What the rules look up. */
  readonly reads: readonly IndexedKind[]
}

/** A rule that looks things up has nothing to say below its own profile: there it is left out, with the search for it. */
export function judgingBy(all: readonly NamedRule[], settings: Judging['settings']): Judging {
  const rules = all.filter(rule => !rule.reads || includesProfile(settings.profile, rule.profile))
  return { rules, ruleSet: ruleSetOf(rules), settings, reads: rules.flatMap(rule => rule.reads ?? []) }
}

/** What the rules say of files of one commit. */
export interface Survey {
  readonly view: View
  readonly judging: Judging
  readonly files: readonly SourceFile[]
  readonly observations: readonly Observation[]
  readonly undecided: number
}

/** Runs the rules over files; the view's index must be prepared for what they look up. */
export function survey(view: View, files: readonly SourceFile[], judging: Judging): Survey {
  const inspections = files.map(file => inspectFile(file, judging.ruleSet, view.index, judging.settings))
  return {
    view,
    judging,
    files,
    observations: inspections.flatMap(inspection => inspection.observations),
    undecided: inspections.reduce((sum, inspection) => sum + inspection.undecided, 0),
  }
}

/** Two surveys of one commit as one. */
export function joined(a: Survey, b: Survey): Survey {
  return {
    ...a,
    files: [...a.files, ...b.files],
    observations: [...a.observations, ...b.observations],
    undecided: a.undecided + b.undecided,
  }
}
