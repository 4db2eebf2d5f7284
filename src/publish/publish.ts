import type { Review } from '../findings/finding.ts'
import type { Failure } from '../github/answer.ts'
import type { Account, GitHub } from '../github/api.ts'
import { unreachable } from '../text/failure.ts'
import { type Earlier, earlierOf } from './earlier.ts'
import { markFixed } from './fixed.ts'
import { freshRemarks, isTold, standing } from './fresh.ts'
import type { PublishOptions } from './options.ts'
import { postRemarks } from './post.ts'
import { shownLines } from './shown-lines.ts'
import { keepSummary } from './summary-comment.ts'
import { viewerOf } from './viewer.ts'

/**
 * Says on the pull request what the review found and nobody was told yet. Writes nothing the second time. What could not be
 * said comes back, a sentence each: it stands in the job summary all the same.
 */
export async function publishReview(
  github: GitHub,
  pull: number,
  review: Review,
  options: PublishOptions,
): Promise<readonly string[]> {
  switch (options.comments) {
    case 'off':
      return []
    case 'summary':
      return keepSummary(github, pull, review, options)
    case 'review':
      return converse(github, pull, review, options)
    default:
      return unreachable(options.comments)
  }
}

async function converse(
  github: GitHub,
  number: number,
  review: Review,
  options: PublishOptions,
): Promise<readonly string[]> {
  const pull = await github.pull(number)
  if (pull.kind !== 'ok') return [silent(pull)]
  if (pull.value.headSha !== review.head) {
    return [`Pull request #${number} has a newer commit than the one reviewed: its own run comments.`]
  }
  const earlier = await readEarlier(github, number, await viewerOf(github))
  if ('because' in earlier) return [silent(earlier)]

  const said = await sayNew(github, number, { review, earlier, options })
  if (said.length > 0) return said
  return markFixed(github, number, { open: earlier.open, review, links: options.links })
}

async function readEarlier(
  github: GitHub,
  number: number,
  viewer: Account | undefined,
): Promise<Earlier | Failure> {
  const comments = await github.reviewComments(number)
  if (comments.kind !== 'ok') return comments
  const reviews = await github.reviews(number)
  if (reviews.kind !== 'ok') return reviews
  return earlierOf(comments.value, reviews.value, viewer)
}

interface Saying {
  readonly review: Review
  readonly earlier: Earlier
  readonly options: PublishOptions
}

async function sayNew(
  github: GitHub,
  number: number,
  { review, earlier, options }: Saying,
): Promise<readonly string[]> {
  const head = review.head ?? ''
  if (earlier.reviewedHeads.has(head)) return []
  const fresh = freshRemarks(review.remarks, earlier.told)
  if (fresh.length === 0) return []
  const files = await github.pullFiles(number)
  if (files.kind !== 'ok') return [silent(files)]

  const remarks = standing(fresh, shownLines(files.value))
  const room = Math.max(0, options.maxComments - stillOpen(review, earlier))
  return postRemarks({ github, number, head, review, options }, remarks, room)
}

/** Our comments that stay, as what they speak of is still there. */
function stillOpen({ findings }: Review, { open }: Earlier): number {
  return open.filter(({ fingerprints }) => {
    const theirs = new Set(fingerprints)
    return findings.some(finding => isTold(finding, theirs))
  }).length
}

function silent({ because }: Failure): string {
  return `No comments on the pull request: ${because}`
}
