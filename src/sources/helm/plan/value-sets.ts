import { joinPath, type RepoPath } from '../../../text/path.ts'
import { toSource } from '../../../text/source.ts'
import type { ChartSettings, PlanGap, Touched } from '../../rendering/plan.ts'
import type { ChartSources } from './assemble.ts'
import type { Chart } from './chart.ts'
import type { ValuesLayer } from './layers.ts'
import type { Release, ReleaseValues } from './releases.ts'
import { ciValuesOf, valuesFilesOf } from './value-files.ts'
import { fileLayer, valuesFault } from './values-text.ts'

/** One way to render a chart. */
export interface ValueSet {
  readonly label: string
  /** Over the chart's own values, later over earlier. */
  readonly layers: readonly ValuesLayer[]
  readonly releaseName: string
  readonly namespace: string
  readonly kubeVersion: string | undefined
  readonly apiVersions: readonly string[]
  readonly replacesDefaults: boolean
  readonly partial: readonly string[]
}

export interface ValueSources extends ChartSources {
  /** Those of this chart. */
  readonly settings: readonly ChartSettings[]
  /** Those of this chart. */
  readonly releases: readonly Release[]
  readonly touched: Touched
}

export interface ValueSets {
  readonly sets: readonly ValueSet[]
  readonly gaps: readonly PlanGap[]
}

const mostSets = 12

/** In place of the namespace of a chart that nobody in the repository installs. */
export const unplaced = 'release-namespace'

/**
 * The ways to render a chart: as configured, with its own values alone, as Argo CD and Flux deploy it, with each touched
 * values file that none of these uses, and as its own tests do (`ci/*-values.yaml`).
 */
export async function valueSetsOf(chart: Chart, sources: ValueSources): Promise<ValueSets> {
  const ladder = new Ladder(chart, sources)
  await ladder.configured()
  ladder.add({ ...ladder.defaults(sources.settings[0]), label: '', layers: [] })
  for (const release of sources.releases) await ladder.release(release)
  const ci = ciValuesOf(chart.folder, sources.linked)
  const isTouched = (path: RepoPath) => sources.touched !== 'everything' && sources.touched.has(path)
  for (const path of ci.filter(isTouched))
    if (!ladder.uses(path)) await ladder.files([path], sources.settings[0])
  for (const path of valuesFilesOf(chart.folder, sources.graph, sources.linked)) {
    const isWanted = sources.touched === 'everything' || isTouched(path)
    if (isWanted && !ladder.uses(path)) await ladder.files([path], sources.settings[0])
  }
  for (const path of ci) if (!ladder.uses(path)) await ladder.files([path], sources.settings[0])
  return ladder.result()
}

class Ladder {
  readonly #chart: Chart
  readonly #sources: ValueSources
  readonly #sets: Map<string, ValueSet> = new Map()
  readonly #gaps: PlanGap[] = []

  constructor(chart: Chart, sources: ValueSources) {
    this.#chart = chart
    this.#sources = sources
  }

  defaults(settings: ChartSettings | undefined): Omit<ValueSet, 'label' | 'layers'> {
    return {
      releaseName: this.#chart.name,
      namespace: settings?.namespace ?? unplaced,
      kubeVersion: settings?.kubeVersion,
      apiVersions: settings?.apiVersions ?? [],
      replacesDefaults: false,
      partial: [],
    }
  }

  async configured(): Promise<void> {
    for (const settings of this.#sources.settings) {
      for (const written of settings.values) {
        const paths = written.flatMap(path => joinPath('', path) ?? [])
        if (paths.length > 0) await this.files(paths, settings)
      }
    }
  }

  /** Values files over one another. */
  async files(paths: readonly RepoPath[], settings: ChartSettings | undefined): Promise<void> {
    const layers: ValuesLayer[] = []
    for (const path of paths) {
      const layer = await this.#layer(path)
      if ('text' in layer) layers.push(layer)
      else if (layer.because === 'manifest') return
      else {
        this.#gaps.push({ kind: 'skipped', path, because: layer.because })
        return
      }
    }
    this.add({ ...this.defaults(settings), label: paths.join(' + '), layers })
  }

  async release(release: Release): Promise<void> {
    const layers: ValuesLayer[] = []
    for (const values of release.values) {
      const layer = await this.#releaseLayer(release, values)
      if (layer === undefined) continue
      if (!('text' in layer)) {
        this.#gaps.push({ kind: 'partial', path: release.source.path, because: layer.because })
        return
      }
      layers.push(layer)
    }
    const defaults = this.defaults(this.#sources.settings[0])
    this.add({
      label: `${release.source.path} (${release.object})`,
      layers,
      releaseName: release.releaseName ?? defaults.releaseName,
      namespace: release.namespace ?? defaults.namespace,
      kubeVersion: release.kubeVersion ?? defaults.kubeVersion,
      apiVersions: [...new Set([...defaults.apiVersions, ...release.apiVersions])],
      replacesDefaults: release.replacesDefaults,
      partial: release.partial,
    })
  }

  /** Two of one label are told apart by their number. */
  add(set: ValueSet): void {
    const content = ({ layers, ...rest }: ValueSet) =>
      JSON.stringify([rest.releaseName, rest.namespace, layers.map(({ path, route }) => [path, route])])
    if ([...this.#sets.values()].some(other => content(other) === content(set))) return
    let label = set.label
    for (let number = 2; this.#sets.has(label); number++) label = `${set.label} ${number}`
    this.#sets.set(label, { ...set, label })
  }

  /** Whether some render takes a file in. */
  uses(path: string): boolean {
    return [...this.#sets.values()].some(({ layers }) => layers.some(layer => layer.path === path))
  }

  result(): ValueSets {
    const all = [...this.#sets.values()]
    const { touched } = this.#sources
    const isTouched = ({ layers }: ValueSet) =>
      touched !== 'everything' && layers.some(({ path }) => touched.has(path))
    const byNeed = [...all.filter(isTouched), ...all.filter(set => !isTouched(set))]
    const chosen = new Set(byNeed.slice(0, mostSets))
    const sets = all.filter(set => chosen.has(set))
    const leftOut = all.filter(set => !chosen.has(set)).map(({ label }) => `\`${label}\``)
    if (leftOut.length === 0) return { sets, gaps: this.#gaps }
    const more = leftOut.length > 5 ? ` and ${leftOut.length - 5} more` : ''
    const because = `${leftOut.length} of its ${all.length} sets of values are not rendered: ${leftOut.slice(0, 5).join(', ')}${more}`
    return { sets, gaps: [...this.#gaps, { kind: 'partial', path: this.#chart.path, because }] }
  }

  async #releaseLayer(
    { source, object }: Release,
    values: ReleaseValues,
  ): Promise<ValuesLayer | { readonly because: string } | undefined> {
    if (values.kind === 'inline') return { path: source.path, ...values, text: source.text }
    const entry = values.path === undefined ? undefined : await this.#sources.linked.file(values.path)
    if (values.path === undefined || entry === undefined) {
      const because = `the values file \`${values.written}\` of its ${object} is not in the repository`
      return values.isOptional ? undefined : { because }
    }
    const layer = await this.#layer(values.path)
    if ('text' in layer) return layer
    const because = layer.because === 'manifest' ? 'it holds an object of Kubernetes' : layer.because
    return { because: `the values file \`${values.written}\` of its ${object} is not read: ${because}` }
  }

  async #layer(path: RepoPath): Promise<ValuesLayer | { readonly because: string }> {
    const { linked, contents } = this.#sources
    const entry = await linked.file(path)
    const bytes = await contents.read(entry)
    if (entry === undefined || bytes === undefined) {
      return { because: `the values file for the chart \`${this.#chart.name}\` is not in the repository` }
    }
    const source = toSource(entry.path, bytes)
    const fault = source ? valuesFault(source) : { because: 'it is not UTF-8 text' }
    if (fault === 'manifest') return { because: 'manifest' }
    if (source === undefined || fault) return { because: fault?.because ?? 'it cannot be read' }
    return fileLayer(entry.path, source.text)
  }
}
