import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'

import type { Borrowed } from './borrowed.ts'
import type { ChangedFile } from './commit.ts'
import { diffIds, diffTrees } from './diff.ts'
import { output } from './git.ts'
import type { Objects } from './objects.ts'
import type { RawChange } from './raw-diff.ts'

/**
 * The changes between two trees. Git's diff gives up when a single object is missing; then the files that cannot be
 * read are set aside, and the rest is compared as two small trees made of the other changed files alone.
 */
export async function changesBetween(
  { git, folder }: Borrowed,
  objects: Objects,
  [before, after]: readonly [string, string],
): Promise<readonly ChangedFile[]> {
  const all = await diffTrees(git, [before, after])
  if (all) return all

  const raw = await diffIds(git, before, after)
  const unreadable = await objects.unreadable(raw.flatMap(contentIds))
  const isReadable = (change: RawChange): boolean => !contentIds(change).some(id => unreadable.has(id))
  const readable = raw.filter(isReadable)
  const place = { git, folder: await mkdtemp(join(folder, 'readable-')) }
  const trees = { before: '', after: '' }
  for (const side of ['before', 'after'] as const) trees[side] = await treeOf(place, readable, side)
  const compared = await diffTrees(git, [trees.before, trees.after])
  if (!compared) throw new Error('git diff-tree cannot read an object that git cat-file can')
  return [
    ...compared,
    ...raw.filter(change => !isReadable(change)).map(change => setAside(change, unreadable)),
  ]
}

function contentIds({ before, after }: RawChange): string[] {
  return [before, after].flatMap(entry => (entry && entry.kind !== 'submodule' ? [entry.id] : []))
}

async function treeOf(
  { git, folder }: Pick<Borrowed, 'git' | 'folder'>,
  changes: readonly RawChange[],
  side: 'before' | 'after',
): Promise<string> {
  const lines = changes.flatMap(({ [side]: entry, modes }) =>
    entry ? [`${modes[side]} ${entry.id}\t${entry.path}\0`] : [],
  )
  const writing = {
    ...git,
    environment: { ...git.environment, GIT_INDEX_FILE: join(folder, `index-${side}`) },
  }
  await output(writing, ['update-index', '-z', '--index-info'], { input: lines.join('') })
  return (await output(writing, ['write-tree', '--missing-ok'])).toString('latin1').trim()
}

function setAside(
  { status, before, after }: RawChange,
  unreadable: ReadonlyMap<string, string>,
): ChangedFile {
  const because = unreadable.get(after?.id ?? '') ?? unreadable.get(before?.id ?? '') ?? ''
  return { status, before, after, hunks: [], isBinary: false, withoutHunks: because }
}
