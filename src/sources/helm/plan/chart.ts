import { folderOf, type RepoPath } from '../../../text/path.ts'
import { type Place, type Source, toSource } from '../../../text/source.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { parseYaml } from '../../yaml/parse.ts'

/** What a chart says of itself in `Chart.yaml` (and, up to apiVersion v1, in `requirements.yaml`). */
export interface Chart {
  /** `''` for the root. */
  readonly folder: string
  readonly path: RepoPath
  readonly name: string
  readonly version: string
  /** It holds nothing but what other charts call. */
  readonly isLibrary: boolean
  readonly dependencies: readonly DependencyEntry[]
}

export interface DependencyEntry {
  readonly name: string
  /** The name it goes by in its parent's values. */
  readonly alias: string | undefined
  readonly range: string
  /** `file://../common`, `https://charts.example`, `@alias`, or empty. */
  readonly repository: string
  /** `redis.enabled,global.redis`; empty for none. */
  readonly condition: string
  readonly at: Place
}

/** Why a folder with a `Chart.yaml` is no chart that can be rendered. */
export interface NoChart {
  readonly path: RepoPath
  readonly because: string
}

const mostEntries = 500

/** @param requirements the bytes of the `requirements.yaml` beside it */
export function readChart(
  path: RepoPath,
  bytes: Uint8Array,
  requirements: { readonly path: RepoPath; readonly bytes: Uint8Array } | undefined,
): Chart | NoChart {
  const root = rootOf(toSource(path, bytes))
  if (typeof root === 'string') return { path, because: root }
  const name = textAt(root, 'name')
  if (!isFolderName(name)) return { path, because: 'it gives the chart no name' }
  const required = requirements && rootOf(toSource(requirements.path, requirements.bytes))
  const listed = typeof required === 'object' ? required.at('dependencies') : undefined
  const entries = (listed ?? root.at('dependencies'))?.items() ?? []
  if (entries.length > mostEntries) return { path, because: `it names more than ${mostEntries} dependencies` }
  return {
    folder: folderOf(path),
    path,
    name,
    version: textAt(root, 'version'),
    isLibrary: textAt(root, 'type') === 'library',
    dependencies: entries.flatMap(entryOf),
  }
}

/** What can be a folder below `charts/`: Helm takes others for something else, or leads outside. */
export function isFolderName(name: string): boolean {
  return /^[A-Za-z0-9][\w.-]{0,250}$/.test(name) && !name.endsWith('.tgz')
}

function rootOf(source: Source | undefined): YamlNode | string {
  if (source === undefined) return 'it is not UTF-8 text'
  const { documents, failures } = parseYaml(source)
  const [failure] = failures
  if (failure?.kind === 'template') return `line ${failure.line} is a template (\`${failure.marker}\`)`
  if (failure?.kind === 'unparsable') return `line ${failure.line} is not valid YAML: ${failure.because}`
  if (failure !== undefined) return failure.because
  const root = documents[0]?.root
  return root?.kind === 'map' ? root : 'it is not a YAML map'
}

function entryOf(node: YamlNode): DependencyEntry[] {
  const name = textAt(node, 'name')
  if (name === '') return []
  const alias = textAt(node, 'alias')
  return [
    {
      name,
      alias: alias === '' ? undefined : alias,
      range: textAt(node, 'version'),
      repository: textAt(node, 'repository'),
      condition: textAt(node, 'condition'),
      at: { source: node.source, range: node.valueRange },
    },
  ]
}

/** As Helm reads a field that must be a string: a number counts as its digits. */
export function textAt(node: YamlNode | undefined, ...route: readonly string[]): string {
  const value = node?.at(...route)?.value
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
