import { gzipSync } from 'node:zlib'
import type { Invocation, Log, Notification, ReportingDescriptor, Result } from 'sarif'
import type { Finding, Review } from '../findings/finding.ts'
import type { Severity } from '../inputs/levels.ts'
import type { AboutRule } from '../rules/kit/rule.ts'
import type { Skipped } from '../text/source.ts'
import { cut, jsonText, link, markdownMessage, uriOf, visibleLine } from './escape.ts'
import type { Links } from './links.ts'
import { counted, worstFirst } from './phrases.ts'
import { rootId, sarifResult } from './sarif-result.ts'

export interface SarifContext extends Links {
  readonly version: string
  readonly homepage: string
  /** Tells several uploads for one commit apart; a `/` is put behind it where it has none. */
  readonly category: string
  /** The catalogue; rules of findings that it lacks are added. */
  readonly rules: readonly AboutRule[]
}

/** What GitHub takes, see https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
const mostResults = 25_000
const mostTags = 20
const mostNotifications = 20_000
const mostCompressedBytes = 10_000_000

/**
 * The log as JSON text, all findings in it: new, existing and waived, worst first. Where it would be larger than GitHub
 * takes (10 MB compressed), the last are cut and a notification says how many.
 */
export function sarifReport(
  review: Review,
  context: SarifContext,
  mostBytes: number = mostCompressedBytes,
): string {
  const text = (kept: number): string => jsonText(sarifLog(review, context, kept))
  let kept = mostResults
  let report = text(kept)
  for (
    let size = compressedBytes(report, mostBytes);
    size > mostBytes && kept > 0;
    size = compressedBytes(report, mostBytes)
  ) {
    const shown = Math.min(kept, review.findings.length)
    kept = Math.floor(Math.min(shown - 1, (shown * 0.9 * mostBytes) / size))
    report = text(Math.max(0, kept))
  }
  return report
}

/** In UTF-8 a unit takes three bytes at most, so that a short text need not be compressed. */
function compressedBytes(text: string, mostBytes: number): number {
  return text.length <= mostBytes / 3 ? text.length : gzipSync(text).length
}

/** One run with at most `kept` results. */
export function sarifLog(review: Review, context: SarifContext, kept: number = mostResults): Log {
  const findings = worstFirst(review.findings)
  const shown = findings.slice(0, Math.min(kept, mostResults))
  const rules = rulesOf(shown, context.rules)
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'seaworthy',
            version: context.version,
            semanticVersion: context.version,
            informationUri: context.homepage,
            rules: rules.map(rule => descriptorOf(rule, context)),
            notifications: ['skipped', 'partial', 'notice', 'cut'].map(id => ({ id: `seaworthy/${id}` })),
          },
        },
        automationDetails: { id: context.category.endsWith('/') ? context.category : `${context.category}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [rootId]: { description: { text: 'The root of the repository.' } } },
        invocations: [invocationOf(review, findings.length - shown.length)],
        results: shown.map(finding => resultOf(finding, indexes)),
      },
    ],
  }
}

function resultOf(finding: Finding, indexes: ReadonlyMap<string, number>): Result {
  return sarifResult(finding, levels[finding.severity], indexes.get(finding.rule.id) ?? -1)
}

function rulesOf(findings: readonly Finding[], catalogue: readonly AboutRule[]): readonly AboutRule[] {
  const rules = new Map(catalogue.map(rule => [rule.id, rule]))
  for (const { rule } of findings) if (!rules.has(rule.id)) rules.set(rule.id, rule)
  return [...rules.values()]
}

const levels = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const
const problemSeverities = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'recommendation',
} as const
/** On the scale of CVSS, as GitHub reads it: above 9.0 critical, from 7.0 high, from 4.0 medium. */
const scores: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' }

function descriptorOf(rule: AboutRule, links: Links): ReportingDescriptor {
  const url = links.ruleUrl(rule.id)
  return {
    id: rule.id,
    shortDescription: { text: `${rule.title}.` },
    fullDescription: { text: rule.why },
    helpUri: url,
    help: { text: `${rule.why}\n\n${url}`, markdown: helpOf(rule, url) },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      tags: tagsOf(rule).slice(0, mostTags),
      precision: 'high',
      'problem.severity': problemSeverities[rule.severity],
      'security-severity': scores[rule.severity],
    },
  }
}

function helpOf(rule: AboutRule, url: string): string {
  const references = rule.references.map(
    reference => `- ${link(markdownMessage(reference.title), reference.url)}`,
  )
  const blocks = [
    markdownMessage(rule.why),
    link('What it looks for, with examples and the fix', url),
    references.join('\n'),
  ]
  return blocks.filter(block => block !== '').join('\n\n')
}

function tagsOf({ id, checklist }: AboutRule): string[] {
  const subject = id.startsWith('dockerfile/') ? 'docker' : 'kubernetes'
  return [...new Set(['security', subject, ...id.split('/').slice(0, 1), ...checklist])]
}

function invocationOf(review: Review, missing: number): Invocation {
  const cutText = `${counted(missing, 'finding')} left out, as code scanning takes no more; the worst are kept.`
  const notifications: Notification[] = [
    ...(missing === 0 ? [] : [notification('cut', 'warning', cutText)]),
    ...review.skipped.map(skipped => gap('skipped', 'error', skipped)),
    ...review.partial.map(partial => gap('partial', 'warning', partial)),
    ...review.notices.map(text => notification('notice', 'note', visibleLine(cut(text, 1_000)))),
  ]
  const rest = notifications.length - mostNotifications
  const kept = notifications.slice(0, mostNotifications)
  if (rest > 0)
    kept.push(notification('cut', 'warning', `${counted(rest, 'notification')} left out for length.`))
  return { executionSuccessful: review.skipped.length === 0, toolExecutionNotifications: kept }
}

function gap(id: string, level: 'error' | 'warning', { path, because }: Skipped): Notification {
  const text = `${visibleLine(cut(path, 500))}: ${visibleLine(cut(because, 1_000))}`
  const artifactLocation = { uri: uriOf(path), uriBaseId: rootId }
  return { ...notification(id, level, text), locations: [{ physicalLocation: { artifactLocation } }] }
}

function notification(id: string, level: 'error' | 'warning' | 'note', text: string): Notification {
  return { descriptor: { id: `seaworthy/${id}` }, level, message: { text } }
}
