import type { TreeEntry } from '../repository/commit.ts'
import { phraseOf, unreadableFields } from '../sources/kubernetes/unreadable.ts'
import type { PlanGap, Planner, Touched } from '../sources/rendering/plan.ts'
import { type RenderOutcome, type Renders, renderUnit, untraced } from '../sources/rendering/render.ts'
import type { Rendered, RenderUnit } from '../sources/rendering/unit.ts'
import { groupBy } from '../text/group.ts'
import { folderOf, type RepoPath } from '../text/path.ts'
import type { View } from './survey.ts'

/** Charts and overlays of one commit, rendered. */
export interface Builds {
  readonly rendered: readonly Rendered[]
  readonly gaps: readonly PlanGap[]
  /** The files that were to be rendered, whether it came to that or not. */
  readonly inputs: ReadonlySet<string>
  /** Roots of which at least one way to render them failed. */
  readonly unbuilt: ReadonlySet<RepoPath>
}

/** Renders at both ends of a change what one of its ends says is touched by it. */
export async function buildSides(
  before: View,
  after: View,
  touched: ReadonlySet<string>,
  renames: ReadonlyMap<RepoPath, RepoPath>,
  renderer: Renders,
): Promise<{ readonly before: Builds; readonly after: Builds }> {
  const newNames = new Map([...renames].map(([now, old]) => [old, now]))
  const roots = await Promise.all(
    after.planners.map(async (planner, i) => {
      const old = (await before.planners[i]?.rootsOf(touched)) ?? new Set<RepoPath>()
      const now = await planner.rootsOf(touched)
      return [...new Set([...now, ...[...old].map(root => newNames.get(root) ?? root)])]
    }),
  )
  const build = (view: View, nameOf: (root: RepoPath) => RepoPath) =>
    Promise.all(
      view.planners.flatMap((planner, i) =>
        (roots[i] ?? []).map(root => buildRoot(planner, nameOf(root), touched, untraced(renderer))),
      ),
    ).then(builds => whole(view, builds, touched))
  const [was, is] = await Promise.all([
    build(before, root => renames.get(root) ?? root),
    build(after, root => root),
  ])
  return { before: was, after: is }
}

/** All ways to render a root. */
export async function buildRoot(
  planner: Planner,
  root: RepoPath,
  touched: Touched,
  renderer: Renders,
): Promise<Builds> {
  const { units, gaps } = await planner.unitsOf(root, touched)
  const outcomes = await Promise.all(units.map(unit => renderUnit(unit, renderer)))
  const all = [
    ...gaps,
    ...inWords(
      units,
      outcomes.flatMap(outcome => outcome.gaps),
    ),
  ]
  return {
    rendered: outcomes.flatMap(({ rendered }: RenderOutcome) => rendered ?? []),
    gaps: all,
    unbuilt: new Set(all.some(({ kind }) => kind === 'skipped') ? [root] : []),
    inputs: new Set(units.flatMap(unit => [unit.root, ...unit.inputs.values(), ...unit.values])),
  }
}

const mostLabels = 3

/** What several values sets have in common is said once. */
function inWords(units: readonly RenderUnit[], gaps: readonly PlanGap[]): readonly PlanGap[] {
  const groups = groupBy(gaps, ({ kind, path, because }) => JSON.stringify([kind, path, because]))
  return [...groups.values()].flatMap(group => {
    const [gap] = group
    const labels = [...new Set(group.map(({ label = '' }) => label))]
    if (!gap) return []
    const what = units[0]?.by === 'helm' ? 'the chart' : 'the overlay'
    const named = labels.slice(0, mostLabels).map(label => (label === '' ? 'its default values' : label))
    const more = labels.length > mostLabels ? ` and ${labels.length - mostLabels} more sets of values` : ''
    const ways = labels.length === units.length ? '' : ` with ${named.join(', ')}${more}`
    return [{ ...gap, because: `${what}${ways}: ${gap.because}` }]
  })
}

function whole(view: View, builds: readonly Builds[], touched: ReadonlySet<string>): Builds {
  const rendered = builds.flatMap(build => build.rendered)
  const gaps = distinct(builds.flatMap(build => build.gaps))
  const inputs = new Set(builds.flatMap(build => [...build.inputs]))
  const unbuilt = new Set(builds.flatMap(build => [...build.unbuilt]))
  const failed = isBelow([
    ...unbuilt,
    ...gaps.filter(({ kind }) => kind === 'skipped').map(({ path }) => path),
  ])
  const named = isBelow(gaps.map(({ path }) => path))
  const changed = view.entries.filter(
    ({ path }) => touched.has(path) && view.scope.covers(path) && !failed(path),
  )
  const silent = [
    ...unused(view, changed, inputs).filter(({ path }) => !named(path)),
    ...blank(changed, rendered, inputs),
    ...unreadableIn(rendered),
  ]
  return { rendered, gaps: [...gaps, ...silent], inputs, unbuilt }
}

/** Fields that are rendered as what Kubernetes refuses, which no rule can judge. */
export function unreadableIn(rendered: readonly Rendered[]): readonly PlanGap[] {
  return [...groupBy(rendered, ({ unit }) => unit.root).values()].flatMap(ways =>
    inWords(
      ways.map(({ unit }) => unit),
      ways.flatMap(unreadableInOne),
    ),
  )
}

function unreadableInOne({ unit, files }: Rendered): readonly PlanGap[] {
  return files.flatMap(({ template, objects }) => {
    const because = phraseOf(objects.flatMap(unreadableFields), () => '')
    const path = (template === undefined ? undefined : unit.inputs.get(template)) ?? unit.root
    return because === undefined ? [] : [{ kind: 'partial', path, because, label: unit.label }]
  })
}

function distinct(gaps: readonly PlanGap[]): readonly PlanGap[] {
  return [...new Map(gaps.map(gap => [JSON.stringify([gap.path, gap.because]), gap])).values()]
}

/** In the folder of one of the files, which may be a template. */
function isBelow(files: readonly string[]): (path: string) => boolean {
  const folders = new Set(files.map(path => folderOf(path).replace(/(?:^|\/)templates(?:\/.*)?$/, '')))
  return path => [...folders].some(folder => folder === '' || path.startsWith(`${folder}/`))
}

/** Templates, values and overlays that nothing uses: a library chart without a chart, say. */
function unused(
  { kindOf, planners }: View,
  changed: readonly TreeEntry[],
  inputs: ReadonlySet<string>,
): readonly PlanGap[] {
  const because =
    planners.length === 0
      ? 'charts and overlays are rendered only where the whole repository is at hand'
      : 'nothing that is rendered uses it'
  return changed
    .filter(({ path }) => kindOf(path).kind === 'rendered' && !inputs.has(path))
    .map(({ path }) => ({ kind: 'partial', path, because }))
}

/** Templates that a switch keeps off in all that is rendered: what they would deploy is not judged. */
function blank(
  changed: readonly TreeEntry[],
  rendered: readonly Rendered[],
  inputs: ReadonlySet<string>,
): readonly PlanGap[] {
  const given = new Set<string>(rendered.flatMap(({ templates }) => [...templates]))
  const because = 'no values of this repository make it render anything'
  return changed
    .filter(({ path }) => template.test(path) && inputs.has(path) && !given.has(path))
    .map(({ path }) => ({ kind: 'partial', path, because }))
}

/** Partials, whose names begin with `_`, give nothing by themselves. */
const template = /(?:^|\/)templates\/(?:.*\/)?[^_/][^/]*\.(?:ya?ml|json|tpl)$/i
