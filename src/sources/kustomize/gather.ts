import type { Content } from '../../repository/commit.ts'
import { fileNameOf, folderOf, type RepoPath } from '../../text/path.ts'
import type { PlannedTree } from '../rendering/plan.ts'
import type { KustomizeGraph } from './graph.ts'
import type { InputBytes, Inputs } from './input-file.ts'
import type { Name } from './kustomization.ts'

/** Everything a root is built from. */
export interface Gathered {
  readonly inputs: Inputs
  /** Why nothing can be built. */
  readonly missing: readonly string[]
  /** Why what is built is not all. */
  readonly remote: readonly string[]
  readonly charts: readonly string[]
}

/** Bytes of one file that goes into a build. */
const largest = 8 << 20

/** @param known what was read before, by id: what two overlays share is read and parsed once. */
export async function gather(
  root: RepoPath,
  graph: KustomizeGraph,
  { tree, known }: { readonly tree: PlannedTree; readonly known: Map<string, Content> },
): Promise<Gathered> {
  const walked = new Walk(root, graph)
  const entries = [...walked.files].flatMap(([at, path]) => {
    const entry = graph.entry(path)
    return entry ? [{ at, entry }] : []
  })
  const unread = entries.map(({ entry }) => entry).filter(({ id }) => !known.has(id))
  for await (const [{ id }, content] of tree.commit.read(unread, largest)) known.set(id, content)
  const inputs = new Map<string, InputBytes>()
  for (const { at, entry } of entries) {
    const { path, id } = entry
    const content = known.get(id)
    if (content?.kind === 'bytes') inputs.set(at, { path, bytes: content.bytes })
    else walked.missing.add(`\`${path}\` cannot be read: ${content?.because ?? 'it is not there'}`)
  }
  const { missing, remote, charts } = walked
  return { inputs, missing: [...missing], remote: [...remote], charts: [...charts] }
}

/** From a root to all that it names. Whatever is met again is not walked again: a circle is for the engine to refuse. */
class Walk {
  /** By the path that names them: of what stands behind a link the link's. */
  readonly files = new Map<string, RepoPath>()
  readonly missing = new Set<string>()
  readonly remote = new Set<string>()
  readonly charts = new Set<string>()
  readonly #root: RepoPath
  readonly #graph: KustomizeGraph

  constructor(root: RepoPath, graph: KustomizeGraph) {
    this.#root = root
    this.#graph = graph
    const open = new Set([root])
    for (const path of open) for (const inner of this.#enter(path)) open.add(inner)
  }

  #enter(path: RepoPath): RepoPath[] {
    this.files.set(path, path)
    const kustomization = this.#graph.at(path)
    if (kustomization === undefined) return []
    if (kustomization.charts.length > 0)
      this.charts.add(this.#said(path, 'it names a Helm chart, which is not inflated'))
    return kustomization.names.flatMap(name => {
      const target = this.#graph.targetOf(kustomization, name)
      if (target.kind === 'folder') {
        this.files.set(joined(target.at, fileNameOf(target.kustomization)), target.kustomization)
        return [target.kustomization]
      }
      if (target.kind === 'file') this.files.set(target.at, target.path)
      else if (target.kind === 'missing') this.missing.add(this.#said(path, target.because))
      else this.remote.add(this.#said(path, remoteIn(name)))
      return []
    })
  }

  /** A sentence about the root itself, or about a kustomization below it. */
  #said(path: RepoPath, because: string): string {
    return path === this.#root ? because : because.replace(/^it/, `\`${folderOf(path) || path}\``)
  }
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** The address is not quoted: it may hold a token. */
function remoteIn({ field }: Name): string {
  return `it names ${bases.has(field) ? 'a remote base' : 'a remote file'}, which is never fetched`
}

const bases: ReadonlySet<string> = new Set(['resources', 'bases', 'components'])
