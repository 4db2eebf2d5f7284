import { folderOf, type RepoPath } from '../../text/path.ts'
import type { KustomizeRequest } from '../rendering/engine.ts'
import type { RenderUnit } from '../rendering/unit.ts'
import { InputFile, type Inputs } from './input-file.ts'
import { type Kustomization, kustomizationNames } from './kustomization.ts'
import { pathFrom } from './resolve.ts'
import { engineFiles } from './withhold.ts'

/** One build of one overlay. What it asks of the engine lacks the entries that the engine must not follow. */
export class OverlayUnit implements RenderUnit {
  readonly by = 'kustomize'
  readonly label = ''
  readonly values: readonly RepoPath[] = []
  readonly root: RepoPath
  readonly partial: readonly string[]
  readonly request: KustomizeRequest
  readonly inputs: ReadonlyMap<string, RepoPath>
  readonly #given: Inputs

  constructor(root: RepoPath, given: Inputs, partial: readonly string[]) {
    this.root = root
    this.partial = partial
    this.#given = given
    this.inputs = new Map([...given].map(([at, { path }]) => [at, path]))
    this.request = { engine: 'kustomize', files: engineFiles(given), root: folderOf(root), isTraced: true }
  }

  with(contents: ReadonlyMap<RepoPath, string>): OverlayUnit {
    const changed = [...this.#given].map(([at, given]) => {
      const text = contents.get(given.path)
      return [at, text === undefined ? given : { ...given, bytes: new TextEncoder().encode(text) }] as const
    })
    return new OverlayUnit(this.root, new Map(changed), this.partial)
  }

  /** As the repository has it, not as the engine is given it; by the path that names it. */
  file(path: string): InputFile | undefined {
    const given = this.#given.get(path)
    return given && InputFile.of(given)
  }

  /** The kustomization of a folder. */
  kustomizationIn(folder: string): Kustomization | undefined {
    for (const name of kustomizationNames) {
      const found = this.file(folder === '' ? name : `${folder}/${name}`)?.kustomization
      if (found !== undefined) return found
    }
    return undefined
  }

  /** The files that kustomizations name as resources. */
  get resourcePaths(): readonly string[] {
    const paths = this.kustomizations.flatMap(({ names, folder }) =>
      names.flatMap(({ field, text }) => (field === 'resources' ? (pathFrom(folder, text) ?? []) : [])),
    )
    return [...new Set(paths)].filter(path => this.#given.has(path))
  }

  get kustomizations(): readonly Kustomization[] {
    return [...new Set([...this.#given.keys()].flatMap(path => this.file(path)?.kustomization ?? []))]
  }
}
