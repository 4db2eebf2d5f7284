import type { Commit, Content, TreeEntry } from '../repository/commit.ts'
import { toSource } from '../text/source.ts'
import type { Dockerfile } from './dockerfile/dockerfile.ts'
import { imageNameOf, lastPartOf } from './dockerfile/image-name.ts'
import { isDockerfileName } from './dockerfile/name.ts'
import { parseDockerfile } from './dockerfile/parse.ts'
import { analysisLimit } from './read.ts'
import type { Scope } from './scope.ts'

/** What Dockerfiles hold, by path and content: parsed when it is asked for. */
export type DockerfileCache = Map<string, () => Dockerfile | undefined>

interface Tree {
  readonly commit: Commit
  readonly entries: readonly TreeEntry[]
  readonly scope: Scope
}

/** The Dockerfiles of one commit by the images they build, as far as their names tell. */
export class ImageDockerfiles {
  readonly #tree: Tree
  readonly #cache: DockerfileCache
  #entries: ReadonlyMap<string, TreeEntry> | undefined

  constructor(tree: Tree, cache: DockerfileCache) {
    this.#tree = tree
    this.#cache = cache
  }

  /** Reads those of some images, or all. */
  async prepare(images: ReadonlySet<string> | undefined): Promise<void> {
    const names = images && new Set([...images].map(lastPartOf))
    if (names?.size === 0) return
    this.#entries ??= soleBuilders(this.#tree)
    const wanted = [...this.#entries].flatMap(([name, entry]) => (!names || names.has(name) ? [entry] : []))
    const unread = wanted.filter(entry => !this.#cache.has(keyOf(entry)))
    for await (const [entry, content] of this.#tree.commit.read(unread, analysisLimit))
      this.#cache.set(keyOf(entry), parsedOnce(entry, content))
  }

  of(image: string): Dockerfile | undefined {
    const name = lastPartOf(image)
    const entry = name === undefined ? undefined : this.#entries?.get(name)
    return entry && this.#cache.get(keyOf(entry))?.()
  }
}

/** Where two Dockerfiles may build an image, none is said to. */
function soleBuilders({ entries, scope }: Tree): ReadonlyMap<string, TreeEntry> {
  const found = new Map<string, TreeEntry | undefined>()
  for (const entry of entries) {
    if (entry.kind !== 'file' || !isDockerfileName(entry.path) || !scope.covers(entry.path)) continue
    const name = imageNameOf(entry.path)
    if (name !== undefined) found.set(name, found.has(name) ? undefined : entry)
  }
  return new Map([...found].flatMap(([name, entry]) => (entry ? [[name, entry] as const] : [])))
}

function keyOf({ path, id }: TreeEntry): string {
  return `${id} ${path}`
}

function parsedOnce({ path }: TreeEntry, content: Content): () => Dockerfile | undefined {
  let answer: { readonly dockerfile: Dockerfile | undefined } | undefined
  return () => {
    answer ??= { dockerfile: parsed(path, content) }
    return answer.dockerfile
  }
}

function parsed(path: TreeEntry['path'], content: Content): Dockerfile | undefined {
  const source = content.kind === 'bytes' ? toSource(path, content.bytes) : undefined
  const read = source && parseDockerfile(source)
  return read?.kind === 'dockerfile' ? read : undefined
}
