import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ignoreRules } from '../../../../src/sources/helm/plan/ignore.ts'

function isIgnored(rules: string, path: string): boolean {
  const parsed = ignoreRules(rules)
  assert.ok('ignores' in parsed)
  return parsed.ignores(path)
}

const cases: readonly (readonly [rules: string, ignored: readonly string[], kept: readonly string[]])[] = [
  [
    '',
    ['templates/.swp', 'templates/.git/config'],
    ['.helmignore', 'templates/a.yaml', 'charts/x/templates/.y'],
  ],
  ['*.md', ['README.md', 'docs/crane.md'], ['README.txt']],
  ['# *.md\n\n  *.txt  \r\n', ['a.txt'], ['README.md']],
  ['/notes', ['notes', 'notes/a'], ['docs/notes']],
  ['docs/*.txt', ['docs/a.txt'], ['docs/b/a.txt', 'x/docs/a.txt']],
  ['ci/', ['ci/a-values.yaml', 'x/ci/b.yaml'], ['ci']],
  ['crane-?.yaml', ['crane-1.yaml'], ['crane-12.yaml']],
  ['crane-[0-9a].yaml', ['crane-7.yaml', 'crane-a.yaml'], ['crane-b.yaml']],
  ['crane-[^0-9].yaml', ['crane-b.yaml'], ['crane-7.yaml']],
  ['\\*.yaml', ['*.yaml'], ['a.yaml']],
  ['!values.yaml', ['templates/a.yaml', 'Chart.yaml'], ['values.yaml']],
  ['charts/redis', ['charts/redis/values.yaml'], ['charts/redis-ha/values.yaml']],
]

for (const [rules, ignored, kept] of cases) {
  test(`.helmignore with ${JSON.stringify(rules)}`, () => {
    assert.deepEqual(
      ignored.filter(path => !isIgnored(rules, path)),
      [],
    )
    assert.deepEqual(
      kept.filter(path => isIgnored(rules, path)),
      [],
    )
  })
}

test('rules that Helm refuses are named by their line', () => {
  assert.deepEqual(ignoreRules('*.md\n**/x\n'), { line: 2, because: '`**` is not supported' })
  assert.deepEqual(ignoreRules('[a-'), { line: 1, because: 'the pattern is malformed' })
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', '.', '-'), minLength: 1, maxLength: 6 })

test('a name ignores itself and all below it, at any depth', () => {
  fc.assert(
    fc.property(
      word.filter(text => /[ab]/.test(text)),
      word,
      (name, other) => {
        for (const path of [name, `${name}/${other}`, `x/${name}`, `x/${name}/${other}`])
          assert.equal(isIgnored(name, path), true)
        assert.equal(isIgnored(name, `x${name}`), false)
      },
    ),
    { numRuns: 100 },
  )
})

test('a pattern of stars means what the same regular expression means', () => {
  const piece = fc.constantFrom('a', 'b', '*', '?', '.')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 7 }), word, (pieces, text) => {
      const pattern = pieces.join('').replaceAll(/\*+/g, '*')
      const source = pattern.replaceAll('.', '\\.').replaceAll('?', '[^/]').replaceAll('*', '[^/]*')
      assert.equal(isIgnored(pattern, text), new RegExp(`^${source}$`).test(text))
    }),
    { numRuns: 300 },
  )
})

test('a hostile pattern does not hang', () => {
  assert.equal(isIgnored(`${'*a'.repeat(200)}b`, 'a'.repeat(2000)), false)
})
