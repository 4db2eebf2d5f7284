import type { FixedFinding, Review } from '../findings/finding.ts'
import { codeSpan, cut, markdownMessage, markdownText } from './escape.ts'
import type { Links } from './links.ts'
import type { Section } from './page.ts'
import {
  filesPhrase,
  findingsPhrase,
  type GapGroup,
  gapsByReason,
  severitiesPhrase,
  subjectPhrase,
  verdictSentence,
  worstFirst,
} from './phrases.ts'
import { findingRow, placeLink, ruleLink } from './remark.ts'

/** The counts and the verdict, three short paragraphs at most. */
export function introOf(review: Review): string {
  const existing = review.findings.filter(finding => finding.state === 'existing')
  return [
    `**${findingsPhrase(review)}.** ${verdictSentence(review)}`,
    `${filesPhrase(review.counts)}.`,
    existing.length === 0 ? '' : `Existing findings, not commented on: ${severitiesPhrase(existing)}.`,
  ]
    .filter(paragraph => paragraph !== '')
    .join('\n\n')
}

const tableHead = '| Severity | Where | What | Rule |\n|---|---|---|---|'

/** A table of the new findings, worst first. */
export function newFindings(review: Review, links: Links): Section {
  const found = worstFirst(review.findings.filter(finding => finding.state === 'new'))
  return {
    head: `### New\n\n${tableHead}`,
    rows: found.map(finding => findingRow(finding, links)),
    between: '\n',
  }
}

/** What could not be looked at, or only in part: every file by name. */
export function gaps(review: Review, links: Links): Section[] {
  return [
    listed(
      'Not analysed',
      gapsByReason(review.skipped).map(group => gapRow(group, links)),
    ),
    listed(
      'Analysed in part',
      gapsByReason(review.partial).map(group => gapRow(group, links)),
    ),
  ]
}

function gapRow({ because, paths }: GapGroup, links: Links): string {
  const places = paths.map(path => placeLink(path, undefined, links))
  return places.length === 1
    ? `- ${places[0]}: ${markdownMessage(because)}`
    : `- ${markdownMessage(because)}: ${places.join(', ')}`
}

/** Waivers that this change brings, so that a person sees them. */
export function newWaivers(review: Review, links: Links): Section {
  return waivers('New waivers', review, links, true)
}

/** Waivers that stood before. */
export function oldWaivers(review: Review, links: Links): Section {
  return waivers('Waived', review, links, false)
}

function waivers(title: string, { findings }: Review, links: Links, isNew: boolean): Section {
  const rows = findings.flatMap(finding => {
    if (finding.waiver === undefined || finding.waiver.isNew !== isNew) return []
    const place = placeLink(finding.location.path, finding.location.startLine, links)
    const reason = markdownText(cut(finding.waiver.reason, 500))
    return [
      `- ${ruleLink(finding, links)} at ${place}: ${markdownMessage(finding.message)} Reason (${finding.waiver.kind}): ${reason}`,
    ]
  })
  return listed(title, rows)
}

export function fixedFindings(review: Review, links: Links): Section {
  return listed(
    'Fixed',
    review.fixed.map(fixed => fixedRow(fixed, links)),
  )
}

function fixedRow(fixed: FixedFinding, links: Links): string {
  return `- ${ruleLink(fixed, links)}: ${codeSpan(cut(subjectPhrase(fixed.subject), 300))} in ${codeSpan(cut(fixed.location.path, 500))}`
}

export function notices(review: Review): Section {
  return listed(
    'Notices',
    review.notices.map(notice => `- ${markdownMessage(notice)}`),
  )
}

function listed(title: string, rows: readonly string[]): Section {
  return { head: `### ${title} (${rows.length})`, rows, between: '\n' }
}
