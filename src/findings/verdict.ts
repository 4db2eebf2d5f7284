import { rankOf } from '../inputs/levels.ts'
import type { FailOn } from '../inputs/options.ts'
import type { Finding, Verdict } from './finding.ts'

/** Findings and completeness alone decide; fail wins over incomplete. */
export function verdictOf(findings: readonly Finding[], skipped: number, failOn: FailOn): Verdict {
  const fails = ({ state, severity }: Finding) =>
    state === 'new' && failOn !== 'never' && rankOf(severity) <= rankOf(failOn)
  if (findings.some(fails)) return 'fail'
  return skipped > 0 ? 'incomplete' : 'pass'
}
