import type { RepoPath } from '../../../text/path.ts'
import { type Place, type Source, sourceOf, toSource } from '../../../text/source.ts'
import type { ChartDependency, HelmUnit } from '../plan/layers.ts'

/** The files of the repository that went into a unit, as sources; each is made once. */
export class UnitFiles {
  readonly #unit: HelmUnit
  readonly #byPath = new Map<RepoPath, Source | undefined>()
  readonly #named = new Map<RepoPath, Source>()

  constructor(unit: HelmUnit) {
    this.#unit = unit
  }

  /** By the engine's path; undefined for what lies in an archive and for what is not text. */
  of(enginePath: string): Source | undefined {
    const path = enginePath.includes('!') ? undefined : this.#unit.inputs.get(enginePath)
    const bytes = path === undefined ? undefined : this.#unit.request.files.get(enginePath)
    return path === undefined || bytes === undefined
      ? undefined
      : this.#remembered(path, () => toSource(path, bytes))
  }

  /** A file by its own path and text; what the engine gets may be another, with a dependency left out. */
  named(path: RepoPath, text: string): Source {
    const [engine] = [...this.#unit.inputs].find(([, input]) => input === path) ?? []
    const given = engine === undefined ? undefined : this.of(engine)
    const known = given?.text === text ? given : (this.#named.get(path) ?? sourceOf(path, text))
    this.#named.set(path, known)
    return known
  }

  /** The chart's own `Chart.yaml`. */
  get root(): Source {
    const { root, dependencies } = this.#unit
    const named = dependencies.find(({ at }) => at?.source.path === root)?.at?.source
    return named ?? this.of('Chart.yaml') ?? this.named(root, '')
  }

  /** The file of the repository that a path of the engine stands for: the archive for what lies in it, else the chart. */
  pathOf(enginePath: string): RepoPath {
    const { inputs, root } = this.#unit
    return inputs.get(enginePath) ?? inputs.get(enginePath.split('!')[0] ?? '') ?? root
  }

  /** The innermost dependency that brings a file and is named in a file of the repository. */
  dependencyOf(enginePath: string): (ChartDependency & { readonly at: Place }) | undefined {
    return this.#unit.dependencies
      .flatMap(({ at, ...rest }) => (at === undefined || rest.mount === '' ? [] : [{ ...rest, at }]))
      .filter(({ mount }) => enginePath.startsWith(`${mount}/`) || enginePath.startsWith(`${mount}!`))
      .reduce<(ChartDependency & { readonly at: Place }) | undefined>(
        (best, one) => (best === undefined || one.mount.length > best.mount.length ? one : best),
        undefined,
      )
  }

  #remembered(path: RepoPath, make: () => Source | undefined): Source | undefined {
    if (!this.#byPath.has(path)) this.#byPath.set(path, make())
    return this.#byPath.get(path)
  }
}

const known = new WeakMap<HelmUnit, UnitFiles>()

export function filesOf(unit: HelmUnit): UnitFiles {
  const files = known.get(unit) ?? new UnitFiles(unit)
  known.set(unit, files)
  return files
}
