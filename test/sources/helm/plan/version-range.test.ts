import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareVersions, parseVersion } from '../../../../src/sources/helm/plan/version.ts'
import { isInRange } from '../../../../src/sources/helm/plan/version-range.ts'

const cases: readonly (readonly [range: string, inside: readonly string[], outside: readonly string[]])[] = [
  ['1.2.3', ['1.2.3', 'v1.2.3', '1.2.3+build'], ['1.2.4', '1.2.3-rc.1']],
  ['^1.2', ['1.2.0', '1.9.9'], ['1.1.9', '2.0.0', '1.3.0-rc.1']],
  ['^0.2.3', ['0.2.3', '0.2.9'], ['0.3.0', '0.2.2']],
  ['^0.0.3', ['0.0.3'], ['0.0.4']],
  ['^0', ['0.0.1', '0.9.0'], ['1.0.0']],
  ['~1.2.3', ['1.2.3', '1.2.9'], ['1.3.0', '1.2.2']],
  ['~1', ['1.0.0', '1.9.0'], ['2.0.0']],
  ['~> 2.1', ['2.1.4'], ['2.2.0']],
  ['1.x', ['1.0.0', '1.9.1'], ['2.0.0', '0.9.0']],
  ['2.1.*', ['2.1.0'], ['2.2.0']],
  ['*', ['0.0.1', '9.9.9'], ['1.0.0-rc.1']],
  ['', ['1.0.0'], ['1.0.0-rc.1', 'latest']],
  ['>=1.2, <3', ['1.2.0', '2.9.9'], ['3.0.0', '1.1.0']],
  ['>= 1.2.0 < 1.4.0', ['1.3.9'], ['1.4.0']],
  ['>11', ['12.0.0'], ['11.9.9']],
  ['<=2.1', ['2.1.9'], ['2.2.0']],
  ['!=1.x', ['2.0.0'], ['1.4.0']],
  ['1.2 - 1.4.5', ['1.2.0', '1.4.5'], ['1.4.6']],
  ['^1 || ^3.1', ['1.5.0', '3.1.0'], ['2.0.0', '3.0.0']],
  ['>=1.0.0-0', ['1.0.0-rc.1', '1.0.0', '4.0.0-alpha'], ['0.9.0']],
]

for (const [range, inside, outside] of cases) {
  test(`the range \`${range}\``, () => {
    assert.deepEqual(
      inside.filter(version => !isInRange(version, range)),
      [],
    )
    assert.deepEqual(
      outside.filter(version => isInRange(version, range)),
      [],
    )
  })
}

test('what is no range or no version is never satisfied', () => {
  for (const range of [
    'newest',
    '>>1',
    '1.2.3.4',
    '1 ||',
    '^',
    'https://1',
    '1,,2x',
    `1${' || 1'.repeat(40)}`,
  ])
    assert.equal(isInRange('1.0.0', range), false, range)
  for (const version of ['', 'latest', '1.2.3.4', '1.2.3-', '-1.0.0'])
    assert.equal(isInRange(version, '*'), false)
})

const numbers = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4))
const version = numbers.map(parts => parts.join('.'))
const operator = fc.constantFrom('', '=', '!=', '>', '>=', '<', '<=', '~', '^')
const comparator = fc.tuple(operator, version).map(([sign, bound]) => sign + bound)

test('groups are alternatives, comparators of one group conditions', () => {
  fc.assert(
    fc.property(version, comparator, comparator, (tried, a, b) => {
      const [isA, isB] = [isInRange(tried, a), isInRange(tried, b)]
      assert.equal(isInRange(tried, `${a} || ${b}`), isA || isB)
      assert.equal(isInRange(tried, `${a}, ${b}`), isA && isB)
    }),
    { numRuns: 200 },
  )
})

test('opposites divide all versions, and order is total', () => {
  fc.assert(
    fc.property(version, version, (tried, bound) => {
      for (const [a, b] of [
        ['>', '<='],
        ['<', '>='],
        ['=', '!='],
      ] as const)
        assert.notEqual(isInRange(tried, a + bound), isInRange(tried, b + bound))
      const [left, right] = [parseVersion(tried), parseVersion(bound)]
      assert.ok(left && right)
      assert.equal(Math.sign(compareVersions(left, right)) + Math.sign(compareVersions(right, left)), 0)
    }),
    { numRuns: 200 },
  )
})

test('pre-releases stand in the order of semver.org', () => {
  const ordered = [
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
  ]
  const parsed = [...ordered, '1.0.0-rc.1', '1.0.0'].flatMap(text => parseVersion(text) ?? [])
  assert.deepEqual(parsed.toReversed().sort(compareVersions), parsed)
})

test('hostile ranges end', () => {
  for (const text of ['1 - '.repeat(100), '^'.repeat(500), '1.'.repeat(200), `${'1 '.repeat(200)}!`])
    assert.equal(isInRange('1.0.0', text), false)
})
