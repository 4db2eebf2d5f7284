import type { ChartGraph } from './graph.ts'

/** Which charts stand for themselves. */
export interface Standing {
  /** The run looks at it at all. */
  isCovered(folder: string): boolean
  /** Something installs it by its own name, whoever else uses it: a configured set, Argo CD or Flux, its own tests. */
  isNamed(folder: string): boolean
}

/**
 * The charts to render for some affected ones: those of their users (themselves among them) that no other uses, and those
 * that are named. Of charts that use each other in a circle the first by path.
 */
export function rootsFor(
  graph: ChartGraph,
  affected: Iterable<string>,
  standing: Standing,
): ReadonlySet<string> {
  const folders = [...graph.charts.keys(), ...graph.faults.keys()]
  const reached = closure(folders.filter(standing.isCovered), folder => graph.usedBy(folder))
  const usersOf = (folder: string) => [...graph.usersOf(folder)].filter(user => reached.has(user))
  const above = closure(affected, usersOf)
  const covered = [...above].filter(standing.isCovered).sort()
  const roots = new Set(covered.filter(folder => usersOf(folder).length === 0 || standing.isNamed(folder)))
  const served = closure(roots, folder => graph.usedBy(folder))
  for (const folder of covered) {
    if (served.has(folder)) continue
    roots.add(folder)
    for (const used of closure([folder], other => graph.usedBy(other))) served.add(used)
  }
  return roots
}

/** The starts and all that is reached from them. */
function closure(starts: Iterable<string>, next: (folder: string) => Iterable<string>): Set<string> {
  const seen = new Set(starts)
  for (const folder of seen) for (const other of next(folder)) seen.add(other)
  return seen
}
