import type { TreeEntry } from '../../repository/commit.ts'
import type { RepoPath } from '../../text/path.ts'
import { toSource } from '../../text/source.ts'
import { parseManifest } from '../kubernetes/manifest.ts'
import type { KubeObject } from '../kubernetes/object.ts'
import { toObjects } from '../kubernetes/objects.ts'
import type { PlannedTree } from '../rendering/plan.ts'
import type { YamlNode } from '../yaml/node.ts'
import { pathFrom } from './resolve.ts'

/** A Flux `Kustomization` or an Argo CD `Application` that builds a folder. */
export interface Deployer {
  readonly path: RepoPath
  /** `Application \`harbour\``. */
  readonly title: string
  /** From the repository's root, `''` for the root itself. */
  readonly folder: string
  /** What it lays over the build: `patches`, `images`. */
  readonly changes: readonly string[]
}

const words = ['kustomize.toolkit.fluxcd.io', 'argoproj.io']

const kinds = /kind["']?:\s*["']?(?:Kustomization|Application)/

/** Bytes; longer files hold definitions, not deployments. */
const largest = 256 << 10

/** The objects of the commit that build one of its kustomizations' folders. */
export async function deployersIn(
  { commit, entries }: PlannedTree,
  isFolder: (path: string) => boolean,
): Promise<readonly Deployer[]> {
  const found = await commit.search?.(words, ['yaml', 'yml'])
  const isWanted = ({ path, kind }: TreeEntry): boolean =>
    kind === 'file' && /\.ya?ml$/i.test(path) && found?.has(path) !== false
  const deployers: Deployer[] = []
  for await (const [{ path }, content] of commit.read(entries.filter(isWanted), largest)) {
    if (content.kind !== 'bytes') continue
    const source = mayDeploy(content.bytes, isFolder) ? toSource(path, content.bytes) : undefined
    const objects = source ? parseManifest(source).documents.flatMap(toObjects) : []
    deployers.push(...objects.flatMap(deployersOf).filter(({ folder }) => isFolder(folder)))
  }
  return deployers
}

/** Seen in the text already: parsing costs more. Flux builds the root where no path is given. */
function mayDeploy(bytes: Uint8Array, isFolder: (path: string) => boolean): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  if (!words.some(word => text.includes(word)) || !kinds.test(text)) return false
  if (isFolder('')) return true
  return [...text.matchAll(/path["']?:\s*["']?([^\s"',}]+)/g)].some(([, path = '']) => {
    const folder = pathFrom('', path)
    return folder !== undefined && isFolder(folder)
  })
}

function deployersOf(object: KubeObject): Deployer[] {
  const { group, kind } = object
  if (group === 'kustomize.toolkit.fluxcd.io' && kind === 'Kustomization') {
    return deployerOf(object, object.at('spec', 'path')?.value ?? '.', object.at('spec'))
  }
  if (group !== 'argoproj.io') return []
  const spec = kind === 'ApplicationSet' ? object.at('spec', 'template', 'spec') : object.at('spec')
  if (kind !== 'Application' && kind !== 'ApplicationSet') return []
  const sources = [...(spec?.at('sources')?.items() ?? []), ...[spec?.at('source') ?? []].flat()]
  return sources.flatMap(source => deployerOf(object, source.at('path')?.value, source.at('kustomize')))
}

function deployerOf(object: KubeObject, path: unknown, layer: YamlNode | undefined): Deployer[] {
  const folder = typeof path === 'string' ? pathFrom('', path) : undefined
  if (folder === undefined) return []
  const changes = overlays.filter(field => isGiven(layer?.at(...field.split('.'))))
  return [{ path: object.source.path, title: `${object.kind} \`${object.name}\``, folder, changes }]
}

function isGiven(node: YamlNode | undefined): boolean {
  return node !== undefined && (node.kind === 'scalar' ? node.value !== null && node.value !== '' : true)
}

const overlays: readonly string[] = ['patches', 'images', 'targetNamespace', 'namespace', 'components']
