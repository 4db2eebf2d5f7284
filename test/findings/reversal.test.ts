import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { reversalsOf } from '../../src/findings/reversal.ts'
import type { ValuesLayers, ValuesRoute } from '../../src/sources/rendering/unit.ts'
import type { Plain } from '../../src/sources/yaml/node.ts'

/** Values without the files behind them. */
function layersOf(values: Plain): ValuesLayers {
  const under = (route: ValuesRoute): Plain | undefined =>
    route.reduce<Plain | undefined>(
      (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
      values,
    )
  return {
    valueOf: under,
    placeOf: () => undefined,
    withSettings: () => assert.fail('nothing is to be rendered'),
    editFor: () => undefined,
  }
}

const keysOf = (before: Plain, now: Plain) =>
  reversalsOf(layersOf(before), layersOf(now)).map(({ key }) => key.join('.'))

test('what a change has set otherwise is named key by key, then by what holds several', () => {
  assert.deepEqual(
    keysOf(
      { pod: { user: 0, fsGroup: 5 }, crane: { on: false }, jib: [{ name: 'a' }, { name: 'b' }] },
      {
        pod: { user: 7, nonRoot: true, fsGroup: 5 },
        crane: { on: true },
        jib: [{ name: 'a' }, { name: 'c' }],
      },
    ),
    ['pod.user', 'pod.nonRoot', 'crane.on', 'jib.1.name', 'pod'],
  )
})

test('a key that came is taken away again, one that went comes back', () => {
  const reversals = reversalsOf(layersOf({ old: 'rope' }), layersOf({ fresh: 'chain' }))
  assert.deepEqual(
    reversals.flatMap(({ settings }) => settings),
    [
      { route: ['old'], value: 'rope' },
      { route: ['fresh'], value: null },
    ],
  )
})

test('a list that grew is one key', () => {
  assert.deepEqual(keysOf({ volumes: [1] }, { volumes: [1, 2] }), ['volumes'])
})

test('values that are the same have nothing to reverse', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const values = JSON.parse(JSON.stringify({ value })) as Plain
      assert.deepEqual(keysOf(values, structuredClone(values)), [])
    }),
    { numRuns: 200 },
  )
})
