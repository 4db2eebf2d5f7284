import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { terminalReport } from '../../src/reports/terminal.ts'
import { toRepoPath } from '../../src/text/path.ts'
import { aFinding, anAddition, aRemark, aReview, aSource, aSuggestion } from './a-review.ts'
import { hostileReview } from './hostile.ts'

const plain = { colour: false }

test('a review: the lines, the remark, the change, the summary', () => {
  assert.equal(
    terminalReport(aReview(), { colour: false, width: 60 }),
    `deploy/crane.yaml:13
  12             securityContext:
     -             privileged: false
  13 +             privileged: true

  critical Container \`crane\` runs privileged.
           Drop privileged mode. A privileged container
           holds every capability and every device of its
           node.
           workload/no-privileged

  A change that was tried, line 13:
    -             privileged: true
    +             privileged: false
    Check first: Does the crane reach its motors without it?

  To accept it: # seaworthy: ignore workload/no-privileged -- reason

Not analysed
  deploy/gantry.yaml: line 4 is no YAML

Analysed in part
  charts/harbour/templates/web.yaml: charts are not rendered
  yet

Notices
  A waiver for \`workload/no-host-path\` in \`deploy/buoy.yaml\`
  is unused.

fail: Something new is at or above the bar for failing.
1 new finding (1 critical), 1 existing, 1 fixed, 1 waived; 4
files analysed, 1 skipped, 1 partial, 2 excluded.
`,
  )
})

test('colour comes by option alone and changes no text', () => {
  const coloured = terminalReport(aReview(), { colour: true })
  assert.ok(coloured.includes('\u001b[32m+             privileged: true\u001b[39m'))
  assert.ok(coloured.includes('\u001b[31m-             privileged: false\u001b[39m'))
  assert.equal(stripVTControlCharacters(coloured), terminalReport(aReview(), plain))
})

test('a deletion shows the deleted lines alone', () => {
  const remark = aRemark({ suggestion: aSuggestion({ startLine: 12, replacement: '' }) })
  assert.match(
    terminalReport(aReview({ remarks: [remark] }), plain),
    /lines 12 to 13:\n {4}- {11}securityContext:\n {4}- {13}privileged: true\n/,
  )
})

test('a file to add is shown whole, with what to check', () => {
  const remark = aRemark({ suggestion: undefined, addition: anAddition() })
  assert.ok(
    terminalReport(aReview({ remarks: [remark] }), plain).includes(`
  A file to add, which was tried: deploy/shipyard-network-policy.yaml
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    Check first: Who must reach the crane?
`),
  )
})

test('away from its lines a finding says where it stands', () => {
  const placement = {
    kind: 'summary',
    path: toRepoPath('deploy/crane.yaml'),
    because: 'it is outside the diff',
  } as const
  const remark = aRemark({
    placement,
    suggestion: undefined,
    patch: '--- a\n+++ b\n-old\n+new\n',
    excerpt: undefined,
  })
  const report = terminalReport(aReview({ remarks: [remark] }), plain)
  assert.match(report, /^deploy\/crane\.yaml {2}it is outside the diff\n/)
  assert.match(report, /runs privileged\. \(deploy\/crane\.yaml:13\)/)
  assert.match(report, /outside the lines of this change:\n {4}--- a\n/)
})

test('a scan is grouped by file, worst first', () => {
  const findings = [
    aFinding({ severity: 'low', message: 'Container `crane` has no probe.' }),
    aFinding(),
    aFinding({}, 'kind', aSource('kind: Pod', 'deploy/quay.yaml')),
  ]
  const report = terminalReport({ ...aReview({ findings }), remarks: [] }, plain)
  assert.match(
    report,
    /^deploy\/crane\.yaml\n {4}13:13 critical Container `crane` runs privileged\. workload\/no-privileged\n {4}13:13 low {6}Container `crane` has no probe\. workload\/no-privileged\n\ndeploy\/quay\.yaml\n/,
  )
})

const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/

test('nothing hostile reaches the terminal', () => {
  fc.assert(
    fc.property(hostileReview, fc.boolean(), (review, isScan) => {
      const report = terminalReport(isScan ? { ...review, remarks: [] } : review, plain)
      assert.doesNotMatch(report, unseen)
    }),
    { numRuns: 200 },
  )
})
