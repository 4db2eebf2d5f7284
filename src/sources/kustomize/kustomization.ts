import { folderOf } from '../../text/path.ts'
import type { Source } from '../../text/source.ts'
import type { Route, YamlNode } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse.ts'
import { type Name, namesIn } from './names.ts'

export type { Name }

/** A kustomization file: the root of an overlay, a base, or a component. */
export interface Kustomization {
  readonly source: Source
  readonly folder: string
  /** Undefined when it cannot be parsed, or is empty. */
  readonly root: YamlNode | undefined
  /** Changes what its user holds, and builds nothing alone. */
  readonly isComponent: boolean
  /** Files, folders and addresses it names, in order of its text. */
  readonly names: readonly Name[]
  /** Entries that run Helm: the engine never does. */
  readonly charts: readonly Route[]
}

/** The file names by which a folder becomes a kustomization, as the engine looks for them. */
export const kustomizationNames: readonly string[] = [
  'kustomization.yaml',
  'kustomization.yml',
  'Kustomization',
]

/** Reads a kustomization file; undefined for an object of another group, Flux's `Kustomization` for one. */
export function readKustomization(source: Source): Kustomization | undefined {
  const root = parseYaml(source).documents.find(document => document.root !== undefined)?.root
  const version = root?.at('apiVersion')?.value
  if (typeof version === 'string' && !version.startsWith('kustomize.config.k8s.io/') && version.includes('/'))
    return undefined
  const map = root?.kind === 'map' ? root : undefined
  return {
    source,
    folder: folderOf(source.path),
    root: map,
    isComponent: map?.at('kind')?.value === 'Component',
    names: map?.entries().flatMap(({ key, node }) => namesIn(key, node)) ?? [],
    charts: chartFields.flatMap(field => (map?.at(field) ? [[field]] : [])),
  }
}

const chartFields: readonly string[] = ['helmCharts', 'helmGlobals', 'helmChartInflationGenerator']
