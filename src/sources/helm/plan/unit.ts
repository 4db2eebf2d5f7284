import { fileNameOf, type RepoPath } from '../../../text/path.ts'
import type { HelmRequest } from '../../rendering/engine.ts'
import type { AssembledChart } from './assemble.ts'
import type { ChartDependency, HelmUnit, SubchartLayer, ValuesLayer } from './layers.ts'
import type { RenderableChart } from './load.ts'
import { withoutDependencies } from './missing.ts'
import { withStandIns } from './stand-ins.ts'
import { type Subcharts, textOf } from './subcharts.ts'
import type { ValueSet } from './value-sets.ts'
import { isSwitchedOff, valuesText } from './values-text.ts'

/** A chart as it is rendered with one set of values. */
export function helmUnit({ assembled, subcharts, own }: RenderableChart, set: ValueSet): HelmUnit {
  return new ChartUnit({ assembled, set, subcharts, own: set.replacesDefaults ? [] : own, over: set.layers })
}

interface Parts {
  readonly assembled: AssembledChart
  readonly set: ValueSet
  readonly subcharts: Subcharts
  /** The chart's own values, where they count. */
  readonly own: readonly ValuesLayer[]
  readonly over: readonly ValuesLayer[]
}

class ChartUnit implements HelmUnit {
  readonly by = 'helm'
  readonly root: RepoPath
  readonly label: string
  readonly values: readonly RepoPath[]
  readonly request: HelmRequest
  readonly inputs: ReadonlyMap<string, RepoPath>
  readonly partial: readonly string[]
  readonly chartFolder: string
  readonly layers: readonly ValuesLayer[]
  readonly subcharts: readonly SubchartLayer[]
  readonly dependencies: readonly ChartDependency[]
  readonly #parts: Parts

  constructor(parts: Parts) {
    const { assembled, set, subcharts, own, over } = parts
    this.#parts = parts
    this.root = assembled.chart.path
    this.label = set.label
    this.values = [...new Set(over.map(({ path }) => path))]
    this.inputs = assembled.inputs
    this.chartFolder = assembled.chart.folder
    this.layers = [...own, ...over]
    this.subcharts = subcharts.layers
    this.dependencies = subcharts.dependencies
    this.partial = [...assembled.partial, ...missingIn(assembled, this.layers), ...set.partial]
    this.request = requestOf(parts)
  }

  with(contents: ReadonlyMap<RepoPath, string>): HelmUnit {
    const { assembled, set, subcharts, own, over } = this.#parts
    const files = new Map(assembled.files)
    for (const [engine, path] of assembled.inputs) {
      const text = contents.get(path)
      if (text !== undefined) files.set(engine, Buffer.from(text))
    }
    const renewed = <Layer extends ValuesLayer>(layer: Layer): Layer => {
      const text = contents.get(layer.path)
      return text === undefined ? layer : { ...layer, text }
    }
    return new ChartUnit({
      assembled: { ...assembled, files },
      set,
      subcharts: { ...subcharts, layers: subcharts.layers.map(renewed) },
      own: own.map(renewed),
      over: over.map(renewed),
    })
  }
}

function requestOf({ assembled, set, over }: Parts): HelmRequest {
  return {
    engine: 'helm',
    files: engineFiles(assembled, set),
    values: over.map(layer => Buffer.from(valuesText(layer) ?? '')),
    releaseName: set.releaseName,
    namespace: set.namespace,
    ...(set.kubeVersion === undefined ? {} : { kubeVersion: set.kubeVersion }),
    apiVersions: set.apiVersions,
    isLint: false,
    isTraced: true,
  }
}

/** Helm refuses a chart whose own dependencies are missing; of those below it none is asked for. */
function engineFiles(assembled: AssembledChart, set: ValueSet): ReadonlyMap<string, Uint8Array> {
  const missing = new Set(assembled.missing.filter(({ at }) => at === '').map(({ entry }) => entry.name))
  const files = new Map(assembled.files)
  for (const engine of missing.size > 0 ? ['Chart.yaml', 'requirements.yaml'] : []) {
    const path = assembled.inputs.get(engine)
    const text = path && textOf(path, files.get(engine))
    if (path && text !== undefined) files.set(engine, Buffer.from(withoutDependencies(path, text, missing)))
  }
  if (set.replacesDefaults && files.has('values.yaml')) files.set('values.yaml', new Uint8Array())
  return withStandIns(
    files,
    assembled.missing.map(({ entry }) => entry.name),
  )
}

/** Of the topmost chart only what these values leave switched on. */
function missingIn(
  { missing, instances }: AssembledChart,
  layers: readonly ValuesLayer[],
): readonly string[] {
  const felt = missing.filter(({ at, entry }) => at !== '' || !isSwitchedOff(entry.condition, layers))
  const phrases = felt.map(({ at, entry }) => {
    const user = at === '' ? '' : ` of \`${instances.get(at)?.name ?? fileNameOf(at.slice(0, -1))}\``
    return `the dependency \`${entry.name}\`${user} is not in the repository`
  })
  return [...new Set(phrases)]
}
