import type { Commit, Content, TreeEntry } from '../repository/commit.ts'
import { folderOf, type RepoPath } from '../text/path.ts'
import type { FileKind } from './file-kind.ts'
import type { Focus } from './kubernetes/focus.ts'
import type { KubeObject } from './kubernetes/object.ts'
import type { IndexedKind, RepositoryIndex } from './kubernetes/repository-index.ts'
import { analysisLimit, parseFile } from './read.ts'
import type { Scope } from './scope.ts'

/** What the indexes of one run share: the base's is the head's plus and minus the change. */
export class IndexCache {
  /** What files hold, by path and content. */
  readonly known: Map<string, Known> = new Map()
  searched: Promise<Searched | undefined> | undefined
}

interface Known {
  readonly mentions: readonly IndexedKind[]
  readonly objects: readonly KubeObject[]
  readonly hasGap: boolean
}

/** Which files of one commit mention an indexed kind at all. */
interface Searched {
  readonly ids: ReadonlyMap<RepoPath, string>
  readonly mentioning: ReadonlySet<RepoPath>
}

export interface IndexedTree {
  readonly commit: Commit
  readonly entries: readonly TreeEntry[]
  readonly scope: Scope
  readonly kindOf: (path: string) => FileKind
}

/**
 * The repository index of one commit. Nothing is read before `prepare`; then files are searched for the kinds' names,
 * and only those that hold one, and something of what the run is about, are parsed.
 */
export class CommitIndex implements RepositoryIndex {
  readonly isWhole: boolean
  readonly #tree: IndexedTree
  readonly #cache: IndexCache
  readonly #byKind: Map<IndexedKind, readonly KubeObject[]> = new Map()
  readonly #hidden: Set<IndexedKind> = new Set()
  #paths: ReadonlySet<string> | undefined

  constructor(tree: IndexedTree, cache: IndexCache) {
    this.isWhole = tree.commit.isWhole
    this.#tree = tree
    this.#cache = cache
  }

  /** Makes these kinds available, where there is a focus what belongs to it alone. Prepared kinds stay as they are. */
  async prepare(kinds: readonly IndexedKind[], focus?: Focus): Promise<void> {
    const wanted = [...new Set(kinds)].filter(kind => !this.#byKind.has(kind))
    if (wanted.length === 0 || !this.isWhole) return
    const found = new Map<string, KubeObject[]>(wanted.map(kind => [kind, []]))
    for (const { mentions, objects, hasGap } of await this.#collect(wanted, focus)) {
      for (const object of objects) found.get(object.kind)?.push(object)
      if (hasGap) for (const kind of mentions) this.#hidden.add(kind)
    }
    for (const kind of wanted) this.#byKind.set(kind, found.get(kind) ?? [])
  }

  objects(kind: IndexedKind): readonly KubeObject[] {
    const objects = this.#byKind.get(kind)
    if (objects) return objects
    if (!this.isWhole) return []
    throw new Error(`the index was not prepared for ${kind}: the rule's reads must name it`)
  }

  isHidden(kind: IndexedKind): boolean {
    return this.#hidden.has(kind)
  }

  has(path: RepoPath): boolean {
    this.#paths ??= new Set(this.#tree.entries.map(entry => entry.path))
    return this.#paths.has(path)
  }

  /** What each file that may matter holds, in the order of the files. */
  async #collect(wanted: readonly IndexedKind[], focus: Focus | undefined): Promise<readonly Known[]> {
    const { known } = this.#cache
    const keyOf = ({ path, id }: TreeEntry) => `${wanted.join()} ${id} ${path}`
    const candidates = await this.#candidates()
    const unread = candidates.filter(entry => !known.has(keyOf(entry)))
    for await (const [entry, content] of this.#tree.commit.read(unread, analysisLimit)) {
      known.set(keyOf(entry), this.#look(entry, content, wanted, focus))
    }
    return candidates.flatMap(entry => known.get(keyOf(entry)) ?? [])
  }

  async #candidates(): Promise<readonly TreeEntry[]> {
    const { entries, kindOf, scope } = this.#tree
    const searched = await this.#cache.searched
    const mayMention = ({ path, id }: TreeEntry) =>
      !searched || searched.mentioning.has(path) || searched.ids.get(path) !== id
    return entries.filter(entry => {
      if (entry.kind !== 'file' || !mayMention(entry)) return false
      return ['manifest', 'rendered'].includes(kindOf(entry.path).kind) && scope.covers(entry.path)
    })
  }

  #look(entry: TreeEntry, content: Content, wanted: readonly IndexedKind[], focus: Focus | undefined): Known {
    if (content.kind !== 'bytes') return nothing
    const bytes = Buffer.from(content.bytes.buffer, content.bytes.byteOffset, content.bytes.byteLength)
    const kind = this.#tree.kindOf(entry.path)
    const narrowed = kind.kind === 'manifest' && !focus?.folders.has(folderOf(entry.path)) ? focus : undefined
    const mentions = wanted.filter(name => bytes.includes(name) && isInFocus(name, bytes, narrowed))
    if (mentions.length === 0) return nothing
    const { objects, gap } = parseFile(entry, content, kind)
    return { mentions, objects, hasGap: gap !== undefined }
  }
}

const nothing: Known = { mentions: [], objects: [], hasGap: false }

function isInFocus(kind: IndexedKind, bytes: Buffer, focus: Focus | undefined): boolean {
  const words = focus?.wordsFor(kind)
  return words === undefined || [...words].some(word => holdsWord(bytes, word))
}

/** `harbour` is not in `harbour-2`. */
function holdsWord(bytes: Buffer, word: string): boolean {
  for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + 1)) {
    const around = [bytes[at - 1], bytes[at + Buffer.byteLength(word)]]
    if (!around.some(byte => byte !== undefined && /[\w.-]/.test(String.fromCharCode(byte)))) return true
  }
  return false
}

/** Begins the search for files of a commit that mention the kinds, so that it goes on while the change is read. */
export function startSearch(commit: Commit, kinds: readonly IndexedKind[], cache: IndexCache): void {
  if (!commit.search || kinds.length === 0) return
  const searched = Promise.all([commit.search(kinds, ['yaml', 'yml', 'json', 'tpl']), commit.list()])
  cache.searched = searched.then(
    ([mentioning, entries]) =>
      mentioning && { mentioning, ids: new Map(entries.map(({ path, id }) => [path, id])) },
    () => undefined,
  )
}
