import type { Review } from '../findings/finding.ts'
import type { Links } from './links.ts'
import { markerText } from './marker.ts'
import { fixedFindings, gaps, introOf, newFindings, newWaivers, notices, oldWaivers } from './overview.ts'
import { pageOf } from './page.ts'
import { rightsTables } from './rights.ts'

/** GitHub drops a job summary of more than 1 MiB. */
const longestSummary = 1_000_000
/** GitHub refuses a comment of more than 65,536 characters. */
const longestComment = 65_000

/** The job summary in Markdown: the new findings worst first, and everything that was not a finding. */
export function jobSummary(review: Review, links: Links): string {
  return summaryWithin(longestSummary, review, links)
}

/** The same as one issue comment that later runs edit; it begins with a marker of kind `summary`. */
export function summaryComment(review: Review, links: Links): string {
  const fingerprints = review.findings
    .filter(finding => finding.state === 'new')
    .map(finding => finding.fingerprint)
  const marker = markerText({ kind: 'summary', state: 'open', head: review.head, fingerprints })
  return `${marker}\n${summaryWithin(longestComment - Buffer.byteLength(marker) - 1, review, links)}`
}

function summaryWithin(limit: number, review: Review, links: Links): string {
  const intro = `## Seaworthy: ${review.verdict}\n\n${introOf(review)}`
  const sections = [
    newFindings(review, links),
    ...rightsTables(review),
    ...gaps(review, links),
    newWaivers(review, links),
    notices(review),
    fixedFindings(review, links),
    oldWaivers(review, links),
  ]
  return pageOf(intro, sections, limit)
}
