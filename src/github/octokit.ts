import type { Octokit } from '@octokit/rest'
import type {
  Done,
  FileCommentDraft,
  GitHub,
  LineComment,
  Remarked,
  ReviewComment,
  ReviewDraft,
} from './api.ts'
import { type Connection, clientOf } from './client.ts'
import { statusOf } from './failure.ts'
import { type Repository, readThreads, readViewer, resolveThread } from './graphql.ts'
import { contentOf, pullFileOf, pullOf, remarkedOf, reviewCommentOf } from './parse.ts'
import { type Limits, limits, Patience } from './patience.ts'

export interface Access extends Connection {
  readonly repository: Repository
  /** Told what is waited for. */
  readonly say: (message: string) => void
  readonly limits?: Limits
}

/** The real GitHub, through Octokit. */
export function openGitHub(access: Access): GitHub {
  const octokit = clientOf(access)
  const patience = new Patience(access.limits ?? limits, access.clock, access.say)
  const line: Line = { octokit, patience, where: access.repository }
  return {
    ...pullReading(line),
    ...fileReading(line),
    ...commentReading(line),
    ...commentWriting(line),
    ...threadResolving(line),
    ...scanning(line),
  }
}

/** The line to GitHub: who speaks, how patiently, about which repository. */
interface Line {
  readonly octokit: Octokit
  readonly patience: Patience
  readonly where: Repository
}

const mayRead = 'pull-requests: read'
const mayWrite = 'pull-requests: write'

type PullReading = Pick<GitHub, 'viewer' | 'pull' | 'openPulls' | 'pullFiles' | 'mergeBase'>

function pullReading({ octokit, patience, where }: Line): PullReading {
  const { pulls, repos } = octokit.rest
  return {
    viewer: () => patience.read({ to: 'say whose it is', needs: mayRead }, () => readViewer(octokit)),
    pull: number =>
      patience.read({ to: `read pull request #${number}`, needs: mayRead }, async () => {
        const { data } = await pulls.get({ ...where, pull_number: number })
        return pullOf(data)
      }),
    openPulls: from =>
      patience.read({ to: 'list the open pull requests', needs: mayRead }, async () => {
        const filter = from === undefined ? {} : { head: from }
        const open = await octokit.paginate(pulls.list, { ...where, ...filter, state: 'open', per_page: 100 })
        return open.map(pullOf)
      }),
    pullFiles: number =>
      patience.read({ to: `list the files of pull request #${number}`, needs: mayRead }, async () => {
        const files = await octokit.paginate(pulls.listFiles, {
          ...where,
          pull_number: number,
          per_page: 100,
        })
        return files.map(pullFileOf)
      }),
    mergeBase: (base, head) =>
      patience.read({ to: 'compare the base with the head', needs: 'contents: read' }, async () => {
        const basehead = `${base}...${head}`
        const { data } = await repos.compareCommitsWithBasehead({ ...where, basehead, per_page: 1 })
        return data.merge_base_commit.sha
      }),
  }
}

function fileReading({ octokit, patience, where }: Line): Pick<GitHub, 'file'> {
  const { repos } = octokit.rest
  return {
    file: (commit, path) =>
      patience.read({ to: `read ${path}`, needs: 'contents: read' }, async () => {
        try {
          return contentOf((await repos.getContent({ ...where, path, ref: commit })).data)
        } catch (error) {
          if (statusOf(error) === 404) return undefined
          throw error
        }
      }),
  }
}

type CommentReading = Pick<GitHub, 'reviews' | 'reviewComments' | 'issueComments' | 'threads'>

function commentReading({ octokit, patience, where }: Line): CommentReading {
  const needs = mayRead
  return {
    reviews: number =>
      patience.read({ to: 'list the reviews', needs }, async () =>
        (await listReviews(octokit, where, number)).map(remarkedOf),
      ),
    reviewComments: number =>
      patience.read({ to: 'list the review comments', needs }, () =>
        listReviewComments(octokit, where, number),
      ),
    issueComments: number =>
      patience.read({ to: 'list the comments', needs }, () => listIssueComments(octokit, where, number)),
    threads: number =>
      patience.read({ to: 'list the review threads', needs }, () => readThreads(octokit, where, number)),
  }
}

function listReviews(octokit: Octokit, where: Repository, number: number) {
  return octokit.paginate(octokit.rest.pulls.listReviews, { ...where, pull_number: number, per_page: 100 })
}

async function listReviewComments(
  octokit: Octokit,
  where: Repository,
  number: number,
): Promise<ReviewComment[]> {
  const comments = { ...where, pull_number: number, per_page: 100 }
  return (await octokit.paginate(octokit.rest.pulls.listReviewComments, comments)).map(reviewCommentOf)
}

async function listIssueComments(octokit: Octokit, where: Repository, number: number): Promise<Remarked[]> {
  const comments = { ...where, issue_number: number, per_page: 100 }
  return (await octokit.paginate(octokit.rest.issues.listComments, comments)).map(remarkedOf)
}

type CommentWriting = Pick<
  GitHub,
  'createReview' | 'createFileComment' | 'createIssueComment' | 'updateReviewComment' | 'updateIssueComment'
>

function commentWriting({ octokit, patience, where }: Line): CommentWriting {
  const { issues, pulls } = octokit.rest
  return {
    createReview: (number, draft) =>
      patience.write(
        { to: 'post the review', needs: mayWrite },
        () => done(pulls.createReview({ ...where, pull_number: number, ...reviewPayload(draft) })),
        async () => found(await listReviews(octokit, where, number), isReview(draft)),
      ),
    createFileComment: (number, draft) =>
      patience.write(
        { to: 'comment on a file', needs: mayWrite },
        () => done(pulls.createReviewComment({ ...where, pull_number: number, ...filePayload(draft) })),
        async () => found(await listReviewComments(octokit, where, number), isFileComment(draft)),
      ),
    createIssueComment: (number, body) =>
      patience.write(
        { to: 'comment on the pull request', needs: mayWrite },
        () => done(issues.createComment({ ...where, issue_number: number, body })),
        async () =>
          found(await listIssueComments(octokit, where, number), comment => sameBody(comment.body, body)),
      ),
    updateReviewComment: (id, body) =>
      patience.write(
        { to: 'edit a review comment', needs: mayWrite },
        () => done(pulls.updateReviewComment({ ...where, comment_id: id, body })),
        harmlessTwice,
      ),
    updateIssueComment: (id, body) =>
      patience.write(
        { to: 'edit a comment', needs: mayWrite },
        () => done(issues.updateComment({ ...where, comment_id: id, body })),
        harmlessTwice,
      ),
  }
}

/** `start_line` equal to `line` is refused: a comment on one line has none. */
function lineComment({ path, startLine, line, body }: LineComment) {
  const comment = { path, line, side: 'RIGHT', body }
  return startLine === line ? comment : { ...comment, start_line: startLine, start_side: 'RIGHT' }
}

function reviewPayload({ commit, event, body, comments }: ReviewDraft) {
  return { commit_id: commit, event, body, comments: comments.map(lineComment) }
}

function filePayload({ commit, path, body }: FileCommentDraft) {
  return { commit_id: commit, path, body, subject_type: 'file' as const }
}

function isReview(draft: ReviewDraft) {
  return (review: { commit_id: string | null; body: string }) =>
    review.commit_id === draft.commit && sameBody(review.body, draft.body)
}

function isFileComment(draft: FileCommentDraft) {
  return (comment: ReviewComment) => comment.path === draft.path && sameBody(comment.body, draft.body)
}

/** GitHub keeps a body's text, but not always its line ends and last blanks. */
function sameBody(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n').trim() === other.replaceAll('\r\n', '\n').trim()
}

/** The markers that bodies begin with make an equal body ours. */
function found<T>(written: readonly T[], isIt: (one: T) => boolean): Done | undefined {
  return written.some(isIt) ? 'done' : undefined
}

async function done(call: Promise<unknown>): Promise<Done> {
  await call
  return 'done'
}

/** For writes that change nothing the second time. */
async function harmlessTwice(): Promise<undefined> {
  return undefined
}

function threadResolving({ octokit, patience }: Line): Pick<GitHub, 'resolveThread'> {
  return {
    resolveThread: id =>
      patience.write(
        { to: 'resolve a thread', needs: 'contents: write' },
        () => done(resolveThread(octokit, id)),
        harmlessTwice,
      ),
  }
}

/** The same analysis uploaded twice counts once: code scanning keeps the newest of a category and commit. */
function scanning({ octokit, patience, where }: Line): Pick<GitHub, 'uploadSarif' | 'sarifStatus'> {
  const { codeScanning } = octokit.rest
  return {
    uploadSarif: ({ ref, commit, sarif }) =>
      patience.write(
        { to: 'upload the findings to code scanning', needs: 'security-events: write' },
        async () => {
          const { data } = await codeScanning.uploadSarif({ ...where, ref, commit_sha: commit, sarif })
          return data.id ?? ''
        },
        harmlessTwice,
      ),
    sarifStatus: id =>
      patience.read(
        { to: 'follow the upload to code scanning', needs: 'security-events: read' },
        async () => {
          const { data } = await codeScanning.getSarif({ ...where, sarif_id: id })
          return { processing: data.processing_status ?? 'pending', errors: data.errors ?? [] }
        },
      ),
  }
}
