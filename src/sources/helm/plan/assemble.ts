import type { TreeEntry } from '../../../repository/commit.ts'
import { folderOf, type RepoPath } from '../../../text/path.ts'
import type { Files } from '../../rendering/engine.ts'
import type { PlanGap } from '../../rendering/plan.ts'
import type { Chart, DependencyEntry } from './chart.ts'
import type { Contents } from './contents.ts'
import type { ChartGraph } from './graph.ts'
import { type IgnoreRules, ignoreRules } from './ignore.ts'
import type { LinkedTree } from './linked-tree.ts'

/** A chart with all that Helm would load of it, its dependencies in their places below `charts/`. */
export interface AssembledChart {
  readonly chart: Chart
  readonly files: Files
  /** Engine path -> file of the repository. */
  readonly inputs: ReadonlyMap<string, RepoPath>
  /** The charts in it that are folders, by where they begin: `''`, `charts/redis/`. */
  readonly instances: ReadonlyMap<string, Chart>
  /** Entries of which nothing could be taken in, and where their chart begins. */
  readonly missing: readonly { readonly at: string; readonly entry: DependencyEntry }[]
  readonly partial: readonly string[]
  readonly gaps: readonly PlanGap[]
}

export interface ChartSources {
  readonly graph: ChartGraph
  readonly linked: LinkedTree
  readonly contents: Contents
}

const mostFiles = 5000
const mostBytes = 64 << 20
const deepest = 8
const mostCharts = 500

/** Without files, and with the reason among the gaps, when it cannot be loaded at all. */
export async function assemble(
  chart: Chart,
  sources: ChartSources,
): Promise<AssembledChart | { readonly gaps: readonly PlanGap[] }> {
  const assembly = new Assembly(chart, sources)
  await assembly.mount(chart, '', [])
  return assembly.result()
}

class Assembly {
  readonly #chart: Chart
  readonly #sources: ChartSources
  readonly #planned: Map<string, TreeEntry> = new Map()
  readonly #instances: Map<string, Chart> = new Map()
  readonly #missing: { at: string; entry: DependencyEntry }[] = []
  readonly #partial: string[] = []
  readonly #gaps: PlanGap[] = []
  #charts = 0
  /** Why the whole is given up. */
  #refusal: PlanGap | undefined

  constructor(chart: Chart, sources: ChartSources) {
    this.#chart = chart
    this.#sources = sources
  }

  /** Takes in what Helm would pack of a chart: by its own `.helmignore`. */
  async mount(chart: Chart, at: string, trail: readonly string[]): Promise<void> {
    const rules = await this.#rulesOf(chart)
    if (rules === undefined || this.#refusal) return
    const isLeftOut = (path: string) => rules.ignores(path)
    const found = await this.#sources.linked.below(chart.folder, { limit: mostFiles, isLeftOut })
    for (const file of found) {
      if (file.kind === 'file') this.#planned.set(at + file.path, file.entry)
      else this.#partial.push(`\`${at}${file.path}\` was left out: ${file.because}`)
    }
    if (this.#planned.size > mostFiles || found.length > mostFiles) {
      this.#refuse(`the chart has more than ${mostFiles} files`)
    } else await this.#settle(chart, at, [...trail, chart.folder])
  }

  async #settle(chart: Chart, at: string, trail: readonly string[]): Promise<void> {
    this.#instances.set(at, chart)
    if (++this.#charts > mostCharts) return this.#refuse(`it takes in more than ${mostCharts} charts`)
    const mounted = new Set<string>()
    for (const entry of chart.dependencies) {
      const provider = this.#sources.graph.providerOf(entry)
      if (provider.kind === 'vendored') continue
      const other = provider.kind === 'elsewhere' ? provider.chart : undefined
      if (other && mounted.has(other.folder)) continue
      if (other === undefined || !this.#canNest(other, trail)) this.#missing.push({ at, entry })
      else {
        mounted.add(other.folder)
        await this.mount(other, this.#freePlace(at, other.name), trail)
      }
    }
    await this.#settleNested(at, trail)
  }

  /** What was in the chart's `charts/` from the first. */
  async #settleNested(at: string, trail: readonly string[]): Promise<void> {
    const places = [...this.#planned].flatMap(([path, entry]) => {
      const place = path.startsWith(`${at}charts/`) ? path.slice(0, -'Chart.yaml'.length) : ''
      const isPlace = path.endsWith('/Chart.yaml') && /^[^._/][^/]*$/.test(place.slice(at.length + 7, -1))
      return isPlace && !this.#instances.has(place) ? [[place, entry] as const] : []
    })
    for (const [place, entry] of places) {
      const nested = this.#sources.graph.charts.get(folderOf(entry.path))
      if (nested && this.#canNest(nested, trail)) await this.#settle(nested, place, [...trail, nested.folder])
    }
  }

  #canNest(chart: Chart, trail: readonly string[]): boolean {
    if (this.#refusal) return false
    if (!trail.includes(chart.folder) && trail.length < deepest) return true
    const because = trail.includes(chart.folder)
      ? `the dependency \`${chart.name}\` leads back to a chart that uses it`
      : `the dependency \`${chart.name}\` lies more than ${deepest} charts deep`
    this.#gaps.push({ kind: 'partial', path: this.#chart.path, because })
    return false
  }

  /** `charts/redis/`; two versions of one chart must not fall together. */
  #freePlace(at: string, name: string): string {
    const places = ['', '-2', '-3', '-4', '-5'].map(suffix => `${at}charts/${name}${suffix}/`)
    return places.find(place => !this.#planned.has(`${place}Chart.yaml`)) ?? `${at}charts/${name}/`
  }

  async #rulesOf({ folder }: Chart): Promise<IgnoreRules | undefined> {
    const path = folder === '' ? '.helmignore' : `${folder}/.helmignore`
    const entry = await this.#sources.linked.file(path)
    const bytes = await this.#sources.contents.read(entry)
    const rules = ignoreRules(Buffer.from(bytes ?? []).toString('utf8'))
    if ('ignores' in rules) return rules
    this.#refuse(`line ${rules.line} of \`${path}\` is refused by Helm: ${rules.because}`)
    return undefined
  }

  #refuse(because: string): void {
    this.#refusal ??= { kind: 'skipped', path: this.#chart.path, because }
  }

  async result(): Promise<AssembledChart | { readonly gaps: readonly PlanGap[] }> {
    const planned = [...this.#planned]
    const contents = this.#refusal
      ? undefined
      : await this.#sources.contents.readAll(
          planned.map(([, entry]) => entry),
          mostBytes,
        )
    if (!contents) this.#refuse(`the chart is larger than ${mostBytes >> 20} MiB`)
    const files = new Map<string, Uint8Array>()
    const inputs = new Map<string, RepoPath>()
    for (const [path, entry] of planned) {
      const content = contents?.get(entry.path)
      if (content?.kind === 'unreadable') this.#partial.push(`\`${path}\` was left out: ${content.because}`)
      if (content?.kind !== 'bytes') continue
      files.set(path, content.bytes)
      inputs.set(path, entry.path)
    }
    if (this.#refusal) return { gaps: [...this.#gaps, this.#refusal] }
    return {
      chart: this.#chart,
      files,
      inputs,
      instances: this.#instances,
      missing: this.#missing,
      partial: this.#partial,
      gaps: this.#gaps,
    }
  }
}
