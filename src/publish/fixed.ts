import type { Review } from '../findings/finding.ts'
import type { GitHub } from '../github/api.ts'
import type { Links } from '../reports/links.ts'
import { markerText, withoutMarker } from '../reports/marker.ts'
import { commentBody, fixedBody } from '../reports/review.ts'
import type { OpenComment } from './earlier.ts'
import { isTold } from './fresh.ts'

/** Our open comments, and the review they are held against. */
export interface Holding {
  readonly open: readonly OpenComment[]
  readonly review: Review
  readonly links: Links
}

/**
 * Says of each earlier comment whose findings are gone that they are fixed, and resolves its thread where we may and
 * nobody answered. Where some are left, it is rewritten to name those. Nothing is ever deleted.
 */
export async function markFixed(github: GitHub, pull: number, holding: Holding): Promise<readonly string[]> {
  const { gone, reduced } = sorted(holding)
  const head = holding.review.head ?? ''
  const edits = [
    ...gone.map(({ comment }) => ({ id: comment.id, body: fixedBody(comment.body, head) })),
    ...reduced,
  ]
  for (const { id, body } of edits) {
    const answer = await github.updateReviewComment(id, body)
    if (answer.kind !== 'ok') return [`A fixed finding's comment stays as it is: ${answer.because}`]
  }
  const unanswered = gone.filter(({ hasReplies }) => !hasReplies)
  return resolveThreads(
    github,
    pull,
    unanswered.map(({ comment }) => comment.id),
  )
}

interface Sorted {
  readonly gone: readonly OpenComment[]
  readonly reduced: readonly Edit[]
}

interface Edit {
  readonly id: number
  readonly body: string
}

/** What stands in a file that could not be analysed now is not known to be gone. */
function sorted({ open, review, links }: Holding): Sorted {
  const { findings, skipped, partial, renames } = review
  const gaps = [...skipped, ...partial].flatMap(({ path }) => [path, renames.get(path) ?? path])
  const unknown = new Set(gaps.map(String))
  const present = new Set(
    findings.flatMap(({ fingerprint, formerFingerprint }) => [fingerprint, formerFingerprint]),
  )
  const known = open.filter(
    ({ comment, fingerprints }) => fingerprints.length > 0 && !unknown.has(comment.path),
  )
  const left = ({ fingerprints }: OpenComment) =>
    fingerprints.filter(fingerprint => present.has(fingerprint)).length
  return {
    gone: known.filter(earlier => left(earlier) === 0),
    reduced: known
      .filter(earlier => left(earlier) > 0 && left(earlier) < earlier.fingerprints.length)
      .flatMap(earlier => reducedTo(earlier, left(earlier), { review, links })),
  }
}

/** Only what is left, without a suggestion: the lines it was made for have moved on, which a new file has not. Nothing where all left is waived. */
function reducedTo(
  { comment, fingerprints }: OpenComment,
  left: number,
  { review: { remarks, head }, links }: Pick<Holding, 'review' | 'links'>,
): Edit[] {
  const theirs = new Set(fingerprints)
  const remark = remarks.find(({ findings }) => findings.some(finding => isTold(finding, theirs)))
  if (remark === undefined) return []
  const findings = remarks.flatMap(each => each.findings).filter(finding => isTold(finding, theirs))
  const marker = markerText({
    kind: 'remark',
    state: 'open',
    head,
    fingerprints: findings.map(each => each.fingerprint),
  })
  const isStillNeeded = findings.some(each => remark.addition?.removes.includes(each.fingerprint))
  const addition = isStillNeeded ? remark.addition : undefined
  const rest = commentBody(
    { ...remark, findings, suggestion: undefined, patch: undefined, addition },
    { head, ...links },
  )
  const count = `${fingerprints.length - left} of ${fingerprints.length} findings`
  return [
    {
      id: comment.id,
      body: `${marker}\n**Fixed** in ${head}: ${count}. What is left:\n\n${withoutMarker(rest)}`,
    },
  ]
}

/** A right that is missing here is no news: the comment says it all. */
async function resolveThreads(
  github: GitHub,
  pull: number,
  comments: readonly number[],
): Promise<readonly string[]> {
  if (comments.length === 0) return []
  const threads = await github.threads(pull)
  if (threads.kind !== 'ok') return []
  for (const { id, commentId, isResolved, viewerCanResolve } of threads.value) {
    if (commentId === undefined || !comments.includes(commentId) || isResolved || !viewerCanResolve) continue
    const answer = await github.resolveThread(id)
    if (answer.kind === 'unavailable') return [answer.because]
  }
  return []
}
