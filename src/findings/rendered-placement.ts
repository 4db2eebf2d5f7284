import type { Cause } from '../sources/rendering/unit.ts'
import type { Range } from '../text/lines.ts'
import type { RepoPath } from '../text/path.ts'
import type { Placement } from './finding.ts'
import type { InRender, Observation } from './observation.ts'
import { type Diff, enclosing, hunkWith, lineAt, nearestAmong } from './placement.ts'
import type { Caused } from './united.ts'

/**
 * Where a remark on something rendered stands: the values key, the template's or patch's line, the line that calls it; else
 * the nearest line of the change that gave a part of the same thing; else a file of the chart or overlay that the change
 * touches; else the summary.
 */
export function placementOfRendered(
  { observation, causes }: Pick<Caused, 'observation' | 'causes'>,
  diff: Diff,
): Placement {
  for (const cause of causes) {
    const { path, lines } = cause.at.source
    const line = lines.lineAt(cause.at.range.start)
    const isLine = cause.how !== 'file' || cause.kind === 'dependency'
    if (isLine && hunkWith(diff.get(path) ?? [], line, line)) return lineAt(path, line, reasonFor(cause))
  }
  return nearest(observation, diff) ?? wholeFile(observation, causes, diff)
}

function reasonFor({ kind, how }: Cause): string {
  if (kind === 'values') return 'the value that causes it'
  if (kind === 'dependency') return 'the dependency that brings it'
  return how === 'call' ? 'the line that includes what causes it' : 'the line that causes it'
}

function nearest({ problem, thing, rendered }: Observation, diff: Diff): Placement | undefined {
  if (!rendered) return undefined
  for (const { range, name, isEntry } of enclosing(problem.at, thing)) {
    for (const [path, written] of writtenLines(rendered, range)) {
      const line = nearestAmong(diff.get(path) ?? [], written, isEntry)
      if (line !== undefined) return lineAt(path, line, `the nearest line of the change inside ${name}`)
    }
  }
  return undefined
}

/** The lines of files that the change may touch, from which the lines of a rendered range come. */
function writtenLines({ file }: InRender, range: Range): ReadonlyMap<RepoPath, ReadonlySet<number>> {
  const { source, trace } = file
  const { startLine, endLine } = source.lines.region(range)
  const written = new Map<RepoPath, Set<number>>()
  for (let line = startLine; line <= endLine; line++) {
    const start = source.lines.startOf(line) + (source.lines.at(line).match(/^[\s-]*/)?.[0].length ?? 0)
    const [cause] = trace.causesOf({ source, range: { start, end: source.lines.endOf(line) } })
    if (!cause || cause.how === 'file') continue
    const { path, lines } = cause.at.source
    const known = written.get(path) ?? new Set()
    written.set(path, known.add(lines.lineAt(cause.at.range.start)))
  }
  return written
}

function wholeFile({ rendered }: Observation, causes: readonly Cause[], diff: Diff): Placement {
  const unit = rendered?.unit
  const files = [
    ...causes.map(cause => cause.at.source.path),
    ...(unit ? [...unit.values, ...unit.inputs.values()] : []),
  ]
  const changed = files.find(path => diff.has(path))
  if (changed !== undefined)
    return { kind: 'file', path: changed, because: 'the line that causes it is not part of the diff' }
  const path = causes[0]?.at.source.path ?? unit?.root
  if (path === undefined) throw new TypeError('a rendered observation without its unit')
  return { kind: 'summary', path, because: 'the change does not touch the file' }
}
