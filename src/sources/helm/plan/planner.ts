import type { RepoPath } from '../../../text/path.ts'
import type { ChartSettings, Planned, PlannedTree, Planner, Touched } from '../../rendering/plan.ts'
import type { Scope } from '../../scope.ts'
import type { Chart } from './chart.ts'
import type { HelmUnit } from './layers.ts'
import { type LoadedChart, loadChart } from './load.ts'
import { rootsFor } from './roots.ts'
import { affectedBy, type ChartSurvey, manifestOf, readSurvey } from './survey.ts'
import { helmUnit } from './unit.ts'
import { ciValuesOf } from './value-files.ts'
import { valueSetsOf } from './value-sets.ts'

export interface PlannerSettings {
  readonly charts: readonly ChartSettings[]
  /** Charts outside it stand for nothing by themselves, but may be dependencies. */
  readonly scope?: Scope
}

export interface HelmPlanned extends Planned {
  readonly units: readonly HelmUnit[]
}

/** What of a commit is to be rendered by Helm. */
export function helmPlanner(tree: PlannedTree, settings: PlannerSettings): HelmPlanner {
  return new CommitPlanner(tree, settings)
}

/** A planner whose renders say where their values are. */
export interface HelmPlanner extends Planner {
  unitsOf(root: RepoPath, touched: Touched): Promise<HelmPlanned>
}

class CommitPlanner implements HelmPlanner {
  readonly #tree: PlannedTree
  readonly #settings: PlannerSettings
  readonly #plans: Map<string, Promise<LoadedChart>> = new Map()
  #survey: Promise<ChartSurvey> | undefined

  constructor(tree: PlannedTree, settings: PlannerSettings) {
    this.#tree = tree
    this.#settings = settings
  }

  async rootsOf(touched: Touched): Promise<ReadonlySet<RepoPath>> {
    if (touched !== 'everything' && touched.size === 0) return new Set()
    const survey = await this.#read()
    const { charts, faults } = survey.graph
    const affected =
      touched === 'everything' ? [...charts.keys(), ...faults.keys()] : affectedBy(touched, survey)
    const named = new Set([...survey.settings.keys(), ...survey.releases.keys()])
    const isTested = (folder: string) => ciValuesOf(folder, survey.linked).length > 0
    const roots = rootsFor(survey.graph, affected, {
      isCovered: folder => this.#covers(manifestOf(folder)),
      isNamed: folder => named.has(folder) || isTested(folder),
    })
    return new Set([...roots].map(manifestOf).sort())
  }

  async unitsOf(root: RepoPath, touched: Touched): Promise<HelmPlanned> {
    const survey = await this.#read()
    const folder = root.slice(0, Math.max(0, root.length - '/Chart.yaml'.length))
    const fault = survey.graph.faults.get(folder)
    if (fault) return { units: [], gaps: [{ kind: 'skipped', ...fault }] }
    const chart = survey.graph.charts.get(folder)
    if (chart?.path !== root) return { units: [], gaps: [] }
    if (chart.isLibrary) {
      const because = 'it is a library chart that no chart here uses: there is nothing to render'
      return { units: [], gaps: [{ kind: 'partial', path: root, because }] }
    }
    const loaded = await this.#load(chart, survey)
    if (loaded.assembled === undefined) return { units: [], gaps: loaded.gaps }
    const { sets, gaps } = await valueSetsOf(chart, {
      ...survey,
      settings: survey.settings.get(folder) ?? [],
      releases: survey.releases.get(folder) ?? [],
      touched,
    })
    return { units: sets.map(set => helmUnit(loaded, set)), gaps: [...loaded.gaps, ...gaps] }
  }

  /**
   * What is a template only by a link from a chart. All else of a chart that is not judged as it stands is told by its place;
   * custom resource definitions are.
   */
  async claimed(paths: Touched): Promise<ReadonlySet<RepoPath>> {
    const { entries } = this.#tree
    if (!entries.some(({ kind }) => kind === 'symlink')) return new Set()
    const { graph } = await this.#read()
    const asked = entries.filter(({ path }) => paths === 'everything' || paths.has(path))
    return new Set(asked.flatMap(({ path }) => (graph.isLinkedTemplate(path) ? [path] : [])))
  }

  #covers(path: string): boolean {
    return this.#settings.scope?.covers(path) ?? true
  }

  #read(): Promise<ChartSurvey> {
    this.#survey ??= readSurvey(this.#tree, this.#settings.charts, path => this.#covers(path))
    return this.#survey
  }

  #load(chart: Chart, survey: ChartSurvey): Promise<LoadedChart> {
    const known = this.#plans.get(chart.folder) ?? loadChart(chart, survey)
    this.#plans.set(chart.folder, known)
    return known
  }
}
