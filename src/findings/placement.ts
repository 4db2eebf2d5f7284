import type { ChangedFile, Hunk } from '../repository/commit.ts'
import type { YamlNode } from '../sources/yaml/node.ts'
import type { Range } from '../text/lines.ts'
import type { RepoPath } from '../text/path.ts'
import type { Place } from '../text/source.ts'
import type { Excerpt, Placement } from './finding.ts'
import type { Thing } from './observation.ts'

/** The diff as comments see it: hunks by the head's path. */
export type Diff = ReadonlyMap<RepoPath, readonly Hunk[]>

export function diffOf(changes: readonly ChangedFile[]): Diff {
  return new Map(changes.flatMap(({ after, hunks }) => (after ? [[after.path, hunks] as const] : [])))
}

/**
 * Where a remark on a place stands: the line that causes it, the nearest enclosing line of the diff, the file, or the
 * summary. Never a line outside a hunk, for GitHub refuses those.
 */
export function placementOf(at: Place, thing: Thing, diff: Diff): Placement {
  const { path, lines } = at.source
  const hunks = diff.get(path)
  if (!hunks) return { kind: 'summary', path, because: 'the change does not touch the file' }
  const line = lines.lineAt(at.range.start)
  if (hunkWith(hunks, line, line)) return lineAt(path, line, 'the line that causes it')
  for (const { range, name, isEntry } of enclosing(at, thing)) {
    const { startLine, endLine } = lines.region(range)
    const isWithin = { has: (other: number) => other >= startLine && other <= endLine }
    const near = nearestAmong(hunks, isWithin, isEntry)
    if (near !== undefined) return lineAt(path, near, `the nearest line of the change inside ${name}`)
  }
  return { kind: 'file', path, because: 'the line that causes it is not part of the diff' }
}

/** The hunk whose new side holds all of these lines. */
export function hunkWith(hunks: readonly Hunk[], startLine: number, endLine: number): Hunk | undefined {
  return hunks.find(({ newStart, newCount }) => newStart <= startLine && endLine < newStart + newCount)
}

/** Whether a line was deleted between these lines of the new side: a suggestion there would not say so. */
export function hasDeletionWithin(hunk: Hunk, startLine: number, endLine: number): boolean {
  let last = hunk.newStart - 1
  for (const { kind, newLine } of hunk.lines) {
    if (kind !== 'removed') last = newLine ?? last
    else if (startLine <= last && last < endLine) return true
  }
  return false
}

/** The lines of the diff around a placement, removed ones included. */
export function excerptOf(hunks: readonly Hunk[], startLine: number, endLine: number): Excerpt | undefined {
  const context = 3
  const hunk = hunkWith(hunks, startLine, endLine)
  if (!hunk) return undefined
  const isNear = (i: number) => {
    const line =
      hunk.lines[i]?.newLine ?? hunk.lines.slice(0, i).findLast(other => other.newLine !== undefined)?.newLine
    return line !== undefined && line >= startLine - context && line <= endLine + context
  }
  const lines = hunk.lines.filter((_, i) => isNear(i))
  const first = lines.find(line => line.newLine !== undefined)?.newLine ?? startLine
  return { startLine: first, lines: lines.map(({ kind, newLine, text }) => ({ kind, line: newLine, text })) }
}

export function lineAt(path: RepoPath, line: number, because: string): Placement {
  return { kind: 'line', path, startLine: line, line, because }
}

/** What a place stands in. */
interface Enclosure {
  readonly range: Range
  readonly name: string
  /** An entry of a list: it stands in the change only where a line of it changes. */
  readonly isEntry?: boolean
}

/** From the inside out: the entries of lists, the thing's own text, then the pod, then the whole object or stage. */
export function* enclosing(at: Place, thing: Thing): Generator<Enclosure> {
  if (thing.kind === 'object') {
    const { object, container } = thing
    const within = object.pod?.containers.find(({ name }) => name === container)
    for (const { valueRange } of entriesAround(at, within?.node ?? object.root).toReversed())
      yield { range: valueRange, name: 'the same entry', isEntry: true }
    if (within) yield { range: within.node.valueRange, name: `container ${within.name}` }
    if (object.pod && within) yield { range: object.pod.spec.valueRange, name: 'the pod' }
    yield { range: object.root.valueRange, name: `${object.kind} ${object.name}` }
    return
  }
  if (thing.instruction) yield { range: thing.instruction.range, name: thing.instruction.keyword }
  const stage =
    thing.instruction?.stage ??
    thing.dockerfile.stages.findLast(candidate => candidate.range.start <= at.range.start)
  const last = stage?.instructions.at(-1)
  if (stage && last)
    yield { range: { start: stage.range.start, end: last.range.end }, name: `stage ${stage.name}` }
}

/** From the outside in: what RBAC, a policy or a list of ports or volumes lists. */
function entriesAround(at: Place, outermost: YamlNode): readonly YamlNode[] {
  const entries: YamlNode[] = []
  let node: YamlNode | undefined = outermost
  while (node && node.source === at.source) {
    const isList: boolean = node.kind === 'list'
    const parts: readonly YamlNode[] = isList ? node.items() : node.entries().map(entry => entry.node)
    node = parts.find(
      part =>
        !part.isShared && part.valueRange.start <= at.range.start && at.range.end <= part.valueRange.end,
    )
    if (node && isList) entries.push(node)
  }
  return entries
}

/** Among the given lines: an added line, else the line before a deletion, else any line of a hunk unless one must have changed. */
export function nearestAmong(
  hunks: readonly Hunk[],
  wanted: Pick<ReadonlySet<number>, 'has'>,
  mustChange = false,
): number | undefined {
  let beforeDeletion: number | undefined
  let any: number | undefined
  for (const { lines } of hunks) {
    let last: number | undefined
    for (const { kind, newLine } of lines) {
      if (newLine !== undefined && wanted.has(newLine)) {
        if (kind === 'added') return newLine
        any ??= newLine
        last = newLine
      } else if (kind === 'removed' && last !== undefined) beforeDeletion ??= last
    }
  }
  return beforeDeletion ?? (mustChange ? undefined : any)
}
