import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { contentHandlers } from './contents.ts'
import {
  isObject,
  type Json,
  type Operation,
  operations,
  queryFaults,
  requestFaults,
  responseFaults,
  textOf,
} from './description.ts'
import { pullHandlers } from './pulls.ts'
import { type Handler, notFound, okay, page, type Reply, refused } from './reply.ts'
import { Repository } from './repository.ts'
import { scanningHandlers } from './scanning.ts'
import { newState, type State } from './state.ts'
import { answerGraphql } from './threads.ts'

/**
 * A GitHub for tests: a server on loopback, stateful, backed by a real git repository. Requests and its own responses are
 * checked against GitHub's official description, and what that does not say (lines outside the diff, rights, limits) is
 * enforced as GitHub does.
 */
export interface Double {
  readonly url: string
  readonly state: State
  /** Every request in order. */
  readonly requests: readonly Request[]
  /** What broke the description, on either side; empty in a good run. */
  readonly violations: readonly string[]
  /** The next requests of an operation (an id of the description, or `graphql`) go wrong. */
  fail(operation: string, fault: Fault, times?: number): void
  /** Requests that wrote something, by operation. */
  writes(): string[]
  close(): Promise<void>
}

export interface Request {
  readonly operation: string
  readonly method: string
  readonly status: number
  readonly body: Json
}

export type Fault =
  /** Answers so without doing anything. */
  | { readonly kind: 'answer'; readonly reply: Reply }
  /** Does what was asked, then answers so. */
  | { readonly kind: 'answer-after'; readonly reply: Reply }
  /** Never answers; nothing happens. */
  | { readonly kind: 'hang' }
  /** Does what was asked and never answers. */
  | { readonly kind: 'hang-after' }
  /** Breaks the connection. */
  | { readonly kind: 'drop' }

export const badGateway: Reply = { status: 502, body: { message: 'Server Error' } }

/** The hour's requests are used up. */
export function primaryLimit(seconds: number): Reply {
  const reset = String(Math.floor(Date.now() / 1000) + seconds)
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
  return { ...refused(403, 'API rate limit exceeded for installation.'), headers }
}

export function secondaryLimit(seconds: number, status: 403 | 429 = 403): Reply {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
  return { ...refused(status, message), headers: { 'retry-after': String(seconds) } }
}

export async function startDouble(folder: string, token = 'ghs_lighthouse'): Promise<Double> {
  const state = newState(new Repository(folder), token)
  const double = new GitHubDouble(state)
  await double.listen()
  return double
}

class GitHubDouble implements Double {
  readonly state: State
  readonly requests: Request[] = []
  readonly violations: string[] = []
  readonly #faults: { operation: string; fault: Fault }[] = []
  readonly #server: Server
  readonly #handlers: Readonly<Record<string, Handler>>
  readonly #writtenAt: number[] = []
  #url = ''

  constructor(state: State) {
    this.state = state
    this.#server = createServer((request, response) => void this.#serve(request, response))
    this.#handlers = {
      ...pullHandlers(state, (items, call) => page(items, call, `${this.#url}${this.#path}`)),
      ...contentHandlers(state),
      ...scanningHandlers(state),
    }
  }

  #path = ''

  get url(): string {
    return this.#url
  }

  async listen(): Promise<void> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve))
    const { port } = this.#server.address() as AddressInfo
    this.#url = `http://127.0.0.1:${port}`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }

  fail(operation: string, fault: Fault, times = 1): void {
    for (let time = 0; time < times; time++) this.#faults.push({ operation, fault })
  }

  writes(): string[] {
    return this.requests.filter(each => isWrite(each) && each.status < 300).map(each => each.operation)
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString('utf8')
    const body: Json | undefined = text === '' ? undefined : JSON.parse(text)
    const url = new URL(request.url ?? '/', this.#url)
    const method = request.method ?? 'GET'
    const operation = url.pathname === '/graphql' ? 'graphql' : this.#operationOf(method, url)?.id
    const fault = this.#takeFault(operation)
    if (fault?.kind === 'drop') {
      request.socket.destroy()
      return
    }

    const isSkipped = fault?.kind === 'hang' || fault?.kind === 'answer'
    const work = isSkipped ? okay(null) : this.#answer(request, url, body)
    const reply = fault?.kind === 'answer' || fault?.kind === 'answer-after' ? fault.reply : work
    const isSilent = fault?.kind === 'hang' || fault?.kind === 'hang-after'
    this.requests.push({
      operation: operation ?? url.pathname,
      method,
      status: isSilent ? 0 : reply.status,
      body: body ?? null,
    })
    if (!isSilent) send(response, reply)
  }

  #answer(request: IncomingMessage, url: URL, body: Json | undefined): Reply {
    const { authorization = '' } = request.headers
    if (authorization.replace(/^(token|bearer) /i, '') !== this.state.token)
      return refused(401, 'Bad credentials')
    if (url.pathname === '/graphql') return answerGraphql(this.state, body ?? null)
    const operation = this.#operationOf(request.method ?? 'GET', url)
    if (operation === undefined)
      return this.#violated(`${request.method} ${url.pathname} is not described`, notFound())
    const faults = [...requestFaults(operation, body), ...queryFaults(operation, url.searchParams.keys())]
    if (faults.length > 0)
      return this.#violated(`${operation.id}: ${faults.join('; ')}`, refused(422, faults.join('; ')))
    if (request.method !== 'GET' && this.#isTooFast()) return secondaryLimit(60)

    this.#path = url.pathname
    const params = operation.path.exec(this.#route(url))?.groups ?? {}
    const reply = this.#handlers[operation.id]?.({ params, query: url.searchParams, body: body ?? null })
    if (reply === undefined) return this.#violated(`${operation.id} has no handler`, notFound())
    const own = responseFaults(operation, reply.status, reply.body)
    return own.length === 0 ? reply : this.#violated(`the double's ${operation.id}: ${own.join('; ')}`, reply)
  }

  #operationOf(method: string, url: URL): Operation | undefined {
    return operations.find(each => each.method === method && each.path.test(this.#route(url)))
  }

  /** Paths of another repository have no route. */
  #route(url: URL): string {
    const prefix = `/repos/${this.state.fullName}/`
    return url.pathname.startsWith(prefix) ? url.pathname : ''
  }

  #takeFault(operation: string | undefined): Fault | undefined {
    const index = this.#faults.findIndex(each => each.operation === operation)
    return index === -1 ? undefined : this.#faults.splice(index, 1)[0]?.fault
  }

  /** GitHub lets one write 80 times a minute. */
  #isTooFast(): boolean {
    const now = Date.now()
    this.#writtenAt.push(now)
    return this.#writtenAt.filter(at => at > now - 60_000).length > 80
  }

  #violated(what: string, reply: Reply): Reply {
    this.violations.push(what)
    return reply
  }
}

function isWrite({ method, operation, body }: Request): boolean {
  if (operation !== 'graphql') return method !== 'GET'
  return isObject(body) && textOf(body.query).startsWith('mutation')
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify(body))
}
