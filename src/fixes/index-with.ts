import type { ImageBuilds } from '../sources/build-files/build.ts'
import { isIgnoreName } from '../sources/build-files/commit-builds.ts'
import { readIgnoreFile } from '../sources/build-files/ignore-file.ts'
import type { Dockerfile } from '../sources/dockerfile/dockerfile.ts'
import type { KubeObject } from '../sources/kubernetes/object.ts'
import type { IndexedKind, RepositoryIndex, Where } from '../sources/kubernetes/repository-index.ts'
import type { SourceFile } from '../sources/read.ts'
import { folderOf, type RepoPath } from '../text/path.ts'

/** A commit's index, as it would be with one more file. */
export class IndexWith implements RepositoryIndex {
  readonly isWhole: boolean
  readonly builds: ImageBuilds
  readonly #commit: RepositoryIndex
  readonly #file: SourceFile

  constructor(file: SourceFile, commit: RepositoryIndex) {
    this.isWhole = commit.isWhole
    this.#commit = commit
    this.#file = file
    this.builds = buildsWith(file, commit.builds)
  }

  *objects(kind: IndexedKind, where?: Where): Generator<KubeObject> {
    yield* this.#commit.objects(kind, where)
    if (where === undefined || isIn(this.#file, where))
      for (const object of this.#file.objects) if (object.kind === kind) yield object
  }

  isHidden(kind: IndexedKind, where?: Where): boolean {
    return this.#commit.isHidden(kind, where)
  }

  has(path: RepoPath): boolean {
    return path === this.#file.entry.path || this.#commit.has(path)
  }

  pathsLike(form: RegExp): readonly RepoPath[] {
    const paths = this.#commit.pathsLike(form)
    return form.test(this.#file.entry.path) ? [...paths, this.#file.entry.path] : paths
  }

  dockerfileOf(image: string): Dockerfile | undefined {
    return this.#commit.dockerfileOf(image)
  }
}

/** An ignore file counts; another file's builds do not. */
function buildsWith({ entry, source }: SourceFile, builds: ImageBuilds): ImageBuilds {
  if (source === undefined || !isIgnoreName(entry.path)) return builds
  const ignoreFile = readIgnoreFile(source)
  return {
    of: path => builds.of(path),
    ignoreFile: path => (path === entry.path ? ignoreFile : builds.ignoreFile(path)),
  }
}

function isIn({ entry, source }: SourceFile, where: Where): boolean {
  if ('folder' in where) return folderOf(entry.path) === where.folder
  return source?.text.includes(where.mentioning) === true
}
