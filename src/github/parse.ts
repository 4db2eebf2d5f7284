import type { RestEndpointMethodTypes } from '@octokit/rest'
import type { Account, Pull, PullFile, Remarked, ReviewComment } from './api.ts'

/** From GitHub's answers to our own types. Older servers leave out fields that the description promises. */

type Rest = RestEndpointMethodTypes
interface ApiPull {
  readonly number: number
  readonly head: { readonly sha: string }
  readonly base: { readonly sha: string }
}

export function pullOf({ number, head, base }: ApiPull): Pull {
  return { number, headSha: head.sha, baseSha: base.sha }
}

export function pullFileOf(file: Rest['pulls']['listFiles']['response']['data'][number]): PullFile {
  const { filename: path, previous_filename: previousPath, status, changes, patch } = file
  return { path, previousPath, status, changes, patch }
}

interface ApiRemark {
  readonly id: number
  readonly body?: string | null
  readonly user: { readonly login: string; readonly id: number } | null
}

export function remarkedOf({ id, user, body }: ApiRemark): Remarked {
  const author: Account | undefined = user === null ? undefined : { login: user.login, id: user.id }
  return { id, author, body: body ?? '' }
}

export function reviewCommentOf(
  comment: Rest['pulls']['listReviewComments']['response']['data'][number],
): ReviewComment {
  return { ...remarkedOf(comment), path: comment.path, replyTo: comment.in_reply_to_id }
}

type ApiContent = Rest['repos']['getContent']['response']['data']

/** Undefined for a folder, a submodule, a link that leads nowhere, and a file above 1 MB, which comes without content. */
export function contentOf(data: ApiContent): Uint8Array | undefined {
  if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return undefined
  const isWhole = data.encoding === 'base64' && (data.content !== '' || data.size === 0)
  return isWhole ? new Uint8Array(Buffer.from(data.content, 'base64')) : undefined
}
