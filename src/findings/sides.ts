import type { Options } from '../inputs/options.ts'
import type { ChangedFile, Commit, Commits, TreeEntry } from '../repository/commit.ts'
import { IndexCache, startSearch, wordsFor } from '../sources/commit-index.ts'
import { focusOf, isCommon } from '../sources/kubernetes/focus.ts'
import type { SourceFile } from '../sources/read.ts'
import type { Renders } from '../sources/rendering/render.ts'
import { scopeOf } from '../sources/scope.ts'
import { compareText } from '../text/order.ts'
import type { RepoPath } from '../text/path.ts'
import { type Builds, buildSides } from './builds.ts'
import { dependentsOf } from './dependents.ts'
import {
  excludedPaths,
  filesOf,
  type Judging,
  joined,
  judgingBy,
  type Survey,
  survey,
  surveyRender,
  type View,
  viewIn,
} from './survey.ts'

/** What a change touches, read at one of its ends. */
export interface Side {
  readonly view: View
  readonly files: readonly SourceFile[]
  readonly builds: Builds
}

export interface Sides extends ReadSides {
  readonly before: Side
  readonly after: Side
}

/** Plain files alone. */
export interface ReadSides {
  readonly before: Omit<Side, 'builds'>
  readonly after: Omit<Side, 'builds'>
  /** The head's path -> the base's, where they differ. */
  readonly renames: ReadonlyMap<RepoPath, RepoPath>
  readonly excluded: readonly RepoPath[]
  /** Every path that the change touches, at either end. */
  readonly touched: ReadonlySet<string>
}

/** Reads what the change touches at both ends. What is generated is decided at the base, where the change has no say. */
export async function readSides(
  commits: Commits,
  changes: readonly ChangedFile[],
  options: Options,
  judging: Judging,
): Promise<ReadSides> {
  const cache = new IndexCache()
  const oldEntries = changes.flatMap(change => change.before ?? [])
  const newEntries = changes.flatMap(change => change.after ?? [])
  const entries = await commits.head.list()
  const entriesBefore = commits.base.isWhole ? undone(entries, changes) : oldEntries
  const scope = await scopeOf(commits.base, entriesBefore, options)
  const looking = { scope, charts: options.charts }
  const head = viewIn({ commit: commits.head, entries }, looking, cache)
  const base = viewIn({ commit: commits.base, entries: entriesBefore }, looking, cache)
  const before = { view: base, files: await collected(filesOf(base, oldEntries)) }
  const after = { view: head, files: await collected(filesOf(head, newEntries)) }
  searchAround([...before.files, ...after.files], commits.head, judging, cache)
  const renames = new Map(
    changes.flatMap(change => {
      const { before: old, after: now } = change
      return old && now && old.path !== now.path ? [[now.path, old.path] as const] : []
    }),
  )
  const excluded = new Set([...excludedPaths(base, oldEntries), ...excludedPaths(head, newEntries)])
  const touched = new Set([...oldEntries, ...newEntries].map(({ path }) => path))
  return { before, after, renames, excluded: [...excluded], touched }
}

/** Renders what the change touches of charts and overlays, at both ends. */
export async function buildBoth(sides: ReadSides, renderer: Renders): Promise<Sides> {
  const { before, after, touched, renames } = sides
  const builds = await buildSides(before.view, after.view, touched, renames, renderer)
  return {
    ...sides,
    before: { ...before, builds: builds.before },
    after: { ...after, builds: builds.after },
  }
}

/** Begins to look for what the change may refer to: what of it is rendered first may refer to anything but common kinds. */
function searchAround(
  files: readonly SourceFile[],
  head: Commit,
  { reads }: Judging,
  cache: IndexCache,
): void {
  const relevant = files.filter(file => file.isRelevant && file.dockerfile === undefined)
  if (relevant.length === 0) return
  const focus = focusOf(relevant.flatMap(file => file.objects))
  const isRendered = relevant.some(file => file.source === undefined)
  const kinds = isRendered ? reads.filter(kind => !isCommon(kind)) : []
  startSearch(head, [...(wordsFor(kinds, undefined) ?? []), ...(wordsFor(reads, focus) ?? [])], cache)
}

/** The base's files: the head's without what came, and with what went. */
function undone(entries: readonly TreeEntry[], changes: readonly ChangedFile[]): readonly TreeEntry[] {
  const come = new Set(changes.map(change => change.after?.path))
  const went = changes.flatMap(change => change.before ?? [])
  return [...entries.filter(({ path }) => !come.has(path)), ...went].sort((a, b) =>
    compareText(a.path, b.path),
  )
}

/** Judges both ends, and the untouched files whose findings rest on something that the change touches. */
export async function surveySides(
  { before, after, touched }: Sides,
  judging: Judging,
): Promise<{ was: Survey; is: Survey }> {
  const rendered = [...before.builds.rendered, ...after.builds.rendered].flatMap(({ files }) => files)
  const { rules, entries } = await dependentsOf(after.view, before.files, after.files, touched, judging.rules)
  const paths = new Set<string>(entries.map(entry => entry.path))
  const there = entries.length === 0 ? [] : before.view.entries.filter(entry => paths.has(entry.path))
  const dependents = judgingBy(rules, judging.settings)
  const besideBefore = await collected(filesOf(before.view, there))
  const besideAfter = await collected(filesOf(after.view, entries))

  const plain = [...before.files, ...after.files, ...besideBefore, ...besideAfter]
  if (plain.some(file => file.dockerfile)) {
    await after.view.index.prepareBuilds()
    await before.view.index.prepareBuilds()
  }
  const objects = [...plain, ...rendered].flatMap(file => file.objects)
  if (objects.length > 0) {
    const focus = focusOf(objects)
    await after.view.index.prepare(judging.reads, focus)
    await before.view.index.prepare(judging.reads, focus)
  }
  return {
    was: joined(surveySide(before, judging), survey(before.view, besideBefore, dependents)),
    is: joined(surveySide(after, judging), survey(after.view, besideAfter, dependents)),
  }
}

function surveySide({ view, files, builds }: Side, judging: Judging): Survey {
  const renders = builds.rendered.map(rendered => surveyRender(rendered, view.index, judging))
  const plain = survey(view, files, judging)
  return { ...plain, renders, gaps: builds.gaps, unbuilt: builds.unbuilt }
}

async function collected<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
