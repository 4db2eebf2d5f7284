import type { RepoPath } from '../../../text/path.ts'
import type { Place } from '../../../text/source.ts'
import type { HelmRequest } from '../../rendering/engine.ts'
import type { RenderUnit } from '../../rendering/unit.ts'
import type { Route } from '../../yaml/node.ts'

/** A chart with one set of values, and the files of the repository that give those values. */
export interface HelmUnit extends RenderUnit {
  readonly by: 'helm'
  readonly request: HelmRequest
  /** The chart's folder, `''` for the root. */
  readonly chartFolder: string
  /** What speaks to the topmost chart, later over earlier: its own `values.yaml` (where it has one), then the value set. */
  readonly layers: readonly ValuesLayer[]
  /** The `values.yaml` of its dependencies, weaker than all of `layers`; later over earlier: a chart's behind its own dependencies'. */
  readonly subcharts: readonly SubchartLayer[]
  /** The dependencies that went in, and those that are missing; of the topmost chart first, then theirs. */
  readonly dependencies: readonly ChartDependency[]
  with(contents: ReadonlyMap<RepoPath, string>): HelmUnit
}

/** A piece of a YAML file of the repository that sets values. */
export interface ValuesLayer {
  readonly path: RepoPath
  /** 0-based position in the file's stream. */
  readonly document: number
  /** Where the values begin in the document; empty for a values file. */
  readonly route: Route
  /**
   * What stands there. `map`: the values. `text`: a string that holds the values as YAML. `parameters`: a list of `name`
   * (`image.tag`, as for `--set`) and `value`.
   */
  readonly form: 'map' | 'text' | 'parameters'
  /** The whole file, without its byte order mark. */
  readonly text: string
}

export interface SubchartLayer extends ValuesLayer {
  /** Under which its keys appear in the topmost chart's values: the names (or aliases) of the charts on the way, `['redis']`. */
  readonly prefix: readonly string[]
}

export interface ChartDependency {
  /** Its name (or alias) in the topmost chart's values, behind those of the charts that bring it. */
  readonly prefix: readonly string[]
  /**
   * The entry in the `Chart.yaml` (or `requirements.yaml`) that names it. Undefined for what lies in `charts/` without one,
   * and for what is named inside an archive.
   */
  readonly at: Place | undefined
  /** `folder`: its files are the repository's. `archive`: a `.tgz`, which has no layer. `missing`: not in the repository. */
  readonly form: 'folder' | 'archive' | 'missing'
  /** Engine path of its folder or archive, `charts/redis`; `''` for a missing one. */
  readonly mount: string
}
