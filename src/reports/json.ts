import type {
  Addition,
  Finding,
  Placement,
  Remark,
  Review,
  Subject,
  Suggestion,
  Waiver,
} from '../findings/finding.ts'
import type { RightsChange, RightsRow } from '../findings/rights-change.ts'
import { jsonText } from './escape.ts'

/** The machine-readable report, version 1: a contract that scripts depend on. Absent optional keys are left out. */
export function jsonReport(review: Review, version: string): string {
  const remarks = remarksByFingerprint(review)
  const report = {
    version: 1,
    tool: { name: 'seaworthy', version },
    base: review.base,
    head: review.head,
    verdict: review.verdict,
    counts: countsOf(review),
    findings: review.findings.map(finding => findingOf(finding, remarks.get(finding.fingerprint))),
    fixed: review.fixed.map(({ rule, fingerprint, subject, location }) => ({
      rule: rule.id,
      fingerprint,
      subject: subjectOf(subject),
      location: { path: location.path },
    })),
    skipped: review.skipped.map(({ path, because }) => ({ path, because })),
    partial: review.partial.map(({ path, because }) => ({ path, because })),
    ...(review.rights === undefined ? {} : { rights: rightsOf(review.rights) }),
    timings: timingsOf(review),
  }
  return jsonText(report)
}

function rightsOf({ gained, lost }: RightsChange): object {
  const rowOf = ({ subject, verbs, resources, names, scope, binding, role }: RightsRow) => ({
    ...{ subject, verbs, resources, names, scope, binding, role },
  })
  return { gained: gained.map(rowOf), lost: lost.map(rowOf) }
}

function remarksByFingerprint({ remarks }: Review): ReadonlyMap<string, Remark> {
  return new Map(
    remarks.flatMap(remark => remark.findings.map(({ fingerprint }) => [fingerprint, remark] as const)),
  )
}

function countsOf({ counts }: Review): Review['counts'] {
  return {
    new: counts.new,
    existing: counts.existing,
    fixed: counts.fixed,
    waived: counts.waived,
    skipped: counts.skipped,
    partial: counts.partial,
    undecided: counts.undecided,
    excluded: counts.excluded,
    analysed: counts.analysed,
  }
}

function findingOf(finding: Finding, remark: Remark | undefined): object {
  const { rule, severity, state, message, fingerprint, location, related, rendered, waiver } = finding
  const suggestion = remark?.suggestion
  return {
    rule: rule.id,
    severity,
    state,
    message,
    fingerprint,
    subject: subjectOf(finding.subject),
    location: {
      path: location.path,
      startLine: location.startLine,
      startColumn: location.startColumn,
      endLine: location.endLine,
      endColumn: location.endColumn,
    },
    related: related.map(({ path, startLine, endLine, label }) => ({ path, startLine, endLine, label })),
    ...(rendered === undefined
      ? {}
      : { rendered: { by: rendered.by, root: rendered.root, values: rendered.values } }),
    ...(remark === undefined ? {} : { placement: placementOf(remark.placement) }),
    ...(suggestion?.removes.includes(fingerprint) ? { suggestion: suggestionOf(suggestion) } : {}),
    ...(remark?.addition?.removes.includes(fingerprint) ? { newFile: newFileOf(remark.addition) } : {}),
    ...(waiver === undefined ? {} : { waiver: waiverOf(waiver) }),
  }
}

function subjectOf(subject: Subject): Subject {
  if ('kind' in subject) {
    const { kind, namespace, name, container } = subject
    return {
      kind,
      ...(namespace === undefined ? {} : { namespace }),
      name,
      ...(container === undefined ? {} : { container }),
    }
  }
  const { stage, instruction } = subject
  return { ...(stage === undefined ? {} : { stage }), ...(instruction === undefined ? {} : { instruction }) }
}

function placementOf(placement: Placement): object {
  const { kind, path, because } = placement
  if (placement.kind !== 'line') return { kind, path, because }
  return { kind, path, startLine: placement.startLine, line: placement.line, because }
}

function suggestionOf({ path, startLine, endLine, replacement, safety, checks }: Suggestion): object {
  const check = checks.join(' ')
  return { path, startLine, endLine, replacement, safety, ...(check === '' ? {} : { check }) }
}

function newFileOf({ path, text, title, check }: Addition): object {
  return { path, text, title, check }
}

function waiverOf({ kind, reason }: Waiver): object {
  return { kind, reason }
}

function timingsOf({ timings }: Review): Review['timings'] {
  return {
    total_ms: Math.round(timings.total_ms),
    diff_ms: Math.round(timings.diff_ms),
    read_ms: Math.round(timings.read_ms),
    render_ms: Math.round(timings.render_ms),
    rules_ms: Math.round(timings.rules_ms),
    verify_ms: Math.round(timings.verify_ms),
  }
}
