import type { Commit, Content, TreeEntry } from '../../repository/commit.ts'
import { groupBy } from '../../text/group.ts'
import { fileNameOf, type RepoPath } from '../../text/path.ts'
import { type Source, toSource } from '../../text/source.ts'
import { bakeBuilds, bakeName } from './bake.ts'
import type { ImageBuild, ImageBuilds } from './build.ts'
import { composeBuilds, composeName } from './compose.ts'
import { type IgnoreFile, readIgnoreFile } from './ignore-file.ts'
import { workflowBuilds, workflowPath } from './workflow.ts'

/** What build files hold, by path and content. */
export type BuildFileCache = Map<string, Source | undefined>

interface Tree {
  readonly commit: Commit
  readonly entries: readonly TreeEntry[]
}

/** Bytes of the largest file that is read, and how many of them: the rest says nothing. */
const readLimit = 256 << 10
const mostFiles = 1000

/** What a commit says of its builds. Nothing is known before `prepare`. */
export class CommitBuilds implements ImageBuilds {
  readonly #tree: Tree
  readonly #cache: BuildFileCache
  readonly #sources: Map<RepoPath, Source> = new Map()
  readonly #ignoreFiles: Map<RepoPath, IgnoreFile> = new Map()
  #byDockerfile: ReadonlyMap<RepoPath, readonly ImageBuild[]> | undefined

  constructor(tree: Tree, cache: BuildFileCache) {
    this.#tree = tree
    this.#cache = cache
  }

  /** Reads the files that are called like one that says so. */
  async prepare(): Promise<void> {
    if (this.#sources.size > 0) return
    const wanted = this.#tree.entries.filter(isBuildFile).slice(0, mostFiles)
    const unread = wanted.filter(entry => !this.#cache.has(keyOf(entry)))
    for await (const [entry, content] of this.#tree.commit.read(unread, readLimit))
      this.#cache.set(keyOf(entry), sourceOf(entry, content))
    for (const entry of wanted) {
      const source = this.#cache.get(keyOf(entry))
      if (source) this.#sources.set(entry.path, source)
    }
    this.#byDockerfile = undefined
  }

  of(dockerfile: RepoPath): readonly ImageBuild[] {
    this.#byDockerfile ??= groupBy(this.#all(), build => build.dockerfile)
    return this.#byDockerfile.get(dockerfile) ?? []
  }

  ignoreFile(path: RepoPath): IgnoreFile | undefined {
    const source = isIgnoreName(path) ? this.#sources.get(path) : undefined
    if (source && !this.#ignoreFiles.has(path)) this.#ignoreFiles.set(path, readIgnoreFile(source))
    return this.#ignoreFiles.get(path)
  }

  #all(): readonly ImageBuild[] {
    const paths = new Set<string>(this.#tree.entries.map(({ path }) => path))
    return [...this.#sources.values()].flatMap(source => {
      const name = fileNameOf(source.path)
      if (workflowPath.test(source.path)) return workflowBuilds(source)
      if (composeName.test(name)) return composeBuilds(source)
      return bakeName.test(name) ? bakeBuilds(source, path => paths.has(path)) : []
    })
  }
}

function isBuildFile({ kind, path }: TreeEntry): boolean {
  return kind === 'file' && (saysHowToBuild(path) || workflowPath.test(path))
}

/** An ignore, compose or bake file: a change of it may change what is to be said of a Dockerfile. */
export function saysHowToBuild(path: string): boolean {
  if (isIgnoreName(path)) return true
  const name = fileNameOf(path)
  return /compose|bake/i.test(name) && (composeName.test(name) || bakeName.test(name))
}

export function isIgnoreName(path: string): boolean {
  return path.endsWith('.dockerignore') || path.endsWith('.containerignore')
}

function keyOf({ path, id }: TreeEntry): string {
  return `${id} ${path}`
}

function sourceOf({ path }: TreeEntry, content: Content): Source | undefined {
  return content.kind === 'bytes' ? toSource(path, content.bytes) : undefined
}
