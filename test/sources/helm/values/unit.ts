import type {
  ChartDependency,
  HelmUnit,
  SubchartLayer,
  ValuesLayer,
} from '../../../../src/sources/helm/plan/layers.ts'
import { type RepoPath, toRepoPath } from '../../../../src/text/path.ts'
import { sourceOf } from '../../../../src/text/source.ts'

/** A chart of the shipyard as the planner would hand it over. */
export interface Chart {
  /** Engine path -> text. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Values files over the chart's own: path in the repository -> text. */
  readonly over?: Readonly<Record<string, string>>
  readonly layers?: readonly ValuesLayer[]
  /** What is not below `deploy/tide`: engine folder -> folder in the repository. */
  readonly elsewhere?: Readonly<Record<string, string>>
  readonly dependencies?: readonly {
    readonly prefix: readonly string[]
    readonly mount: string
    readonly entry?: string
  }[]
}

export const folder = 'deploy/tide'

export function unitOf({
  files,
  over = {},
  layers = [],
  elsewhere = {},
  dependencies = [],
}: Chart): HelmUnit {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, bytesOf(text)]))
  const pathOf = (engine: string): RepoPath => {
    const [mount, other] = Object.entries(elsewhere).find(([start]) => engine.startsWith(`${start}/`)) ?? []
    return toRepoPath(mount === undefined ? `${folder}/${engine}` : `${other}${engine.slice(mount.length)}`)
  }
  const layerOf = (path: RepoPath, text: string): ValuesLayer => ({
    path,
    document: 0,
    route: [],
    form: 'map',
    text,
  })
  const own =
    typeof files['values.yaml'] === 'string' ? [layerOf(pathOf('values.yaml'), files['values.yaml'])] : []
  const overs = Object.entries(over).map(([path, text]) => layerOf(toRepoPath(path), text))
  const known = dependencies.map(
    ({ prefix, mount, entry }): ChartDependency => ({
      prefix,
      mount,
      form: mount.endsWith('.tgz') ? 'archive' : 'folder',
      at: entry === undefined ? undefined : placeOf(pathOf('Chart.yaml'), String(files['Chart.yaml']), entry),
    }),
  )
  const subcharts = known.toReversed().flatMap(({ prefix, mount }): SubchartLayer[] => {
    const text = files[`${mount}/values.yaml`]
    return typeof text === 'string' ? [{ ...layerOf(pathOf(`${mount}/values.yaml`), text), prefix }] : []
  })
  return {
    by: 'helm',
    root: pathOf('Chart.yaml'),
    label: Object.keys(over).join(' + '),
    values: overs.map(({ path }) => path),
    request: {
      engine: 'helm',
      files: bytes,
      values: Object.values(over).map(bytesOf),
      releaseName: 'tide',
      namespace: 'harbour',
      apiVersions: [],
      isLint: false,
      isTraced: true,
    },
    inputs: new Map([...bytes.keys()].map(path => [path, pathOf(path)])),
    partial: [],
    chartFolder: folder,
    layers: [...own, ...overs, ...layers],
    subcharts,
    dependencies: known,
    with: contents => {
      const changed = Object.entries(files).map(([path, text]) => [path, contents.get(pathOf(path)) ?? text])
      const changedOver = Object.entries(over).map(([path, text]) => [
        path,
        contents.get(toRepoPath(path)) ?? text,
      ])
      return unitOf({
        files: Object.fromEntries(changed),
        over: Object.fromEntries(changedOver),
        ...{ layers, elsewhere, dependencies },
      })
    },
  }
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text
}

function placeOf(path: RepoPath, text: string, entry: string): ChartDependency['at'] {
  const source = sourceOf(path, text)
  const start = text.indexOf(entry)
  return { source, range: { start, end: start + entry.length } }
}
