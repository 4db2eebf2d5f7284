import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Scalar } from '../../../src/sources/yaml/node.ts'
import { resolveScalar } from '../../../src/sources/yaml/scalar.ts'

const plain: readonly (readonly [string, Scalar])[] = [
  ['', null],
  ['~', null],
  ['Null', null],
  ['nULL', 'nULL'],
  ['yes', true],
  ['On', true],
  ['y', true],
  ['TRUE', true],
  ['tRUE', 'tRUE'],
  ['off', false],
  ['N', false],
  ['0', 0],
  ['-0', -0],
  ['00', 0],
  ['12', 12],
  ['+12', 12],
  ['0777', 511],
  ['-0777', -511],
  ['0o777', 511],
  ['08', 8],
  ['0x1F', 31],
  ['-0x1f', -31],
  ['0b101', 5],
  ['1_000', 1000],
  ['1e3', 1000],
  ['1.5', 1.5],
  ['.5', 0.5],
  ['5.', 5],
  ['-.5e-1', -0.05],
  ['.inf', Number.POSITIVE_INFINITY],
  ['-.Inf', Number.NEGATIVE_INFINITY],
  ['.nan', Number.NaN],
  ['1.27.1', '1.27.1'],
  ['12:30:45', '12:30:45'],
  ['2026-11-21', '2026-11-21'],
  ['0x', '0x'],
  ['0b12', '0b12'],
  ['1f', '1f'],
  ['.', '.'],
  ['-', '-'],
  ['250m', '250m'],
  ['64Mi', '64Mi'],
]

for (const [text, value] of plain) {
  test(`\`${text}\` is ${JSON.stringify(value) ?? 'nothing'}`, () => {
    assert.deepEqual(resolveScalar({ text, isPlain: true, tag: undefined }), value)
  })
}

test('a quoted scalar is a string', () => {
  assert.equal(resolveScalar({ text: 'yes', isPlain: false, tag: undefined }), 'yes')
})

const tagged: readonly (readonly [string, string, Scalar])[] = [
  ['str', '0777', '0777'],
  ['int', '0777', 511],
  ['bool', 'on', true],
  ['float', '1', 1],
  ['null', '', null],
  ['binary', 'dGlkZQ==', 'dGlkZQ=='],
  ['timestamp', '2026-11-21', '2026-11-21'],
]

for (const [tag, text, value] of tagged) {
  test(`\`!!${tag} "${text}"\` is ${JSON.stringify(value)}`, () => {
    assert.equal(resolveScalar({ text, isPlain: false, tag: `tag:yaml.org,2002:${tag}` }), value)
  })
}
