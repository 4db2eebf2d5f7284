import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyToPlain } from '../../../src/sources/yaml/apply.ts'
import type { Plain, Route, YamlNode } from '../../../src/sources/yaml/node.ts'
import { parseYaml } from '../../../src/sources/yaml/parse.ts'
import { patchYaml, type YamlPatch } from '../../../src/sources/yaml/patch.ts'
import { isSamePlain, plainOf, walk } from '../../../src/sources/yaml/plain.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { type Source, sourceOf } from '../../../src/text/source.ts'
import { type Manner, manners, meaningOf, roots, routesOf, textOf, type Written } from './manifests.ts'

function source(text: string, path = 'harbour.yaml'): Source {
  return sourceOf(toRepoPath(path), text)
}

function rootOf(text: string): YamlNode | undefined {
  const { documents, failures } = parseYaml(source(text))
  assert.deepEqual(failures, [])
  assert.equal(documents.length, 1)
  return documents[0]?.root
}

test('a manifest in any manner is read as what it means', () => {
  fc.assert(
    fc.property(roots, manners, (root, manner) => {
      const node = rootOf(textOf(root, manner))
      assert.ok(node !== undefined && isSamePlain(plainOf(node), meaningOf(root)))
    }),
    { numRuns: 200 },
  )
})

const values = fc.constantFrom<Plain[]>(
  false,
  1000,
  null,
  'RuntimeDefault',
  'no',
  'two\nlines',
  'quay # 3',
  ['ALL'],
  [],
  {},
  { type: 'RuntimeDefault' },
  { capabilities: { drop: ['ALL'] }, runAsUser: 1000 },
  [{ name: 'tide', on: 'x' }, 'y'],
)

interface Try {
  readonly root: Written
  readonly manner: Manner
  readonly patch: YamlPatch
}

const tries: fc.Arbitrary<Try> = fc
  .record({
    root: roots,
    manner: manners,
    at: fc.nat(1000),
    kind: fc.constantFrom('set', 'add', 'insert', 'remove'),
    value: values,
    path: fc.constantFrom<Route[]>(['pilot'], ['pilot', 'tug'], ['y']),
  })
  .map(({ root, manner, at, kind, value, path }) => {
    const routes: readonly Route[] = [[], ...routesOf(meaningOf(root))]
    const route = routes[at % routes.length] ?? []
    if (kind === 'add')
      return { root, manner, patch: { kind: 'set', document: 0, route: [...route, ...path], value } }
    if (kind === 'remove') return { root, manner, patch: { kind, document: 0, route } }
    return { root, manner, patch: { kind: kind === 'set' ? 'set' : 'insert', document: 0, route, value } }
  })

test('a patched manifest means what the patch says, and all other lines are as before', () => {
  fc.assert(
    fc.property(tries, ({ root, manner, patch }) => {
      const before = textOf(root, manner)
      const after = patchYaml(source(before), [patch])
      if (after === undefined) return
      const node = rootOf(after)
      const meant = applyToPlain(meaningOf(root), patch)
      assert.ok(node !== undefined && meant !== undefined && isSamePlain(plainOf(node), meant), after)
      if (manner.form !== 'yaml') assert.ok(isSamePlain(JSON.parse(after), meant), after)
      assert.equal(after.endsWith('\n'), manner.hasFinalLineEnd)
      if (before.includes('\r')) assert.doesNotMatch(after, /(?<!\r)\n/)
      else assert.doesNotMatch(after, /\r/)
      assert.ok(replacedLines(before, after) <= allowedLines(before, patch.route), after)
    }),
    { numRuns: 300 },
  )
})

test('nearly every patch of a plain manner can be made', () => {
  const made = { all: 0, patched: 0 }
  fc.assert(
    fc.property(tries, ({ root, manner, patch }) => {
      if (applyToPlain(meaningOf(root), patch) === undefined) return
      made.all += 1
      if (patchYaml(source(textOf(root, manner)), [patch]) !== undefined) made.patched += 1
    }),
    { numRuns: 300, seed: 7 },
  )
  assert.ok(made.patched / made.all > 0.9, `${made.patched} of ${made.all}`)
})

/** How many lines of `before` are not in `after` any more, taken as one block. */
function replacedLines(before: string, after: string): number {
  const old = before.split('\n')
  const now = after.split('\n')
  let top = 0
  while (top < old.length && top < now.length && old[top] === now[top]) top += 1
  let bottom = 0
  while (
    bottom < old.length - top &&
    bottom < now.length - top &&
    old.at(-1 - bottom) === now.at(-1 - bottom)
  )
    bottom += 1
  return old.length - top - bottom
}

/** The lines of what is patched, the one it hangs from, and a neighbour that gets or loses a comma or a line end. */
function allowedLines(before: string, route: Route): number {
  const node = deepest(rootOf(before), route)
  const { lines } = source(before)
  if (node === undefined) return 0
  const region = lines.region({
    start: Math.min(node.range.start, node.valueRange.start),
    end: node.valueRange.end,
  })
  return node.route.length < route.length ? 2 : region.endLine - region.startLine + 3
}

function deepest(root: YamlNode | undefined, route: Route): YamlNode | undefined {
  return root && (root.at(...route) ?? deepest(root, route.slice(0, -1)))
}

const soup = fc.array(
  fc.oneof(
    fc.constantFrom(
      'a: ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '|',
      '>',
      '\n',
      '\n  ',
      '\r\n',
      '\t',
      '#',
      ' # x',
      '&a ',
      '*a',
      '<<: ',
      '---\n',
      '...\n',
      '%YAML 1.2\n',
      '!!int ',
      '? ',
      ': ',
      '{{',
      '~',
      '0777',
      '\u2028',
      '\ud800',
    ),
    fc.string({ maxLength: 4 }),
  ),
  { maxLength: 30 },
)

/** Touches everything a rule could touch. */
function readAll(text: string, path: string): void {
  const { lines } = source(text, path)
  for (const document of parseYaml(source(text, path)).documents) {
    for (const { range } of document.comments) assert.equal(text[range.start], '#')
    assert.ok(document.duplicates.every(({ keyRange }) => keyRange.end <= text.length))
    if (document.root === undefined) continue
    plainOf(document.root)
    walk(document.root, node => {
      for (const { start, end } of [node.range, node.valueRange])
        assert.ok(0 <= start && start <= end && end <= text.length)
      const { startLine, endLine } = lines.region(node.range)
      assert.equal(startLine, endLine)
    })
  }
}

test('no text makes the parser throw, and every place lies in the text on one line', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    soup.map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom('harbour.yaml', 'harbour.json'), (text, path) =>
      readAll(source(text).text, path),
    ),
    { numRuns: 500 },
  )
})

test('no mutation of a manifest makes the parser or a patch throw', () => {
  fc.assert(
    fc.property(tries, fc.nat(), fc.nat(8), soup, ({ root, manner, patch }, at, cut, parts) => {
      const text = textOf(root, manner)
      const from = at % (text.length + 1)
      const mutated = source(text.slice(0, from) + parts.slice(0, 3).join('') + text.slice(from + cut)).text
      readAll(mutated, 'harbour.yaml')
      const after = patchYaml(source(mutated), [patch])
      if (after !== undefined) readAll(after, 'harbour.yaml')
    }),
    { numRuns: 300 },
  )
})
