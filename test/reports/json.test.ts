import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { jsonReport } from '../../src/reports/json.ts'
import { aFinding, aFixedFinding, anAddition, aRemark, aReview, aSuggestion, head } from './a-review.ts'
import { hostileReview } from './hostile.ts'

test('the report of a review, key for key', () => {
  const report = jsonReport(aReview(), '0.1.0')
  const finding = {
    rule: 'workload/no-privileged',
    severity: 'critical',
    state: 'new',
    message: 'Container `crane` runs privileged.',
    fingerprint: '0123456789abcdef0123456789abcdef',
    subject: { kind: 'Deployment', namespace: 'shipyard', name: 'crane', container: 'crane' },
    location: { path: 'deploy/crane.yaml', startLine: 13, startColumn: 13, endLine: 13, endColumn: 29 },
    related: [],
  }
  const expected = {
    version: 1,
    tool: { name: 'seaworthy', version: '0.1.0' },
    base: 'a'.repeat(40),
    head,
    verdict: 'fail',
    counts: {
      new: 1,
      existing: 1,
      fixed: 1,
      waived: 1,
      skipped: 1,
      partial: 1,
      undecided: 0,
      excluded: 2,
      analysed: 4,
    },
    findings: [
      {
        rule: 'workload/memory-limit',
        severity: 'medium',
        state: 'existing',
        message: 'Container `crane` has no memory limit.',
        fingerprint: '1'.repeat(32),
        subject: finding.subject,
        location: { path: 'deploy/crane.yaml', startLine: 10, startColumn: 9, endLine: 10, endColumn: 22 },
        related: [{ path: 'deploy/limits.yaml', startLine: 3, endLine: 4, label: 'limits are here' }],
      },
      {
        ...finding,
        placement: {
          kind: 'line',
          path: 'deploy/crane.yaml',
          startLine: 13,
          line: 13,
          because: 'the line that causes it',
        },
        suggestion: {
          path: 'deploy/crane.yaml',
          startLine: 13,
          endLine: 13,
          replacement: '            privileged: false',
          safety: 'review',
          check: 'Does the crane reach its motors without it?',
        },
      },
      {
        ...finding,
        state: 'waived',
        fingerprint: '2'.repeat(32),
        waiver: { kind: 'comment', reason: 'moves the hoist' },
      },
    ],
    fixed: [
      {
        rule: 'workload/memory-limit',
        fingerprint: 'f'.repeat(32),
        subject: { kind: 'CronJob', name: 'tide-api', container: 'tide-api' },
        location: { path: 'deploy/tide-api.yaml' },
      },
    ],
    skipped: [{ path: 'deploy/gantry.yaml', because: 'line 4 is no YAML' }],
    partial: [{ path: 'charts/harbour/templates/web.yaml', because: 'charts are not rendered yet' }],
    timings: { total_ms: 13, diff_ms: 1, read_ms: 2, render_ms: 0, rules_ms: 3, verify_ms: 4 },
  }
  assert.equal(report, `${JSON.stringify(expected, undefined, 2)}\n`)
})

test('what is absent is left out, base and head are null', () => {
  const finding = aFinding({ subject: { stage: 'build', instruction: 'RUN' } })
  const placement = { kind: 'file', path: finding.location.path, because: 'no hunk holds it' } as const
  const remark = aRemark({
    placement,
    findings: [finding],
    suggestion: aSuggestion({ safety: 'safe', checks: [] }),
  })
  const fixed = aFixedFinding({ subject: { instruction: 'FROM' } })
  const review = aReview({ base: null, head: null, remarks: [remark], findings: [finding], fixed: [fixed] })
  const report = JSON.parse(jsonReport(review, '0.1.0'))
  assert.equal(report.base, null)
  assert.equal(report.head, null)
  assert.deepEqual(report.findings[0].subject, { stage: 'build', instruction: 'RUN' })
  assert.deepEqual(Object.keys(report.findings[0].placement), ['kind', 'path', 'because'])
  assert.ok(!('check' in report.findings[0].suggestion))
  assert.deepEqual(report.fixed[0].subject, { instruction: 'FROM' })
})

test('every finding that a suggestion removes carries it, and no other', () => {
  const others = ['c', 'd'].map(digit => aFinding({ fingerprint: digit.repeat(32) }))
  const removes = [aFinding().fingerprint, 'c'.repeat(32)]
  const remark = aRemark({ findings: [aFinding(), ...others], suggestion: aSuggestion({ removes }) })
  const review = aReview({ remarks: [remark], findings: remark.findings })
  const report = JSON.parse(jsonReport(review, '0.1.0'))
  const carrying = report.findings.map((finding: object) => 'suggestion' in finding)
  assert.deepEqual(carrying, [true, true, false])
})

test('every finding that a file to add ends carries it, and no other', () => {
  const other = aFinding({ fingerprint: 'c'.repeat(32) })
  const remark = aRemark({ findings: [aFinding(), other], suggestion: undefined, addition: anAddition() })
  const report = JSON.parse(jsonReport(aReview({ remarks: [remark], findings: remark.findings }), '0.1.0'))
  const { removes: _, ...newFile } = anAddition()
  assert.deepEqual(report.findings[0].newFile, newFile)
  assert.ok(!('newFile' in report.findings[1]))
})

const line = { type: 'integer', minimum: 1 }
const text = { type: 'string' }

function exactly(properties: Record<string, object>, optional: readonly string[] = []): object {
  const required = Object.keys(properties).filter(key => !optional.includes(key))
  return { type: 'object', properties, required, additionalProperties: false }
}

const subject = {
  anyOf: [
    exactly({ kind: text, namespace: text, name: text, container: text }, ['namespace', 'container']),
    exactly({ stage: text, instruction: text }, ['stage', 'instruction']),
  ],
}
const gap = exactly({ path: text, because: text })
const counts = [
  'new',
  'existing',
  'fixed',
  'waived',
  'skipped',
  'partial',
  'undecided',
  'excluded',
  'analysed',
]
const timings = ['total_ms', 'diff_ms', 'read_ms', 'render_ms', 'rules_ms', 'verify_ms']
const integers = (keys: readonly string[]): object =>
  exactly(Object.fromEntries(keys.map(key => [key, { type: 'integer', minimum: 0 }])))

const finding = exactly(
  {
    rule: text,
    severity: { enum: ['critical', 'high', 'medium', 'low'] },
    state: { enum: ['new', 'existing', 'waived'] },
    message: text,
    fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
    subject,
    location: exactly({ path: text, startLine: line, startColumn: line, endLine: line, endColumn: line }),
    related: { type: 'array', items: exactly({ path: text, startLine: line, endLine: line, label: text }) },
    placement: {
      anyOf: [
        exactly({ kind: { const: 'line' }, path: text, startLine: line, line, because: text }),
        exactly({ kind: { enum: ['file', 'summary'] }, path: text, because: text }),
      ],
    },
    suggestion: exactly(
      {
        path: text,
        startLine: line,
        endLine: line,
        replacement: text,
        safety: { enum: ['safe', 'review'] },
        check: text,
      },
      ['check'],
    ),
    newFile: exactly({ path: text, text, title: text, check: text }),
    waiver: exactly({
      kind: { enum: ['comment', 'annotation', 'config', 'baseline', 'foreign'] },
      reason: text,
    }),
  },
  ['placement', 'suggestion', 'newFile', 'waiver'],
)

const contract = exactly({
  version: { const: 1 },
  tool: exactly({ name: { const: 'seaworthy' }, version: text }),
  base: { type: ['string', 'null'] },
  head: { type: ['string', 'null'] },
  verdict: { enum: ['pass', 'fail', 'incomplete'] },
  counts: integers(counts),
  findings: { type: 'array', items: finding },
  fixed: {
    type: 'array',
    items: exactly({ rule: text, fingerprint: text, subject, location: exactly({ path: text }) }),
  },
  skipped: { type: 'array', items: gap },
  partial: { type: 'array', items: gap },
  timings: integers(timings),
})

test('any review keeps the contract', () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(contract)
  fc.assert(
    fc.property(hostileReview, review => {
      const report = jsonReport(review, '0.1.0')
      assert.ok(report.endsWith('}\n'))
      assert.ok(validate(JSON.parse(report)), JSON.stringify(validate.errors))
    }),
    { numRuns: 100 },
  )
})
