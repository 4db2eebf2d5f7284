import type {
  Addition,
  Finding,
  FixedFinding,
  Remark,
  Review,
  Suggestion,
} from '../../src/findings/finding.ts'
import type { Severity } from '../../src/inputs/levels.ts'
import { uriOf } from '../../src/reports/escape.ts'
import type { Links } from '../../src/reports/links.ts'
import type { AboutRule } from '../../src/rules/kit/rule.ts'
import { type RepoPath, toRepoPath } from '../../src/text/path.ts'
import { regionOf, type Source, sourceOf } from '../../src/text/source.ts'

export const head: string = 'b'.repeat(40)

export const links: Links = {
  ruleUrl: id => `https://example.org/seaworthy/docs/rules/${id}.md`,
  permalink: (path, line) =>
    `https://github.com/shipyard/harbour/blob/${head}/${uriOf(path)}${line === undefined ? '' : `#L${line}`}`,
}

const crane = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: crane
  namespace: shipyard
spec:
  template:
    spec:
      containers:
        - name: crane
          image: registry.example.org/crane:2.4.1
          securityContext:
            privileged: true
`

export const cranePath: RepoPath = toRepoPath('deploy/crane.yaml')

export const noPrivileged: AboutRule = aRule('workload/no-privileged', 'critical', {
  title: 'Containers do not run privileged',
  why: 'A privileged container holds every capability and every device of its node.',
})

export const memoryLimit: AboutRule = aRule('workload/memory-limit', 'medium', {
  title: 'Containers have a memory limit',
  why: 'Without a limit one container can starve its node.',
})

export function aRule(id: string, severity: Severity, about: { title: string; why: string }): AboutRule {
  return {
    id,
    target: 'container',
    severity,
    profile: 'standard',
    checklist: ['WORK-3'],
    ...about,
    references: [
      {
        title: 'Kubernetes: Pod Security Standards',
        url: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
      },
    ],
    fixable: true,
  }
}

export function aSource(text: string = crane, path: string = cranePath): Source {
  return sourceOf(toRepoPath(path), text)
}

/** A finding at the first occurrence of `needle` in its source. */
export function aFinding(
  changes: Partial<Finding> = {},
  needle = 'privileged: true',
  source: Source = aSource(),
): Finding {
  const start = Math.max(0, source.text.indexOf(needle))
  const at = { source, range: { start, end: start + needle.length } }
  return {
    rule: noPrivileged,
    severity: 'critical',
    state: 'new',
    message: 'Container `crane` runs privileged.',
    fingerprint: '0123456789abcdef0123456789abcdef',
    subject: { kind: 'Deployment', namespace: 'shipyard', name: 'crane', container: 'crane' },
    location: { path: source.path, ...regionOf(at) },
    related: [],
    waiver: undefined,
    fix: {
      title: 'Drop privileged mode',
      patches: [],
      safety: 'review',
      check: 'Does the crane reach its motors without it?',
    },
    at,
    rendered: undefined,
    ...changes,
  }
}

export function aSuggestion(changes: Partial<Suggestion> = {}): Suggestion {
  return {
    path: cranePath,
    startLine: 13,
    endLine: 13,
    replacement: '            privileged: false',
    safety: 'review',
    checks: ['Does the crane reach its motors without it?'],
    removes: ['0123456789abcdef0123456789abcdef'],
    ...changes,
  }
}

/** Of the plain remark's finding. */
export function anAddition(changes: Partial<Addition> = {}): Addition {
  return {
    title: 'Deny what no policy allows',
    path: toRepoPath('deploy/shipyard-network-policy.yaml'),
    text: 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n',
    check: 'Who must reach the crane?',
    removes: ['0123456789abcdef0123456789abcdef'],
    ...changes,
  }
}

export function aRemark(changes: Partial<Remark> = {}): Remark {
  return {
    placement: { kind: 'line', path: cranePath, startLine: 13, line: 13, because: 'the line that causes it' },
    findings: [aFinding()],
    suggestion: aSuggestion(),
    patch: undefined,
    addition: undefined,
    excerpt: {
      startLine: 12,
      lines: [
        { kind: 'context', line: 12, text: '          securityContext:' },
        { kind: 'removed', line: undefined, text: '            privileged: false' },
        { kind: 'added', line: 13, text: '            privileged: true' },
      ],
    },
    ...changes,
  }
}

export function aFixedFinding(changes: Partial<FixedFinding> = {}): FixedFinding {
  return {
    rule: memoryLimit,
    fingerprint: 'f'.repeat(32),
    subject: { kind: 'CronJob', name: 'tide-api', container: 'tide-api' },
    message: 'Container `tide-api` has no memory limit.',
    location: {
      path: toRepoPath('deploy/tide-api.yaml'),
      startLine: 9,
      startColumn: 5,
      endLine: 9,
      endColumn: 12,
    },
    ...changes,
  }
}

/** One new critical finding with a suggestion, one existing, one waived by this change, one fixed, one file skipped. */
export function aReview(changes: Partial<Review> = {}): Review {
  const existing = aFinding(
    {
      rule: memoryLimit,
      severity: 'medium',
      state: 'existing',
      message: 'Container `crane` has no memory limit.',
      fingerprint: '1'.repeat(32),
      related: [
        {
          path: toRepoPath('deploy/limits.yaml'),
          startLine: 3,
          startColumn: 1,
          endLine: 4,
          endColumn: 9,
          label: 'limits are here',
        },
      ],
      fix: undefined,
    },
    '- name: crane',
  )
  const waived = aFinding({
    state: 'waived',
    fingerprint: '2'.repeat(32),
    waiver: { kind: 'comment', reason: 'moves the hoist', isNew: true },
  })
  const remarks = changes.remarks ?? [aRemark()]
  const findings = changes.findings ?? [existing, ...remarks.flatMap(remark => remark.findings), waived]
  const base: Review = {
    base: 'a'.repeat(40),
    head,
    verdict: 'fail',
    counts: {
      new: findings.filter(finding => finding.state === 'new').length,
      existing: 1,
      fixed: 1,
      waived: 1,
      skipped: 1,
      partial: 1,
      undecided: 0,
      excluded: 2,
      analysed: 4,
    },
    findings,
    remarks,
    fixed: [aFixedFinding()],
    skipped: [{ path: toRepoPath('deploy/gantry.yaml'), because: 'line 4 is no YAML' }],
    skippedAtBase: 0,
    partial: [
      { path: toRepoPath('charts/harbour/templates/web.yaml'), because: 'charts are not rendered yet' },
    ],
    rights: undefined,
    notices: ['A waiver for `workload/no-host-path` in `deploy/buoy.yaml` is unused.'],
    timings: { total_ms: 12.6, diff_ms: 1, read_ms: 2, render_ms: 0, rules_ms: 3, verify_ms: 4 },
    renames: new Map(),
  }
  return { ...base, ...changes }
}
