import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { jsonText, neutralise } from '../../src/reports/escape.ts'
import { jsonReport } from '../../src/reports/json.ts'
import { markdownReport } from '../../src/reports/markdown.ts'
import { rdjsonReport } from '../../src/reports/rdjson.ts'
import { sarifReport } from '../../src/reports/sarif.ts'
import { terminalReport } from '../../src/reports/terminal.ts'
import { links } from './a-review.ts'
import { hostileReview, hostileText } from './hostile.ts'

function assertNoCommand(text: string): void {
  for (const line of text.split(/\r\n|\r|\n/)) {
    assert.doesNotMatch(line, /^\s*::/)
    assert.ok(!line.includes('##['), line)
  }
}

test('log text is no command', () => {
  assert.equal(neutralise('::error::x\n\t ::debug::y\rok :: z'), ': :error::x\n\t : :debug::y\rok :: z')
  assert.equal(neutralise('a ##[group]b'), 'a ## [group]b')
  assert.equal(neutralise('\u00a0\u0085::stop-commands::x'), '\u00a0\u0085: :stop-commands::x')
  assert.equal(neutralise('std::vector'), 'std::vector')
})

test('blank text is neutralised in linear time', () => {
  const started = performance.now()
  neutralise('\n'.repeat(200_000))
  neutralise(' '.repeat(200_000))
  neutralise('\u2028'.repeat(200_000))
  assert.ok(performance.now() - started < 30_000)
})

test('JSON means the same and is no command', () => {
  const text = jsonText({ name: '##[group]', other: '###[x' })
  assertNoCommand(text)
  assert.deepEqual(JSON.parse(text), { name: '##[group]', other: '###[x' })
})

test('no report that may be printed holds a workflow command', () => {
  const context = {
    ...links,
    version: '0.1.0',
    homepage: 'https://example.org/',
    category: 'seaworthy',
    rules: [],
  }
  fc.assert(
    fc.property(hostileText, hostileReview, fc.boolean(), (text, review, isScan) => {
      assertNoCommand(neutralise(`${text}\n  ${text}`))
      assertNoCommand(terminalReport(isScan ? { ...review, remarks: [] } : review, { colour: false }))
      assertNoCommand(jsonReport(review, '0.1.0'))
      assertNoCommand(rdjsonReport(review, context))
      assertNoCommand(sarifReport(review, context))
      assertNoCommand(markdownReport(review, links))
    }),
    { numRuns: 150 },
  )
})
