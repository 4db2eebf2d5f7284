import { constants, type Dirent } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { UserError } from '../text/failure.ts'
import { toRepoPath } from '../text/path.ts'
import type { Commit, Content, TreeEntry } from './commit.ts'
import { notAFile, tooLarge } from './unreadable.ts'

/** How many files are read before the first is taken. */
const ahead = 16

/** A plain folder: every file but those in `.git` and `node_modules`. Links are listed and never followed. */
export async function openFolder(root: string): Promise<Commit> {
  const found = await stat(root).catch(() => undefined)
  if (!found?.isDirectory())
    throw new UserError(`\`${root}\` is not a folder that can be read. Pass the path of one.`)
  let entries: Promise<readonly TreeEntry[]> | undefined
  return {
    sha: null,
    isWhole: true,
    list: () => (entries ??= listFolder(root)),
    read: (wanted, limit) => readFiles(root, wanted, limit),
  }
}

async function listFolder(root: string): Promise<readonly TreeEntry[]> {
  const entries: TreeEntry[] = []
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const children = await childrenOf(root, folder)
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
async function childrenOf(root: string, folder: string): Promise<Dirent[] | undefined> {
  try {
    return await readdir(join(root, folder), { withFileTypes: true })
  } catch {
    if (folder !== '') return undefined
    throw new UserError(`The folder \`${root}\` cannot be read. Allow reading it, or pass another.`)
  }
}

/** No two files share an id: equal ids mean equal bytes, and nothing has to be read to know. */
function entryOf(path: string, kind: 'file' | 'symlink'): TreeEntry {
  return { path: toRepoPath(path), kind, id: `folder:${path}` }
}

async function* readFiles(
  root: string,
  wanted: readonly TreeEntry[],
  limit: number,
): AsyncGenerator<readonly [TreeEntry, Content], void, undefined> {
  const contents: Promise<Content>[] = []
  for (const [at, entry] of wanted.entries()) {
    for (const next of wanted.slice(at + contents.length, at + ahead))
      contents.push(contentOf(root, next, limit))
    const content = contents.shift()
    if (content) yield [entry, await content]
  }
}

async function contentOf(root: string, entry: TreeEntry, limit: number): Promise<Content> {
  if (entry.kind !== 'file') return notAFile(entry.kind)
  try {
    return await readFile(join(root, entry.path), limit)
  } catch {
    return { kind: 'unreadable', because: 'its file cannot be opened' }
  }
}

/** Neither follows a link that took the file's place nor waits for a pipe that did. */
async function readFile(path: string, limit: number): Promise<Content> {
  const file = await open(
    path,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  )
  try {
    const { size } = await file.stat()
    if (size > limit) return { kind: 'unreadable', because: tooLarge(size, limit) }
    return { kind: 'bytes', bytes: await file.readFile() }
  } finally {
    await file.close()
  }
}
