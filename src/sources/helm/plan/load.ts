import { toSource } from '../../../text/source.ts'
import type { PlanGap } from '../../rendering/plan.ts'
import { type AssembledChart, assemble, type ChartSources } from './assemble.ts'
import type { Chart } from './chart.ts'
import type { ValuesLayer } from './layers.ts'
import { type Subcharts, subchartsOf, textOf } from './subcharts.ts'
import { fileLayer, notAMap, valuesFault } from './values-text.ts'

/** A chart's files and those of its dependencies, or why there is nothing to render. */
export type LoadedChart =
  | RenderableChart
  | { readonly assembled: undefined; readonly gaps: readonly PlanGap[] }

export interface RenderableChart {
  readonly assembled: AssembledChart
  readonly subcharts: Subcharts
  /** The chart's `values.yaml`, where it has one. */
  readonly own: readonly ValuesLayer[]
  readonly gaps: readonly PlanGap[]
}

export async function loadChart(chart: Chart, sources: ChartSources): Promise<LoadedChart> {
  const assembled = await assemble(chart, sources)
  if (!('files' in assembled)) return { assembled: undefined, gaps: assembled.gaps }
  const gaps = [...assembled.gaps, ...defaultsFault(assembled)]
  if (gaps.some(({ kind }) => kind === 'skipped')) return { assembled: undefined, gaps }
  return { assembled, subcharts: subchartsOf(assembled), own: ownLayer(assembled), gaps }
}

function ownLayer({ inputs, files }: AssembledChart): readonly ValuesLayer[] {
  const path = inputs.get('values.yaml')
  const text = path && textOf(path, files.get('values.yaml'))
  return path && text !== undefined ? [fileLayer(path, text)] : []
}

/** Only what Helm is sure to refuse: whether a text is valid YAML is for its own parser to say. */
function defaultsFault({ inputs, files }: AssembledChart): readonly PlanGap[] {
  const path = inputs.get('values.yaml')
  const bytes = files.get('values.yaml')
  const source = path && bytes && toSource(path, bytes)
  const fault = source && valuesFault(source)
  if (path === undefined || typeof fault !== 'object' || fault.because !== notAMap) return []
  return [{ kind: 'skipped', path, because: fault.because }]
}
