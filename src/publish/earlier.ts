import type { Account, Remarked, ReviewComment } from '../github/api.ts'
import { type Marker, parseMarker } from '../reports/marker.ts'

/** What earlier runs of ours left on a pull request. */
export interface Earlier {
  /** Fingerprints that an open comment or review speaks of. */
  readonly told: ReadonlySet<string>
  /** Our comments that nothing has been said fixed of, oldest first. */
  readonly open: readonly OpenComment[]
  /** Heads that a review was completed for. */
  readonly reviewedHeads: ReadonlySet<string>
}

export interface OpenComment {
  readonly comment: ReviewComment
  readonly fingerprints: readonly string[]
  /** Somebody else answered. */
  readonly hasReplies: boolean
}

/** The name a workflow's own token comments under, where it may not ask. */
const actionsBot = 'github-actions[bot]'

/** Anybody can copy a marker: it counts only in what we wrote ourselves. */
export function isOurs(author: Account | undefined, viewer: Account | undefined): boolean {
  if (author === undefined) return false
  if (viewer?.id !== undefined && author.id !== undefined) return author.id === viewer.id
  const login = viewer?.login ?? actionsBot
  // Nobody can register a name with brackets; GraphQL leaves the suffix of bots out in places.
  return author.login === login || author.login === `${login}[bot]`
}

/** Sorts what stands there already. `viewer` is undefined when GitHub did not say who we are. */
export function earlierOf(
  comments: readonly ReviewComment[],
  reviews: readonly Remarked[],
  viewer: Account | undefined,
): Earlier {
  const marked = (remarked: Remarked): Marker | undefined =>
    isOurs(remarked.author, viewer) ? parseMarker(remarked.body) : undefined
  const answered = new Set(
    comments.filter(comment => !isOurs(comment.author, viewer)).map(comment => comment.replyTo),
  )
  const open: OpenComment[] = []
  for (const comment of comments) {
    const marker = marked(comment)
    if (marker?.kind !== 'remark' || marker.state === 'fixed') continue
    open.push({ comment, fingerprints: marker.fingerprints, hasReplies: answered.has(comment.id) })
  }
  const ended = reviews.map(marked).filter(marker => marker?.kind === 'review')
  return {
    open,
    told: new Set([...open, ...ended].flatMap(each => each?.fingerprints ?? [])),
    reviewedHeads: new Set(ended.map(marker => marker?.head ?? '')),
  }
}
