import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Document, isMap, isSeq, parseDocument } from 'yaml'
import type { HelmRequest } from '../../src/sources/rendering/engine.ts'
import { contentsOf, filesBelow } from './folders.ts'
import { temporaryFolder } from './temporary.ts'

/** A chart, copied with its dependencies, and one of the value sets it brings along. */
export interface ChartCase {
  /** In the repository: `charts/crane`, `charts/crane with ci/tall-values.yaml`. */
  readonly name: string
  /** The copy: what both engines render. */
  readonly folder: string
  /** From the copy; undefined for the default values. */
  readonly values: string | undefined
}

const mostValueSets = 3

/** Every chart of a repository that can be installed. Dependencies come from the same repository; what is missing is dropped. */
export function chartCases(repository: string, paths: readonly string[], most: number): ChartCase[] {
  const roots = paths.filter(path => basename(path) === 'Chart.yaml').map(dirname)
  const byName = new Map(
    roots.map(root => [fieldOf(chartOf(join(repository, root)), 'name') ?? basename(root), root]),
  )
  const whole = roots.filter(root => !isInsideAnother(root, roots))
  const installable = whole.filter(root => fieldOf(chartOf(join(repository, root)), 'type') !== 'library')
  const step = Math.max(1, installable.length / most)
  const chosen = installable.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
  return chosen.flatMap(root => {
    const folder = join(temporaryFolder('chart'), basename(join(repository, root)))
    copyChart(join(repository, root), folder, name => joined(repository, byName.get(name)), 0)
    return [undefined, ...valueSets(folder)].map(values => ({
      name: values === undefined ? root : `${root} with ${values}`,
      folder,
      values,
    }))
  })
}

export function requestOf(chart: ChartCase, isTraced: boolean): HelmRequest {
  return {
    engine: 'helm',
    files: contentsOf(chart.folder, filesBelow(chart.folder)),
    values: chart.values === undefined ? [] : [readFileSync(join(chart.folder, chart.values))],
    releaseName: 'release-name',
    namespace: 'default',
    apiVersions: [],
    isLint: false,
    isTraced,
  }
}

export function helmArguments(chart: ChartCase): readonly string[] {
  const values = chart.values === undefined ? [] : ['-f', join(chart.folder, chart.values)]
  return ['template', 'release-name', chart.folder, '--namespace', 'default', ...values]
}

function joined(repository: string, root: string | undefined): string | undefined {
  return root === undefined ? undefined : join(repository, root)
}

function isInsideAnother(root: string, roots: readonly string[]): boolean {
  return roots.some(other => root !== other && root.startsWith(other === '.' ? '' : `${other}/`))
}

function valueSets(folder: string): readonly string[] {
  const ci = join(folder, 'ci')
  const names = existsSync(ci) ? readdirSync(ci).filter(name => /values.*\.ya?ml$/.test(name)) : []
  return names.slice(0, mostValueSets).map(name => `ci/${name}`)
}

/** Copies a chart, and into its `charts/` the dependencies that this repository holds. */
function copyChart(
  from: string,
  to: string,
  local: (name: string) => string | undefined,
  depth: number,
): void {
  cpSync(from, to, { recursive: true, dereference: true })
  rmSync(join(to, 'Chart.lock'), { force: true })
  for (const file of ['Chart.yaml', 'requirements.yaml']) {
    if (!existsSync(join(to, file))) continue
    const document = parseDocument(readFileSync(join(to, file), 'utf8'))
    const named = document.get('dependencies')
    if (!isSeq(named)) continue
    named.items = named.items.filter(item => {
      const name = isMap(item) ? item.get('name') : undefined
      const place = isMap(item) ? item.get('repository') : undefined
      if (typeof name !== 'string') return true
      if (isThere(to, name)) return true
      const source =
        typeof place === 'string' && place.startsWith('file://')
          ? resolve(from, place.slice('file://'.length))
          : local(name)
      if (source === undefined || !existsSync(source) || depth > 5) return false
      copyChart(source, join(to, 'charts', name), local, depth + 1)
      return true
    })
    writeFileSync(join(to, file), document.toString())
  }
}

function isThere(folder: string, name: string): boolean {
  const charts = join(folder, 'charts')
  const inside = existsSync(charts) ? readdirSync(charts) : []
  return inside.some(entry => entry === name || (entry.startsWith(`${name}-`) && entry.endsWith('.tgz')))
}

function chartOf(folder: string): Document {
  return parseDocument(readFileSync(join(folder, 'Chart.yaml'), 'utf8'))
}

function fieldOf(document: Document, field: string): string | undefined {
  const value = isMap(document.contents) ? document.get(field) : undefined
  return typeof value === 'string' ? value : undefined
}

/** The name a chart goes by in `# Source: crane/templates/x.yaml`. */
export function chartName(folder: string): string {
  return fieldOf(chartOf(folder), 'name') ?? ''
}
