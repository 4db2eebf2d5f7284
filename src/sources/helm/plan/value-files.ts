import { fileNameOf, folderOf, type RepoPath } from '../../../text/path.ts'
import type { ChartGraph } from './graph.ts'
import { isBelow, type LinkedTree } from './linked-tree.ts'

/** Files that look like values to be laid over a chart's own: in its folder, or beside it where it is the only chart. */
export function valuesFilesOf(folder: string, graph: ChartGraph, linked: LinkedTree): readonly RepoPath[] {
  const own = [...linked.entriesBelow(folder)].filter(
    ({ path, kind }) => kind === 'file' && isOwnValues(path, folder) && graph.ownerOf(path) === folder,
  )
  const parent = folderOf(folder)
  const beside = isAlone(folder, graph)
    ? [...linked.entriesBelow(parent)].filter(
        ({ path, kind }) => kind === 'file' && !isBelow(path, folder) && besideFolder(path) === parent,
      )
    : []
  return [...own, ...beside].map(({ path }) => path)
}

/** `ci/*-values.yaml`, the convention of chart-testing. */
export function ciValuesOf(folder: string, linked: LinkedTree): readonly RepoPath[] {
  const ci = folder === '' ? 'ci' : `${folder}/ci`
  return [...linked.entriesBelow(ci)]
    .filter(({ path, kind }) => kind === 'file' && folderOf(path) === ci && path.endsWith('-values.yaml'))
    .map(({ path }) => path)
}

/** The chart that a values file lies beside. */
export function chartBeside(path: string, graph: ChartGraph): string | undefined {
  const parent = besideFolder(path)
  if (parent === undefined) return undefined
  return [...graph.charts.keys()].find(folder => folderOf(folder) === parent && isAlone(folder, graph))
}

function isAlone(folder: string, { charts, faults }: ChartGraph): boolean {
  if (folder === '') return false
  const parent = folderOf(folder)
  const isSibling = (other: string) => other !== '' && other !== folder && folderOf(other) === parent
  return ![...charts.keys(), ...faults.keys()].some(isSibling)
}

const yaml = /\.ya?ml$/i
const overriding = /^(?:values[-_.].+|.+[-_.]values)\.ya?ml$/i
const plain = /^values\.ya?ml$/i
const valuesFolders: ReadonlySet<string> = new Set(['values', 'environments', 'environment', 'envs', 'env'])
/** Folders whose files have a use of their own. */
const otherFolders: ReadonlySet<string> = new Set(['templates', 'charts', 'crds', 'ci', 'tests', 'test'])

function isOwnValues(path: string, folder: string): boolean {
  const parts = path.slice(folder === '' ? 0 : folder.length + 1).split('/')
  const name = parts.pop() ?? ''
  if (!yaml.test(name) || /schema/i.test(name) || otherFolders.has(parts[0] ?? '')) return false
  if (overriding.test(name) || parts.some(part => valuesFolders.has(part))) return true
  return parts.length > 0 && plain.test(name)
}

/** The folder whose only chart a file would speak to, if it is a values file. */
function besideFolder(path: string): string | undefined {
  const name = fileNameOf(path)
  const folder = folderOf(path)
  if (!yaml.test(name) || /schema/i.test(name)) return undefined
  if (valuesFolders.has(fileNameOf(folder))) return folderOf(folder)
  return overriding.test(name) || plain.test(name) ? folder : undefined
}
