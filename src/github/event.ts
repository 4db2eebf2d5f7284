import { UserError } from '../text/failure.ts'

/** What set a run off, as far as it matters: which commits to look at, and where to speak. */
export type Event =
  | PullEvent
  /** `workflow_run`: the second stage for forks; the pull request is the open one with this head. */
  | { readonly kind: 'pull-of-run'; readonly headSha: string; readonly from: string | undefined }
  /** `push`, `schedule`, `workflow_dispatch`: the whole tree. */
  | { readonly kind: 'branch'; readonly sha: string; readonly ref: string }
  | { readonly kind: 'merge-group'; readonly baseSha: string; readonly headSha: string }
  /** The push of a deletion. */
  | { readonly kind: 'nothing'; readonly because: string }

export interface PullEvent {
  readonly kind: 'pull'
  readonly number: number
  readonly headSha: string
  /** The base branch's newest commit. */
  readonly baseSha: string
  /** A fork's `pull_request` run has a token that only reads. */
  readonly isReadOnly: boolean
}

/** What the runner says of a run: https://docs.github.com/actions/reference/workflows-and-actions/variables */
export interface Run {
  readonly name: string
  readonly sha: string
  readonly ref: string
  /** The payload of the webhook. */
  readonly payload: unknown
}

/** Throws a UserError for an event that has nothing to review. */
export function eventOf(run: Run): Event {
  switch (run.name) {
    case 'pull_request':
    case 'pull_request_target':
      return pullEvent(run)
    case 'workflow_run':
      return pullOfRun(run.payload)
    case 'merge_group':
      return {
        kind: 'merge-group',
        baseSha: textAt(run, 'merge_group', 'base_sha'),
        headSha: textAt(run, 'merge_group', 'head_sha'),
      }
    case 'push':
      if (at(run.payload, 'deleted') === true)
        return { kind: 'nothing', because: 'The push deleted the branch.' }
      return { kind: 'branch', sha: run.sha, ref: run.ref }
    case 'schedule':
    case 'workflow_dispatch':
      return { kind: 'branch', sha: run.sha, ref: run.ref }
    default:
      throw new UserError(
        `Seaworthy does not run on \`${run.name}\`. Use pull_request, push, merge_group, schedule, workflow_dispatch, ` +
          'workflow_run or pull_request_target.',
      )
  }
}

function pullEvent(run: Run): PullEvent {
  const number = at(run.payload, 'pull_request', 'number')
  if (typeof number !== 'number') throw incomplete(run, 'pull_request.number')
  const from = at(run.payload, 'pull_request', 'head', 'repo', 'full_name')
  const to = textAt(run, 'pull_request', 'base', 'repo', 'full_name')
  return {
    kind: 'pull',
    number,
    headSha: textAt(run, 'pull_request', 'head', 'sha'),
    baseSha: textAt(run, 'pull_request', 'base', 'sha'),
    isReadOnly: run.name === 'pull_request' && from !== to,
  }
}

/** `workflow_run.pull_requests` is empty for forks, so the branch is what leads to the pull request. */
function pullOfRun(payload: unknown): Event {
  const run: Run = { name: 'workflow_run', sha: '', ref: '', payload }
  const event = at(payload, 'workflow_run', 'event')
  if (event !== 'pull_request') {
    return { kind: 'nothing', because: 'The workflow that ran before was not about a pull request.' }
  }
  const owner = at(payload, 'workflow_run', 'head_repository', 'owner', 'login')
  const branch = at(payload, 'workflow_run', 'head_branch')
  const isNamed = typeof owner === 'string' && typeof branch === 'string'
  return {
    kind: 'pull-of-run',
    headSha: textAt(run, 'workflow_run', 'head_sha'),
    from: isNamed ? `${owner}:${branch}` : undefined,
  }
}

function textAt(run: Run, ...route: string[]): string {
  const value = at(run.payload, ...route)
  if (typeof value !== 'string' || value === '') throw incomplete(run, route.join('.'))
  return value
}

function incomplete({ name }: Run, field: string): UserError {
  return new UserError(`The event \`${name}\` came without \`${field}\`: check GITHUB_EVENT_PATH.`)
}

function at(value: unknown, ...route: string[]): unknown {
  let here = value
  for (const step of route) {
    if (typeof here !== 'object' || here === null) return undefined
    here = Reflect.get(here, step)
  }
  return here
}
