import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Plain, YamlDocument, YamlNode } from '../../../src/sources/yaml/node.ts'
import { parseYaml, type YamlStream } from '../../../src/sources/yaml/parse.ts'
import { plainOf, walk } from '../../../src/sources/yaml/plain.ts'
import type { Range } from '../../../src/text/lines.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { sourceOf } from '../../../src/text/source.ts'

function parsed(text: string, path = 'harbour.yaml'): YamlStream {
  return parseYaml(sourceOf(toRepoPath(path), text))
}

function plains(stream: YamlStream): readonly (readonly [number, Plain | undefined])[] {
  return stream.documents.map(({ index, root }) => [index, root && plainOf(root)])
}

function only(text: string, path?: string): YamlDocument {
  const { documents, failures } = parsed(text, path)
  assert.deepEqual(failures, [])
  const [document] = documents
  assert.ok(document !== undefined && documents.length === 1)
  return document
}

function rootOf(text: string, path?: string): YamlNode {
  const { root } = only(text, path)
  assert.ok(root !== undefined)
  return root
}

function cut(text: string, range: Range | undefined): string | undefined {
  return range && text.slice(range.start, range.end)
}

test('documents are counted with the empty and the broken ones', () => {
  const stream = parsed('# harbour\n---\na: 1\n---\n---\nb: [\n--- # end\nc: 3\n...\n')
  assert.deepEqual(plains(stream), [
    [0, { a: 1 }],
    [1, undefined],
    [3, { c: 3 }],
  ])
  const because = 'the indentation does not fit the lines around it, or a bracket is not closed'
  assert.deepEqual(stream.failures, [{ kind: 'unparsable', because, line: 6 }])
})

test('a document may stand behind directives, on the line of its dashes, or behind dots', () => {
  const stream = parsed('%YAML 1.1\n# one\n--- {a: 1}\n...\n# two\nb: 2\n--- |\n  c\n')
  assert.deepEqual(plains(stream), [
    [0, { a: 1 }],
    [1, { b: 2 }],
    [2, 'c\n'],
  ])
})

test('dashes inside a line or an indented block are text', () => {
  assert.deepEqual(plainOf(rootOf('a: |\n  ---\n  x\nb: "---"\nc: a---\n')), {
    a: '---\nx\n',
    b: '---',
    c: 'a---',
  })
})

test('a document range lies between the separators, comments within', () => {
  const text = '# top\na: 1 # one\n---\nb: "# no"\nc: |\n  # no\n#two\n'
  const { documents } = parsed(text)
  assert.deepEqual(
    documents.map(({ range }) => cut(text, range)),
    ['# top\na: 1 # one\n', '\nb: "# no"\nc: |\n  # no\n#two\n'],
  )
  assert.deepEqual(
    documents.map(({ comments }) => comments.map(comment => [comment.text, cut(text, comment.range)])),
    [
      [
        ['top', '# top'],
        ['one', '# one'],
      ],
      [['two', '#two']],
    ],
  )
})

test('nothing and comments alone are one empty document', () => {
  assert.deepEqual(plains(parsed('')), [[0, undefined]])
  assert.deepEqual(plains(parsed('# harbour\r\n')), [[0, undefined]])
  assert.equal(only('# harbour\r\n').comments[0]?.text, 'harbour')
})

const places: readonly (readonly [string, readonly (string | number)[], string, string])[] = [
  ['a: 1 # one\n', ['a'], 'a: 1', '1'],
  ['a: 1\r\nb: 2\r\n', [], 'a: 1', 'a: 1\r\nb: 2'],
  ['"a" : "x"\n', ['a'], '"a" : "x"', '"x"'],
  ['a:\n  b: 1\n\n# end\n', ['a'], 'a:', 'b: 1'],
  ['a: # here\n- b\n- c\n', ['a'], 'a:', '- b\n- c'],
  ['a:\n- b\n- c # last\n', ['a', 1], 'c', 'c'],
  ['a:\n- b: 1\n  c: 2\n', ['a', 0], 'b: 1', 'b: 1\n  c: 2'],
  ['a:\n-\n  b:\n    c: 2\n', ['a', 0], 'b:', 'b:\n    c: 2'],
  ['a: |\n  x\n  y\n\nb: 1\n', ['a'], 'a: |', '|\n  x\n  y'],
  ['a: "x\n  y"\n', ['a'], 'a: "x', '"x\n  y"'],
  ['a:\n  "x"\n', ['a'], 'a:', '"x"'],
  ['a:   \nb: 1\n', ['a'], 'a:', ''],
  ['a: {b: 1, c: [x, y]}\n', ['a', 'c'], 'c:', '[x, y]'],
  ['a: [{b: 1, c: 2}]\n', ['a', 0], 'b: 1', '{b: 1, c: 2}'],
  ['a: {}\n', ['a'], 'a:', '{}'],
  ['- {}\n', [0], '{}', '{}'],
  ['a: &x !!str 5\n', ['a'], 'a: &x !!str 5', '5'],
]

for (const [text, route, range, valueRange] of places) {
  test(`place of ${JSON.stringify(route)} in ${JSON.stringify(text)}`, () => {
    const node = rootOf(text).at(...route)
    assert.equal(cut(text, node?.range), range)
    assert.equal(cut(text, node?.valueRange), valueRange)
    assert.deepEqual(node?.route, route)
  })
}

test('a step of the wrong type or an absent one leads nowhere, null is a node', () => {
  const root = rootOf('a:\nb: [x]\n')
  assert.equal(root.at('a')?.value, null)
  assert.equal(root.at('a', 'x'), undefined)
  assert.equal(root.at('b', 'x'), undefined)
  assert.equal(root.at('b', 1), undefined)
  assert.equal(root.at(0), undefined)
  assert.equal(root.at('constructor'), undefined)
  assert.equal(root.at(), root)
  assert.equal(root.at('b'), root.at('b'))
})

test('aliases and merge keys are followed, and what they reach is shared', () => {
  const text =
    'base: &base\n  tall: yes\n  berth: 1\nmore: &more {berth: 2, deep: on}\ncrane:\n  <<: [*base, *more]\n  berth: 3\nsame: *base\n'
  const root = rootOf(text)
  assert.deepEqual(plainOf(root), {
    base: { tall: true, berth: 1 },
    more: { berth: 2, deep: true },
    crane: { berth: 3, tall: true, deep: true },
    same: { tall: true, berth: 1 },
  })
  assert.equal(root.at('crane')?.isShared, false)
  assert.equal(root.at('crane', 'berth')?.isShared, false)
  assert.equal(root.at('crane', 'tall')?.isShared, true)
  assert.equal(root.at('same', 'tall')?.isShared, true)
  assert.equal(cut(text, root.at('crane', 'tall')?.range), 'tall: yes')
  assert.equal(cut(text, root.at('same')?.range), 'tall: yes')
})

test('a merge key beats the keys before it, as in go-yaml v2', () => {
  assert.deepEqual(plainOf(rootOf('a: 1\nb: 2\n<<: [{a: 3, c: 4}, {a: 5, c: 6, d: 7}]\nc: 8\n')), {
    a: 3,
    b: 2,
    c: 8,
    d: 7,
  })
})

test('an anchor may be written again; a quoted << is a key', () => {
  assert.deepEqual(plainOf(rootOf('a: &x 1\nb: *x\nc: &x 2\nd: *x\n"<<": {e: 1}\n')), {
    a: 1,
    b: 1,
    c: 2,
    d: 2,
    '<<': { e: 1 },
  })
})

test('keys are strings as Kubernetes makes them', () => {
  assert.deepEqual(Object.keys(Object(plainOf(rootOf('on: 1\n0x10: 2\n"0x10": 3\n__proto__: 4\n')))), [
    '16',
    'true',
    '0x10',
    '__proto__',
  ])
})

test('the last of duplicate keys counts, the later ones are reported', () => {
  const text = 'a: 1\nb:\n- {c: 1, c: 2}\na: 3\n"a": 4\n'
  const { root, duplicates } = only(text)
  assert.deepEqual(root && plainOf(root), { a: 4, b: [{ c: 2 }] })
  assert.deepEqual(
    duplicates.map(({ key, keyRange, node }) => [key, keyRange.start, node.route]),
    [
      ['c', 17, ['b', 0, 'c']],
      ['a', 23, ['a']],
      ['a', 28, ['a']],
    ],
  )
})

test('walk visits every value in order', () => {
  const seen: string[] = []
  walk(rootOf('a: [1, {b: 2}]\nc: 3\n'), node => seen.push(node.route.join('.')))
  assert.deepEqual(seen, ['', 'a', 'a.0', 'a.1', 'a.1.b', 'c'])
})

test('brackets and quoted strings may stand left of their key, as libyaml has it', () => {
  const text =
    'a:\n- b: [\n"x", # one\n"y"\n]\n  c: |\n    z\n- d: {\n\t"e":\n"f\ng"}\n  h: "i\nj"\nk: l\n m\n'
  assert.deepEqual(plainOf(rootOf(text)), {
    a: [
      { b: ['x', 'y'], c: 'z\n' },
      { d: { e: 'f g' }, h: 'i j' },
    ],
    k: 'l m',
  })
  for (const broken of [
    'a: "b"\n  c: d\n',
    'a: [b]\n  c: d\n',
    "a:\n  b: 'c'\n d: e\n",
    'a:\n  "b"\n  c\n',
  ]) {
    assert.equal(parsed(broken).failures.length, 1, broken)
  }
})

test('nothing hides behind a line end that only libyaml knows', () => {
  for (const lineEnd of ['\r', '\u0085', '\u2028', '\u2029']) {
    const text = `a: 1 # one${lineEnd}b: 2\n`
    const root = rootOf(text)
    assert.deepEqual(plainOf(root), { a: 1, b: 2 })
    assert.equal(cut(text, root.at('b')?.range), 'b: 2')
  }
})

test('JSON may be indented with tabs', () => {
  const text = '{\n\t"crane":\t{"name": "a\\tb \\"c\\"",\n\t\t"tall": true}\n}\n'
  assert.deepEqual(plainOf(rootOf(text, 'crane.json')), JSON.parse(text))
})

const templates: readonly (readonly [string, string, number])[] = [
  ['a: {{ .Values.crane }}\n', '{{', 1],
  ['a:\n  {{- toYaml .Values.crane | nindent 2 }}\n', '{{', 2],
  ['a: 1\n{{ if .Values.crane }}\nb: 2\n{{ end }}\n', '{{', 2],
  ['{% if crane %}\na: 1\n{% endif %}\n', '{%', 1],
  ['a: "{{ .Values.crane | default "tall" }}"\n', '{{', 1],
  ['a: 1\n<% if crane %>\nb: 2\n', '<%', 2],
]

for (const [text, marker, line] of templates) {
  test(`a template: ${JSON.stringify(text)}`, () => {
    const { documents, failures } = parsed(text)
    assert.deepEqual(documents, [])
    assert.deepEqual(failures, [{ kind: 'template', marker, line }])
  })
}

test('template syntax in a comment, a quoted string or a block scalar is none', () => {
  const text = '# {{ a }}\na: "{{ b }}"\nb: \'{% c %}\'\nc: |\n  {{ d }}\nd: [ "{{" ]\n'
  assert.deepEqual(parsed(text).failures, [])
  const broken = parsed('# {{ a }}\na: "{{ b }}"\nc: [\n').failures
  assert.equal(broken[0]?.kind, 'unparsable')
})

test('failures never quote the text', () => {
  for (const text of [
    'password: "hunter2\n',
    'hunter2: a: b\n',
    '@hunter2\n',
    '? [hunter2\n',
    '*hunter2\n',
    '%hunter2 x\n---\n!hunter2! x\n',
  ]) {
    const { failures } = parsed(text)
    assert.equal(failures.length, 1, text)
    assert.doesNotMatch(JSON.stringify(failures), /hunter2/)
  }
})

test('an unknown alias and an anchor within itself are failures', () => {
  assert.deepEqual(parsed('a: 1\nb: *harbour\n').failures, [
    { kind: 'unparsable', because: 'an alias has no anchor before it', line: 2 },
  ])
  assert.deepEqual(parsed('a: &a\n  b: *a\n').failures, [
    { kind: 'unparsable', because: 'an anchor contains itself', line: 2 },
  ])
})

/** Nine values, nine times the line before, and so on. */
function bomb(item: (line: number) => string): string {
  const lines = Array.from({ length: 12 }, (_, line) => item(line))
  return `a0: &a0 {k0: 1}\n${lines.join('')}`
}

const hostile: readonly (readonly [string, string])[] = [
  ['size', `a: ${'x'.repeat(2 * 1024 * 1024)}\n`],
  ['flow depth', '['.repeat(100_000)],
  ['block depth', '- '.repeat(100_000)],
  ['mapping depth', 'a: '.repeat(100_000)],
  ['aliases', `a: &a 1\nb: [${'*a,'.repeat(1001)}]\n`],
  ['list bomb', bomb(n => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]\n`)],
  ['merge bomb', bomb(n => `a${n + 1}: &a${n + 1} {<<: [${`*a${n},`.repeat(9)}], k: 1}\n`)],
  [
    'depth by aliases',
    `a0: &a0 [x]\n${Array.from({ length: 200 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}]\n`).join('')}`,
  ],
]

for (const [name, text] of hostile) {
  test(`over the limit: ${name}`, () => {
    const before = performance.now()
    assert.deepEqual(
      parsed(text).failures.map(({ kind }) => kind),
      ['over-limit'],
    )
    assert.ok(performance.now() - before < 30_000)
  })
}

test('storms of errors end soon', () => {
  for (const unit of [']', '"', '"\\q', '&a ', 'x\n y\n', '%\n', '\'"\\"', '{{"\\']) {
    const before = performance.now()
    assert.equal(parsed(`a: ${unit.repeat(200_000 / unit.length)}: {`).documents.length, 0, unit)
    assert.ok(performance.now() - before < 30_000, unit)
  }
})
