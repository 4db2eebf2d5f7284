import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseMarker } from '../../src/reports/marker.ts'
import { jobSummary, summaryComment } from '../../src/reports/summary.ts'
import { aFinding, aReview, head, links } from './a-review.ts'
import { hostileReview } from './hostile.ts'
import { assertHarmless, cellsOf } from './markdown-reader.ts'

test('the summary of a review', () => {
  const blob = `https://github.com/shipyard/harbour/blob/${head}`
  const rules = 'https://example.org/seaworthy/docs/rules'
  assert.equal(
    jobSummary(aReview(), links),
    `## Seaworthy: fail

**1 new finding (1 critical), 1 existing, 1 fixed, 1 waived.** Something new is at or above the bar for failing.

4 files analysed, 1 skipped, 1 partial, 2 excluded.

Existing findings, not commented on: 1 medium.

### New

| Severity | Where | What | Rule |
|---|---|---|---|
| Critical | [\`deploy/crane.yaml:13\`](${blob}/deploy/crane.yaml#L13) | Container \`crane\` runs privileged. | [\`workload/no-privileged\`](${rules}/workload/no-privileged.md) |

### Not analysed (1)

- [\`deploy/gantry.yaml\`](${blob}/deploy/gantry.yaml): line 4 is no YAML

### Analysed in part (1)

- [\`charts/harbour/templates/web.yaml\`](${blob}/charts/harbour/templates/web.yaml): charts are not rendered yet

### New waivers (1)

- [\`workload/no-privileged\`](${rules}/workload/no-privileged.md) at [\`deploy/crane.yaml:13\`](${blob}/deploy/crane.yaml#L13): Container \`crane\` runs privileged. Reason (comment): moves the hoist

### Notices (1)

- A waiver for \`workload/no-host-path\` in \`deploy/buoy.yaml\` is unused.

### Fixed (1)

- [\`workload/memory-limit\`](${rules}/workload/memory-limit.md): \`CronJob tide-api, container tide-api\` in \`deploy/tide-api.yaml\`
`,
  )
})

test('a review without anything is short', () => {
  const nothing = { findings: [], remarks: [], fixed: [], skipped: [], partial: [], notices: [] }
  const counts = {
    new: 0,
    existing: 0,
    fixed: 0,
    waived: 0,
    skipped: 0,
    partial: 0,
    undecided: 0,
    excluded: 0,
    analysed: 3,
  }
  assert.equal(
    jobSummary(aReview({ ...nothing, counts, verdict: 'pass' }), links),
    '## Seaworthy: pass\n\n**0 new findings.** Nothing new was found.\n\n3 files analysed.\n',
  )
})

test('the worst come first, and what does not fit is counted', () => {
  const low = Array.from({ length: 9_000 }, (_, index) =>
    aFinding({ severity: 'low', fingerprint: index.toString(16).padStart(32, '0') }),
  )
  const review = aReview({ findings: [...low, aFinding()] })
  const summary = jobSummary(review, links)
  assert.ok(Buffer.byteLength(summary) < 1_048_576)
  assert.match(summary, /\|---\|---\|---\|---\|\n\| Critical \|/)
  const rows = summary.match(/^\| (?:Critical|Low) \|/gm)?.length ?? 0
  assert.ok(summary.includes(`… and ${(9_001 - rows).toLocaleString('en-US')} more, left out for length.`))
  assert.match(summary, /deploy\/gantry\.yaml/)
  const comment = summaryComment(review, links)
  assert.ok(comment.length < 65_536)
  assert.equal(parseMarker(comment)?.kind, 'summary')
  assert.match(comment, /more, left out for length\./)
})

test('hostile reviews do not break out of the summary or its table', () => {
  fc.assert(
    fc.property(hostileReview, review => {
      const summary = jobSummary(review, links)
      assertHarmless(summary)
      for (const row of summary.match(/^\| .*$/gm) ?? []) assert.equal(cellsOf(row), 4, row)
    }),
    { numRuns: 200 },
  )
})
