import type { Remark, Review, Suggestion } from '../findings/finding.ts'
import { hiderOf } from '../findings/secrets.ts'
import { codeSpan, fenced, markdownMessage } from './escape.ts'
import type { Links } from './links.ts'
import { markerOf, markerText, parseMarker, withoutMarker } from './marker.ts'
import { gaps, introOf, newWaivers, notices } from './overview.ts'
import { pageOf, type Section } from './page.ts'
import { counted } from './phrases.ts'
import {
  additionBlock,
  checksText,
  commonWayText,
  coverageText,
  diffBlock,
  findingLine,
  findingParagraphs,
  waiverText,
} from './remark.ts'
import { byCause } from './rendered.ts'
import { rightsTables } from './rights.ts'

export interface CommentContext extends Links {
  /** The commit that was reviewed. */
  readonly head: string | null
}

/** GitHub refuses bodies of more than 65,536 characters; ours are measured in bytes and so stay below in any case. */
const longestBody = 65_000
/** A change longer than this is named instead of shown. */
const longestChange = 16_000

/** The comment of one place: every finding, one suggestion, what to check, how to accept it. */
export function commentBody(remark: Remark, context: CommentContext): string {
  const marker = markerOf(remark, context.head)
  const tail = [commonWayText(remark, context), changeText(remark), additionBlock(remark), waiverText(remark)]
    .filter(block => block !== '')
    .join('\n\n')
  const limit = longestBody - Buffer.byteLength(marker) - Buffer.byteLength(tail) - 4
  const text = pageOf(openingText(remark), [findingsOf(remark, context)], limit)
  return `${marker}\n${[text.trim(), tail].filter(block => block !== '').join('\n\n')}\n`
}

function findingsOf(remark: Remark, links: Links): Section {
  const causes = byCause(remark.findings)
  const [only, ...others] = causes
  const rows =
    only !== undefined && others.length === 0
      ? [findingParagraphs(only, remark, links)]
      : causes.map(findings => `- ${findingLine(findings, remark, links)}`)
  return { head: '', rows, between: '\n' }
}

function openingText({ findings, placement }: Remark): string {
  const causes = byCause(findings).length
  const many = causes === 1 ? '' : `${counted(causes, 'finding')} here, worst first:`
  const why = placement.kind === 'line' ? '' : `(On the file: ${markdownMessage(placement.because)}.)`
  return [why, many].filter(part => part !== '').join('\n\n')
}

function changeText(remark: Remark): string {
  const { suggestion, patch } = remark
  const text = suggestion?.replacement ?? patch
  if (text === undefined) return ''
  if (Buffer.byteLength(text) > longestChange) return tooLong(text)
  const block =
    suggestion !== undefined && isCommittable(remark, suggestion)
      ? suggestionBlock(suggestion)
      : patchBlock(remark)
  const checks = suggestion === undefined ? '' : checksText(suggestion)
  return [coverageText(remark), block, checks].filter(part => part !== '').join('\n\n')
}

/** GitHub replaces the lines a comment stands on, whatever the suggestion was made for. */
function isCommittable({ placement }: Remark, { path, startLine, endLine }: Suggestion): boolean {
  if (placement.kind !== 'line' || placement.path !== path) return false
  return placement.startLine === startLine && placement.line === endLine
}

function suggestionBlock({ replacement }: Suggestion): string {
  return fenced('suggestion', committable(replacement))
}

function patchBlock(remark: Remark): string {
  const summary = 'A change that was tried, which cannot be committed from here'
  const diff = diffBlock(remark, hiderOf(remark.findings))
  if (Buffer.byteLength(diff) > 2 * longestChange) return tooLong(diff)
  return `<details><summary>${summary}</summary>\n\n${diff}\n\n</details>`
}

/** GitHub ends the lines as the file does, so a CR of ours would be doubled. */
function committable(replacement: string): string {
  return replacement.replaceAll('\r\n', '\n').replace(/\r$/, '')
}

function tooLong(text: string): string {
  const size = `${counted(text.split('\n').length, 'line')}, ${counted(text.length, 'character')}`
  return `The change (${size}) is too long for a comment; ${codeSpan('seaworthy fix --dry-run')} prints it.`
}

/** An earlier comment of ours, edited once its findings are gone; `commit` is a commit's id or `''`. Unchanged when it says so already. */
export function fixedBody(oldBody: string, commit: string): string {
  const marker = parseMarker(oldBody)
  if (marker?.state === 'fixed') return oldBody
  const first = marker === undefined ? '' : `${markerText({ ...marker, state: 'fixed' })}\n`
  const said = withoutMarker(oldBody)
    .replace(/^(`{3,})suggestion\r?$/gm, '$1')
    .trimEnd()
  const where = /^[0-9a-f]{7,64}$/.test(commit) ? ` in ${commit}` : ''
  const news = `${first}**Fixed**${where}.

`
  const details = `<details><summary>What was said</summary>\n\n${said}\n\n</details>\n`
  if (Buffer.byteLength(news) + Buffer.byteLength(details) <= longestBody) return news + details
  return `${news}What was said (${counted(said.length, 'character')}) is left out for length.\n`
}

/**
 * The body of the review: counts, what has no comment of its own, what was not analysed, new waivers.
 * `notInline` are the remarks without a comment: placed in the summary, over the limit, or refused.
 */
export function reviewBody(review: Review, notInline: readonly Remark[], context: Links): string {
  const fingerprints = notInline.flatMap(remark => remark.findings.map(finding => finding.fingerprint))
  const marker = markerText({ kind: 'review', state: 'open', head: review.head, fingerprints })
  const sections = [
    notInlineFindings(notInline, context),
    ...gaps(review, context),
    ...rightsTables(review),
    newWaivers(review, context),
    notices(review),
  ]
  const limit = longestBody - Buffer.byteLength(marker) - 1
  return `${marker}\n${pageOf(introOf(review), sections, limit)}`
}

function notInlineFindings(remarks: readonly Remark[], links: Links): Section {
  const rows = remarks.flatMap(remark => {
    const { path, kind, because } = remark.placement
    // Far from its line each finding says where it stands, and there is no suggestion in sight.
    const here: Remark = {
      ...remark,
      placement: { kind: 'summary', path, because },
      suggestion: undefined,
      addition: undefined,
    }
    const why = kind === 'summary' ? ` No comment stands there: ${markdownMessage(because)}.` : ''
    return byCause(remark.findings).map(findings => `- ${findingLine(findings, here, links)}${why}`)
  })
  return { head: '### Without a comment of their own', rows, between: '\n' }
}
