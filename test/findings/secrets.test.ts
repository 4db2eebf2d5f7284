import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../../src/findings/finding.ts'
import { hiderOf } from '../../src/findings/secrets.ts'
import { markdownReport } from '../../src/reports/markdown.ts'
import { commentBody } from '../../src/reports/review.ts'
import { terminalReport } from '../../src/reports/terminal.ts'
import { aFinding, aRemark, aReview, aRule, aSource, aSuggestion, head, links } from '../reports/a-review.ts'

const noSecret = aRule('secrets/no-plaintext-secret', 'high', {
  title: 'Secrets hold no value in a manifest',
  why: 'Who reads the repository reads the value.',
})

const source = aSource(`kind: Secret
stringData:
  tide-key: "low-water-7"
  certificate: |
    quay-wall-9
    lighthouse
  pin: 42
`)

function aSecret(needle: string): Finding {
  return aFinding({ rule: noSecret, message: 'Secret `tide-api` holds a value.' }, needle, source)
}

test('values go, with their quotes and their block; other lines stay', () => {
  const hide = hiderOf([aSecret('tide-key: "low-water-7"'), aSecret('certificate: |'), aSecret('pin: 42')])
  assert.equal(hide('  tide-key: "low-water-7"'), '  tide-key: •••')
  assert.equal(hide('-  tide-key: "high-water-6"'), '-  tide-key: •••')
  assert.equal(hide('+    quay-wall-9'), '+    •••')
  assert.equal(hide('  other: low-water-7'), '  other: •••')
  assert.equal(hide('  pin: 42'), '  pin: •••')
  assert.equal(hide('stringData:'), 'stringData:')
})

test('a rule that points at references hides nothing', () => {
  const rule = { ...noSecret, id: 'workload/no-whole-secret-in-env' }
  const pod = aSource('- secretRef:\n    name: tide-db\n')
  const hide = hiderOf([
    aFinding({ rule, message: 'Container `crane` gets a Secret.' }, 'name: tide-db', pod),
  ])
  assert.equal(hide('    name: tide-db'), '    name: tide-db')
})

test('a key in a comment is hidden to its end', () => {
  const rule = { ...noSecret, id: 'secrets/no-known-credential' }
  const key = '# -----BEGIN PRIVATE KEY-----\n# low-water-7\n# '
  const hide = hiderOf([
    aFinding({ rule, message: 'A comment holds a key.' }, key, aSource(`${key}\nkind: Pod\n`)),
  ])
  assert.equal(hide('+# low-water-7').includes('low-water'), false)
  assert.equal(hide('kind: Pod'), 'kind: Pod')
})

test('an instruction hides what is behind its name', () => {
  const rule = { ...noSecret, id: 'dockerfile/no-secrets' }
  const dockerfile = aSource('ENV TIDE_KEY=low-water-7', 'Dockerfile')
  const hide = hiderOf([aFinding({ rule }, 'ENV TIDE_KEY=low-water-7', dockerfile)])
  assert.equal(hide('ENV TIDE_KEY=low-water-7'), 'ENV TIDE_KEY= •••')
  assert.equal(hide('RUN login low-water-7'), 'RUN login •••')
})

test('a command hides what stands on other lines of its pipeline and in its heredoc, and no other command', () => {
  const rule = { ...noSecret, id: 'dockerfile/no-root-password' }
  const dockerfile = aSource(
    `RUN apt-get update \\
 && printf '%s:%s' root \\
      # said aloud
      low-water-7 \\
  | chpasswd \\
 && make
RUN chpasswd <<EOF
root:quay-wall-9
EOF
CMD ["crane"]
`,
    'Dockerfile',
  )
  const hide = hiderOf([
    aFinding({ rule }, 'chpasswd', dockerfile),
    aFinding({ rule }, 'chpasswd <<EOF', dockerfile),
  ])
  const shown = dockerfile.text.split('\n').map(hide).join('\n')
  assert.doesNotMatch(shown, /low-water|quay-wall/)
  for (const line of ['RUN apt-get update \\', ' && make', 'CMD ["crane"]']) assert.equal(hide(line), line)
})

test('without a finding about secrets nothing is hidden', () => {
  assert.equal(hiderOf([aFinding()])('privileged: true'), 'privileged: true')
})

test('no report shows the value of a secret beside a remark', () => {
  const findings = [aSecret('tide-key: "low-water-7"'), aSecret('certificate: |')]
  const lines = ['  tide-key: "low-water-7"', '  certificate: |', '    quay-wall-9']
  const excerpt = {
    startLine: 3,
    lines: lines.map((text, index) => ({ kind: 'added' as const, line: 3 + index, text })),
  }
  const suggestion = aSuggestion({ startLine: 3, endLine: 6, replacement: '' })
  const patch = `@@ -3,3 +3 @@\n-${lines.join('\n-')}\n`
  for (const remark of [
    aRemark({ findings, excerpt, suggestion }),
    aRemark({ findings, excerpt, suggestion: undefined, patch }),
  ]) {
    const review = aReview({ remarks: [remark], findings })
    const reports = [
      terminalReport(review, { colour: false }),
      markdownReport(review, links),
      commentBody(remark, { ...links, head }),
    ]
    for (const report of reports) assert.doesNotMatch(report, /low-water|quay-wall|lighthouse/)
    assert.match(reports[0] ?? '', /tide-key: •••/)
  }
})
