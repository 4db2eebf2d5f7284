import type { ImageBuilds } from '../sources/build-files/build.ts'
import type { Dockerfile } from '../sources/dockerfile/dockerfile.ts'
import type { KubeObject } from '../sources/kubernetes/object.ts'
import type { IndexedKind, RepositoryIndex, Where } from '../sources/kubernetes/repository-index.ts'
import { isHelmUnit } from '../sources/rendering/render.ts'
import type { Rendered } from '../sources/rendering/unit.ts'
import { groupBy } from '../text/group.ts'
import type { RepoPath } from '../text/path.ts'

/** An index that can leave files out of what hides something. */
export interface OpenIndex extends RepositoryIndex {
  isHidden(kind: IndexedKind, where?: Where, except?: ReadonlySet<RepoPath>): boolean
}

/** What an object of a chart or overlay has beside it: what is rendered with it, then the rest of the commit. */
export class RenderedIndex implements RepositoryIndex {
  readonly isWhole: boolean
  readonly #commit: OpenIndex
  readonly #byKind: ReadonlyMap<string, readonly KubeObject[]>
  readonly #inputs: ReadonlySet<RepoPath>
  /** Objects may be missing; that a value is missing, or a file was left out, hides none. */
  readonly #isPartial: boolean

  constructor({ unit, files, partial }: Rendered, commit: OpenIndex) {
    this.isWhole = commit.isWhole
    this.#commit = commit
    this.#byKind = groupBy(
      files.flatMap(file => file.objects),
      object => object.kind,
    )
    this.#inputs = new Set(unit.inputs.values())
    this.#isPartial = isHelmUnit(unit)
      ? unit.dependencies.some(({ form }) => form === 'missing')
      : partial.length > 0
  }

  *objects(kind: IndexedKind, where?: Where): Generator<KubeObject> {
    yield* this.#byKind.get(kind) ?? []
    for (const object of this.#commit.objects(kind, where))
      if (!this.#inputs.has(object.source.path)) yield object
  }

  /** Its own files hide nothing: what they give is here. */
  isHidden(kind: IndexedKind, where?: Where): boolean {
    return this.#isPartial || this.#commit.isHidden(kind, where, this.#inputs)
  }

  has(path: RepoPath): boolean {
    return this.#commit.has(path)
  }

  pathsLike(form: RegExp): readonly RepoPath[] {
    return this.#commit.pathsLike(form)
  }

  get builds(): ImageBuilds {
    return this.#commit.builds
  }

  dockerfileOf(image: string): Dockerfile | undefined {
    return this.#commit.dockerfileOf(image)
  }
}
