import type { Finding, Remark, Suggestion } from '../findings/finding.ts'
import { type Hide, hideIn } from '../findings/secrets.ts'
import { changeOf, signOf } from './change.ts'
import { codeSpan, cut, fenced, link, markdownMessage, tableCell, visible } from './escape.ts'
import type { Links } from './links.ts'
import { counted, isInSight, severityTitle, waiverHint } from './phrases.ts'
import { byCause, commonWay, renderedSentence } from './rendered.ts'

const longestPath = 500

/** The findings of one cause, of which the first speaks for all. */
type OneCause = readonly [Finding, ...Finding[]]

/** What is said of one cause, on one line: severity, message, where it is not obvious, why, what to do, the rule's page. */
export function findingLine(findings: OneCause, remark: Remark, links: Links): string {
  return `${headline(findings[0], remark, links)} ${explanation(findings, remark, links)}`
}

/** The same as two paragraphs. */
export function findingParagraphs(findings: OneCause, remark: Remark, links: Links): string {
  return `${headline(findings[0], remark, links)}\n\n${explanation(findings, remark, links)}`
}

function headline(finding: Finding, remark: Remark, links: Links): string {
  const { severity, message, location } = finding
  const said = `**${severityTitle(severity)}:** ${markdownMessage(message)}`
  if (isInSight(finding, remark)) return said
  return `${said} It stands at ${placeLink(location.path, location.startLine, links)}.`
}

function explanation(findings: OneCause, remark: Remark, links: Links): string {
  const [finding] = findings
  const parts = [
    markdownMessage(finding.rule.why),
    commonWayText(remark, links) === '' ? wayText(findings, links) : '',
    todoText(finding, remark),
    `(${ruleLink(finding, links)})`,
  ]
  return parts.filter(part => part !== '').join(' ')
}

/** What is rendered with the fault, and what lies between it and the cause. */
function wayText(findings: OneCause, links: Links): string {
  return [renderedSentence(findings, codeSpan), relatedText(findings[0], links)]
    .filter(part => part !== '')
    .join(' ')
}

/** The way of all findings of a remark where it is the same; else each has its own, and here is nothing. */
export function commonWayText({ findings }: Remark, links: Links): string {
  return commonWay(findings, one => wayText(one, links))
}

const mostRelated = 5

function relatedText({ related }: Finding, links: Links): string {
  if (related.length === 0) return ''
  const shown = related
    .slice(0, mostRelated)
    .map(at => `${placeLink(at.path, at.startLine, links)} (${markdownMessage(at.label)})`)
  const more = related.length - shown.length
  return `See also ${shown.join(', ')}${more === 0 ? '' : ` and ${counted(more, 'more place')}`}.`
}

function todoText({ fix, fingerprint }: Finding, { suggestion, addition }: Remark): string {
  if (addition?.removes.includes(fingerprint))
    return `**Suggested:** ${markdownMessage(addition.title)}, with the file below.`
  if (fix === undefined) return ''
  const title = markdownMessage(fix.title)
  if (suggestion?.removes.includes(fingerprint)) return `**Suggested:** ${title}.`
  const check = fix.safety === 'review' ? ` ${markdownMessage(fix.check)}` : ''
  return `${suggestion === undefined ? '**To do:**' : '**Left to you:**'} ${title}.${check}`
}

/** `deploy/crane.yaml:12`, linked. */
export function placeLink(path: Finding['location']['path'], line: number | undefined, links: Links): string {
  const text = cut(path, longestPath)
  return link(codeSpan(line === undefined ? text : `${text}:${line}`), links.permalink(path, line))
}

export function ruleLink({ rule }: { readonly rule: Finding['rule'] }, links: Links): string {
  return link(codeSpan(rule.id), links.ruleUrl(rule.id))
}

/** A table's row: severity, place, message, rule. */
export function findingRow(finding: Finding, links: Links): string {
  const cells = [
    severityTitle(finding.severity),
    placeLink(finding.location.path, finding.location.startLine, links),
    markdownMessage(finding.message),
    ruleLink(finding, links),
  ]
  return `| ${cells.map(tableCell).join(' | ')} |`
}

/** How much of the remark its suggestion settles, a sentence; empty where it has none or but one finding. */
export function coverageText({ findings, suggestion, addition }: Remark): string {
  const causes = byCause(findings)
  if (suggestion === undefined || causes.length === 1) return ''
  const left = causes.filter(one => !isSettled(one, suggestion.removes))
  if (left.length === 0) return `The suggestion settles all ${causes.length}.`
  const byFile = left.filter(one => isSettled(one, addition?.removes ?? []))
  const rest = left.filter(one => !byFile.includes(one))
  const also = byFile.length === 0 ? '' : `, the file below ${rulesOf(byFile)}`
  const not = rest.length === 0 ? '' : `; not ${rulesOf(rest)}`
  return `The suggestion settles ${causes.length - left.length} of ${causes.length}${also}${not}.`
}

function isSettled(findings: readonly Finding[], removed: readonly string[]): boolean {
  return findings.every(({ fingerprint }) => removed.includes(fingerprint))
}

function rulesOf(causes: readonly OneCause[]): string {
  return [...new Set(causes.map(([finding]) => finding.rule.id))].map(codeSpan).join(', ')
}

const mostChecks = 20

/** The change of a remark as a diff that cannot be committed from where it stands; empty without one. */
export function diffBlock({ findings, suggestion, patch }: Remark, hide: Hide): string {
  if (suggestion === undefined)
    return patch === undefined ? '' : fenced('diff', visible(hideIn(patch, hide)).trimEnd())
  const lines = changeOf(suggestion, findings)?.map(line => `${signOf(line.kind)}${hide(line.text)}`)
  if (lines === undefined) return fenced('', visible(hideIn(suggestion.replacement, hide)))
  return fenced('diff', visible(lines.join('\n')))
}

/** A file longer than this is named instead of shown, in bytes. */
const longestFile = 8_000

/** The file to add, folded away; empty without one. */
export function additionBlock({ addition }: Remark): string {
  if (addition === undefined) return ''
  const { title, path, text, check } = addition
  const isShown = Buffer.byteLength(text) <= longestFile
  const blocks = [
    `**${markdownMessage(title)}:** ${codeSpan(cut(path, longestPath))}`,
    isShown
      ? fenced('yaml', visible(text).trimEnd())
      : `The file (${counted(text.trimEnd().split('\n').length, 'line')}) is too long for a comment; the JSON report holds it.`,
    `**Before you add it:** ${markdownMessage(check)}`,
  ]
  return `<details><summary>A file to add, which was tried</summary>\n\n${blocks.join('\n\n')}\n\n</details>`
}

/** What the author must look at before committing; empty when nothing. */
export function checksText({ checks }: Suggestion): string {
  if (checks.length === 0) return ''
  const shown = checks.slice(0, mostChecks).map(check => markdownMessage(cut(check, 500)))
  const more = checks.length - shown.length
  const rest = more === 0 ? '' : ` (and ${more} more)`
  return `**Before you commit it:** ${shown.join(' ')}${rest}`
}

/** How to accept the findings of a remark; empty where no comment can. */
export function waiverText({ findings }: Remark): string {
  const hint = waiverHint(findings)
  if (hint === undefined) return ''
  return `To accept ${hint.includes(',') ? 'them' : 'it'}: ${codeSpan(hint)}`
}
