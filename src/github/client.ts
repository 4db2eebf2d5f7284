import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { Octokit } from '@octokit/rest'
import type { Clock } from './clock.ts'

/** Sends a request; what `fetch` of the platform does, or one that knows the runner's proxy. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export interface Connection {
  readonly token: string
  /** `https://api.github.com`, or that of a GitHub Enterprise Server. */
  readonly baseUrl: string
  /** Seconds without a complete answer after which a request counts as lost. */
  readonly timeout: number
  readonly fetch: Fetch
  readonly clock: Clock
}

/**
 * Octokit that paces writes (one a second, one in three seconds where people are notified: below GitHub's 80 a minute)
 * and repeats reads after a 5xx or a lost connection. Limits and failed writes are `Patience`'s, and nothing is logged.
 */
export function clientOf({ token, baseUrl, timeout, fetch, clock }: Connection): Octokit {
  const Client = Octokit.plugin(throttling, retry)
  const client = new Client({
    auth: token,
    baseUrl,
    userAgent: 'seaworthy',
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    request: { fetch: withTimeout(fetch, timeout * clock.second) },
    // Its pace is in whole seconds.
    throttle: { enabled: clock.second >= 1000, onRateLimit: () => false, onSecondaryRateLimit: () => false },
    // A limit must be sat out as long as GitHub says; a write must be looked for before it is repeated.
    retry: {
      doNotRetry: [400, 401, 403, 404, 409, 410, 413, 422, 429, 451],
      retries: 2,
      retryAfterBaseValue: clock.second,
    },
  })
  client.hook.before('request', options => {
    const isRead = options.method === 'GET' || String(options.query ?? '').startsWith('query')
    if (!isRead) options.request.retries = 0
  })
  return client
}

function ignore(): void {}

/**
 * Gives up a request, its body included, after a time. The body is read here, as Octokit takes a body that
 * breaks off for an empty one.
 */
function withTimeout(fetch: Fetch, milliseconds: number): Fetch {
  return async (url, init) => {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(milliseconds) })
    const { status, headers } = response
    const body = await response.arrayBuffer()
    return new Response(body.byteLength === 0 ? null : body, { status, headers })
  }
}
