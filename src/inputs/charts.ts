import { isMap, isSeq, type Node } from 'yaml'
import type { Complaint, Entry } from './config-entries.ts'
import { entriesOf, textIn, textsIn, unknownWord } from './config-entries.ts'

/** How to render a chart, from the configuration file. Paths are the repository's. */
export interface ChartSettings {
  /** The chart's folder, `.` for the root. */
  readonly path: string
  /** Sets of values files, each one render. */
  readonly values: readonly (readonly string[])[]
  readonly namespace?: string
  readonly kubeVersion?: string
  readonly apiVersions: readonly string[]
}

/** What may be said of a chart; the documentation is made of this list. */
export const chartSettings = [
  { name: 'path', says: "The chart's folder, `.` for the root." },
  {
    name: 'values',
    says: "Sets of values files over the chart's own, each rendered and judged by itself.",
  },
  { name: 'namespace', says: 'The namespace that it is installed into.' },
  { name: 'kube-version', says: 'The version of Kubernetes that its templates are told, `v1.34.0`.' },
  {
    name: 'api-versions',
    says: 'What `.Capabilities.APIVersions` has besides, `monitoring.coreos.com/v1`.',
  },
] as const

const chartKeys: readonly string[] = chartSettings.map(({ name }) => name)

/** `charts`: a list of mappings, each of which names a chart's folder. */
export function chartsIn(entry: Entry | undefined, at: Complaint): readonly ChartSettings[] | undefined {
  if (!entry) return undefined
  if (!isSeq(entry.value)) throw at(entry.node, '`charts` is a list of charts, each with a `path`.')
  return (entry.value.items as (Node | null)[]).map(item => chartIn(item, at))
}

function chartIn(item: Node | null, at: Complaint): ChartSettings {
  if (!isMap(item)) throw at(item, 'a chart is a mapping with a `path`.')
  const entries = entriesOf(item, at)
  for (const [key, { node }] of entries) {
    if (!chartKeys.includes(key)) throw at(node, unknownWord('setting', key, chartKeys))
  }
  const text = (key: string): string | undefined => {
    const found = entries.get(key)
    if (!found) return undefined
    const value = textIn(found.value)?.text
    if (value === undefined) throw at(found.node, `\`${key}\` is a text.`)
    return value
  }
  const path = text('path')
  if (path === undefined) throw at(item, 'a chart needs a `path`: its folder.')
  const namespace = text('namespace')
  const kubeVersion = text('kube-version')
  return {
    path: path.replace(/^\.\/|\/$/g, '') || '.',
    values: valuesIn(entries.get('values'), at),
    ...(namespace === undefined ? {} : { namespace }),
    ...(kubeVersion === undefined ? {} : { kubeVersion }),
    apiVersions: textsIn(entries.get('api-versions'), 'api-versions', at).map(({ text: version }) => version),
  }
}

/** A list of sets; a set of one file may be written as a text. */
function valuesIn(entry: Entry | undefined, at: Complaint): readonly (readonly string[])[] {
  if (!entry) return []
  const complaint = () => at(entry.node, '`values` is a list of sets, each a list of values files.')
  if (!isSeq(entry.value)) throw complaint()
  return entry.value.items.map(item => {
    const file = textIn(item)
    const files = isSeq(item) ? item.items.map(textIn) : [file]
    const named = files.filter(name => name !== undefined)
    if (named.length === 0 || named.length < files.length) throw complaint()
    return named.map(({ text }) => text.replace(/^\.\//, ''))
  })
}
