import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Failed, HelmRequest, HelmResult, RenderResult } from '../../src/sources/rendering/engine.ts'

/** An entry of `__fixtures__/helm/renders.json`: one call of `helm template`, and what the stock program printed. */
export interface HelmRender {
  readonly chart: string
  /** Below `expected/`. */
  readonly expected: string
  /** Values files, below `charts/`. */
  readonly values?: readonly string[]
  /** Place in the chart -> folder below `charts/` that is copied there. */
  readonly dependencies?: Readonly<Record<string, string>>
  readonly releaseName: string
  readonly namespace: string
  readonly kubeVersion?: string
  readonly apiVersions?: readonly string[]
  /** Pattern and replacement of what is another at each call. */
  readonly masks?: readonly (readonly [string, string])[]
}

export const fixtures: string = resolve(import.meta.dirname, '../../__fixtures__')

const charts = join(fixtures, 'helm/charts')

export function helmRenders(): readonly HelmRender[] {
  return JSON.parse(readFileSync(join(fixtures, 'helm/renders.json'), 'utf8'))
}

export function helmRender(expected: string): HelmRender {
  const render = helmRenders().find(candidate => candidate.expected === expected)
  if (render === undefined) throw new Error(`${expected} is not in renders.json`)
  return render
}

export function helmRequest(render: HelmRender, isTraced: boolean): HelmRequest {
  return {
    engine: 'helm',
    files: chartFiles(render),
    values: (render.values ?? []).map(path => readFileSync(join(charts, path))),
    releaseName: render.releaseName,
    namespace: render.namespace,
    ...(render.kubeVersion === undefined ? {} : { kubeVersion: render.kubeVersion }),
    apiVersions: render.apiVersions ?? [],
    isLint: false,
    isTraced,
  }
}

/** A chart of a few files that are written in the test. */
export function smallChart(files: Readonly<Record<string, string | Uint8Array>>, values = ''): HelmRequest {
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    engine: 'helm',
    files: new Map([
      ['Chart.yaml', bytes('apiVersion: v2\nname: skiff\nversion: 0.1.0\n')],
      ...Object.entries(files).map(([path, content]) => [path, bytes(content)] as const),
    ]),
    values: values === '' ? [] : [bytes(values)],
    releaseName: 'skiff',
    namespace: 'default',
    apiVersions: [],
    isLint: false,
    isTraced: false,
  }
}

export function filesBelow(folder: string): Map<string, Uint8Array> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(path => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]),
  )
}

/** A template's text as traces count it; those of the packed chart from what it was packed from. */
export function templateText(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const packed = /^(?:.*\/)?lighthouse-1\.2\.3\.tgz!\/(?<inner>.*)$/.exec(path)?.groups?.['inner']
  const bytes = packed === undefined ? files.get(path) : readFileSync(join(charts, 'lighthouse', packed))
  if (bytes === undefined) throw new Error(`${path} is not in the chart`)
  return new TextDecoder().decode(bytes)
}

export function expectHelm(result: RenderResult): HelmResult {
  if (result.kind !== 'helm') throw new Error(`not rendered: ${JSON.stringify(result)}`)
  return result
}

export function expectFailed(result: RenderResult): Failed {
  if (result.kind !== 'failed') throw new Error(`rendered, as ${result.kind}`)
  return result
}

function chartFiles({ chart, dependencies = {} }: HelmRender): Map<string, Uint8Array> {
  const files = filesBelow(join(charts, chart))
  for (const [to, from] of Object.entries(dependencies))
    for (const [path, content] of filesBelow(join(charts, from))) files.set(`${to}/${path}`, content)
  return files
}
