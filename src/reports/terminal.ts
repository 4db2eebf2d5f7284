import type { Excerpt, Finding, Remark, Review } from '../findings/finding.ts'
import { type Hide, hiderOf } from '../findings/secrets.ts'
import { changeOf, signOf } from './change.ts'
import { cut, neutralise, terminalLine } from './escape.ts'
import {
  filesPhrase,
  findingsPhrase,
  type GapGroup,
  gapsByReason,
  isInSight,
  verdictSentence,
  waiverHint,
  worstFirst,
} from './phrases.ts'
import { byCause, commonWay, renderedSentence } from './rendered.ts'
import { rightsLines } from './rights.ts'
import { type Painter, painterOf, wrapped } from './terminal-text.ts'

export interface TerminalOptions {
  readonly colour: boolean
  /** Columns; 100 unless given. */
  readonly width?: number
}

/** The review as a person reads it in a terminal; a scan, which has no remarks, by file. */
export function terminalReport(review: Review, { colour, width = 100 }: TerminalOptions): string {
  const page: Page = { paint: painterOf(colour), width: Math.max(40, width), hide: hiderOf(review.findings) }
  const blocks =
    review.remarks.length > 0
      ? review.remarks.map(remark => remarkLines(remark, page))
      : byFile(review.findings.filter(finding => finding.state === 'new')).map(file => fileLines(file, page))
  const all = [
    ...blocks,
    ...rightsBlock(review, page),
    ...gapBlocks(review, page),
    summaryLines(review, page),
  ]
  return neutralise(`${all.map(lines => lines.join('\n')).join('\n\n')}\n`)
}

interface Page {
  readonly paint: Painter
  readonly width: number
  readonly hide: Hide
}

function remarkLines(remark: Remark, page: Page): string[] {
  const { placement, findings, excerpt } = remark
  const line = placement.kind === 'line' ? `:${placement.startLine}` : ''
  const place = page.paint('strong', `${terminalLine(placement.path)}${line}`)
  const because = placement.kind === 'line' ? '' : page.paint('faint', `  ${terminalLine(placement.because)}`)
  return [
    `${place}${because}`,
    ...(excerpt === undefined ? [] : [...excerptLines(excerpt, page), '']),
    ...byCause(findings).flatMap(one => findingLines(one, remark, page)),
    ...commonWayLines(findings, page),
    ...changeLines(remark, page),
    ...additionLines(remark, page),
    ...waiverLines(remark, page),
  ]
}

function excerptLines({ lines }: Excerpt, { paint, hide }: Page): string[] {
  const digits = Math.max(...lines.map(({ line }) => String(line ?? '').length), 1)
  return lines.map(({ kind, line, text }) => {
    const gutter = paint('faint', `${String(line ?? '').padStart(digits + 2)} `)
    return `${gutter}${paint(kind, `${signOf(kind)} ${terminalLine(cut(hide(text), longestLine))}`)}`
  })
}

const longestLine = 400

function findingLines(
  findings: readonly [Finding, ...Finding[]],
  remark: Remark,
  { paint, width }: Page,
): string[] {
  const [finding] = findings
  const { severity, message, rule, fix, location } = finding
  const indent = ' '.repeat(11)
  const place = isInSight(finding, remark) ? '' : ` (${terminalLine(location.path)}:${location.startLine})`
  const [first = '', ...rest] = wrapped(`${terminalLine(cut(message, 1_000))}${place}`, width - indent.length)
  const wanted = remark.addition?.removes.includes(finding.fingerprint) ? remark.addition : fix
  const todo = wanted === undefined ? '' : `${wanted.title}. `
  return [
    `  ${paint(severity, severity.padEnd(9))}${first}`,
    ...rest.map(line => `${indent}${line}`),
    ...[`${todo}${rule.why}`, commonWay(remark.findings, wayText) === '' ? wayText(findings) : ''].flatMap(
      text => wrapped(terminalLine(cut(text, 1_000)), width - indent.length).map(line => `${indent}${line}`),
    ),
    `${indent}${paint('faint', rule.id)}`,
  ]
}

/** What is rendered with the faults of a remark; said once where it is the same for all. */
function commonWayLines(findings: readonly Finding[], { width }: Page): string[] {
  const way = commonWay(findings, wayText)
  return wrapped(terminalLine(cut(way, 1_000)), width - 2).map(line => `  ${line}`)
}

function wayText(findings: readonly Finding[]): string {
  return renderedSentence(findings, name => name)
}

function changeLines({ suggestion, findings, patch }: Remark, { paint, width, hide }: Page): string[] {
  const title = (text: string): string => paint('strong', `  ${text}`)
  if (suggestion === undefined) {
    if (patch === undefined) return []
    const lines = patch
      .trimEnd()
      .split('\n')
      .map(line => `    ${paint(kindOf(line), terminalLine(hide(line)))}`)
    return ['', title('A fix that was tried, outside the lines of this change:'), ...lines]
  }
  const { replacement, startLine, endLine, checks } = suggestion
  const texts = replacement === '' ? [] : replacement.split('\n')
  const change = changeOf(suggestion, findings) ?? texts.map(text => ({ kind: 'added' as const, text }))
  const at = startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`
  return [
    '',
    title(`A change that was tried, ${at}:`),
    ...change.map(({ kind, text }) => `    ${paint(kind, `${signOf(kind)} ${terminalLine(hide(text))}`)}`),
    ...checks.flatMap(check =>
      wrapped(`Check first: ${terminalLine(cut(check, 500))}`, width - 4).map(line => `    ${line}`),
    ),
  ]
}

function additionLines({ addition }: Remark, { paint, width }: Page): string[] {
  if (addition === undefined) return []
  const { path, text, check } = addition
  return [
    '',
    paint('strong', `  A file to add, which was tried: ${terminalLine(cut(path, 500))}`),
    ...text
      .trimEnd()
      .split('\n')
      .map(line => `    ${paint('added', terminalLine(cut(line, longestLine)))}`),
    ...wrapped(`Check first: ${terminalLine(cut(check, 500))}`, width - 4).map(line => `    ${line}`),
  ]
}

function kindOf(line: string): 'added' | 'removed' | 'context' {
  if (line.startsWith('+')) return 'added'
  return line.startsWith('-') ? 'removed' : 'context'
}

/** Not wrapped: it is there to be copied. */
function waiverLines({ findings }: Remark, { paint }: Page): string[] {
  const hint = waiverHint(findings)
  if (hint === undefined) return []
  return ['', paint('faint', `  To accept ${hint.includes(',') ? 'them' : 'it'}: ${hint}`)]
}

function byFile(findings: readonly Finding[]): [string, readonly Finding[]][] {
  const files = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { path } = finding.location
    const found = files.get(path)
    if (found === undefined) files.set(path, [finding])
    else found.push(finding)
  }
  return [...files]
}

function fileLines([path, findings]: [string, readonly Finding[]], { paint, width }: Page): string[] {
  const indent = ' '.repeat(19)
  const lines = worstFirst(findings).flatMap(({ location, severity, message, rule }) => {
    const [first = '', ...rest] = wrapped(
      `${terminalLine(cut(message, 1_000))} ${rule.id}`,
      width - indent.length,
    )
    const place = `${location.startLine}:${location.startColumn}`
    return [
      `  ${paint('faint', place.padStart(7))} ${paint(severity, severity.padEnd(8))} ${first}`,
      ...rest.map(line => `${indent}${line}`),
    ]
  })
  return [paint('strong', terminalLine(path)), ...lines]
}

function rightsBlock(review: Review, page: Page): string[][] {
  return block('Rights gained and lost', rightsLines(review), page)
}

function gapBlocks({ skipped, partial, notices }: Review, page: Page): string[][] {
  return [
    ...block('Not analysed', gapsByReason(skipped).map(gapText), page),
    ...block('Analysed in part', gapsByReason(partial).map(gapText), page),
    ...block('Notices', notices, page),
  ]
}

function block(title: string, texts: readonly string[], { paint, width }: Page): string[][] {
  if (texts.length === 0) return []
  const lines = texts.flatMap(text => wrapped(terminalLine(text), width - 2).map(line => `  ${line}`))
  return [[paint('strong', title), ...lines]]
}

function gapText({ because, paths }: GapGroup): string {
  return paths.length === 1 ? `${paths[0]}: ${because}` : `${because}: ${paths.join(', ')}`
}

function summaryLines(review: Review, { paint, width }: Page): string[] {
  const verdict = paint(review.verdict === 'pass' ? 'added' : 'removed', review.verdict)
  const counts = wrapped(`${findingsPhrase(review)}; ${filesPhrase(review.counts)}.`, width)
  return [`${verdict}: ${verdictSentence(review)}`, ...counts]
}
