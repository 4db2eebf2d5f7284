import { diffArrays } from 'diff'
import type { Finding, Suggestion } from '../findings/finding.ts'

export interface ChangedLine {
  readonly kind: 'context' | 'added' | 'removed'
  readonly text: string
}

/** Beyond this many lines the old ones are shown before the new ones instead of being compared. */
const mostCompared = 2_000

/** A suggestion as a small diff; the old lines come from the findings' source, undefined where none is of its file. */
export function changeOf(
  suggestion: Suggestion,
  findings: readonly Finding[],
): readonly ChangedLine[] | undefined {
  const source = findings.find(finding => finding.at.source.path === suggestion.path)?.at.source
  if (source === undefined) return undefined
  const before: string[] = []
  const last = Math.min(suggestion.endLine, source.lines.count)
  for (let line = suggestion.startLine; line <= last; line++) before.push(source.lines.at(line))
  const after = suggestion.replacement === '' ? [] : suggestion.replacement.split('\n')
  if (before.length + after.length > mostCompared)
    return [...asLines('removed', before), ...asLines('added', after)]
  return diffArrays(before, after).flatMap(part =>
    asLines(part.removed ? 'removed' : part.added ? 'added' : 'context', part.value),
  )
}

function asLines(kind: ChangedLine['kind'], texts: readonly string[]): ChangedLine[] {
  return texts.map(text => ({ kind, text }))
}

/** `+`, `-` or a blank: what begins a line of a diff. */
export function signOf(kind: ChangedLine['kind']): '+' | '-' | ' ' {
  if (kind === 'context') return ' '
  return kind === 'added' ? '+' : '-'
}
