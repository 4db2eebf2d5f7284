import type { Answer } from './answer.ts'

/** Nothing to tell but that it happened. */
export type Done = 'done'

/** What Seaworthy asks of GitHub, for one repository. Lists are complete: every page is read. */
export interface GitHub {
  /** Whose token it is. */
  viewer(): Promise<Answer<Account>>

  pull(number: number): Promise<Answer<Pull>>
  /** Open pull requests from a branch, `owner:branch`; from any branch without one. */
  openPulls(from: string | undefined): Promise<Answer<readonly Pull[]>>
  /** GitHub lists at most 3,000 files of a pull request. */
  pullFiles(number: number): Promise<Answer<readonly PullFile[]>>
  mergeBase(base: string, head: string): Promise<Answer<string>>

  reviews(number: number): Promise<Answer<readonly Remarked[]>>
  reviewComments(number: number): Promise<Answer<readonly ReviewComment[]>>
  issueComments(number: number): Promise<Answer<readonly Remarked[]>>
  /** All or nothing: one comment that GitHub refuses refuses the review. */
  createReview(number: number, draft: ReviewDraft): Promise<Answer<Done>>
  createFileComment(number: number, draft: FileCommentDraft): Promise<Answer<Done>>
  createIssueComment(number: number, body: string): Promise<Answer<Done>>
  updateReviewComment(id: number, body: string): Promise<Answer<Done>>
  updateIssueComment(id: number, body: string): Promise<Answer<Done>>
  threads(number: number): Promise<Answer<readonly Thread[]>>
  resolveThread(id: string): Promise<Answer<Done>>

  /** The upload's id. */
  uploadSarif(upload: SarifUpload): Promise<Answer<string>>
  sarifStatus(id: string): Promise<Answer<SarifStatus>>

  /** A file's bytes at a commit; undefined when there is none, or it is no plain file, or larger than 1 MB. */
  file(commit: string, path: string): Promise<Answer<Uint8Array | undefined>>
}

export interface Account {
  readonly login: string
  /** Undefined when it is only known by name. */
  readonly id: number | undefined
}

export interface Pull {
  readonly number: number
  readonly headSha: string
  /** The base branch's newest commit, which need not be the merge base. */
  readonly baseSha: string
}

export interface PullFile {
  readonly path: string
  /** Set for a renamed file. */
  readonly previousPath: string | undefined
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged'
  /** Added and removed lines together. */
  readonly changes: number
  /** Hunks as in a unified diff, without file headers; left out by GitHub when binary or very large. */
  readonly patch: string | undefined
}

/** A comment of the conversation, or a review's own text. */
export interface Remarked {
  readonly id: number
  readonly author: Account | undefined
  readonly body: string
}

export interface ReviewComment extends Remarked {
  readonly path: string
  /** The comment it answers. */
  readonly replyTo: number | undefined
}

export interface ReviewDraft {
  readonly commit: string
  readonly event: 'COMMENT' | 'REQUEST_CHANGES'
  readonly body: string
  readonly comments: readonly LineComment[]
}

/** Lines of the head, 1-based and inclusive, inside one hunk. */
export interface LineComment {
  readonly path: string
  readonly startLine: number
  readonly line: number
  readonly body: string
}

export interface FileCommentDraft {
  readonly commit: string
  readonly path: string
  readonly body: string
}

export interface Thread {
  readonly id: string
  /** The comment that began it. */
  readonly commentId: number | undefined
  readonly isResolved: boolean
  readonly viewerCanResolve: boolean
}

export interface SarifUpload {
  /** `refs/heads/main` or `refs/pull/7/head`. */
  readonly ref: string
  readonly commit: string
  /** Gzip, then base64. */
  readonly sarif: string
}

export interface SarifStatus {
  readonly processing: 'pending' | 'complete' | 'failed'
  readonly errors: readonly string[]
}
