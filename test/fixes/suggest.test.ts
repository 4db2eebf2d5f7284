import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Remark } from '../../src/findings/finding.ts'
import { applyBlock } from '../../src/fixes/block.ts'
import { remarksOf } from '../../src/fixes/remarks.ts'
import { plainOf } from '../../src/sources/yaml/plain.ts'
import { toRepoPath } from '../../src/text/path.ts'
import { type Files, noRenderer, reviewOf } from '../findings/small-review.ts'
import { deployment, fileOf, observationsIn } from '../findings/world.ts'

const path = 'deploy/crane.yaml'

async function remarksOn(before: Files, after: Files): Promise<readonly Remark[]> {
  const { survey, settled, diff } = await reviewOf(before, after)
  return (await remarksOf(settled, survey, diff, noRenderer)).remarks
}

/** A Deployment in one of the styles that people write. */
function styled(style: Style): string {
  const { indent, isDashIndented, isFlow, lineEnd, hasFinalNewline, quote, comment } = style
  const step = ' '.repeat(indent)
  const dash = isDashIndented ? step : ''
  const context = isFlow
    ? ['securityContext: {privileged: true}']
    : ['securityContext:', `${step}privileged: true`]
  const container = [
    `name: ${quote}crane${quote}`,
    `image: registry.harbour.example/crane:2.4.1${comment}`,
    ...context,
  ]
  const body = [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata:',
    `${step}name: crane${comment}`,
    'spec:',
    `${step}template:`,
    `${step}${step}spec:`,
    `${step}${step}${step}containers:`,
    ...container.map((line, i) => `${step}${step}${step}${dash}${i === 0 ? '- ' : '  '}${line}`),
    `${step}replicas: 2`,
  ]
  return body.join(lineEnd) + (hasFinalNewline ? lineEnd : '')
}

interface Style {
  readonly indent: number
  readonly isDashIndented: boolean
  readonly isFlow: boolean
  readonly lineEnd: string
  readonly hasFinalNewline: boolean
  readonly quote: string
  readonly comment: string
}

const styles: fc.Arbitrary<Style> = fc.record({
  indent: fc.constantFrom(2, 4),
  isDashIndented: fc.boolean(),
  isFlow: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  hasFinalNewline: fc.boolean(),
  quote: fc.constantFrom('', '"', "'"),
  comment: fc.constantFrom('', ' # the yard knows why'),
})

test('a suggestion changes the lines it names alone, and what it claims to remove is gone', async () => {
  await fc.assert(
    fc.asyncProperty(styles, async style => {
      const text = styled(style)
      const remarks = await remarksOn({}, { [path]: text })
      const suggested = remarks.flatMap(({ suggestion }) => suggestion ?? [])
      assert.ok(suggested.length > 0, 'something can be suggested in every style')
      for (const { startLine, endLine, replacement, removes } of suggested) {
        const file = fileOf(path, text)
        assert.ok(file.source)
        const after = applyBlock(file.source, { startLine, endLine, replacement })
        assert.deepEqual(after.split('\n').slice(0, startLine - 1), text.split('\n').slice(0, startLine - 1))
        const behind = text.split('\n').slice(endLine)
        assert.deepEqual(behind.length === 0 ? [] : after.split('\n').slice(-behind.length), behind)
        assert.equal(after.includes('\r'), text.includes('\r'))
        const left = new Set(
          observationsIn(fileOf(path, after)).map(
            ({ rule, subject }) => `${rule.id} ${JSON.stringify(subject)}`,
          ),
        )
        const claimed = remarks
          .flatMap(({ findings }) => findings)
          .filter(({ fingerprint }) => removes.includes(fingerprint))
        assert.ok(claimed.length > 0)
        for (const { rule, subject } of claimed)
          assert.ok(!left.has(`${rule.id} ${JSON.stringify(subject)}`), rule.id)
      }
    }),
    { numRuns: 100 },
  )
})

describe('one comment', () => {
  test('names all that a new container lacks, with one suggestion for what has a fix', async () => {
    const remarks = await remarksOn({}, { [path]: deployment() })
    const [remark] = remarks.filter(({ findings }) =>
      findings.some(({ rule }) => rule.id === 'workload/drop-all-capabilities'),
    )
    const ids = remark?.findings.map(({ rule }) => rule.id).toSorted() ?? []
    for (const id of [
      'memory-limit',
      'no-privilege-escalation',
      'read-only-root-filesystem',
      'run-as-non-root',
      'seccomp-profile',
    ]) {
      assert.ok(ids.includes(`workload/${id}`), id)
    }
    assert.ok(remark?.suggestion)
    const memory = remark.findings.find(({ rule }) => rule.id === 'workload/memory-limit')
    assert.ok(memory && !remark.suggestion.removes.includes(memory.fingerprint), 'no number is invented')
  })

  test('serves two containers whose fixes overlap', async () => {
    const second = ['- name: hoist', '  image: registry.harbour.example/hoist:1.0.0']
    const text = deployment() + second.map(line => `        ${line}\n`).join('')
    const suggestions = (await remarksOn({}, { [path]: text })).flatMap(({ suggestion }) => suggestion ?? [])
    for (const [i, a] of suggestions.entries()) {
      for (const b of suggestions.slice(i + 1))
        assert.ok(a.endLine < b.startLine || b.endLine < a.startLine, 'no two overlap')
    }
  })
})

describe('nothing is suggested', () => {
  test('outside the diff: a patch is shown instead', async () => {
    const { survey, settled } = await reviewOf({}, { [path]: deployment() })
    const { remarks } = await remarksOf(settled, survey, new Map([[toRepoPath(path), []]]), noRenderer)
    assert.deepEqual(
      remarks.flatMap(({ suggestion }) => suggestion ?? []),
      [],
    )
    const patches = remarks.flatMap(({ patch }) => patch ?? []).join('\n')
    assert.match(patches, /^\+ +allowPrivilegeEscalation: false$/m)
    assert.deepEqual(new Set(remarks.map(({ placement }) => placement.kind)), new Set(['file']))
  })

  test('through an anchor that other objects share', async () => {
    const text = `${deployment({ lines: ['securityContext: &shared', '  privileged: true'] })}---\n${deployment({ name: 'tide-api' })}`
    const aliased = text
      .replace(
        '      containers:\n',
        '      initContainers:\n        - name: early\n          image: registry.harbour.example/crane:2.4.1\n          securityContext: &early\n            privileged: true\n      containers:\n',
      )
      .replace('securityContext: &shared\n            privileged: true', 'securityContext: *early')
    const remarks = await remarksOn({}, { [path]: aliased })
    for (const { suggestion } of remarks)
      assert.ok(
        !suggestion?.replacement.includes('*early') ||
          suggestion.replacement.includes('securityContext: *early'),
      )
  })

  test('over a line that holds a secret', async () => {
    const text = deployment({ lines: ['env: [{name: TIDE_API_TOKEN, value: 7f3c9b52e1d84a06}]'] })
    for (const { suggestion } of await remarksOn({}, { [path]: text }))
      assert.ok(!suggestion?.replacement.includes('7f3c9b52e1d84a06'))
  })
})

test('a new container beside an old one is mended alone, and its image is spoken of in the same place', async () => {
  const before = deployment({
    lines: ['args: [--tide]', 'ports:', '  - containerPort: 8080', '    name: http'],
  })
  const winch = ['        - name: winch', '          image: registry.harbour.example/winch', '']
  const remarks = await remarksOn({ [path]: before }, { [path]: before + winch.join('\n') })
  const atWinch = remarks.filter(({ findings }) =>
    findings.some(({ subject }) => 'container' in subject && subject.container === 'winch'),
  )
  const [remark, ...others] = atWinch
  assert.deepEqual(others, [])
  assert.match(
    remark?.suggestion?.replacement ?? '',
    / {10}securityContext:\n(?: {12}.*\n)* {12}seccompProfile:\n {14}type: RuntimeDefault/,
  )
  assert.match(remark?.suggestion?.replacement ?? '', /^ {12}runAsNonRoot: true$/m)
  assert.ok(remark?.findings.some(({ rule }) => rule.id === 'workload/no-latest-image'))
})

test('a fix leaves the meaning of everything else alone', async () => {
  const text = deployment({
    lines: ['args: ["0777", yes, 1e3, "on"]', 'securityContext:', '  privileged: true'],
  })
  const [remark] = (await remarksOn({}, { [path]: text })).filter(({ suggestion }) => suggestion)
  const { source, objects } = fileOf(path, text)
  assert.ok(remark?.suggestion && source)
  const after = fileOf(path, applyBlock(source, remark.suggestion))
  const argsOf = (file: typeof after) =>
    file.objects
      .map(object => object.at('spec', 'template', 'spec', 'containers', 0, 'args'))
      .map(node => node && plainOf(node))
  assert.deepEqual(argsOf(after), argsOf({ ...after, objects }))
})
