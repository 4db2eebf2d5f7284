import type { Counts, Finding, Remark, Review, Subject } from '../findings/finding.ts'
import { rankOf, type Severity, severities } from '../inputs/levels.ts'
import { unreachable } from '../text/failure.ts'
import { groupBy } from '../text/group.ts'
import type { Skipped } from '../text/source.ts'

/** `1 finding`, `2 findings`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`
}

/** `3 new findings (1 critical, 2 high), 12 existing, 1 fixed, 1 waived` */
export function findingsPhrase(review: Review): string {
  const fresh = review.findings.filter(finding => finding.state === 'new')
  const severe = severitiesPhrase(fresh)
  const { existing, fixed, waived } = review.counts
  return [
    `${counted(review.counts.new, 'new finding')}${severe === '' ? '' : ` (${severe})`}`,
    ...others([
      [existing, 'existing'],
      [fixed, 'fixed'],
      [waived, 'waived'],
    ]),
  ].join(', ')
}

/** `1 critical, 2 high` */
export function severitiesPhrase(findings: readonly Finding[]): string {
  const of = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length
  return others(severities.map(severity => [of(severity), severity])).join(', ')
}

/** `9 files analysed, 1 skipped, 2 rules undecided` */
export function filesPhrase(counts: Counts): string {
  return [
    `${counted(counts.analysed, 'file')} analysed`,
    ...others([
      [counts.skipped, 'skipped'],
      [counts.partial, 'partial'],
      [counts.excluded, 'excluded'],
      [counts.undecided, 'undecided'],
    ]),
  ].join(', ')
}

function others(counts: readonly (readonly [number, string])[]): string[] {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count.toLocaleString('en-US')} ${word}`)
}

/** What the verdict means for the author, a sentence. */
export function verdictSentence(review: Review): string {
  switch (review.verdict) {
    case 'pass':
      return review.counts.new === 0 ? 'Nothing new was found.' : 'What is new is below the bar for failing.'
    case 'fail':
      return 'Something new is at or above the bar for failing.'
    case 'incomplete':
      return `${counted(review.skipped.length, 'relevant file')} could not be analysed, so this is no pass.`
    default:
      return unreachable(review.verdict)
  }
}

export interface GapGroup {
  readonly because: string
  readonly paths: readonly Skipped['path'][]
}

/** So many share a row: where a report is cut, it is cut between rows. */
const mostPaths = 20

/** What could not be analysed, the paths of one reason together. */
export function gapsByReason(gaps: readonly Skipped[]): readonly GapGroup[] {
  return [...groupBy(gaps, ({ because }) => because)].flatMap(([because, group]) => {
    const paths = group.map(({ path }) => path)
    const rows = Array.from({ length: Math.ceil(paths.length / mostPaths) }, (_, i) => i * mostPaths)
    return rows.map(from => ({ because, paths: paths.slice(from, from + mostPaths) }))
  })
}

/** `Deployment harbour/tide-api, container app`, `stage build, RUN` */
export function subjectPhrase(subject: Subject): string {
  if (!('kind' in subject)) {
    return [subject.stage === undefined ? '' : `stage ${subject.stage}`, subject.instruction ?? '']
      .filter(part => part !== '')
      .join(', ')
  }
  const namespace = subject.namespace === undefined ? '' : `${subject.namespace}/`
  const container = subject.container === undefined ? '' : `, container ${subject.container}`
  return `${subject.kind} ${namespace}${subject.name}${container}`
}

/** The comment that accepts the findings of one place; undefined for JSON, which has none. */
export function waiverHint(findings: readonly Finding[]): string | undefined {
  if (findings.some(({ location }) => location.path.toLowerCase().endsWith('.json'))) return undefined
  const ids = new Set(findings.map(({ rule }) => rule.id))
  return `# seaworthy: ignore ${[...ids].join(', ')} -- reason`
}

/** Whether a finding stands on the lines its remark stands on. */
export function isInSight({ location }: Finding, { placement }: Remark): boolean {
  if (placement.kind !== 'line' || placement.path !== location.path) return false
  return placement.startLine <= location.startLine && location.startLine <= placement.line
}

/** `High` */
export function severityTitle(severity: Severity): string {
  return severity.charAt(0).toUpperCase() + severity.slice(1)
}

/** Worst first, new before existing before waived, then in the order given. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => stateRank[a.state] - stateRank[b.state] || rankOf(a.severity) - rankOf(b.severity),
  )
}

const stateRank = { new: 0, existing: 1, waived: 2 }
