import type { Octokit } from '@octokit/rest'
import type { Account, Thread } from './api.ts'

/** What only GraphQL tells. https://docs.github.com/graphql/reference/objects#pullrequestreviewthread */

export interface Repository {
  readonly owner: string
  readonly repo: string
}

/** REST's `/user` is closed to the token of a workflow; this is not. */
export async function readViewer(octokit: Octokit): Promise<Account> {
  const { viewer } = await octokit.graphql<ViewerAnswer>('query { viewer { login databaseId } }')
  return { login: viewer.login, id: viewer.databaseId ?? undefined }
}

/** Every review thread of a pull request. */
export async function readThreads(octokit: Octokit, where: Repository, number: number): Promise<Thread[]> {
  const threads: Thread[] = []
  let after: string | null = null
  do {
    const answer: ThreadsAnswer = await octokit.graphql<ThreadsAnswer>(threadsQuery, {
      ...where,
      number,
      after,
    })
    const page = answer.repository?.pullRequest?.reviewThreads
    for (const { id, isResolved, viewerCanResolve, comments } of page?.nodes ?? []) {
      threads.push({
        id,
        isResolved,
        viewerCanResolve,
        commentId: comments.nodes[0]?.databaseId ?? undefined,
      })
    }
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return threads
}

export async function resolveThread(octokit: Octokit, id: string): Promise<void> {
  await octokit.graphql(resolveMutation, { id })
}

const threadsQuery = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        nodes { id isResolved viewerCanResolve comments(first: 1) { nodes { databaseId } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`

const resolveMutation = `mutation ($id: ID!) {
  resolveReviewThread(input: { threadId: $id }) { thread { isResolved } }
}`

interface ViewerAnswer {
  readonly viewer: { readonly login: string; readonly databaseId: number | null }
}

interface ThreadsAnswer {
  readonly repository: {
    readonly pullRequest: {
      readonly reviewThreads: {
        readonly nodes: readonly ThreadNode[]
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
      }
    } | null
  } | null
}

interface ThreadNode {
  readonly id: string
  readonly isResolved: boolean
  readonly viewerCanResolve: boolean
  readonly comments: { readonly nodes: readonly { readonly databaseId: number | null }[] }
}
