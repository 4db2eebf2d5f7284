import { createHash } from 'node:crypto'
import type { Finding, Placement, Remark, Review } from '../../src/findings/finding.ts'
import type { GitHub } from '../../src/github/api.ts'
import { clockOf } from '../../src/github/clock.ts'
import { openGitHub } from '../../src/github/octokit.ts'
import { type RepoPath, toRepoPath } from '../../src/text/path.ts'
import { type Double, startDouble } from '../github/double.ts'
import { numbered, openPull, Shipyard } from '../github/shipyard.ts'
import { aFinding, aReview, aSource } from '../reports/a-review.ts'

/** A pull request on the double whose change shows lines 7 to 13 and 37 to 43 of deploy/crane.yaml. */
export interface Harbour {
  readonly yard: Shipyard
  readonly double: Double
  readonly github: GitHub
  /** The head's id, after each commit anew. */
  readonly head: () => string
}

export const path: RepoPath = toRepoPath('deploy/crane.yaml')

export async function openHarbour(): Promise<Harbour> {
  const yard = new Shipyard()
  yard.commit({ [path]: numbered(60), 'README.md': 'harbour\n' })
  yard.git('checkout', '--quiet', '-b', 'refit')
  yard.commit({ [path]: numbered(60, { 10: 'ten', 40: 'forty' }), 'docs/berth.png': '\u0000' })
  const double = await startDouble(yard.folder)
  openPull(double.state)
  const github = openGitHub({
    token: 'ghs_lighthouse',
    baseUrl: double.url,
    repository: { owner: 'harbour', repo: 'shipyard' },
    timeout: 500,
    fetch,
    clock: clockOf(10),
    say: () => {},
  })
  return { yard, double, github, head: () => yard.git('rev-parse', 'refit') }
}

export function fingerprintAt(what: string): string {
  return createHash('sha256').update(what).digest('hex').slice(0, 32)
}

/** A new finding named for a line. */
export function findingAt(line: number, given: Partial<Finding> = {}): Finding {
  return aFinding(
    { fingerprint: fingerprintAt(`line ${line}`), message: `Winch \`${line}\` runs privileged.`, ...given },
    `line ${line}\n`,
    aSource(numbered(60), path),
  )
}

export function remarkAt(line: number, given: Partial<Remark> = {}): Remark {
  const placement: Placement = {
    kind: 'line',
    path,
    startLine: line,
    line,
    because: 'the line that causes it',
  }
  return {
    placement,
    findings: [findingAt(line)],
    suggestion: undefined,
    patch: undefined,
    addition: undefined,
    excerpt: undefined,
    ...given,
  }
}

export function reviewOf(head: string, remarks: readonly Remark[], given: Partial<Review> = {}): Review {
  const findings = remarks.flatMap(remark => remark.findings)
  return aReview({ head, remarks, findings, fixed: [], skipped: [], partial: [], notices: [], ...given })
}
