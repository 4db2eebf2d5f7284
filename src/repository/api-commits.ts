import { type CommitSha, type RepoPath, toRepoPath } from '../text/path.ts'
import type { ChangedFile, Commit, Commits, Content, TreeEntry } from './commit.ts'
import { parseHunks } from './hunks.ts'
import { notAFile, tooLarge } from './unreadable.ts'

/** What a change is read through where there is no checkout. */
export interface ContentApi {
  /** Every file that differs between merge base and head. */
  changedFiles(): Promise<readonly ApiFile[]>
  /** A file's bytes at a commit; undefined when there is none (or it is a link, a submodule, or too large to be given). */
  readFile(sha: CommitSha, path: RepoPath): Promise<Uint8Array | undefined>
}

/** A file of a pull request or comparison, as GitHub's REST API describes it. */
export interface ApiFile {
  readonly path: string
  /** The path at the base, of a renamed file. */
  readonly previousPath: string | undefined
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged'
  /** Added and removed lines together. */
  readonly changes: number
  /** Left out by the API when the file is binary or the change too large. */
  readonly patch: string | undefined
}

/** The two commits, and how many files may be read of them together. */
export interface ApiSpan {
  readonly base: CommitSha
  readonly head: CommitSha
  readonly requests: number
}

/** Reads at the same time; more of them trip GitHub's secondary limits. */
const ahead = 6

/** The second source of commits: the API. Only changed files are listed; any other can be read by `apiEntry`. */
export function apiCommits(api: ContentApi, span: ApiSpan): Commits {
  let changes: Promise<readonly ChangedFile[]> | undefined
  const changed = (): Promise<readonly ChangedFile[]> => (changes ??= changesOf(api, span))
  const budget: Budget = { total: span.requests, left: span.requests }
  return {
    base: apiCommit({ api, sha: span.base, budget }, async () => (await changed()).map(file => file.before)),
    head: apiCommit({ api, sha: span.head, budget }, async () => (await changed()).map(file => file.after)),
    changes: changed,
    close: () => Promise.resolve(),
  }
}

/** A file at a commit; the API names its content by both, so that only equal files of one commit have equal ids. */
export function apiEntry(sha: CommitSha, path: RepoPath, kind: TreeEntry['kind'] = 'file'): TreeEntry {
  return { path, kind, id: `${sha}:${path}` }
}

interface Budget {
  readonly total: number
  left: number
}

interface Reader {
  readonly api: ContentApi
  readonly sha: CommitSha
  readonly budget: Budget
}

async function changesOf(api: ContentApi, { base, head }: ApiSpan): Promise<readonly ChangedFile[]> {
  const files = await api.changedFiles()
  return files.filter(file => file.status !== 'unchanged').map(file => changedFile(file, base, head))
}

function changedFile(file: ApiFile, base: CommitSha, head: CommitSha): ChangedFile {
  const status = file.status === 'copied' ? 'added' : file.status === 'changed' ? 'modified' : file.status
  const kind = isSubmodule(file.patch) ? 'submodule' : 'file'
  const path = toRepoPath(file.path)
  const previous = status === 'renamed' && file.previousPath ? toRepoPath(file.previousPath) : path
  const isLeftOut = file.patch === undefined && file.changes > 0
  return {
    status: status === 'unchanged' ? 'modified' : status,
    before: status === 'added' ? undefined : apiEntry(base, previous, kind),
    after: status === 'removed' ? undefined : apiEntry(head, path, kind),
    hunks: kind === 'submodule' ? [] : parseHunks(file.patch ?? ''),
    isBinary: false, // the API does not tell; whoever reads the bytes sees it
    ...(isLeftOut ? { withoutHunks: 'the API shows no lines of so large a change' } : {}),
  }
}

/** The API has no mode in it; a submodule's patch is one line that no file of that size has by chance. */
function isSubmodule(patch: string | undefined): boolean {
  return (
    patch !== undefined &&
    /^@@ -[01](?:,0)? \+[01](?:,0)? @@(?:\n[-+]Subproject commit [0-9a-f]{40,64})+\n?$/.test(patch)
  )
}

function apiCommit(reader: Reader, sides: () => Promise<readonly (TreeEntry | undefined)[]>): Commit {
  let entries: Promise<readonly TreeEntry[]> | undefined
  return {
    sha: reader.sha,
    isWhole: false,
    list: () => (entries ??= sides().then(sorted)),
    read: (wanted, limit) => readFiles(reader, wanted, limit),
  }
}

function sorted(sides: readonly (TreeEntry | undefined)[]): TreeEntry[] {
  return sides.filter(entry => entry !== undefined).sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function* readFiles(
  reader: Reader,
  wanted: readonly TreeEntry[],
  limit: number,
): AsyncGenerator<readonly [TreeEntry, Content], void, undefined> {
  const contents: Promise<Content>[] = []
  for (const [at, entry] of wanted.entries()) {
    for (const next of wanted.slice(at + contents.length, at + ahead))
      contents.push(contentOf(reader, next, limit))
    const content = contents.shift()
    if (content) yield [entry, await content]
  }
}

async function contentOf({ api, sha, budget }: Reader, entry: TreeEntry, limit: number): Promise<Content> {
  if (entry.kind !== 'file') return notAFile(entry.kind)
  if (budget.left <= 0) {
    return {
      kind: 'unreadable',
      because: `the budget of ${budget.total} API requests is used up: run with a checkout`,
    }
  }
  budget.left--
  try {
    const bytes = await api.readFile(sha, entry.path)
    if (!bytes) return { kind: 'unreadable', because: 'the API has no content for it' }
    if (bytes.length > limit) return { kind: 'unreadable', because: tooLarge(bytes.length, limit) }
    return { kind: 'bytes', bytes }
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    return { kind: 'unreadable', because: `the API did not give it: ${cause}` }
  }
}
