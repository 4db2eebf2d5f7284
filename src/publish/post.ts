import type { Remark, Review } from '../findings/finding.ts'
import type { Answer, Failure } from '../github/answer.ts'
import type { Done, GitHub, LineComment } from '../github/api.ts'
import { type CommentContext, commentBody, reviewBody } from '../reports/review.ts'
import type { PublishOptions } from './options.ts'

/** What is posted on which pull request. */
export interface Posting {
  readonly github: GitHub
  readonly number: number
  readonly head: string
  readonly review: Review
  readonly options: PublishOptions
}

/**
 * Posts remarks, worst first, `room` of them as comments; the others stand in the review's body. Comments on files go first
 * and the review last, as its marker says that this head is done. Sentences on what could not be posted come back.
 */
export async function postRemarks(
  posting: Posting,
  remarks: readonly Remark[],
  room: number,
): Promise<readonly string[]> {
  const comments = remarks.filter(remark => remark.placement.kind !== 'summary').slice(0, room)
  const onFiles = await postOnFiles(
    posting,
    comments.filter(remark => remark.placement.kind === 'file'),
  )
  if (onFiles.failure) return [unsaid(onFiles.failure)]

  const notInline = remarks.filter(remark => !comments.includes(remark))
  const onLines = comments.filter(remark => remark.placement.kind === 'line')
  const body = reviewBody(posting.review, [...notInline, ...onFiles.refused], posting.options.links)
  const whole = await postReview(posting, body, onLines)
  if (whole.kind === 'ok') return []
  if (whole.kind !== 'refused' || onLines.length === 0) return [unsaid(whole)]
  return postInParts(posting, onLines, [...notInline, ...onFiles.refused])
}

interface Posted {
  /** What GitHub did not take. */
  readonly refused: readonly Remark[]
  /** Why the rest was not tried. */
  readonly failure: Failure | undefined
}

async function postOnFiles(posting: Posting, remarks: readonly Remark[]): Promise<Posted> {
  const { github, number, head } = posting
  const refused: Remark[] = []
  for (const remark of remarks) {
    const { path } = remark.placement
    const body = commentBody(remark, contextOf(posting))
    const answer = await github.createFileComment(number, { commit: head, path, body })
    if (answer.kind === 'refused') refused.push(remark)
    else if (answer.kind !== 'ok') return { refused, failure: answer }
  }
  return { refused, failure: undefined }
}

function postReview(posting: Posting, body: string, remarks: readonly Remark[]): Promise<Answer<Done>> {
  const { github, number, head, options } = posting
  const comments = remarks.flatMap((remark): LineComment[] => {
    const { placement } = remark
    if (placement.kind !== 'line') return []
    const { path, startLine, line } = placement
    return [{ path, startLine, line, body: commentBody(remark, contextOf(posting)) }]
  })
  return github.createReview(number, { commit: head, event: options.event, body, comments })
}

function contextOf({ head, options }: Posting): CommentContext {
  return { head, ...options.links }
}

/**
 * GitHub takes a review whole or not at all, and does not say which comment it minds: so halves are tried until those are
 * found. They go on the file, else into the body of the review that ends it.
 */
async function postInParts(
  posting: Posting,
  onLines: readonly Remark[],
  notInline: readonly Remark[],
): Promise<readonly string[]> {
  const lines = await bisect(posting, onLines)
  if (lines.failure) return [unsaid(lines.failure)]
  const moved = lines.refused.map(onItsFile)
  const files = await postOnFiles(posting, moved)
  if (files.failure) return [unsaid(files.failure)]
  const body = reviewBody(posting.review, [...notInline, ...files.refused], posting.options.links)
  const last = await postReview(posting, body, [])
  return last.kind === 'ok' ? [] : [unsaid(last)]
}

function onItsFile(remark: Remark): Remark {
  const { path } = remark.placement
  return { ...remark, placement: { kind: 'file', path, because: 'GitHub did not take it on its lines' } }
}

/** Enough to single out three of thirty. */
const mostParts = 40

async function bisect(posting: Posting, remarks: readonly Remark[]): Promise<Posted> {
  if (remarks.length === 1) return { refused: remarks, failure: undefined }
  const refused: Remark[] = []
  const open = halves(remarks)
  let part = 0
  for (let half = open.shift(); half !== undefined; half = open.shift()) {
    if (part >= mostParts) {
      refused.push(...half)
      continue
    }
    const answer = await postReview(posting, partBody(++part, half), half)
    if (answer.kind === 'ok') continue
    if (answer.kind !== 'refused') return { refused, failure: answer }
    if (half.length > 1) open.unshift(...halves(half))
    else refused.push(...half)
  }
  return { refused, failure: undefined }
}

/** Named by what it holds, so that a part of an earlier run is not taken for this one. */
function partBody(part: number, remarks: readonly Remark[]): string {
  const fingerprints = remarks.flatMap(({ findings }) => findings.map(finding => finding.fingerprint))
  return `Part ${part} of the review, which GitHub did not take as a whole.\n\n<!-- ${fingerprints.join(' ')} -->`
}

function halves(remarks: readonly Remark[]): (readonly Remark[])[] {
  const middle = Math.ceil(remarks.length / 2)
  return [remarks.slice(0, middle), remarks.slice(middle)]
}

function unsaid({ because }: Failure): string {
  return `Not everything could be said on the pull request: ${because}`
}
