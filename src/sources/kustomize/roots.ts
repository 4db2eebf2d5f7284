import { compareText } from '../../text/order.ts'
import type { RepoPath } from '../../text/path.ts'
import type { Scope } from '../scope.ts'
import type { KustomizeGraph } from './graph.ts'

/** How roots are chosen: which kustomizations count, and which folders something deploys. */
export interface Choice {
  readonly graph: KustomizeGraph
  readonly scope: Scope | undefined
  readonly deployed: ReadonlySet<string>
}

/**
 * The roots that some kustomizations are part of: what no other includes, and what is deployed by itself. Of overlays that
 * include each other in a circle it is the first by name, for the engine to refuse.
 */
export function rootsAbove(starts: Iterable<RepoPath>, choice: Choice): ReadonlySet<RepoPath> {
  const roots = new Set<RepoPath>()
  for (const start of starts) {
    const above = closureOf(start, choice.graph)
    const found = [...above].filter(path => isRoot(path, choice))
    const fallback = [...above].filter(path => canBuild(path, choice)).sort(compareText)
    for (const root of found.length > 0 ? found : fallback.slice(0, 1)) roots.add(root)
  }
  return roots
}

/** A kustomization and all that include it, directly or through others. */
function closureOf(start: RepoPath, graph: KustomizeGraph): ReadonlySet<RepoPath> {
  const above = new Set([start])
  for (const path of above) for (const user of graph.usersOf(path)) above.add(user)
  return above
}

function isRoot(path: RepoPath, choice: Choice): boolean {
  if (!canBuild(path, choice)) return false
  if (choice.deployed.has(choice.graph.at(path)?.folder ?? '')) return true
  const above = [...closureOf(path, choice.graph)].filter(other => other !== path)
  return !above.some(other => canBuild(other, choice))
}

/** A component alone builds nothing; what the scope leaves out is nobody's root. */
function canBuild(path: RepoPath, { graph, scope }: Choice): boolean {
  return graph.has(path) && graph.at(path)?.isComponent !== true && scope?.covers(path) !== false
}
