import type { Failure } from './answer.ts'

/** What a call was about, for the sentence that says it failed. */
export interface Attempt {
  /** In the infinitive: `post the review`. */
  readonly to: string
  /** The permission of the job that allows it: `pull-requests: write`. */
  readonly needs: string
}

/** An answer that is no success, or none at all. */
export type Trouble =
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Worth another try in so many seconds; `failure` is what to say when there is none. */
  | { readonly kind: 'wait'; readonly seconds: number; readonly isLimit: boolean; readonly failure: Failure }

/**
 * Sorts what Octokit threw. Undefined when it is no answer of GitHub and no fault of the network: our own bug.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function troubleOf(error: unknown, attempt: Attempt, now: Date): Trouble | undefined {
  const reply = replyOf(error)
  if (reply === undefined) return undefined
  const seconds = limitOf(reply, now)
  if (seconds !== undefined)
    return { kind: 'wait', seconds, isLimit: true, failure: limited(attempt, seconds, now) }
  if (reply.status >= 500)
    return { kind: 'wait', seconds: 2, isLimit: false, failure: unavailable(attempt, reply) }
  return { kind: 'failed', failure: refusal(attempt, reply) }
}

/** The status of an answer that Octokit threw. */
export function statusOf(error: unknown): number | undefined {
  const status = fieldOf(error, 'status')
  return typeof status === 'number' ? status : undefined
}

interface Reply {
  readonly status: number
  readonly words: string
  /** GitHub answered at all. */
  readonly isAnswer: boolean
  readonly headers: ReadonlyMap<string, string>
}

/** Octokit throws errors with `status`; 500 stands for a broken connection too, which has no `response`. */
function replyOf(error: unknown): Reply | undefined {
  if (!(error instanceof Error)) return undefined
  const status = statusOf(error)
  const response = fieldOf(error, 'response')
  if (status !== undefined) {
    const headers = new Map<string, string>()
    for (const [name, value] of Object.entries(fieldOf(response, 'headers') ?? {}))
      headers.set(name, String(value))
    return { status, words: wordsOf(response, error), isAnswer: response !== undefined, headers }
  }
  // GraphQL answers 200 and says in the body what went wrong.
  const errors = fieldOf(error, 'errors')
  if (!Array.isArray(errors)) return undefined
  const type = fieldOf(errors[0], 'type')
  return {
    status: graphqlStatus[String(type)] ?? 422,
    words: brief(error.message),
    isAnswer: true,
    headers: new Map(),
  }
}

const graphqlStatus: Readonly<Record<string, number>> = { FORBIDDEN: 403, NOT_FOUND: 404, RATE_LIMITED: 429 }

/** Seconds to wait when a limit was hit: what `retry-after` says, else until `x-ratelimit-reset`, else a minute. */
function limitOf({ status, words, headers }: Reply, now: Date): number | undefined {
  if (status !== 403 && status !== 429) return undefined
  const after = Number(headers.get('retry-after'))
  const isSpent = headers.get('x-ratelimit-remaining') === '0'
  const isSecondary = /secondary rate limit|abuse detection/i.test(words)
  if (status === 403 && !isSpent && !isSecondary && !(after > 0)) return undefined
  if (after > 0) return after
  const reset = Number(headers.get('x-ratelimit-reset'))
  if (isSpent && reset > 0) return Math.max(1, reset - Math.floor(now.getTime() / 1000) + 1)
  return 60
}

function limited({ to }: Attempt, seconds: number, now: Date): Failure {
  const until = new Date(now.getTime() + seconds * 1000).toISOString().slice(11, 16)
  const because = `GitHub's rate limit did not let the token ${to}. Run the job again after ${until} UTC.`
  return { kind: 'unavailable', because }
}

function unavailable({ to }: Attempt, { status, words, isAnswer }: Reply): Failure {
  const how = isAnswer ? `answered ${status}` : `did not answer (${words})`
  return { kind: 'unavailable', because: `GitHub ${how} when asked to ${to}. Run the job again later.` }
}

function refusal({ to, needs }: Attempt, { status, words }: Reply): Failure {
  const said = `GitHub did not let the token ${to} (${status}: ${words}).`
  if (status === 401) return { kind: 'denied', because: `${said} Check the input \`github-token\`.` }
  if ([403, 404, 410, 451].includes(status)) {
    return { kind: 'denied', because: `${said} The job may lack the permission \`${needs}\`.` }
  }
  return { kind: 'refused', because: `GitHub did not accept the request to ${to} (${status}: ${words}).` }
}

/** GitHub's own words, or those of the network's error; never of the request, which holds the token. */
function wordsOf(response: unknown, error: Error): string {
  const data = fieldOf(response, 'data')
  const message = fieldOf(data, 'message')
  const errors = fieldOf(data, 'errors')
  const details = Array.isArray(errors) ? errors.map(each => fieldOf(each, 'message') ?? each) : []
  const texts = [message ?? (response === undefined ? error.message : ''), ...details]
  return brief(texts.filter(text => typeof text === 'string' && text !== '').join(': ')) || 'no explanation'
}

/** One line of plain characters: it goes to a log, where `::` and `##[` mean something to the runner. */
function brief(text: string): string {
  return text
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replaceAll('::', ': :')
    .replaceAll('##[', '## [')
    .trim()
    .slice(0, 300)
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
