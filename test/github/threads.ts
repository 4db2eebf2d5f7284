import { isObject, type Json, textOf } from './description.ts'
import { mayRead } from './pulls.ts'
import { okay, type Reply } from './reply.ts'
import type { State } from './state.ts'

/** The three GraphQL operations we use, told apart by the field they ask for. */
export function answerGraphql(state: State, body: Json): Reply {
  const { query, variables } = isObject(body) ? body : {}
  const text = textOf(query)
  const given = isObject(variables) ? variables : {}
  if (text.includes('resolveReviewThread(')) return resolve(state, textOf(given.id))
  if (text.includes('reviewThreads(')) return threads(state, Number(given.number), given.after ?? null)
  if (text.includes('viewer')) {
    return okay({ data: { viewer: { login: state.viewer.login, databaseId: state.viewer.id } } })
  }
  return failed('undefinedField', 'the double knows no such query')
}

function threads(state: State, number: number, after: Json): Reply {
  if (!mayRead(state)) return failed('FORBIDDEN', 'Resource not accessible by integration')
  const starts = state.reviewComments.filter(each => each.pull === number && each.replyTo === undefined)
  const from = after === null ? 0 : Number(after)
  const nodes = starts.slice(from, from + 100).map(({ id }) => ({
    id: `thread-${id}`,
    isResolved: state.resolved.has(id),
    viewerCanResolve: mayResolve(state),
    comments: { nodes: [{ databaseId: id }] },
  }))
  const hasNextPage = from + 100 < starts.length
  const pageInfo = { hasNextPage, endCursor: hasNextPage ? String(from + 100) : null }
  return okay({ data: { repository: { pullRequest: { reviewThreads: { nodes, pageInfo } } } } })
}

function resolve(state: State, thread: string): Reply {
  const comment = state.reviewComments.find(each => `thread-${each.id}` === thread)
  if (comment === undefined) return failed('NOT_FOUND', 'Could not resolve to a node')
  if (!mayResolve(state)) return failed('FORBIDDEN', 'Resource not accessible by integration')
  state.resolved.add(comment.id)
  return okay({ data: { resolveReviewThread: { thread: { isResolved: true } } } })
}

/** A workflow's token resolves threads only where it may write contents too. */
function mayResolve({ rights }: State): boolean {
  return rights.pullRequests === 'write' && rights.contents === 'write'
}

function failed(type: string, message: string): Reply {
  return okay({ data: null, errors: [{ type, message }] })
}
