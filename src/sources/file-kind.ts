import type { TreeEntry } from '../repository/commit.ts'
import { fileNameOf, folderOf } from '../text/path.ts'
import { isDockerfileName, isTemplateName } from './dockerfile/name.ts'

export type FileKind =
  | { readonly kind: 'manifest' }
  | { readonly kind: 'dockerfile' }
  /** Rendered before it is deployed: its text is not what the cluster gets. */
  | { readonly kind: 'rendered' }
  | { readonly kind: 'other' }

const manifestEnding = /\.(?:ya?ml|json)$/i
/** Notes for the reader of a release deploy nothing. */
const templateEnding = /\.(?:ya?ml|json|tpl)$/i
const kustomizationName = /^(?:kustomization\.ya?ml|Kustomization)$/
const chartFile = /^(?:Chart\.ya?ml|Chart\.lock|requirements\.ya?ml|values[^/]*\.ya?ml|values\.schema\.json)$/

/** What a path is taken for, given the folders that hold a chart; undefined where that is not known. */
export function fileKindOf(path: string, charts: ReadonlySet<string> | undefined): FileKind {
  const name = fileNameOf(path)
  if (isDockerfileName(path) || isTemplateName(path)) return { kind: 'dockerfile' }
  if (kustomizationName.test(name)) return { kind: 'rendered' }
  const inChart = charts ? placeInChart(path, charts) : likelyPlace(path)
  if (inChart === 'setting' || (inChart === 'template' && templateEnding.test(name)))
    return { kind: 'rendered' }
  return manifestEnding.test(name) ? { kind: 'manifest' } : { kind: 'other' }
}

/** The folders with a Chart.yaml. */
export function chartsOf(entries: readonly TreeEntry[]): ReadonlySet<string> {
  return new Set(
    entries.filter(entry => /(?:^|\/)Chart\.ya?ml$/.test(entry.path)).map(entry => folderOf(entry.path)),
  )
}

function placeInChart(path: string, charts: ReadonlySet<string>): 'template' | 'setting' | undefined {
  if (charts.has(folderOf(path)) && chartFile.test(fileNameOf(path))) return 'setting'
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (fileNameOf(folder) === 'templates' && charts.has(folderOf(folder))) return 'template'
    if (folder === '') return undefined
  }
}

/** By name alone; a template that is no plain YAML is recognised when it is read. */
function likelyPlace(path: string): 'template' | 'setting' | undefined {
  if (chartFile.test(fileNameOf(path))) return 'setting'
  return /(?:^|\/)templates\/.*\.tpl$/i.test(path) ? 'template' : undefined
}
