import type { Remark, Review } from '../findings/finding.ts'
import { type Hide, hiderOf } from '../findings/secrets.ts'
import { codeSpan, cut, neutralise } from './escape.ts'
import type { Links } from './links.ts'
import { fixedFindings, gaps, introOf, newFindings, newWaivers, notices, oldWaivers } from './overview.ts'
import { pageOf, type Section } from './page.ts'
import {
  additionBlock,
  checksText,
  commonWayText,
  coverageText,
  diffBlock,
  findingLine,
  waiverText,
} from './remark.ts'
import { byCause } from './rendered.ts'
import { rightsTables } from './rights.ts'

/** Bytes; a report for people that is longer is read by nobody. */
const longestReport = 20_000_000

/** The review as a file for people: the summary, then every remark in full (for a scan, the table of findings). */
export function markdownReport(review: Review, links: Links): string {
  const hide = hiderOf(review.findings)
  const inFull: Section = {
    head: '### New, in full',
    rows: review.remarks.map(remark => remarkText(remark, hide, links)),
    between: '\n\n',
  }
  const sections = [
    newFindings(review, links),
    ...rightsTables(review),
    ...gaps(review, links),
    newWaivers(review, links),
    notices(review),
    inFull,
    fixedFindings(review, links),
    oldWaivers(review, links),
  ]
  return neutralise(pageOf(`# Seaworthy: ${review.verdict}\n\n${introOf(review)}`, sections, longestReport))
}

function remarkText(remark: Remark, hide: Hide, links: Links): string {
  const blocks = [
    `#### ${placeTitle(remark)}`,
    byCause(remark.findings)
      .map(findings => `- ${findingLine(findings, remark, links)}`)
      .join('\n'),
    commonWayText(remark, links),
    coverageText(remark),
    diffBlock(remark, hide),
    remark.suggestion === undefined ? '' : checksText(remark.suggestion),
    additionBlock(remark),
    waiverText(remark),
  ]
  return blocks.filter(block => block !== '').join('\n\n')
}

function placeTitle({ placement }: Remark): string {
  const line = placement.kind === 'line' ? `:${placement.line}` : ''
  return codeSpan(`${cut(placement.path, 500)}${line}`)
}
