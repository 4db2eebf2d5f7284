import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseMarker } from '../../src/reports/marker.ts'
import { commentBody, fixedBody, reviewBody } from '../../src/reports/review.ts'
import { toRepoPath } from '../../src/text/path.ts'
import {
  aFinding,
  anAddition,
  aRemark,
  aReview,
  aSource,
  aSuggestion,
  head,
  links,
  memoryLimit,
  noPrivileged,
} from './a-review.ts'
import { hostileRemark, hostileReview } from './hostile.ts'
import { assertHarmless, proseLines } from './markdown-reader.ts'

const context = { ...links, head }
const longestBody = 65_536

test('one finding, one suggestion', () => {
  assert.equal(
    commentBody(aRemark(), context),
    `<!-- seaworthy:1 remark open head=${head} findings=0123456789abcdef0123456789abcdef -->
**Critical:** Container \`crane\` runs privileged.

A privileged container holds every capability and every device of its node. **Suggested:** Drop privileged mode. ([\`workload/no-privileged\`](https://example.org/seaworthy/docs/rules/workload/no-privileged.md))

\`\`\`suggestion
            privileged: false
\`\`\`

**Before you commit it:** Does the crane reach its motors without it?

To accept it: \`# seaworthy: ignore workload/no-privileged -- reason\`
`,
  )
})

test('several findings share one comment, and what the suggestion leaves is named', () => {
  const other = aFinding({
    rule: memoryLimit,
    severity: 'medium',
    message: 'Container `crane` has no memory limit.',
    fingerprint: 'c'.repeat(32),
    fix: undefined,
  })
  const body = commentBody(aRemark({ findings: [aFinding(), other] }), context)
  assert.match(body, /^2 findings here, worst first:$/m)
  assert.match(body, /^- \*\*Critical:\*\* .*\n- \*\*Medium:\*\* /m)
  assert.match(body, /^The suggestion settles 1 of 2; not `workload\/memory-limit`\.$/m)
  assert.match(body, /To accept them: `# seaworthy: ignore [a-z/-]+, [a-z/, -]+ -- reason`/)
})

test('a deletion is an empty suggestion', () => {
  const body = commentBody(aRemark({ suggestion: aSuggestion({ replacement: '' }) }), context)
  assert.match(body, /\n```suggestion\n```\n/)
})

test('a suggestion with backticks gets a longer fence and no carriage returns', () => {
  const body = commentBody(
    aRemark({ suggestion: aSuggestion({ replacement: 'a: |\r\n  ```\r\n  x\r' }) }),
    context,
  )
  assert.match(body, /\n````suggestion\na: \|\n {2}```\n {2}x\n````\n/)
})

test('a fix outside the diff is shown as a patch', () => {
  const remark = aRemark({
    suggestion: undefined,
    patch: '@@ -1 +1 @@\n-privileged: true\n+privileged: false\n',
  })
  const body = commentBody(remark, context)
  assert.match(
    body,
    /<details><summary>[^<]*<\/summary>\n\n```diff\n@@ -1 \+1 @@\n-privileged: true\n\+privileged: false\n```\n\n<\/details>/,
  )
  assert.match(body, /\*\*To do:\*\* Drop privileged mode\. Does the crane reach its motors without it\?/)
})

test('away from its line a finding says where it stands, and the comment why', () => {
  const placement = {
    kind: 'file',
    path: toRepoPath('deploy/crane.yaml'),
    because: 'the line is outside the diff',
  } as const
  const body = commentBody(aRemark({ placement, suggestion: undefined }), context)
  assert.match(body, /\(On the file: the line is outside the diff\.\)/)
  assert.match(
    body,
    /It stands at \[`deploy\/crane\.yaml:13`\]\(https:\/\/github\.com\/shipyard\/harbour\/blob\/b{40}\/deploy\/crane\.yaml#L13\)\./,
  )
})

test('a suggestion for other lines than the comment stands on is shown as a diff', () => {
  const body = commentBody(aRemark({ suggestion: aSuggestion({ startLine: 12, replacement: '' }) }), context)
  assert.doesNotMatch(body, /```suggestion/)
  assert.match(body, /```diff\n- {10}securityContext:\n- {12}privileged: true\n```/)
})

test('JSON has no comments, so no waiver is offered there', () => {
  const finding = aFinding({}, 'kind', aSource('{"kind": "Pod"}', 'deploy/crane.json'))
  assert.doesNotMatch(commentBody(aRemark({ findings: [finding] }), context), /To accept/)
})

test('a body stays below the limit, and says what it leaves out', () => {
  const findings = Array.from({ length: 300 }, (_, index) =>
    aFinding({
      fingerprint: index.toString(16).padStart(32, '0'),
      message: `Container \`crane-${index}\` ${'$'.repeat(900)}`,
    }),
  )
  const body = commentBody(
    aRemark({ findings, suggestion: aSuggestion({ replacement: 'x\n'.repeat(20_000) }) }),
    context,
  )
  assert.ok(body.length < longestBody)
  assert.match(body, /… and \d+ more, left out for length\./)
  assert.match(body, /The change \(20,001 lines, 40,000 characters\) is too long for a comment/)
  assert.equal(parseMarker(body)?.fingerprints.length, 300)
})

test('a file to add is folded away below what it ends', () => {
  const body = commentBody(aRemark({ suggestion: undefined, addition: anAddition() }), context)
  assert.match(body, /\*\*Suggested:\*\* Deny what no policy allows, with the file below\. \(/)
  assert.ok(
    body.includes(`<details><summary>A file to add, which was tried</summary>

**Deny what no policy allows:** \`deploy/shipyard-network-policy.yaml\`

\`\`\`yaml
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
\`\`\`

**Before you add it:** Who must reach the crane?

</details>

To accept it: `),
  )
})

test('a suggestion and a file to add share what they settle', () => {
  const [first, second, third] = ['1', '2', '3'].map(digit =>
    aFinding({
      rule: digit === '2' ? memoryLimit : noPrivileged,
      fingerprint: digit.repeat(32),
      message: digit,
    }),
  )
  assert.ok(first && second && third)
  const suggestion = aSuggestion({ removes: [first.fingerprint] })
  const addition = anAddition({ removes: [second.fingerprint] })
  const both = commentBody(aRemark({ findings: [first, second], suggestion, addition }), context)
  assert.match(both, /^The suggestion settles 1 of 2, the file below `workload\/memory-limit`\.$/m)
  const all = commentBody(aRemark({ findings: [first, second, third], suggestion, addition }), context)
  assert.match(
    all,
    /settles 1 of 3, the file below `workload\/memory-limit`; not `workload\/no-privileged`\.$/m,
  )
})

test('a file to add that is too long is named alone', () => {
  const addition = anAddition({ text: 'a: b\n'.repeat(10_000) })
  const body = commentBody(aRemark({ suggestion: undefined, addition }), context)
  assert.match(body, /^The file \(10,000 lines\) is too long for a comment; the JSON report holds it\.$/m)
})

test('far from its place a finding names no file', () => {
  const remark = aRemark({ suggestion: undefined, addition: anAddition() })
  assert.doesNotMatch(reviewBody(aReview(), [remark], links), /the file below|shipyard-network-policy/)
})

test('hostile remarks neither break out nor run over', () => {
  fc.assert(
    fc.property(hostileRemark, remark => {
      const body = commentBody(remark, context)
      assertHarmless(body)
      assert.ok(body.length < longestBody)
      const said = parseMarker(body)
      assert.deepEqual(said?.fingerprints, [...new Set(remark.findings.map(finding => finding.fingerprint))])
      const fixed = fixedBody(body, 'd'.repeat(40))
      assertHarmless(fixed)
      assert.equal(parseMarker(fixed)?.state, 'fixed')
      assert.ok(fixed.length < longestBody)
    }),
    { numRuns: 300 },
  )
})

test('a suggestion holds exactly the replacement', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z`:\n -]{0,60}$/), replacement => {
      const body = commentBody(aRemark({ suggestion: aSuggestion({ replacement }) }), context)
      const [, fence = '', content] = /^(`{3,})suggestion\n([\s\S]*?)^\1$/m.exec(body) ?? []
      assert.ok(fence.length >= 3)
      assert.equal(content, replacement === '' ? '' : `${replacement}\n`)
    }),
    { numRuns: 200 },
  )
})

test('a fixed comment says so once, keeps what was said and offers no suggestion', () => {
  const body = fixedBody(commentBody(aRemark(), context), 'd'.repeat(40))
  assert.match(
    body,
    /^<!-- seaworthy:1 remark fixed head=b{40} findings=[0-9a-f]{32} -->\n\*\*Fixed\*\* in d{40}\.\n/,
  )
  assert.match(body, /<details><summary>What was said<\/summary>\n\n\*\*Critical:\*\*/)
  assert.doesNotMatch(body, /```suggestion/)
  assert.equal(fixedBody(body, 'e'.repeat(40)), body)
  assert.match(fixedBody(commentBody(aRemark(), context), ''), /^\*\*Fixed\*\*\.$/m)
  assert.ok(fixedBody(`${'x'.repeat(65_000)}`, 'd'.repeat(40)).length < 200)
})

test('a fixed comment is known whatever line ends GitHub gave it', () => {
  const body = fixedBody(commentBody(aRemark(), context).replaceAll('\n', '\r\n'), 'd'.repeat(40))
  assert.equal(parseMarker(body)?.state, 'fixed')
  assert.doesNotMatch(body, /```suggestion/)
})

test('the review names what has no comment, what was not analysed and what is newly waived', () => {
  const body = reviewBody(aReview(), [aRemark()], links)
  assert.deepEqual(parseMarker(body)?.kind, 'review')
  const lines = proseLines(body)
  assert.match(body, /\*\*1 new finding \(1 critical\), 1 existing, 1 fixed, 1 waived\.\*\*/)
  assert.ok(lines.includes('### Without a comment of their own'))
  assert.match(body, /- \[`deploy\/gantry\.yaml`\]\(.*\): line 4 is no YAML/)
  assert.match(body, /Reason \(comment\): moves the hoist/)
  assert.match(body, /\*\*To do:\*\* Drop privileged mode\./)
  assert.doesNotMatch(reviewBody(aReview(), [], links), /Without a comment/)
})

test('hostile reviews do not break out of the review body', () => {
  fc.assert(
    fc.property(hostileReview, review => {
      const body = reviewBody(review, review.remarks, links)
      assertHarmless(body)
      assert.ok(body.length < longestBody)
    }),
    { numRuns: 200 },
  )
})
