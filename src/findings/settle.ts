import { compareText } from '../text/order.ts'
import { regionOf } from '../text/source.ts'
import type { Finding, Location, Waiver } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Observation } from './observation.ts'

/** Makes the finding of an observation, once it is known whether it is new and whether it is waived. */
export function toFinding(observation: Observation, isNew: boolean, waiver: Waiver | undefined): Finding {
  const { rule, severity, subject, problem } = observation
  const { source, range } = problem.at
  return {
    rule,
    severity,
    state: waiver ? 'waived' : isNew ? 'new' : 'existing',
    message: problem.message,
    fingerprint: fingerprintOf(observation),
    subject,
    location: locationOf(observation),
    related: (problem.related ?? []).map(({ at, label }) => ({
      path: at.source.path,
      ...regionOf(at),
      label,
    })),
    waiver,
    fix: problem.fix,
    at: { source, range },
  }
}

export function locationOf({ problem }: Observation): Location {
  return { path: problem.at.source.path, ...regionOf(problem.at) }
}

/** By path, line, column and rule. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.location.path, b.location.path) ||
    a.location.startLine - b.location.startLine ||
    a.location.startColumn - b.location.startColumn ||
    compareText(a.rule.id, b.rule.id) ||
    compareText(a.fingerprint, b.fingerprint)
  )
}
