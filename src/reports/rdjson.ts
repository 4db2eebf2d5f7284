import type { Finding, Remark, Review, Suggestion } from '../findings/finding.ts'
import { jsonText, visibleLine } from './escape.ts'
import type { Links } from './links.ts'

export interface RdjsonContext extends Links {
  readonly homepage: string
}

const levels = { critical: 'ERROR', high: 'ERROR', medium: 'WARNING', low: 'INFO' } as const

/**
 * The new findings as reviewdog's DiagnosticResult, whose columns count UTF-8 bytes from 1:
 * https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto
 */
export function rdjsonReport(review: Review, context: RdjsonContext): string {
  const remarks = new Map<string, Remark>()
  for (const remark of review.remarks) {
    for (const { fingerprint } of remark.findings) remarks.set(fingerprint, remark)
  }
  const found = review.findings.filter(finding => finding.state === 'new')
  const report = {
    source: { name: 'seaworthy', url: context.homepage },
    diagnostics: found.map(finding => diagnosticOf(finding, remarks.get(finding.fingerprint), context)),
  }
  return jsonText(report)
}

function diagnosticOf(finding: Finding, remark: Remark | undefined, links: Links): object {
  const { location, rule, severity, related } = finding
  const suggestion = remark?.suggestion
  const isSettled = suggestion?.path === location.path && suggestion.removes.includes(finding.fingerprint)
  return {
    message: visibleLine(finding.message),
    location: { path: location.path, range: rangeOf(finding) },
    severity: levels[severity],
    code: { value: rule.id, url: links.ruleUrl(rule.id) },
    ...(isSettled ? { suggestions: [suggestionOf(suggestion)] } : {}),
    ...(related.length === 0 ? {} : { related_locations: related.map(relatedOf) }),
  }
}

function rangeOf({ location, at }: Finding): object {
  if (at.source.path !== location.path) {
    return { start: { line: location.startLine }, end: { line: location.endLine } }
  }
  return {
    start: {
      line: location.startLine,
      column: byteColumn(at.source, location.startLine, location.startColumn),
    },
    end: { line: location.endLine, column: byteColumn(at.source, location.endLine, location.endColumn) },
  }
}

const byteOrderMarkBytes = 3

function byteColumn(source: Finding['at']['source'], line: number, column: number): number {
  const before = source.lines.at(line).slice(0, column - 1)
  return Buffer.byteLength(before) + 1 + (source.bom && line === 1 ? byteOrderMarkBytes : 0)
}

/** Without columns a range is whole lines, and an empty text deletes them. */
function suggestionOf({ startLine, endLine, replacement }: Suggestion): object {
  return { range: { start: { line: startLine }, end: { line: endLine } }, text: replacement }
}

function relatedOf({ label, path, startLine, endLine }: Finding['related'][number]): object {
  const range = { start: { line: startLine }, end: { line: endLine } }
  return { message: visibleLine(label), location: { path, range } }
}
