import { constants } from 'node:fs'
import { access, copyFile, lstat, mkdtemp, utimes } from 'node:fs/promises'
import { join } from 'node:path'

import { folderOf, type RepoPath, toRepoPath } from '../text/path.ts'
import type { Borrowed } from './borrowed.ts'
import { type Git, gitIn, output } from './git.ts'
import { tooLarge } from './unreadable.ts'

/** The working tree as a tree nobody committed: what `git add --all` would put in, written beside the repository. */
export interface Snapshot {
  readonly tree: string
  readonly unreadable: ReadonlyMap<RepoPath, string>
}

/** Files of more bytes are named, not taken in. */
const largest = 64 * 2 ** 20

/**
 * Tracked and untracked-not-ignored files as they are on disk. Nothing of the user's repository is written: index and
 * objects go to the borrowed one. Git never follows a link here, and files it need not read again keep their ids.
 */
export async function snapshot(root: string, index: string, borrowed: Borrowed): Promise<Snapshot> {
  const own = join(await mkdtemp(join(borrowed.folder, 'snapshot-')), 'index')
  await copyIndex(index, own)
  const git = writingTo(gitIn(root), { ...borrowed.objects, GIT_INDEX_FILE: own })
  const listed = await output(git, [
    'ls-files',
    '-z',
    '--modified',
    '--deleted',
    '--others',
    '--exclude-standard',
  ])
  // A folder is a repository of its own that is no submodule.
  const paths = new Set(
    listed
      .toString('utf8')
      .split('\0')
      .filter(path => path !== '' && !path.endsWith('/')),
  )
  const states = await statesOf(root, [...paths])
  const taken = [...paths].filter(path => states.get(path) === 'there')
  const beyond = [...paths].filter(path => states.get(path) === 'beyond a link')
  await updateIndex(git, ['--force-remove'], beyond)
  await updateIndex(git, ['--add', '--remove', '--replace'], taken)
  const tree = await output(git, ['write-tree', '--missing-ok'])
  return { tree: tree.toString('latin1').trim(), unreadable: unreadableOf(states) }
}

/**
 * Git takes a file as unchanged that is older than the index and has the size it had: a copy must not be younger than
 * the original, or a file written in the same moment would be missed.
 */
async function copyIndex(from: string, to: string): Promise<void> {
  try {
    const { mtimeMs } = await lstat(from)
    await copyFile(from, to)
    await utimes(to, Math.floor(mtimeMs / 1000), Math.floor(mtimeMs / 1000))
  } catch (error) {
    if (!isAbsent(error)) throw error
  }
}

function writingTo(git: Git, places: Readonly<Record<string, string>>): Git {
  return { ...git, environment: { ...git.environment, ...places } }
}

async function updateIndex(git: Git, how: readonly string[], paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return
  await output(git, ['update-index', '-z', ...how, '--stdin'], { input: `${paths.join('\0')}\0` })
}

/** What git can do with a path: take it (or its absence) in, drop it, or nothing. */
type State = 'there' | 'beyond a link' | { readonly because: string }

async function statesOf(root: string, paths: readonly string[]): Promise<ReadonlyMap<string, State>> {
  const links = new Map<string, boolean>()
  const states = new Map<string, State>()
  for (const path of paths) {
    const isBeyond = await isBeyondLink(root, folderOf(path), links)
    states.set(path, isBeyond ? 'beyond a link' : await stateOf(join(root, path)))
  }
  return states
}

/** Git does not look behind a link, and fails on a tracked file whose folder has become one. */
async function isBeyondLink(root: string, folder: string, known: Map<string, boolean>): Promise<boolean> {
  if (folder === '') return false
  const isKnown = known.get(folder)
  if (isKnown !== undefined) return isKnown
  const parent = await isBeyondLink(root, folderOf(folder), known)
  const found = parent || (await lstat(join(root, folder)).catch(() => undefined))?.isSymbolicLink() === true
  known.set(folder, found)
  return found
}

async function stateOf(path: string): Promise<State> {
  try {
    const found = await lstat(path)
    if (found.isSymbolicLink() || found.isDirectory()) return 'there'
    if (found.size > largest) return { because: tooLarge(found.size, largest) }
    await access(path, constants.R_OK)
    return 'there'
  } catch (error) {
    if (!isAbsent(error)) return { because: 'its file cannot be opened' }
    return path.includes('\uFFFD') ? { because: 'its name is not valid UTF-8' } : 'there'
  }
}

function unreadableOf(states: ReadonlyMap<string, State>): ReadonlyMap<RepoPath, string> {
  const found = new Map<RepoPath, string>()
  for (const [path, state] of states)
    if (typeof state === 'object') found.set(toRepoPath(path), state.because)
  return found
}

/** Not there, or a parent folder has become a file. */
function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
