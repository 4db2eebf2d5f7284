import type { Commit, TreeEntry } from '../../../repository/commit.ts'
import { folderOf, joinPath, type RepoPath } from '../../../text/path.ts'
import type { PlannedTree } from '../../rendering/plan.ts'

/** A file below a folder, or what could not be followed to one. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly entry: TreeEntry }
  | { readonly kind: 'broken'; readonly path: string; readonly because: string }

/** What a path comes to once links are followed. */
type Target =
  | { readonly kind: 'file'; readonly entry: TreeEntry }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'broken'; readonly because: string }

const mostHops = 16

/** The files of one commit by folder. Links are followed as far as they stay inside the tree. */
export class LinkedTree {
  readonly #commit: Commit
  /** By path. */
  readonly #entries: readonly TreeEntry[]
  readonly #byPath: ReadonlyMap<string, TreeEntry>
  readonly #links: readonly TreeEntry[]
  readonly #targets: Map<string, Promise<string | undefined>> = new Map()

  constructor({ commit, entries }: PlannedTree) {
    this.#commit = commit
    this.#entries = entries
    this.#byPath = new Map(entries.map(entry => [entry.path, entry]))
    this.#links = entries.filter(entry => entry.kind === 'symlink')
  }

  /** The entry of a path as it is, links unfollowed. */
  entry(path: string): TreeEntry | undefined {
    return this.#byPath.get(path)
  }

  /** The file at a path, or behind the links on its way. */
  async file(path: string): Promise<TreeEntry | undefined> {
    const entry = this.#byPath.get(path)
    if (entry?.kind === 'file') return entry
    if (this.#links.length === 0) return undefined
    const target = await this.#resolve(path, mostHops)
    return target.kind === 'file' ? target.entry : undefined
  }

  /** Everything below a folder (`''` for the root) as Helm walks it, with paths from the folder; at most one over the limit. */
  async below(folder: string, { limit, isLeftOut }: Wanted): Promise<readonly Found[]> {
    const found: Found[] = []
    await this.#collect(folder, { prefix: '', found, limit: limit + 1, hops: mostHops, isLeftOut })
    return found
  }

  /** Every link of the tree and the path it leads to. */
  async links(isWanted: (path: string) => boolean): Promise<readonly (readonly [RepoPath, string])[]> {
    const wanted = this.#links.filter(({ path }) => isWanted(path)).slice(0, 1000)
    const targets = await Promise.all(wanted.map(entry => this.#targetOf(entry)))
    return wanted.flatMap(({ path }, at) => {
      const target = targets[at]
      return target === undefined ? [] : [[path, target] as const]
    })
  }

  /** The entries of the tree below a folder, in order. */
  *entriesBelow(folder: string): Generator<TreeEntry> {
    const start = folder === '' ? '' : `${folder}/`
    for (let at = this.#firstFrom(start); at < this.#entries.length; at++) {
      const entry = this.#entries[at]
      if (!entry?.path.startsWith(start)) return
      yield entry
    }
  }

  async #collect(folder: string, walk: Walk): Promise<void> {
    const start = folder === '' ? 0 : folder.length + 1
    for (const entry of this.entriesBelow(folder)) {
      if (walk.found.length >= walk.limit) return
      const path = walk.prefix + entry.path.slice(start)
      if (walk.isLeftOut(path)) continue
      if (entry.kind === 'file') walk.found.push({ kind: 'file', path, entry })
      else if (entry.kind === 'submodule') walk.found.push(broken(path, 'it is a submodule'))
      else await this.#follow(entry, path, walk)
    }
  }

  async #follow(link: TreeEntry, path: string, walk: Walk): Promise<void> {
    const target = await this.#resolve(link.path, walk.hops)
    if (target.kind === 'broken') walk.found.push(broken(path, target.because))
    else if (target.kind === 'file') walk.found.push({ kind: 'file', path, entry: target.entry })
    else if (walk.hops <= 1 || `${link.path}/`.startsWith(`${target.path}/`) || target.path === '') {
      walk.found.push(broken(path, 'it is a link that leads back to its own folder'))
    } else await this.#collect(target.path, { ...walk, prefix: `${path}/`, hops: walk.hops - 4 })
  }

  /** Takes a path apart where a link stands, and goes on with what it leads to. */
  async #resolve(path: string, hops: number): Promise<Target> {
    if (hops <= 0) return { kind: 'broken', because: 'it leads over too many links' }
    const link = this.#linkIn(path)
    if (link === undefined) return this.#plain(path)
    const target = await this.#targetOf(link)
    if (target === undefined) return { kind: 'broken', because: reasonFor(link) }
    const rest = path.slice(link.path.length + 1)
    return this.#resolve([target, rest].filter(part => part !== '').join('/'), hops - 1)
  }

  #plain(path: string): Target {
    const entry = this.#byPath.get(path)
    if (entry?.kind === 'file') return { kind: 'file', entry }
    const isFolder = path === '' || !this.entriesBelow(path).next().done
    if (entry === undefined && isFolder) return { kind: 'folder', path }
    return { kind: 'broken', because: 'it is a link to nothing in the repository' }
  }

  #linkIn(path: string): TreeEntry | undefined {
    for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      const entry = this.#byPath.get(end === -1 ? path : path.slice(0, end))
      if (entry?.kind === 'symlink') return entry
      if (end === -1) return undefined
    }
  }

  /** Where a link leads (`''` for the root); undefined when that is outside, or cannot be told. */
  #targetOf(link: TreeEntry): Promise<string | undefined> {
    const known = this.#targets.get(link.path) ?? this.#readTarget(link)
    this.#targets.set(link.path, known)
    return known
  }

  /** Git keeps a link as a blob that holds its target. A plain folder's links are not followed: they may lead anywhere. */
  async #readTarget(link: TreeEntry): Promise<string | undefined> {
    if (!isGitObject(link)) return undefined
    for await (const [, content] of this.#commit.read([{ ...link, kind: 'file' }], 4096)) {
      if (content.kind !== 'bytes') return undefined
      return insideTree(folderOf(link.path), Buffer.from(content.bytes).toString('utf8'))
    }
    return undefined
  }

  #firstFrom(start: string): number {
    let low = 0
    let high = this.#entries.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#entries[middle]?.path ?? '') < start) low = middle + 1
      else high = middle
    }
    return low
  }
}

interface Wanted {
  readonly limit: number
  /** @param path from the folder */
  isLeftOut(path: string): boolean
}

interface Walk extends Wanted {
  readonly prefix: string
  readonly found: Found[]
  readonly hops: number
}

function isGitObject({ id }: TreeEntry): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id)
}

function reasonFor(link: TreeEntry): string {
  return isGitObject(link)
    ? 'it is a link that leads out of the repository'
    : 'it is a link, and links are followed in git repositories alone'
}

function broken(path: string, because: string): Found {
  return { kind: 'broken', path, because }
}

/** A path from a folder, `''` for the root itself; undefined when it is absolute or leads outside. */
export function insideTree(folder: string, relative: string): string | undefined {
  const probe = relative.startsWith('/') ? undefined : joinPath(folder, `${relative}/x`)
  return probe === undefined ? undefined : folderOf(probe)
}

/** Whether a path is another, or lies in it; everything lies in `''`. */
export function isBelow(path: string, other: string): boolean {
  return other === '' || path === other || path.startsWith(`${other}/`)
}
