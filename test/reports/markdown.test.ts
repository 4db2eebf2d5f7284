import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { markdownReport } from '../../src/reports/markdown.ts'
import { anAddition, aRemark, aReview, aSuggestion, links } from './a-review.ts'
import { hostileReview } from './hostile.ts'
import { assertHarmless } from './markdown-reader.ts'

test('the report holds the summary and each remark with its change as a diff', () => {
  const report = markdownReport(aReview(), links)
  assert.match(report, /^# Seaworthy: fail\n\n\*\*1 new finding \(1 critical\)/)
  assert.ok(
    report.includes(`### New, in full

#### \`deploy/crane.yaml:13\`

- **Critical:** Container \`crane\` runs privileged. A privileged container holds every capability and every device of its node. **Suggested:** Drop privileged mode. ([\`workload/no-privileged\`](https://example.org/seaworthy/docs/rules/workload/no-privileged.md))

\`\`\`diff
-            privileged: true
+            privileged: false
\`\`\`

**Before you commit it:** Does the crane reach its motors without it?

To accept it: \`# seaworthy: ignore workload/no-privileged -- reason\`
`),
  )
})

test('a file to add stands with its remark', () => {
  const remark = aRemark({ suggestion: undefined, addition: anAddition() })
  const report = markdownReport(aReview({ remarks: [remark] }), links)
  assert.match(
    report,
    /A file to add, which was tried<\/summary>\n\n\*\*Deny what no policy allows:\*\* `deploy\//,
  )
})

test('unchanged lines of a suggestion are context', () => {
  const replacement = '          securityContext:\n            privileged: false'
  const remark = aRemark({ suggestion: aSuggestion({ startLine: 12, replacement }) })
  const report = markdownReport(aReview({ remarks: [remark] }), links)
  assert.match(
    report,
    /```diff\n {11}securityContext:\n- {12}privileged: true\n\+ {12}privileged: false\n```/,
  )
})

test('hostile reviews do not break out of the report', () => {
  fc.assert(
    fc.property(hostileReview, review => assertHarmless(markdownReport(review, links))),
    { numRuns: 200 },
  )
})
