import type { Review } from '../findings/finding.ts'
import type { GitHub } from '../github/api.ts'
import { parseMarker } from '../reports/marker.ts'
import { summaryComment } from '../reports/summary.ts'
import { isOurs } from './earlier.ts'
import type { PublishOptions } from './options.ts'
import { viewerOf } from './viewer.ts'

/** Keeps one comment in the conversation that says how things stand; a pull request without findings gets none. */
export async function keepSummary(
  github: GitHub,
  pull: number,
  review: Review,
  { links }: PublishOptions,
): Promise<readonly string[]> {
  const viewer = await viewerOf(github)
  const comments = await github.issueComments(pull)
  if (comments.kind !== 'ok') return [`No summary on the pull request: ${comments.because}`]
  const body = summaryComment(review, links)
  const earlier = comments.value.find(
    comment => isOurs(comment.author, viewer) && parseMarker(comment.body)?.kind === 'summary',
  )
  if (earlier === undefined && review.verdict === 'pass' && review.counts.new === 0) return []
  if (earlier !== undefined && earlier.body.trim() === body.trim()) return []
  const answer = await (earlier === undefined
    ? github.createIssueComment(pull, body)
    : github.updateIssueComment(earlier.id, body))
  return answer.kind === 'ok' ? [] : [`No summary on the pull request: ${answer.because}`]
}
