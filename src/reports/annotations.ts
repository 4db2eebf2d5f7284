import type { Finding, Review } from '../findings/finding.ts'
import { cut, visible, visibleLine } from './escape.ts'
import { worstFirst } from './phrases.ts'

/** A remark on a line in the check's view; lines and columns as in the finding. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly path: string
  readonly line: number
  readonly endLine: number
  readonly startColumn?: number
  readonly title: string
  readonly message: string
}

/** GitHub shows ten of each level for a step and drops the rest. */
const mostOfALevel = 10

const levels = { critical: 'error', high: 'error', medium: 'warning', low: 'notice' } as const

/** The new findings, worst first, ten of a level at most; the summary has them all. */
export function annotationsOf(review: Review): readonly Annotation[] {
  const shown = { error: 0, warning: 0, notice: 0 }
  return worstFirst(review.findings.filter(finding => finding.state === 'new'))
    .map(annotationOf)
    .filter(({ level }) => shown[level]++ < mostOfALevel)
}

function annotationOf({ severity, location, rule, message, fix }: Finding): Annotation {
  const todo = fix === undefined ? '' : ` To do: ${fix.title}.`
  return {
    level: levels[severity],
    path: location.path,
    line: location.startLine,
    endLine: location.endLine,
    ...(location.startLine === location.endLine ? { startColumn: location.startColumn } : {}),
    title: rule.id,
    message: `${visible(cut(message, 1_000))}${visible(cut(todo, 300))}`,
  }
}

/**
 * An annotation as a workflow command for standard output, without a line end. The escapes are the runner's:
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function workflowCommand(annotation: Annotation): string {
  const { level, path, line, endLine, startColumn, title, message } = annotation
  const properties = [
    `file=${escapeProperty(path)}`,
    `line=${line}`,
    `endLine=${endLine}`,
    ...(startColumn === undefined ? [] : [`col=${startColumn}`]),
    `title=${escapeProperty(visibleLine(title))}`,
  ]
  return `::${level} ${properties.join(',')}::${escapeMessage(message)}`
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
