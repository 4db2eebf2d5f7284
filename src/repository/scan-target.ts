import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { UserError } from '../text/failure.ts'
import { toRepoPath } from '../text/path.ts'
import type { Commit, TreeEntry } from './commit.ts'
import { openRepository } from './commits.ts'
import { openFolder } from './folder.ts'
import { gitIn, run } from './git.ts'

/** What a scan reads. Paths are relative to the folder it is run in. */
export interface ScanTarget {
  readonly commit: Commit
  /** Whether a path was asked for; the rest of the repository is there for rules that look things up. */
  covers(path: string): boolean
  close(): Promise<void>
}

/**
 * In a repository, its tracked and its untracked, not ignored files; in a bare one, those of HEAD; elsewhere, the given
 * folders. Throws a UserError for a path that does not exist or lies outside `folder`.
 */
export async function openScanTarget(folder: string, paths: readonly string[]): Promise<ScanTarget> {
  const here = await realpath(folder)
  const wanted = paths.length === 0 ? [''] : paths.map(path => below(here, path))
  const covers = (path: string) =>
    wanted.some(prefix => prefix === '' || path === prefix || path.startsWith(`${prefix}/`))
  if (await isRepository(here)) return { ...(await repositoryTarget(here, wanted)), covers }
  const parts = await Promise.all(wanted.map(path => partTarget(here, path)))
  return {
    commit: united(parts.map(part => part.commit)),
    covers,
    close: async () => {
      await Promise.all(parts.map(part => part.close()))
    },
  }
}

type Opened = Omit<ScanTarget, 'covers'>

async function repositoryTarget(here: string, wanted: readonly string[]): Promise<Opened> {
  const repository = await openRepository(here)
  const { root } = repository
  if (root === undefined) return { commit: await repository.treeOf('HEAD'), close: () => repository.close() }
  for (const path of wanted) await demand(resolve(here, path), path)
  const prefix = below(await realpath(root), here)
  return { commit: moved(await repository.workTree(), prefix, ''), close: () => repository.close() }
}

async function partTarget(here: string, path: string): Promise<Opened> {
  const absolute = resolve(here, path)
  const found = await demand(absolute, path)
  const close = async () => {}
  if (!found.isDirectory())
    return { commit: onlyFile(await openFolder(dirname(absolute)), absolute, path), close }
  if (!(await isRepository(absolute))) return { commit: moved(await openFolder(absolute), '', path), close }
  const { commit, close: end } = await repositoryTarget(absolute, [''])
  return { commit: moved(commit, '', path), close: end }
}

async function demand(absolute: string, path: string): Promise<{ isDirectory(): boolean }> {
  const found = await stat(absolute).catch(() => undefined)
  if (!found)
    throw new UserError(`\`${path}\` does not exist. Pass a file or folder below the working directory.`)
  return found
}

async function isRepository(folder: string): Promise<boolean> {
  const { code } = await run(gitIn(folder), ['rev-parse', '--git-dir'])
  return code === 0
}

/** `''` for the folder itself. */
function below(folder: string, path: string): string {
  const inside = relative(folder, resolve(folder, path)).split(sep).join('/')
  if (inside !== '..' && !inside.startsWith('../') && !/^[A-Za-z]:/.test(inside)) return inside
  throw new UserError(`\`${path}\` lies outside the working directory. Run the scan in a folder above it.`)
}

/** A commit whose paths lose one folder in front and gain another; what lies elsewhere is left out. */
function moved(commit: Commit, lost: string, gained: string): Commit {
  if (lost === gained) return commit
  const originals = new Map<TreeEntry, TreeEntry>()
  const rename = (entry: TreeEntry): TreeEntry[] => {
    if (lost !== '' && !entry.path.startsWith(`${lost}/`)) return []
    const rest = lost === '' ? entry.path : entry.path.slice(lost.length + 1)
    const renamed = { ...entry, path: toRepoPath(gained === '' ? rest : `${gained}/${rest}`) }
    originals.set(renamed, entry)
    return [renamed]
  }
  const entries = commit.list().then(list => list.flatMap(rename))
  return {
    ...commit,
    list: () => entries,
    read: (wanted, limit) => readOriginals(commit, wanted, originals, limit),
  }
}

async function* readOriginals(
  commit: Commit,
  wanted: readonly TreeEntry[],
  originals: ReadonlyMap<TreeEntry, TreeEntry>,
  limit: number,
): ReturnType<Commit['read']> {
  const asked = wanted.map(entry => originals.get(entry) ?? entry)
  let next = 0
  for await (const [entry, content] of commit.read(asked, limit)) yield [wanted[next++] ?? entry, content]
}

function onlyFile(folder: Commit, absolute: string, path: string): Commit {
  const name = toRepoPath(basename(absolute))
  const list = async (): Promise<readonly TreeEntry[]> => [{ path: name, kind: 'file', id: `folder:${name}` }]
  return moved({ ...folder, list }, '', path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '')
}

function united(commits: readonly Commit[]): Commit {
  const [only] = commits
  if (only && commits.length === 1) return only
  const owners = new Map<TreeEntry, Commit>()
  const entries = Promise.all(commits.map(commit => commit.list())).then(lists => {
    for (const [i, list] of lists.entries())
      for (const entry of list) owners.set(entry, commits[i] ?? commits[0] ?? unowned)
    const byPath = new Map(lists.flat().map(entry => [entry.path, entry]))
    return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  })
  return {
    sha: null,
    isWhole: true,
    list: () => entries,
    read: (wanted, limit) => readOwned(wanted, owners, limit),
  }
}

async function* readOwned(
  wanted: readonly TreeEntry[],
  owners: ReadonlyMap<TreeEntry, Commit>,
  limit: number,
): ReturnType<Commit['read']> {
  for (const entry of wanted) yield* (owners.get(entry) ?? unowned).read([entry], limit)
}

const unowned: Commit = {
  sha: null,
  isWhole: true,
  list: async () => [],
  async *read(entries) {
    for (const entry of entries) yield [entry, { kind: 'unreadable', because: 'it was not listed' }]
  },
}
