import type { Commit, Content, TreeEntry } from '../../../repository/commit.ts'
import type { RepoPath } from '../../../text/path.ts'

/** Bytes of the largest file that goes into a render. */
const fileLimit = 16 << 20

/** The files of one commit, each read once. A file that begins with a byte order mark comes without it. */
export class Contents {
  readonly #commit: Commit
  readonly #known: Map<RepoPath, Content> = new Map()

  constructor(commit: Commit) {
    this.#commit = commit
  }

  async read(entry: TreeEntry | undefined): Promise<Uint8Array | undefined> {
    if (entry === undefined) return undefined
    const content = (await this.readAll([entry], fileLimit))?.get(entry.path)
    return content?.kind === 'bytes' ? content.bytes : undefined
  }

  /** Undefined when they are more than `limit` bytes together. */
  async readAll(
    entries: readonly TreeEntry[],
    limit: number,
  ): Promise<ReadonlyMap<RepoPath, Content> | undefined> {
    const wanted = new Map(entries.map(entry => [entry.path, entry]))
    const unread = [...wanted.values()].filter(({ path }) => !this.#known.has(path))
    let size = 0
    for (const path of wanted.keys()) size += sizeOf(this.#known.get(path))
    if (size > limit) return undefined
    for await (const [{ path }, content] of this.#commit.read(unread, fileLimit)) {
      size += sizeOf(content)
      if (size > limit) return undefined
      this.#known.set(path, bare(content))
    }
    const known = [...wanted.keys()].flatMap(path => {
      const content = this.#known.get(path)
      return content ? [[path, content] as const] : []
    })
    return new Map(known)
  }
}

function sizeOf(content: Content | undefined): number {
  return content?.kind === 'bytes' ? content.bytes.length : 0
}

function bare(content: Content): Content {
  if (content.kind !== 'bytes') return content
  const [first, second, third] = content.bytes
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf
  return hasMark ? { kind: 'bytes', bytes: content.bytes.subarray(3) } : content
}
