import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import type { Log, Result, Run } from 'sarif'
import type { Review } from '../../src/findings/finding.ts'
import { type SarifContext, sarifLog, sarifReport } from '../../src/reports/sarif.ts'
import { aFinding, aReview, aSource, links, memoryLimit, noPrivileged } from './a-review.ts'
import { hostileReview } from './hostile.ts'

const context: SarifContext = {
  ...links,
  version: '0.1.0',
  homepage: 'https://example.org/seaworthy',
  category: 'seaworthy',
  rules: [noPrivileged, memoryLimit],
}

const ajv = new Ajv({ strict: false, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema())

/** Draft 4, which differs from ajv's draft 7 only in how a schema names itself. */
function schema(): object {
  const { $schema, id, ...rest } = JSON.parse(
    readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8'),
  )
  assert.match($schema, /draft-04/)
  assert.match(id, /sarif-2\.1\.0/)
  return rest
}

function runOf(review: Review, changes: Partial<SarifContext> = {}): Run {
  const log: Log = JSON.parse(sarifReport(review, { ...context, ...changes }))
  assert.ok(validate(log), JSON.stringify(validate.errors))
  const [run, ...others] = log.runs
  assert.deepEqual(others, [])
  assert.ok(run !== undefined)
  return run
}

function resultsOf(run: Run): Result[] {
  return run.results ?? []
}

test('a rule carries what code scanning shows of it', () => {
  const [rule] = runOf(aReview()).tool.driver.rules ?? []
  assert.deepEqual(rule, {
    id: 'workload/no-privileged',
    shortDescription: { text: 'Containers do not run privileged.' },
    fullDescription: { text: noPrivileged.why },
    helpUri: links.ruleUrl(noPrivileged.id),
    help: {
      text: `${noPrivileged.why}\n\n${links.ruleUrl(noPrivileged.id)}`,
      markdown: `${noPrivileged.why}\n\n[What it looks for, with examples and the fix](${links.ruleUrl(noPrivileged.id)})\n\n- [Kubernetes: Pod Security Standards](https://kubernetes.io/docs/concepts/security/pod-security-standards/)`,
    },
    defaultConfiguration: { level: 'error' },
    properties: {
      tags: ['security', 'kubernetes', 'workload', 'WORK-3'],
      precision: 'high',
      'problem.severity': 'error',
      'security-severity': '9.5',
    },
  })
})

test('all findings are results, worst and newest first, waived ones suppressed', () => {
  const results = resultsOf(runOf(aReview()))
  assert.deepEqual(
    results.map(result => [result.ruleId, result.ruleIndex, result.level, result.properties?.state]),
    [
      ['workload/no-privileged', 0, 'error', 'new'],
      ['workload/memory-limit', 1, 'warning', 'existing'],
      ['workload/no-privileged', 0, 'error', 'waived'],
    ],
  )
  assert.deepEqual(results[0]?.locations?.[0]?.physicalLocation, {
    artifactLocation: { uri: 'deploy/crane.yaml', uriBaseId: '%SRCROOT%' },
    region: { startLine: 13, startColumn: 13, endLine: 13, endColumn: 29 },
  })
  assert.deepEqual(results[1]?.relatedLocations?.[0]?.message, { text: 'limits are here' })
  assert.deepEqual(results[2]?.suppressions, [
    { kind: 'inSource', status: 'accepted', justification: 'moves the hoist' },
  ])
})

test('fingerprints are those of the findings, whatever the line', () => {
  const before = resultsOf(runOf(aReview()))[0]?.partialFingerprints
  const moved = aFinding({ location: { ...aFinding().location, startLine: 40, endLine: 40 } })
  assert.deepEqual(before, {
    primaryLocationLineHash: '0123456789abcdef0123456789abcdef:1',
    'seaworthy/v1': '0123456789abcdef0123456789abcdef',
  })
  assert.deepEqual(resultsOf(runOf(aReview({ findings: [moved] })))[0]?.partialFingerprints, before)
})

test('a finding of several lines is marked on its first', () => {
  const finding = aFinding({}, '- name: crane\n          image')
  const region = resultsOf(runOf(aReview({ findings: [finding] })))[0]?.locations?.[0]?.physicalLocation
    ?.region
  assert.deepEqual(region, { startLine: 10, startColumn: 9, endLine: 10, endColumn: 22 })
})

test('what was skipped or partial is a notification, and the run then no success', () => {
  const [invocation] = runOf(aReview()).invocations ?? []
  assert.equal(invocation?.executionSuccessful, false)
  assert.deepEqual(
    invocation?.toolExecutionNotifications?.map(({ descriptor, level, message }) => [
      descriptor?.id,
      level,
      message.text,
    ]),
    [
      ['seaworthy/skipped', 'error', 'deploy/gantry.yaml: line 4 is no YAML'],
      ['seaworthy/partial', 'warning', 'charts/harbour/templates/web.yaml: charts are not rendered yet'],
      ['seaworthy/notice', 'note', 'A waiver for `workload/no-host-path` in `deploy/buoy.yaml` is unused.'],
    ],
  )
  assert.equal(runOf(aReview({ skipped: [] })).invocations?.[0]?.executionSuccessful, true)
})

test('the category ends in a slash', () => {
  assert.equal(runOf(aReview()).automationDetails?.id, 'seaworthy/')
  assert.equal(runOf(aReview(), { category: 'harbour/' }).automationDetails?.id, 'harbour/')
})

test('paths are percent-encoded, and a message has no links', () => {
  const finding = aFinding(
    { message: 'See [the quay](1) at `a[0]`.' },
    'kind',
    aSource('kind: Pod', 'deploy/the quay#1/ä:%.yaml'),
  )
  const [result] = resultsOf(runOf(aReview({ findings: [finding] })))
  assert.equal(
    result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    'deploy/the%20quay%231/%C3%A4%3A%25.yaml',
  )
  assert.equal(result?.message.text, 'See \\[the quay\\](1) at `a\\[0\\]`.')
})

test('a rule that the catalogue lacks is added', () => {
  const run = runOf(aReview(), { rules: [] })
  assert.deepEqual(
    run.tool.driver.rules?.map(rule => rule.id),
    ['workload/no-privileged', 'workload/memory-limit'],
  )
})

test('the worst are kept and a cut is named', () => {
  const low = Array.from({ length: 25_000 }, (_, index) =>
    aFinding({ severity: 'low', fingerprint: index.toString(16).padStart(32, '0') }),
  )
  const log = sarifLog(aReview({ findings: [...low, aFinding()] }), context)
  const [run] = log.runs
  assert.equal(run?.results?.length, 25_000)
  assert.equal(run?.results?.[0]?.level, 'error')
  assert.equal(
    run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text,
    '1 finding left out, as code scanning takes no more; the worst are kept.',
  )
})

test('a log that compresses badly is cut to what GitHub takes', () => {
  let state = 1
  const noise = (): string => {
    let text = ''
    while (text.length < 900) {
      state = (state * 48_271) % 2_147_483_647
      text += state.toString(36)
    }
    return text
  }
  const findings = Array.from({ length: 400 }, (_, index) =>
    aFinding({ message: noise(), fingerprint: index.toString(16).padStart(32, '0') }),
  )
  const report = sarifReport(aReview({ findings }), context, 100_000)
  assert.ok(gzipSync(report).length <= 100_000)
  assert.match(report, /[\d,]+ findings left out/)
  assert.ok(JSON.parse(report).runs[0].results.length > 50)
})

test('any review is valid SARIF', () => {
  fc.assert(
    fc.property(hostileReview, review => {
      for (const { message, locations } of resultsOf(runOf(review))) {
        assert.doesNotMatch(message.text ?? '', /(?<!\\)\]\(/)
        assert.match(
          locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '',
          /^[A-Za-z0-9\-_.!~*'()%/]+$/,
        )
      }
    }),
    { numRuns: 100 },
  )
})
