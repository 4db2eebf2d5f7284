import { fileNameOf, type RepoPath } from '../../text/path.ts'
import { type Source, sourceOf, toSource } from '../../text/source.ts'
import { parseManifest } from '../kubernetes/manifest.ts'
import type { YamlDocument } from '../yaml/node.ts'
import { type Kustomization, kustomizationNames, readKustomization } from './kustomization.ts'

/** What goes into a build, by the path that names it: of a file behind a link the link's. */
export type Inputs = ReadonlyMap<string, InputBytes>

export interface InputBytes {
  /** Where the file stands. */
  readonly path: RepoPath
  readonly bytes: Uint8Array
}

/** A file that goes into a build; parsed once, however many builds it goes into. */
export class InputFile {
  readonly source: Source
  #documents: readonly YamlDocument[] | undefined
  #kustomization: { readonly read: Kustomization | undefined } | undefined

  private constructor(source: Source) {
    this.source = source
  }

  static of({ path, bytes }: InputBytes): InputFile {
    const alike = read.get(bytes) ?? new Map<RepoPath, InputFile>()
    const file = alike.get(path) ?? new InputFile(toSource(path, bytes) ?? sourceOf(path, ''))
    read.set(bytes, alike.set(path, file))
    return file
  }

  get documents(): readonly YamlDocument[] {
    this.#documents ??= parseManifest(this.source).documents
    return this.#documents
  }

  get kustomization(): Kustomization | undefined {
    if (!kustomizationNames.includes(fileNameOf(this.source.path))) return undefined
    this.#kustomization ??= { read: readKustomization(this.source) }
    return this.#kustomization.read
  }
}

/** Every build with an edit has most of its bytes in common with the one before; equal files may share theirs. */
const read = new WeakMap<Uint8Array, Map<RepoPath, InputFile>>()
