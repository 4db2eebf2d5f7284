import { groupBy } from '../../../text/group.ts'
import { fileNameOf, type RepoPath, toRepoPath } from '../../../text/path.ts'
import type { ChartSettings, PlannedTree } from '../../rendering/plan.ts'
import type { ChartSources } from './assemble.ts'
import { Contents } from './contents.ts'
import { isInTemplates, readGraph } from './graph.ts'
import { insideTree, LinkedTree } from './linked-tree.ts'
import { findReleases, type Release, searchReleases } from './releases.ts'
import { chartBeside } from './value-files.ts'

/** What is known of all charts of a commit before one is loaded. */
export interface ChartSurvey extends ChartSources {
  /** By the chart's folder. */
  readonly settings: ReadonlyMap<string, readonly ChartSettings[]>
  readonly releases: ReadonlyMap<string, readonly Release[]>
}

/** Reads what every chart says of itself, and the objects that deploy charts. */
export async function readSurvey(
  tree: PlannedTree,
  settings: readonly ChartSettings[],
  covers: (path: string) => boolean,
): Promise<ChartSurvey> {
  const linked = new LinkedTree(tree)
  const hasCharts = tree.entries.some(({ path }) => fileNameOf(path) === 'Chart.yaml')
  const searching = hasCharts ? searchReleases(tree) : Promise.resolve(undefined)
  const [graph, found] = await Promise.all([readGraph(tree, linked, covers), searching])
  const isWanted = (path: string) => covers(path) && !isInTemplates(path, graph.ownerOf(path))
  const releases = graph.charts.size === 0 ? [] : await findReleases(tree, found, isWanted)
  const isKnown = ({ chartFolder }: Release) => graph.charts.has(chartFolder)
  return {
    linked,
    graph,
    contents: new Contents(tree.commit),
    settings: groupBy(settings, ({ path }) => insideTree('', path) ?? path),
    releases: groupBy(releases.filter(isKnown), ({ chartFolder }) => chartFolder),
  }
}

/** Folders of the charts into whose render one of the paths goes at first hand. */
export function affectedBy(touched: ReadonlySet<string>, survey: ChartSurvey): ReadonlySet<string> {
  const { graph, settings, releases } = survey
  const affected = new Set<string>()
  for (const path of touched) {
    for (const folder of [graph.ownerOf(path), chartBeside(path, graph), ...graph.linkedTo(path)])
      if (folder !== undefined) affected.add(folder)
  }
  for (const [folder, all] of settings) {
    const isTouched = ({ values }: ChartSettings) =>
      values.flat().some(path => touched.has(insideTree('', path) ?? path))
    if (all.some(isTouched) && graph.charts.has(folder)) affected.add(folder)
  }
  for (const [folder, all] of releases)
    if (all.some(release => isDrawnFrom(release, touched))) affected.add(folder)
  return affected
}

function isDrawnFrom({ source, values }: Release, touched: ReadonlySet<string>): boolean {
  if (touched.has(source.path)) return true
  return values.some(one => one.kind === 'file' && one.path !== undefined && touched.has(one.path))
}

export function manifestOf(folder: string): RepoPath {
  return toRepoPath(folder === '' ? 'Chart.yaml' : `${folder}/Chart.yaml`)
}
