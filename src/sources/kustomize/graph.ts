import type { TreeEntry } from '../../repository/commit.ts'
import { fileNameOf, folderOf, type RepoPath } from '../../text/path.ts'
import { sourceOf, toSource } from '../../text/source.ts'
import type { PlannedTree } from '../rendering/plan.ts'
import type { YamlNode } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse.ts'
import { type Kustomization, kustomizationNames, type Name, readKustomization } from './kustomization.ts'
import { Links } from './links.ts'
import { namesInConfig } from './names.ts'
import { isRemote, pathFrom } from './resolve.ts'

/** What a name in a kustomization leads to. */
export type Target =
  /** `at` is the path as it is named, with links unfollowed. */
  | { readonly kind: 'file'; readonly path: RepoPath; readonly at: string }
  | { readonly kind: 'folder'; readonly kustomization: RepoPath; readonly at: string }
  | { readonly kind: 'remote' }
  | { readonly kind: 'missing'; readonly because: string }

/** Bytes of the largest kustomization file that is read. */
const largest = 1 << 20

/** Which kustomization includes what, of one commit. All their bytes are read; parsed is what mentions something asked for. */
export class KustomizeGraph {
  readonly #tree: PlannedTree
  readonly #entries: ReadonlyMap<string, TreeEntry>
  readonly #links: Links
  /** Folder -> kustomization file. */
  readonly #folders = new Map<string, RepoPath>()
  readonly #texts = new Map<RepoPath, Buffer>()
  readonly #parsed = new Map<RepoPath, Kustomization>()
  readonly #users = new Map<string, readonly RepoPath[]>()
  /** Those that name files through the configuration of a plugin. */
  readonly #configured = new Set<RepoPath>()

  private constructor(tree: PlannedTree, links: Links) {
    this.#tree = tree
    this.#links = links
    this.#entries = new Map(tree.entries.map(entry => [entry.path, entry]))
  }

  static async of(tree: PlannedTree): Promise<KustomizeGraph> {
    const graph = new KustomizeGraph(tree, await Links.of(tree))
    const files = tree.entries.filter(
      entry => entry.kind === 'file' && kustomizationNames.includes(fileNameOf(entry.path)),
    )
    for await (const [{ path }, content] of tree.commit.read(files, largest)) {
      const bytes = content.kind === 'bytes' ? Buffer.from(content.bytes) : Buffer.alloc(0)
      graph.#texts.set(path, bytes)
      if (isForeign(bytes) && graph.at(path) === undefined) graph.#texts.delete(path)
    }
    for (const path of graph.#texts.keys()) {
      const known = graph.#folders.get(folderOf(path))
      if (known === undefined || rank(path) < rank(known)) graph.#folders.set(folderOf(path), path)
    }
    await graph.#readConfigs()
    return graph
  }

  /** Every kustomization file, one for each folder, in the tree's order. */
  get all(): readonly RepoPath[] {
    return [...this.#folders.values()]
  }

  entry(path: string): TreeEntry | undefined {
    return this.#entries.get(path)
  }

  has(path: string): path is RepoPath {
    return this.#folders.get(folderOf(path)) === path
  }

  in(folder: string): RepoPath | undefined {
    return this.#folders.get(folder)
  }

  at(path: RepoPath): Kustomization | undefined {
    const bytes = this.#texts.get(path)
    const known = this.#parsed.get(path)
    if (known !== undefined || bytes === undefined) return known
    const read = readKustomization(toSource(path, bytes) ?? sourceOf(path, ''))
    if (read !== undefined) this.#parsed.set(path, read)
    return read
  }

  targetOf(kustomization: Kustomization, { text, takes }: Name): Target {
    const missing = (because: string): Target => {
      return { kind: 'missing', because: `it names \`${text}\`, which ${because}` }
    }
    const at = pathFrom(kustomization.folder, text)
    const found = at === undefined ? undefined : this.#links.follow(at)
    if (found?.kind === 'broken') return missing(`is ${found.because}`)
    const path = found?.path
    const entry = path === undefined ? undefined : this.#entries.get(path)
    if (entry !== undefined && at !== undefined && takes !== 'folder')
      return entry.kind === 'file' ? { kind: 'file', path: entry.path, at } : missing('is a submodule')
    const inner = path === undefined || takes === 'file' ? undefined : this.#folders.get(path)
    if (inner !== undefined && at !== undefined) return { kind: 'folder', kustomization: inner, at }
    if (isRemote(text)) return { kind: 'remote' }
    if (at === undefined) return missing('leads out of the repository')
    if (path !== at) return missing('is a link to nothing in the repository')
    return missing(this.#tree.commit.isWhole ? 'is not there' : 'is not among the files at hand')
  }

  /** The kustomizations that name a path (a file, or a kustomization by its folder), whether it is there or not. */
  usersOf(path: string): readonly RepoPath[] {
    const known = this.#users.get(path)
    if (known !== undefined) return known
    const isFolder = kustomizationNames.includes(fileNameOf(path))
    const meant = new Set(this.#links.namesOf(isFolder ? folderOf(path) : path))
    const users = this.all.filter(user => {
      if (user === path || ![...meant].some(name => this.#mayName(user, name, isFolder))) return false
      const kustomization = this.at(user)
      return kustomization?.names.some(name => meant.has(pathFrom(kustomization.folder, name.text) ?? '..'))
    })
    this.#users.set(path, users)
    return users
  }

  /** What a generator's or transformer's configuration names counts as named by the kustomization that uses it. */
  async #readConfigs(): Promise<void> {
    const users = this.all.filter(path => plugging.some(field => this.#texts.get(path)?.includes(field)))
    const uses = users.flatMap(user => this.#configsOf(user))
    const entries = new Map(uses.flatMap(({ path }) => [[path, this.#entries.get(path)] as const]))
    const wanted = [...entries.values()].filter(entry => entry !== undefined)
    const configs = new Map<RepoPath, readonly YamlNode[]>()
    for await (const [{ path }, content] of this.#tree.commit.read(wanted, largest)) {
      const source = content.kind === 'bytes' ? toSource(path, content.bytes) : undefined
      const documents = source ? parseYaml(source).documents : []
      configs.set(
        path,
        documents.flatMap(({ root }) => root ?? []),
      )
    }
    for (const { user, field, path } of uses) {
      const kustomization = this.at(user)
      const names = configs.get(path)?.flatMap(config => namesInConfig(field, config)) ?? []
      if (kustomization === undefined || names.length === 0) continue
      this.#parsed.set(user, { ...kustomization, names: [...kustomization.names, ...names] })
      this.#configured.add(user)
    }
  }

  /** A configuration is a file, or all that a folder's kustomization holds. */
  #configsOf(user: RepoPath): readonly ConfigUse[] {
    const kustomization = this.at(user)
    if (kustomization === undefined) return []
    const configs = kustomization.names.filter(({ field }) => plugging.includes(field))
    return configs.flatMap(name => {
      const target = this.targetOf(kustomization, name)
      const inner = target.kind === 'folder' ? this.at(target.kustomization) : undefined
      const targets = inner ? inner.names.map(held => this.targetOf(inner, held)) : [target]
      return targets.flatMap(one =>
        one.kind === 'file' ? [{ user, field: name.field, path: one.path }] : [],
      )
    })
  }

  #mayName(user: RepoPath, meant: string, isFolder: boolean): boolean {
    if (this.#configured.has(user)) return true
    const bytes = this.#texts.get(user)
    const name = fileNameOf(meant)
    if (bytes === undefined) return false
    if (name !== '' && bytes.includes(name)) return true
    return isFolder && bytes.includes('..') && climbs.test(bytes.toString('latin1'))
  }
}

interface ConfigUse {
  readonly user: RepoPath
  readonly field: string
  readonly path: RepoPath
}

/** The fields whose entries are configurations of plugins. */
const plugging: readonly string[] = ['generators', 'transformers', 'validators']

/** A folder above may be named by dots alone. */
const climbs = /(?:^|[\s"'[,/])\.\.\/?(?=["'\s,\]#]|$)/m

function rank(path: string): number {
  return kustomizationNames.indexOf(fileNameOf(path))
}

/** Its `apiVersion` may be of another group. */
function isForeign(bytes: Buffer): boolean {
  return bytes.includes('apiVersion') && !bytes.includes('kustomize.config.k8s.io/')
}
