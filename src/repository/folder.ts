import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'

import { UserError } from '../text/failure.ts'
import { toRepoPath } from '../text/path.ts'
import type { Commit, Content, TreeEntry } from './commit.ts'
import { notAFile, tooLarge } from './unreadable.ts'

/** A plain folder: every file but those in `.git` and `node_modules`. Links are listed and never followed. */
export async function openFolder(root: string): Promise<Commit> {
  const found = await stat(root).catch(() => undefined)
  if (!found?.isDirectory())
    throw new UserError(`\`${root}\` is not a folder that can be read. Pass the path of one.`)
  let entries: readonly TreeEntry[] | undefined
  return {
    sha: null,
    isWhole: true,
    list: async () => (entries ??= listFolder(root)),
    read: (wanted, limit) => readFiles(root, wanted, limit),
  }
}

function listFolder(root: string): readonly TreeEntry[] {
  const entries: TreeEntry[] = []
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const children = childrenOf(root, folder)
    // Listed as if it were a file, so that whoever reads it learns that it cannot be.
    if (!children) entries.push(entryOf(folder, 'file'))
    for (const child of children ?? []) {
      const path = folder === '' ? child.name : `${folder}/${child.name}`
      if (child.isDirectory() && !leftOut.has(child.name)) folders.push(path)
      else if (child.isFile()) entries.push(entryOf(path, 'file'))
      else if (child.isSymbolicLink()) entries.push(entryOf(path, 'symlink'))
    }
  }
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1))
}

const leftOut: ReadonlySet<string> = new Set(['.git', 'node_modules'])

/** Undefined when the folder may not be opened; for the root that is the end. */
function childrenOf(root: string, folder: string): Dirent[] | undefined {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
  } catch {
    if (folder !== '') return undefined
    throw new UserError(`The folder \`${root}\` cannot be read. Allow reading it, or pass another.`)
  }
}

/** No two files share an id: equal ids mean equal bytes, and nothing has to be read to know. */
function entryOf(path: string, kind: 'file' | 'symlink'): TreeEntry {
  return { path: toRepoPath(path), kind, id: `folder:${path}` }
}

/** Read one after the other and without promises, which would cost more than the reading. */
async function* readFiles(
  root: string,
  wanted: readonly TreeEntry[],
  limit: number,
): AsyncGenerator<readonly [TreeEntry, Content], void, undefined> {
  for (const entry of wanted) yield [entry, contentOf(root, entry, limit)]
}

function contentOf(root: string, entry: TreeEntry, limit: number): Content {
  if (entry.kind !== 'file') return notAFile(entry.kind)
  try {
    return readFile(join(root, entry.path), limit)
  } catch {
    return { kind: 'unreadable', because: 'its file cannot be opened' }
  }
}

/** Neither follows a link that took the file's place nor waits for a pipe that did. */
function readFile(path: string, limit: number): Content {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const { size } = fstatSync(file)
    if (size > limit) return { kind: 'unreadable', because: tooLarge(size, limit) }
    return { kind: 'bytes', bytes: readFileSync(file) }
  } finally {
    closeSync(file)
  }
}
