import { UserError } from '../text/failure.ts'
import { type CommitSha, type RepoPath, toCommitSha } from '../text/path.ts'
import { type Borrowed, borrow } from './borrowed.ts'
import type { ChangedFile, Commit, Commits } from './commit.ts'
import { gitOnline } from './git.ts'
import { gitCommit, unreadableEntries } from './git-commit.ts'
import { findRepository, type Layout } from './layout.ts'
import { Objects } from './objects.ts'
import { changesBetween } from './readable-diff.ts'
import { defaultBase, findCommit, unknownRef } from './refs.ts'
import { fetchCommit, findMergeBase, type Remote } from './shallow.ts'
import { snapshot } from './work-tree.ts'

/** Two commits that a change lies between; `base` is the merge base. */
export interface Span {
  readonly base: CommitSha
  readonly head: CommitSha
}

/** A git repository on disk. Close it (or the `Commits` it gave) when done: both end all processes behind it. */
export interface Repository {
  /** The working tree's top folder; undefined in a bare repository. */
  readonly root: string | undefined
  /** A full id that is not here is fetched from `origin`. Throws a UserError that names an unknown ref. */
  resolveCommit(ref: string): Promise<CommitSha>
  /** The branch to compare with when none is given. */
  defaultBase(): Promise<string>
  /** @param hint the answer where the API told it; saves deepening a shallow clone. */
  mergeBase(base: CommitSha, head: CommitSha, hint?: CommitSha): Promise<CommitSha>
  commitsBetween(span: Span): Commits
  /** The working tree as head, untracked files included. */
  commitsToWorkTree(base: CommitSha): Promise<Commits>
  /** All files of one commit. */
  treeOf(ref: string): Promise<Commit>
  /** Tracked and untracked-not-ignored files of the working tree as they are now. */
  workTree(): Promise<Commit>
  close(): Promise<void>
}

/** Opens the repository that a folder belongs to. Throws a UserError when there is none or git refuses it. */
export async function openRepository(folder: string): Promise<Repository> {
  const layout = await findRepository(folder)
  const borrowed = await borrow(layout.objects, layout.objectFormat)
  return new GitRepository(layout, borrowed)
}

class GitRepository implements Repository {
  readonly root: string | undefined
  readonly #layout: Layout
  readonly #remote: Remote
  readonly #borrowed: Borrowed
  readonly #objects: Objects

  constructor(layout: Layout, borrowed: Borrowed) {
    this.root = layout.root
    this.#layout = layout
    this.#remote = { git: layout.git, online: gitOnline(layout.folder) }
    this.#borrowed = borrowed
    this.#objects = new Objects(borrowed.git)
  }

  async resolveCommit(ref: string): Promise<CommitSha> {
    const found = await findCommit(this.#layout.git, ref)
    if (found) return found
    if (isFullId(ref) && (await fetchCommit(this.#remote, toCommitSha(ref)))) return toCommitSha(ref)
    throw unknownRef(ref)
  }

  defaultBase(): Promise<string> {
    return defaultBase(this.#layout.git)
  }

  mergeBase(base: CommitSha, head: CommitSha, hint?: CommitSha): Promise<CommitSha> {
    return findMergeBase(this.#remote, [base, head], hint)
  }

  commitsBetween({ base, head }: Span): Commits {
    return this.#commits(this.#commit(base), this.#commit(head), () => this.#changes(base, head))
  }

  async commitsToWorkTree(base: CommitSha): Promise<Commits> {
    const { tree, unreadable } = await this.#snapshot()
    const before = this.#commit(base)
    return this.#commits(before, this.#tree(tree, unreadable), async () => [
      ...(await this.#changes(base, tree)),
      ...(await changesUnread(before, unreadable)),
    ])
  }

  async treeOf(ref: string): Promise<Commit> {
    return this.#commit(await this.resolveCommit(ref))
  }

  async workTree(): Promise<Commit> {
    const { tree, unreadable } = await this.#snapshot()
    return this.#tree(tree, unreadable)
  }

  async close(): Promise<void> {
    await this.#objects.close()
    await this.#borrowed.remove()
  }

  #snapshot(): ReturnType<typeof snapshot> {
    if (this.root === undefined) {
      throw new UserError('A bare repository has no working tree. Pass the commit to look at: `--head REF`.')
    }
    return snapshot(this.root, this.#layout.index, this.#borrowed)
  }

  #commit(sha: CommitSha): Commit {
    return gitCommit({ git: this.#borrowed.git, objects: this.#objects, id: sha, sha, unreadable: new Map() })
  }

  #tree(id: string, unreadable: ReadonlyMap<RepoPath, string>): Commit {
    return gitCommit({ git: this.#borrowed.git, objects: this.#objects, id, sha: null, unreadable })
  }

  #changes(before: string, after: string): Promise<readonly ChangedFile[]> {
    return changesBetween(this.#borrowed, this.#objects, [before, after])
  }

  #commits(base: Commit, head: Commit, compare: () => Promise<readonly ChangedFile[]>): Commits {
    let changes: Promise<readonly ChangedFile[]> | undefined
    return { base, head, changes: () => (changes ??= compare()), close: () => this.close() }
  }
}

function isFullId(ref: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref)
}

/** Files that could not be read count as changed: nobody can say that they are not. */
async function changesUnread(
  base: Commit,
  unreadable: ReadonlyMap<RepoPath, string>,
): Promise<ChangedFile[]> {
  if (unreadable.size === 0) return []
  const before = new Map((await base.list()).map(entry => [entry.path, entry]))
  return unreadableEntries(unreadable).map(after => ({
    status: before.has(after.path) ? 'modified' : 'added',
    before: before.get(after.path),
    after,
    hunks: [],
    isBinary: false,
    withoutHunks: unreadable.get(after.path) ?? '',
  }))
}
