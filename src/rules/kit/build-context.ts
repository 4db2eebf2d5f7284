import type { ImageBuilds } from '../../sources/build-files/build.ts'
import type { IgnoreFile } from '../../sources/build-files/ignore-file.ts'
import type { Word } from '../../sources/dockerfile/command.ts'
import type { Dockerfile, Instruction } from '../../sources/dockerfile/dockerfile.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { fileNameOf, folderOf, joinPath, type RepoPath } from '../../text/path.ts'

/** Where a Dockerfile is built, and what is left out there. */
export interface BuildContext {
  /** `''` for the repository's root. */
  readonly folder: string
  /** Undefined where none is seen. */
  readonly ignoreFile: IgnoreFile | undefined
}

const wholeForm = /^(?:\.?\/*|\/\.\/?|(?:\.?\/)?\*)$/

/** Whether it is a COPY or ADD of everything; another stage is not the context. */
export function copiesContext(instruction: Instruction): boolean {
  if (!copiesFromContext(instruction)) return false
  return instruction.words.some((word, index, words) => index < words.length - 1 && wholeSource(word))
}

/** `.`, `/`, `*`: all that there is, in the context or in another stage. */
export function wholeSource({ value }: Word): boolean {
  return value !== undefined && value !== '' && wholeForm.test(value)
}

function copiesFromContext({ keyword, flags }: Instruction): boolean {
  return (keyword === 'COPY' || keyword === 'ADD') && !flags.some(({ name }) => name === '--from')
}

/**
 * Whether Docker finds an ignore file: beside the Dockerfile under its own name (BuildKit), or in the root of the context.
 * Where nothing says which folder that is, it may be the Dockerfile's own or any above it. Undefined where a build takes a
 * folder that is not known.
 */
export function hasIgnoreFile(dockerfile: Dockerfile, index: RepositoryIndex): boolean | undefined {
  const folders = contextsOf(dockerfile, index.builds) ?? foldersAbove(dockerfile)
  if ([...ownNames(dockerfile), ...folders.flatMap(namesIn)].some(path => index.has(path))) return true
  return hasOpenContext(dockerfile, index.builds) ? undefined : false
}

/** The contexts that builds give, or the one that the Dockerfile itself lets expect. */
export function buildContexts(dockerfile: Dockerfile, index: RepositoryIndex): readonly BuildContext[] {
  const folders = contextsOf(dockerfile, index.builds) ?? [likelyContext(dockerfile, index)]
  return folders.map(folder => {
    const paths = [...ownNames(dockerfile), ...namesIn(folder)]
    const path = paths.find(each => index.has(each))
    return { folder, ignoreFile: path && index.builds.ignoreFile(path) }
  })
}

/** Undefined where nothing says so. */
function contextsOf({ source }: Dockerfile, builds: ImageBuilds): readonly string[] | undefined {
  const folders = builds.of(source.path).flatMap(({ context }) => context ?? [])
  return folders.length === 0 ? undefined : [...new Set(folders)].slice(0, mostContexts)
}

/** Of one Dockerfile; each is looked through for what must not be copied. */
const mostContexts = 20

/** Where a build takes a folder that only it knows. */
function hasOpenContext({ source }: Dockerfile, builds: ImageBuilds): boolean {
  return builds.of(source.path).some(({ context }) => context === undefined)
}

/**
 * The nearest folder that holds a file which the Dockerfile copies; without one the nearest with an ignore file, then the
 * Dockerfile's own.
 */
function likelyContext(dockerfile: Dockerfile, index: RepositoryIndex): string {
  const folders = foldersAbove(dockerfile)
  const holds = (folder: string, path: string) => {
    const joined = joinPath(folder, path)
    return joined !== undefined && index.has(joined)
  }
  const copied = copiedPaths(dockerfile).slice(0, mostCopied)
  return (
    folders.find(folder => copied.some(path => holds(folder, path))) ??
    folders.find(folder => namesIn(folder).some(path => index.has(path))) ??
    folderOf(dockerfile.source.path)
  )
}

const mostCopied = 20

/** What COPY and ADD take from the context, wildcards as they are, without a slash at either end. */
export function copiedPaths({ instructions }: Dockerfile): readonly string[] {
  return instructions.filter(copiesFromContext).flatMap(({ words }) =>
    words.slice(0, -1).flatMap(({ value, text }) => {
      if (value === undefined || text.startsWith('<<') || /:\/\/|^git@/.test(value)) return []
      const path = joinPath('', value)
      return path === undefined ? [] : [path]
    }),
  )
}

/** The Dockerfile's, and those above it up to the root. */
function foldersAbove({ source }: Dockerfile): readonly string[] {
  const folders = [folderOf(source.path)]
  for (let folder = folders[0] ?? ''; folder !== ''; ) {
    folder = folderOf(folder)
    folders.push(folder)
  }
  return folders
}

function ownNames({ source }: Dockerfile): readonly RepoPath[] {
  return pathsIn(
    folderOf(source.path),
    suffixes.map(suffix => `${fileNameOf(source.path)}${suffix}`),
  )
}

/** Docker reads the first, Podman both. */
const suffixes: readonly string[] = ['.dockerignore', '.containerignore']

function namesIn(folder: string): readonly RepoPath[] {
  return pathsIn(folder, suffixes)
}

function pathsIn(folder: string, names: readonly string[]): readonly RepoPath[] {
  return names.flatMap(name => joinPath(folder, name) ?? [])
}
