import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rdjsonReport } from '../../src/reports/rdjson.ts'
import { aFinding, aRemark, aReview, aSource, aSuggestion, links } from './a-review.ts'
import { hostileReview } from './hostile.ts'

const context = { ...links, homepage: 'https://example.org/seaworthy' }

test('a new finding as a diagnostic with its suggestion; others are left out', () => {
  assert.deepEqual(JSON.parse(rdjsonReport(aReview(), context)), {
    source: { name: 'seaworthy', url: 'https://example.org/seaworthy' },
    diagnostics: [
      {
        message: 'Container `crane` runs privileged.',
        location: {
          path: 'deploy/crane.yaml',
          range: { start: { line: 13, column: 13 }, end: { line: 13, column: 29 } },
        },
        severity: 'ERROR',
        code: {
          value: 'workload/no-privileged',
          url: 'https://example.org/seaworthy/docs/rules/workload/no-privileged.md',
        },
        suggestions: [
          { range: { start: { line: 13 }, end: { line: 13 } }, text: '            privileged: false' },
        ],
      },
    ],
  })
})

test('columns count bytes, a byte order mark too', () => {
  const finding = aFinding({}, 'run', aSource('\ufeffö🚢: run', 'deploy/crane.yaml'))
  const remark = aRemark({ findings: [finding], suggestion: aSuggestion({ removes: [] }) })
  const [diagnostic] = JSON.parse(rdjsonReport(aReview({ remarks: [remark] }), context)).diagnostics
  assert.deepEqual(diagnostic.location.range, {
    start: { line: 1, column: 12 },
    end: { line: 1, column: 15 },
  })
  assert.ok(!('suggestions' in diagnostic))
})

test('any review gives JSON with one diagnostic for each new finding', () => {
  fc.assert(
    fc.property(hostileReview, review => {
      const { diagnostics } = JSON.parse(rdjsonReport(review, context))
      assert.equal(diagnostics.length, review.findings.filter(finding => finding.state === 'new').length)
    }),
    { numRuns: 100 },
  )
})
