import { type CommitSha, type RepoPath, toRepoPath } from '../text/path.ts'
import type { Commit, Content, TreeEntry } from './commit.ts'
import { type Git, run } from './git.ts'
import type { Objects } from './objects.ts'
import { treeEntry } from './tree-entry.ts'
import { notAFile, treesMissing } from './unreadable.ts'

/** Where a commit's tree is read from, and what of it is known to be unreadable. */
export interface GitTree {
  readonly git: Git
  readonly objects: Objects
  /** A commit or a tree. */
  readonly id: string
  readonly sha: CommitSha | null
  /** Files that could not be taken into the tree, with the reason. */
  readonly unreadable: ReadonlyMap<RepoPath, string>
}

/** A commit (or tree) of a git repository, read from its objects alone. */
export function gitCommit(tree: GitTree): Commit {
  let entries: Promise<readonly TreeEntry[]> | undefined
  return {
    sha: tree.sha,
    isWhole: true,
    list: () => (entries ??= entriesOf(tree)),
    find: async path => (await listed(tree, ['--', path])).find(entry => entry.path === path),
    read: (wanted, limit) => readEntries(tree, wanted, limit),
    search: (words, endings) => searchTree(tree, words, endings),
  }
}

/** git-grep(1) ends with 1 when nothing holds a word. Of a missing object it complains, and goes on. */
async function searchTree(
  tree: GitTree,
  words: readonly string[],
  endings: readonly string[],
): Promise<ReadonlySet<RepoPath> | undefined> {
  if (tree.unreadable.size > 0) return undefined
  const { code, stdout, stderr } = await run(tree.git, [
    ...['grep', '--files-with-matches', '--null', '--fixed-strings', '--text', '--no-textconv', '--no-color'],
    ...words.flatMap(word => ['-e', word]),
    ...[tree.id, '--', ...endings.map(ending => `:(icase)*.${ending}`)],
  ])
  if (code > 1 || stderr !== '') return undefined
  const named = stdout.toString('utf8').split('\0')
  return new Set(named.flatMap(name => (name === '' ? [] : [toRepoPath(name.slice(tree.id.length + 1))])))
}

async function entriesOf(tree: GitTree): Promise<readonly TreeEntry[]> {
  const found = await listed(tree, [])
  const unread = unreadableEntries(tree.unreadable)
  const all =
    unread.length === 0 ? found : [...found.filter(entry => !tree.unreadable.has(entry.path)), ...unread]
  return all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

async function listed(tree: GitTree, paths: readonly string[]): Promise<TreeEntry[]> {
  const { code, stdout, stderr } = await run(tree.git, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    tree.id,
    ...paths,
  ])
  if (code !== 0) throw treesMissing(tree.id, stderr)
  return stdout.toString('utf8').split('\0').flatMap(entryOf)
}

/** `100644 blob 3b18e5...<tab>path`. */
function entryOf(line: string): TreeEntry[] {
  const tab = line.indexOf('\t')
  const [mode, , id] = line.slice(0, Math.max(0, tab)).split(' ')
  return mode === undefined || id === undefined ? [] : [treeEntry(mode, id, line.slice(tab + 1))]
}

/** The entries that stand for files nobody could read. */
export function unreadableEntries(unreadable: ReadonlyMap<RepoPath, string>): TreeEntry[] {
  return [...unreadable.keys()].sort().map(path => ({ path, kind: 'file', id: `unreadable:${path}` }))
}

async function* readEntries(
  tree: GitTree,
  wanted: readonly TreeEntry[],
  limit: number,
): AsyncGenerator<readonly [TreeEntry, Content], void, undefined> {
  const files = wanted.filter(entry => entry.kind === 'file' && !tree.unreadable.has(entry.path))
  const contents = tree.objects.read(
    files.map(entry => entry.id),
    limit,
  )
  try {
    for (const entry of wanted) yield [entry, refusal(tree, entry) ?? (await next(contents))]
  } finally {
    await contents.return()
  }
}

function refusal(tree: GitTree, entry: TreeEntry): Content | undefined {
  if (entry.kind !== 'file') return notAFile(entry.kind)
  const because = tree.unreadable.get(entry.path)
  return because === undefined ? undefined : { kind: 'unreadable', because }
}

async function next(contents: AsyncGenerator<Content, void, undefined>): Promise<Content> {
  const { value } = await contents.next()
  if (!value) throw new Error('git answered fewer objects than were asked for')
  return value
}
