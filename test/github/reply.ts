import type { Json } from './description.ts'

/** What an operation answers. */
export interface Reply {
  readonly status: number
  readonly body: Json
  readonly headers?: Readonly<Record<string, string>>
}

export interface Call {
  /** From the path. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Json
}

export type Handler = (call: Call) => Reply

export function okay(body: Json, status = 200): Reply {
  return { status, body }
}

const documentation_url = 'https://docs.github.com/rest'

export function refused(status: number, message: string): Reply {
  return { status, body: { message, documentation_url, status: String(status) } }
}

export function forbidden(): Reply {
  return refused(403, 'Resource not accessible by integration')
}

export function notFound(): Reply {
  return refused(404, 'Not Found')
}

/** GitHub's 422 with its reasons in words. */
export function unprocessable(...errors: string[]): Reply {
  return { status: 422, body: { message: 'Unprocessable Entity', errors, documentation_url, status: '422' } }
}

/** The other form of it, for everything but reviews. */
export function invalid(...messages: string[]): Reply {
  const errors = messages.map(message => ({ resource: 'Comment', code: 'custom', field: 'body', message }))
  return { status: 422, body: { message: 'Validation Failed', errors, documentation_url } }
}

/** One page of a list, 30 entries unless asked otherwise and never more than 100. */
export function page(items: readonly Json[], call: Call, url: string): Reply {
  const size = Math.min(100, Number(call.query.get('per_page') ?? 30))
  const number = Number(call.query.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const body = items.slice((number - 1) * size, number * size)
  if (number >= last) return okay(body)
  const to = (target: number, rel: string): string => {
    const query = new URLSearchParams(call.query)
    query.set('page', String(target))
    return `<${url}?${query.toString()}>; rel="${rel}"`
  }
  return { status: 200, body, headers: { link: `${to(number + 1, 'next')}, ${to(last, 'last')}` } }
}
