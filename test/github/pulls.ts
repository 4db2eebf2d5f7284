import { isObject, type Json, type JsonObject, sample, textOf } from './description.ts'
import {
  type Call,
  forbidden,
  type Handler,
  invalid,
  notFound,
  okay,
  type Reply,
  unprocessable,
} from './reply.ts'
import { linesOf } from './repository.ts'
import type { CommentState, IssueCommentState, PullState, ReviewState, State, User } from './state.ts'

/** Pull requests, their files, reviews and comments, with the rules that the description does not tell. */
export function pullHandlers(
  state: State,
  list: (items: readonly Json[], call: Call) => Reply,
): Record<string, Handler> {
  const reading =
    (handler: Handler): Handler =>
    call =>
      mayRead(state) ? handler(call) : forbidden()
  const writing =
    (handler: Handler): Handler =>
    call =>
      state.rights.pullRequests === 'write' ? handler(call) : forbidden()
  const onPull =
    (handler: (pull: PullState, call: Call) => Reply): Handler =>
    call => {
      const pull = state.pulls.get(Number(call.params.pull_number ?? call.params.issue_number))
      return pull ? handler(pull, call) : notFound()
    }
  return {
    'pulls/get': reading(onPull(pull => okay(pullJson(state, pull, 'pull-request')))),
    'pulls/list': reading(call =>
      list(
        [...state.pulls.values()]
          .filter(isAsked(call))
          .map(each => pullJson(state, each, 'pull-request-simple')),
        call,
      ),
    ),
    'pulls/list-files': reading(onPull((pull, call) => list(filesJson(state, pull), call))),
    'pulls/list-reviews': reading(
      onPull((pull, call) =>
        list(state.reviews.filter(each => each.pull === pull.number).map(reviewJson), call),
      ),
    ),
    'pulls/list-review-comments': reading(
      onPull((pull, call) => list(commentsJson(state, pull.number), call)),
    ),
    'pulls/create-review': writing(onPull((pull, call) => createReview(state, pull, fields(call)))),
    'pulls/create-review-comment': writing(onPull((pull, call) => createComment(state, pull, fields(call)))),
    'pulls/update-review-comment': writing(call =>
      edit(state, state.reviewComments, call, each => commentJson(each, headOf(state, each.pull))),
    ),
    'issues/list-comments': reading(
      onPull((pull, call) =>
        list(state.issueComments.filter(each => each.pull === pull.number).map(issueCommentJson), call),
      ),
    ),
    'issues/create-comment': writing(
      onPull((pull, call) => {
        const { body } = fields(call)
        if (!isBody(body)) return invalid(tooLong)
        const comment = { id: state.nextId++, pull: pull.number, user: state.viewer, body }
        state.issueComments.push(comment)
        return okay(issueCommentJson(comment), 201)
      }),
    ),
    'issues/update-comment': writing(call => edit(state, state.issueComments, call, issueCommentJson)),
  }
}

export function mayRead({ isPublic, rights }: State): boolean {
  return isPublic || rights.pullRequests !== 'none'
}

const longestBody = 65_536
const tooLong = `body is too long (maximum is ${longestBody} characters)`

function isBody(body: Json | undefined): body is string {
  return typeof body === 'string' && body.trim() !== '' && body.length <= longestBody
}

function createReview(
  state: State,
  pull: PullState,
  { body, event, commit_id, comments }: JsonObject,
): Reply {
  const commit = textOf(commit_id ?? state.repository.sha(pull.head))
  const drafts = Array.isArray(comments) ? comments.filter(isObject) : []
  if (event !== undefined && event !== 'APPROVE' && !isBody(body))
    return unprocessable(body ? tooLong : 'body is required')
  if (event === 'REQUEST_CHANGES' && pull.author.id === state.viewer.id) {
    return unprocessable('Review Can not request changes on your own pull request')
  }
  if (!isOfPull(state, pull, commit)) return unprocessable('commit_id is not part of the pull request')
  const faults = drafts.flatMap(draft => draftFaults(state, pull, commit, draft))
  if (faults.length > 0) return unprocessable(...faults)

  const states = { COMMENT: 'COMMENTED', REQUEST_CHANGES: 'CHANGES_REQUESTED', APPROVE: 'APPROVED' } as const
  const kind =
    event === 'COMMENT' || event === 'REQUEST_CHANGES' || event === 'APPROVE' ? states[event] : 'PENDING'
  const review: ReviewState = {
    id: state.nextId++,
    pull: pull.number,
    user: state.viewer,
    body: textOf(body ?? ''),
    state: kind,
    commit,
  }
  state.reviews.push(review)
  for (const draft of drafts) state.reviewComments.push(commentOf(state, pull, commit, review.id, draft))
  return okay(reviewJson(review))
}

function createComment(state: State, pull: PullState, draft: JsonObject): Reply {
  const commit = textOf(draft.commit_id)
  if (!isOfPull(state, pull, commit)) return invalid('commit_id is not part of the pull request')
  const faults =
    draft.subject_type === 'file'
      ? fileFaults(state, pull, commit, draft)
      : draftFaults(state, pull, commit, draft)
  if (faults.length > 0) return invalid(...faults)
  // GitHub wraps a comment of its own in a review without text.
  const review: ReviewState = {
    id: state.nextId++,
    pull: pull.number,
    user: state.viewer,
    body: '',
    state: 'COMMENTED',
    commit,
  }
  state.reviews.push(review)
  const comment = commentOf(state, pull, commit, review.id, draft)
  state.reviewComments.push(comment)
  return okay(commentJson(comment, commit), 201)
}

function isOfPull({ repository }: State, pull: PullState, commit: string): boolean {
  return repository.commits(pull.base, pull.head).includes(commit)
}

function fileFaults(
  { repository }: State,
  pull: PullState,
  commit: string,
  { path, body, line, start_line }: JsonObject,
): string[] {
  const isShown = repository.diff(pull.base, commit).some(file => file.path === path)
  return [
    ...(isBody(body) ? [] : [tooLong]),
    ...(isShown ? [] : ['Path could not be resolved']),
    ...(line === undefined && start_line === undefined ? [] : ['a comment on a file has no line']),
  ]
}

/** A comment on lines stands inside one hunk of the diff as GitHub has it. */
function draftFaults(state: State, pull: PullState, commit: string, draft: JsonObject): string[] {
  const { path, body, line, side, start_line: start, start_side: startSide } = draft
  if (!isBody(body)) return [tooLong]
  const file = state.repository.diff(pull.base, commit).find(each => each.path === path)
  if (file === undefined) return ['Path could not be resolved']
  if (file.patch === undefined || typeof line !== 'number') return ['Line could not be resolved']
  const shown = (at: Json | undefined): Map<number, number> =>
    linesOf(file.patch ?? '', at === 'LEFT' ? 'LEFT' : 'RIGHT')
  const hunk = shown(side).get(line)
  if (hunk === undefined) return ['Pull request review thread line must be part of the diff']
  if (start === undefined) return startSide === undefined ? [] : ['start_side without start_line']
  if (typeof start !== 'number' || start >= line)
    return ['Pull request review thread start line must precede the end line.']
  const startHunk = shown(startSide ?? side).get(start)
  if (startHunk === undefined) return ['Pull request review thread start line must be part of the diff']
  return startHunk === hunk
    ? []
    : ['Pull request review thread start line must be part of the same hunk as the line.']
}

function commentOf(
  state: State,
  pull: PullState,
  commit: string,
  review: number,
  draft: JsonObject,
): CommentState {
  const number = (value: Json | undefined): number | undefined =>
    typeof value === 'number' ? value : undefined
  return {
    id: state.nextId++,
    pull: pull.number,
    review,
    user: state.viewer,
    body: textOf(draft.body),
    path: textOf(draft.path),
    commit,
    line: number(draft.line),
    startLine: number(draft.start_line),
    replyTo: undefined,
  }
}

function edit<T extends CommentState | IssueCommentState>(
  state: State,
  comments: readonly T[],
  call: Call,
  json: (comment: T) => Json,
): Reply {
  const comment = comments.find(each => each.id === Number(call.params.comment_id))
  if (comment === undefined) return notFound()
  if (comment.user.id !== state.viewer.id) return forbidden()
  const { body } = fields(call)
  if (!isBody(body)) return invalid(tooLong)
  comment.body = body
  return okay(json(comment))
}

function isAsked({ query }: Call): (pull: PullState) => boolean {
  const head = query.get('head')
  const wanted = query.get('state') ?? 'open'
  return pull =>
    (head === null || head === `${pull.headRepository.split('/')[0]}:${pull.headBranch}`) &&
    (wanted === 'all' || (wanted === 'open') === pull.isOpen)
}

function fields({ body }: Call): JsonObject {
  return isObject(body) ? body : {}
}

function filesJson({ repository }: State, pull: PullState): Json[] {
  const files = repository.diff(pull.base, pull.head).slice(0, 3000)
  return files.map(({ path, previousPath, status, sha, patch }) =>
    sample('diff-entry', {
      filename: path,
      status,
      sha,
      ...(previousPath === undefined ? {} : { previous_filename: previousPath }),
      ...(patch === undefined ? {} : { patch }),
    }),
  )
}

function pullJson({ repository, fullName }: State, pull: PullState, component: string): Json {
  const [owner = ''] = pull.headRepository.split('/')
  return sample(component, {
    number: pull.number,
    state: pull.isOpen ? 'open' : 'closed',
    user: userJson(pull.author),
    head: {
      ref: pull.headBranch,
      label: `${owner}:${pull.headBranch}`,
      sha: repository.sha(pull.head),
      repo: { full_name: pull.headRepository },
    },
    base: {
      ref: 'main',
      label: 'harbour:main',
      sha: repository.sha(pull.base),
      repo: { full_name: fullName },
    },
  })
}

function reviewJson({ id, user, body, state, commit }: ReviewState): Json {
  return sample('pull-request-review', { id, body, state, commit_id: commit, user: userJson(user) })
}

/** Git is asked for the head once, however long the list is. */
function commentsJson(state: State, pull: number): Json[] {
  const head = headOf(state, pull)
  return state.reviewComments.filter(each => each.pull === pull).map(each => commentJson(each, head))
}

function headOf({ repository, pulls }: State, pull: number): string {
  return repository.sha(pulls.get(pull)?.head ?? 'HEAD')
}

function commentJson(comment: CommentState, head: string): Json {
  const { id, review, user, body, path, commit, line, startLine, replyTo } = comment
  // On an older head the comment is outdated and has no line.
  const isCurrent = head === commit
  return sample('pull-request-review-comment', {
    id,
    body,
    path,
    commit_id: commit,
    original_commit_id: commit,
    pull_request_review_id: review,
    user: userJson(user),
    subject_type: line === undefined ? 'file' : 'line',
    ...(isCurrent && line !== undefined ? { line } : {}),
    ...(isCurrent && startLine !== undefined ? { start_line: startLine } : {}),
    ...(replyTo === undefined ? {} : { in_reply_to_id: replyTo }),
  })
}

function issueCommentJson({ id, user, body }: IssueCommentState): Json {
  return sample('issue-comment', { id, body, user: userJson(user) })
}

function userJson({ login, id }: User): JsonObject {
  return { login, id, type: login.endsWith('[bot]') ? 'Bot' : 'User' }
}
