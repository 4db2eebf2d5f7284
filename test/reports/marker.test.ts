import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Marker, markerOf, markerText, parseMarker, withoutMarker } from '../../src/reports/marker.ts'
import { aFinding, aRemark, head } from './a-review.ts'
import { hostileText } from './hostile.ts'

test('a marker reads back what was written', () => {
  const hex = (digits: number): fc.Arbitrary<string> =>
    fc.string({
      minLength: digits,
      maxLength: digits,
      unit: fc.constantFrom(...Array.from('0123456789abcdef')),
    })
  const markers: fc.Arbitrary<Marker> = fc.record(
    {
      kind: fc.constantFrom('remark', 'review', 'summary'),
      state: fc.constantFrom('open', 'fixed'),
      head: fc.option(fc.oneof(hex(40), hex(64))),
      fingerprints: fc.uniqueArray(hex(32), { maxLength: 5 }),
    },
    { noNullPrototype: true },
  )
  fc.assert(
    fc.property(markers, hostileText, (marker, text) => {
      assert.deepEqual(parseMarker(`${markerText(marker)}\n${text}`), marker)
      assert.deepEqual(parseMarker(`${markerText(marker)}\r\n${text}`), marker)
    }),
    { numRuns: 200 },
  )
})

test("a remark's marker names its findings and the head", () => {
  const marker = markerOf(
    aRemark({ findings: [aFinding(), aFinding({ fingerprint: 'c'.repeat(32) })] }),
    head,
  )
  assert.equal(
    marker,
    `<!-- seaworthy:1 remark open head=${head} findings=0123456789abcdef0123456789abcdef,${'c'.repeat(32)} -->`,
  )
})

test('a marker counts only as the first line, whole and well formed', () => {
  const marker = markerOf(aRemark(), head)
  assert.equal(parseMarker(`Look:\n${marker}`), undefined)
  assert.equal(parseMarker(` ${marker}`), undefined)
  assert.equal(parseMarker(`${marker} and more`), undefined)
  assert.equal(parseMarker(marker.replace('seaworthy:1', 'seaworthy:2')), undefined)
  assert.equal(parseMarker(marker.replace('head=b', 'head=x')), undefined)
  assert.equal(parseMarker(marker.replace('findings=0', 'findings=')), undefined)
  assert.equal(parseMarker(marker.replace(' -->', ', -->')), undefined)
})

test('a marker keeps a thousand fingerprints', () => {
  const fingerprints = Array.from({ length: 1_200 }, (_, index) => index.toString(16).padStart(32, '0'))
  const text = markerText({ kind: 'summary', state: 'open', head, fingerprints })
  assert.equal(parseMarker(text)?.fingerprints.length, 1_000)
  assert.ok(text.length < 34_000)
})

test('a body without its marker is the text below it', () => {
  assert.equal(withoutMarker(`${markerOf(aRemark(), head)}\n\nMind the crane.`), 'Mind the crane.')
  assert.equal(withoutMarker('Mind the crane.'), 'Mind the crane.')
})
