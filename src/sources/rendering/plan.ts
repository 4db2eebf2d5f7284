import type { Commit, TreeEntry } from '../../repository/commit.ts'
import type { RepoPath } from '../../text/path.ts'
import type { Skipped } from '../../text/source.ts'
import type { RenderUnit } from './unit.ts'

/** One commit, as far as planning needs it. */
export interface PlannedTree {
  readonly commit: Commit
  readonly entries: readonly TreeEntry[]
}

export type { ChartSettings } from '../../inputs/charts.ts'

export type Touched = ReadonlySet<string> | 'everything'

/** What is to be rendered of one commit, for one engine. Files are read when they are needed and then remembered. */
export interface Planner {
  /**
   * The roots (paths of `Chart.yaml` or of kustomization files) into whose result one of the paths goes: only those that no
   * other root includes, a library or base alone when nothing uses it. Reads what mentions the paths, not the repository.
   */
  rootsOf(touched: Touched): Promise<ReadonlySet<RepoPath>>
  /** All ways to render a root; empty when the commit has none there. `touched` decides which unused values files count. */
  unitsOf(root: RepoPath, touched: Touched): Promise<Planned>
  /** Those of the paths that are judged in what is built of them, and not alone. */
  claimed(paths: Touched): Promise<ReadonlySet<RepoPath>>
}

export interface Planned {
  readonly units: readonly RenderUnit[]
  /** What stands in the way: a remote base, a file that is not there. Named by the root's path, or by the file's. */
  readonly gaps: readonly PlanGap[]
}

export interface PlanGap extends Skipped {
  readonly kind: 'skipped' | 'partial'
  /** It cannot be rendered for want of a dependency that the repository does not hold, as is the custom of many. */
  readonly isUnsupplied?: true
  /** The one way of rendering that it is about; undefined for all. */
  readonly label?: string
}
