import type { TreeEntry } from '../../../repository/commit.ts'
import type { RepoPath } from '../../../text/path.ts'
import { type Source, toSource } from '../../../text/source.ts'
import type { PlannedTree } from '../../rendering/plan.ts'
import type { Route, YamlDocument } from '../../yaml/node.ts'
import { parseYaml } from '../../yaml/parse.ts'
import { applicationReleases } from './argo.ts'
import { helmReleases } from './flux.ts'
import type { ValuesLayer } from './layers.ts'

/** A chart of this repository, deployed by an object of this repository. */
export interface Release {
  readonly source: Source
  /** `Application tide-api`. */
  readonly object: string
  readonly chartFolder: string
  /** Undefined for the chart's own name. */
  readonly releaseName: string | undefined
  readonly namespace: string | undefined
  readonly kubeVersion: string | undefined
  readonly apiVersions: readonly string[]
  /** Later over earlier. */
  readonly values: readonly ReleaseValues[]
  /** Its values files take the place of the chart's `values.yaml`. */
  readonly replacesDefaults: boolean
  /** What it takes from where this repository cannot show it. */
  readonly partial: readonly string[]
}

export type ReleaseValues =
  | {
      readonly kind: 'file'
      /** As the object has it. */
      readonly written: string
      /** Undefined when it leads outside. */
      readonly path: RepoPath | undefined
      readonly isOptional: boolean
    }
  | {
      readonly kind: 'inline'
      readonly document: number
      readonly route: Route
      readonly form: ValuesLayer['form']
    }

const limit = 1 << 20
const groups = ['argoproj.io/', 'helm.toolkit.fluxcd.io/']

/** Files that may hold such an object; undefined when that cannot be told without reading all. */
export async function searchReleases({ commit }: PlannedTree): Promise<ReadonlySet<string> | undefined> {
  return commit.search?.(groups, ['yaml', 'yml'])
}

/** Every Argo CD Application(Set) and Flux HelmRelease that names a folder for its chart. */
export async function findReleases(
  { commit, entries }: PlannedTree,
  found: ReadonlySet<string> | undefined,
  isWanted: (path: string) => boolean,
): Promise<readonly Release[]> {
  const isCandidate = ({ kind, path }: TreeEntry) =>
    kind === 'file' && (found ? found.has(path) : /\.ya?ml$/i.test(path)) && isWanted(path)
  const releases: Release[] = []
  for await (const [{ path }, content] of commit.read(entries.filter(isCandidate), limit)) {
    if (content.kind !== 'bytes' || !mentionsRelease(content.bytes)) continue
    const source = toSource(path, content.bytes)
    if (source) releases.push(...releasesIn(source))
  }
  return releases
}

function mentionsRelease(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (
    groups.some(group => buffer.includes(group)) &&
    (buffer.includes('Application') || buffer.includes('HelmRelease'))
  )
}

function releasesIn(source: Source): readonly Release[] {
  return parseYaml(source).documents.flatMap(document => releasesOf(source, document))
}

function releasesOf(source: Source, document: YamlDocument): readonly Release[] {
  const version = document.root?.at('apiVersion')?.value
  if (document.root === undefined || typeof version !== 'string') return []
  if (version.startsWith('argoproj.io/')) return applicationReleases(source, document.root)
  return version.startsWith('helm.toolkit.fluxcd.io/') ? helmReleases(source, document.root) : []
}
