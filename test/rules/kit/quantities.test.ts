import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseQuantity } from '../../../src/rules/kit/quantities.ts'

test('quantities are numbers whatever their suffix', () => {
  const texts = [
    '0',
    '0Mi',
    '1Gi',
    '1024Mi',
    '0.5',
    '500m',
    '1e3',
    '1E3',
    '1k',
    '1E',
    '.5',
    '5.',
    '+1',
    '-1',
    '100n',
  ]
  assert.deepEqual(texts.map(parseQuantity), [
    0,
    0,
    1073741824,
    1073741824,
    0.5,
    0.5,
    1000,
    1000,
    1000,
    1e18,
    0.5,
    5,
    1,
    -1,
    100 * 1e-9,
  ])
  assert.equal(parseQuantity(134217728), 134217728)
})

test('what is no quantity is none', () => {
  for (const value of ['', 'lots', '1 Gi', '1gi', '1K', '1e', '1.2.3', '0x10', 'Mi', null, true, undefined]) {
    assert.equal(parseQuantity(value), undefined, String(value))
  }
})
