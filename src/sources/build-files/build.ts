import { folderOf, joinPath, type RepoPath } from '../../text/path.ts'
import type { IgnoreFile } from './ignore-file.ts'

/** One way in which the repository builds an image: what a compose or bake file or a workflow says. */
export interface ImageBuild {
  /** The file that says so. */
  readonly saidBy: RepoPath
  readonly dockerfile: RepoPath
  /** The folder, `''` for the root; undefined where a variable names it, or it lies elsewhere. */
  readonly context: string | undefined
  readonly target: BuildTarget
  /** Further contexts by name: FROM and `--from` find them before any image. */
  readonly namedContexts: readonly string[]
}

/** The stage that is built: the last unless one is named; open where a variable names it. */
export type BuildTarget = { readonly stage: string } | 'last' | 'open'

/** What the repository says of its builds beside its Dockerfiles. */
export interface ImageBuilds {
  /** How compose and bake files and workflows build a Dockerfile. */
  of(dockerfile: RepoPath): readonly ImageBuild[]
  /** Of that path: undefined where there is none, or it was not read. */
  ignoreFile(path: RepoPath): IgnoreFile | undefined
}

/** Of a repository that says nothing, or of which little is known. */
export const noBuilds: ImageBuilds = { of: () => [], ignoreFile: () => undefined }

/** What a file gives for a setting: a text, nothing at all, or something that only who builds can know. */
export type Said = string | undefined | typeof open

export const open: unique symbol = Symbol('open')

/** A build in the words of the file that says so. */
export interface SaidBuild {
  readonly saidBy: RepoPath
  /** Where relative paths begin. */
  readonly folder: string
  readonly context: Said
  readonly dockerfile: Said
  readonly target: Said
  readonly namedContexts: readonly string[]
  /** What the Dockerfile's path is relative to: compose and bake take the context, command lines the working folder. */
  readonly dockerfileIn: 'context' | 'folder'
}

/** Undefined where it is not known which Dockerfile of this repository is meant. */
export function buildOf(said: SaidBuild): ImageBuild | undefined {
  const { saidBy, dockerfile: file, target, namedContexts } = said
  const context = said.context === open ? undefined : folderAt(said.folder, said.context ?? '.')
  const isBesideContext = said.dockerfileIn === 'folder' && file !== undefined
  const folder = isBesideContext ? said.folder : context
  if (file === open || folder === undefined) return undefined
  const dockerfile = isElsewhere(file ?? '') ? undefined : joinPath(folder, file ?? 'Dockerfile')
  return dockerfile && { saidBy, dockerfile, context, target: targetOf(target), namedContexts }
}

function targetOf(said: Said): BuildTarget {
  if (said === open) return 'open'
  return said === undefined || said === '' ? 'last' : { stage: said }
}

/** A folder of the repository, `''` for its root. */
export function folderAt(folder: string, relative: string): string | undefined {
  if (isElsewhere(relative)) return undefined
  const inside = joinPath(folder, `${relative}/inside`)
  return inside && folderOf(inside)
}

/** A URL, a git address, standard input, an absolute or a home folder. */
function isElsewhere(path: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|git@|github\.com\/|[/~\\]|-$|[A-Za-z]:)/.test(path)
}

/** `name` of `name=path`. */
export function contextName(text: string): readonly string[] {
  const [name = '', ...path] = text.trim().split('=')
  return path.length > 0 && name !== '' ? [name] : []
}
