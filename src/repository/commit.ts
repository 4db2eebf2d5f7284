import type { CommitSha, RepoPath } from '../text/path.ts'

export interface TreeEntry {
  readonly path: RepoPath
  readonly kind: 'file' | 'symlink' | 'submodule'
  /** Equal ids mean equal bytes, in every commit of one repository. */
  readonly id: string
}

/** A file's bytes, or why it cannot be read; a missing object is no error of the whole. */
export type Content =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly because: string }

/** A tree of files as it stood at one moment: a git commit, the working tree, a plain folder, or the API's view. */
export interface Commit {
  /** Null for the working tree and for a plain folder. */
  readonly sha: CommitSha | null
  /** False when reading the whole tree would cost too much (the API): then `list` gives only the changed files. */
  readonly isWhole: boolean
  /** Every file, sorted by path in code unit order; read once, then remembered. */
  list(): Promise<readonly TreeEntry[]>
  /** One file, where that is cheaper than listing all. */
  find?(path: string): Promise<TreeEntry | undefined>
  /**
   * In the order asked. `limit` in bytes: larger files are unreadable, with their size in the reason. Links are never
   * followed: they and submodules are unreadable too. The working tree gives what git would commit.
   */
  read(entries: readonly TreeEntry[], limit: number): AsyncIterable<readonly [TreeEntry, Content]>
  /**
   * The files whose bytes hold one of the words, among those with one of the endings (`yaml`, any letter case). Only where
   * that is faster than reading them all; undefined when it cannot be told.
   */
  search?(words: readonly string[], endings: readonly string[]): Promise<ReadonlySet<RepoPath> | undefined>
}

/** The two sides of a change, and what differs. */
export interface Commits {
  /** The merge base. */
  readonly base: Commit
  readonly head: Commit
  /** In git's order; renames paired at 50 % similarity, with three lines of context. */
  changes(): Promise<readonly ChangedFile[]>
  /** Ends the processes behind it. */
  close(): Promise<void>
}

export interface ChangedFile {
  readonly status: 'added' | 'removed' | 'modified' | 'renamed'
  /** Undefined when added. */
  readonly before: TreeEntry | undefined
  /** Undefined when removed. */
  readonly after: TreeEntry | undefined
  /** Empty for binary files, submodules, pure renames and pure mode changes. */
  readonly hunks: readonly Hunk[]
  /** Git sees no text in it, or it is larger than 1 MiB. */
  readonly isBinary: boolean
  /** Why there are no hunks although the text differs: a missing object, or a change too large. */
  readonly withoutHunks?: string
}

/** 1-based line numbers; a side without lines has a count of 0. */
export interface Hunk {
  readonly oldStart: number
  readonly oldCount: number
  readonly newStart: number
  readonly newCount: number
  readonly lines: readonly DiffLine[]
}

export interface DiffLine {
  readonly kind: 'context' | 'added' | 'removed'
  /** 1-based, on the old side; undefined for an added line. */
  readonly oldLine: number | undefined
  readonly newLine: number | undefined
  /** Without the marker and the line end (a CR stays). */
  readonly text: string
}
