import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Plain, Route } from '../../../src/sources/yaml/node.ts'
import { patchYaml, type YamlPatch } from '../../../src/sources/yaml/patch.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { sourceOf } from '../../../src/text/source.ts'

function patched(text: string, patches: readonly YamlPatch[], path = 'harbour.yaml'): string | undefined {
  return patchYaml(sourceOf(toRepoPath(path), text), patches)
}

function set(route: Route, value: Plain, document = 0): YamlPatch {
  return { kind: 'set', document, route, value }
}

function insert(route: Route, value: Plain, document = 0): YamlPatch {
  return { kind: 'insert', document, route, value }
}

function remove(route: Route, document = 0): YamlPatch {
  return { kind: 'remove', document, route }
}

const cases: readonly {
  name: string
  before: string
  patches: readonly YamlPatch[]
  after: string
  path?: string
}[] = [
  {
    name: 'a scalar is replaced in place, its comment stays',
    before: 'crane: true  # since 2019\nberth: 4\n',
    patches: [set(['crane'], false)],
    after: 'crane: false  # since 2019\nberth: 4\n',
  },
  {
    name: 'a replaced string keeps its quotes',
    before: 'a: \'one\'\nb: "two"\nc: three\n',
    patches: [set(['a'], 'uno'), set(['b'], 'due'), set(['c'], 'tre')],
    after: 'a: \'uno\'\nb: "due"\nc: tre\n',
  },
  {
    name: 'an empty value is filled before its comment',
    before: 'berth:  # none yet\ncrane: tall\n',
    patches: [set(['berth'], 4)],
    after: 'berth: 4  # none yet\ncrane: tall\n',
  },
  {
    name: 'strings that would be read as something else are quoted',
    before: 'a: x\n',
    patches: [
      set(['b'], 'yes'),
      set(['c'], '0777'),
      set(['d'], ''),
      set(['e'], 'a: b'),
      set(['f'], '1.27.1'),
      set(['g'], '⚓ 🚢'),
      set(['h'], '\u0007\u2028'),
    ],
    after: 'a: x\nb: "yes"\nc: "0777"\nd: ""\ne: "a: b"\nf: 1.27.1\ng: "⚓ 🚢"\nh: "\\u0007\\u2028"\n',
  },
  {
    name: "quotes are the file's",
    before: "a: 'x'\n",
    patches: [set(['b'], 'off'), set(['c'], "it's: so"), set(['d'], 'two\nlines')],
    after: "a: 'x'\nb: 'off'\nc: 'it''s: so'\nd: \"two\\nlines\"\n",
  },
  {
    name: 'missing mappings are made with the step of the file',
    before: 'spec:\n    template:\n        name: tide-api\nkind: Pod\n',
    patches: [set(['spec', 'template', 'securityContext', 'seccompProfile', 'type'], 'RuntimeDefault')],
    after:
      'spec:\n    template:\n        name: tide-api\n        securityContext:\n            seccompProfile:\n                type: RuntimeDefault\nkind: Pod\n',
  },
  {
    name: 'a new key stands before comments that belong to what follows',
    before: 'spec:\n  name: tide-api\n\n# the second half\nkind: Pod\n',
    patches: [set(['spec', 'berth'], 4)],
    after: 'spec:\n  name: tide-api\n  berth: 4\n\n# the second half\nkind: Pod\n',
  },
  {
    name: 'comments that are indented deeper go with what stands above them',
    before: 'a:\n  b: 1\n    # of b\n  # of a\nc:\n- d: 1\n  # of d\n- e: 2\n  # of e\n# end\n',
    patches: [set(['a', 'z'], 2), remove(['c', 0]), insert(['c'], 'f')],
    after: 'a:\n  b: 1\n    # of b\n  z: 2\n  # of a\nc:\n- e: 2\n  # of e\n- f\n# end\n',
  },
  {
    name: 'an item whose first key stands behind the dash, dash not indented',
    before: 'containers:\n- name: tide-api\n  image: tide:1\n- name: crane\n',
    patches: [
      set(['containers', 0, 'securityContext', 'privileged'], false),
      set(['containers', 1, 'image'], 'crane:2'),
    ],
    after:
      'containers:\n- name: tide-api\n  image: tide:1\n  securityContext:\n    privileged: false\n- name: crane\n  image: crane:2\n',
  },
  {
    name: 'new block lists stand where the others stand',
    before: 'containers:\n  - name: tide-api\n',
    patches: [set(['containers', 0, 'securityContext', 'capabilities', 'drop'], ['ALL'])],
    after:
      'containers:\n  - name: tide-api\n    securityContext:\n      capabilities:\n        drop:\n          - ALL\n',
  },
  {
    name: 'new lists are in brackets where the file writes brackets',
    before: 'containers:\n- name: tide-api\n  args: ["--port", "80"]\n',
    patches: [set(['containers', 0, 'securityContext', 'capabilities', 'drop'], ['ALL'])],
    after:
      'containers:\n- name: tide-api\n  args: ["--port", "80"]\n  securityContext:\n    capabilities:\n      drop: ["ALL"]\n',
  },
  {
    name: 'null and {} become block mappings',
    before: 'a:\nb: {} # soon\nc: ~\nd: {}\n',
    patches: [set(['a', 'x'], 1), set(['b', 'x'], 2), set(['c', 'x', 'w'], 3), set(['d'], { x: 4 })],
    after: 'a:\n  x: 1\nb: # soon\n  x: 2\nc:\n  x:\n    w: 3\nd:\n  x: 4\n',
  },
  {
    name: 'flow mappings stay on their line',
    before: 'a: {x: 1}\nb: { x: [1, 2] }\nc: {x: {}}\n',
    patches: [set(['a', 'w'], true), set(['b', 'w', 'z'], 'no'), set(['c', 'x', 'w'], 1)],
    after: 'a: {x: 1, w: true}\nb: { x: [1, 2], w: {z: "no"} }\nc: {x: {w: 1}}\n',
  },
  {
    name: 'CRLF and a missing final newline stay',
    before: 'spec:\r\n  name: tide-api\r\n  berth: 4',
    patches: [set(['spec', 'crane', 'tall'], true), set(['kind'], 'Pod')],
    after: 'spec:\r\n  name: tide-api\r\n  berth: 4\r\n  crane:\r\n    tall: true\r\nkind: Pod',
  },
  {
    name: 'JSON stays JSON',
    path: 'harbour.json',
    before: '{\n\t"spec": {\n\t\t"name": "tide-api",\n\t\t"list": []\n\t}\n}\n',
    patches: [
      set(['spec', 'crane', 'tall'], true),
      insert(['spec', 'list'], 'ALL'),
      set(['spec', 'name'], 'tide'),
    ],
    after:
      '{\n\t"spec": {\n\t\t"name": "tide",\n\t\t"list": [\n\t\t\t"ALL"\n\t\t],\n\t\t"crane": {\n\t\t\t"tall": true\n\t\t}\n\t}\n}\n',
  },
  {
    name: 'compact JSON stays compact',
    path: 'harbour.json',
    before: '{"spec":{"name":"tide-api","list":["x"]}}',
    patches: [set(['spec', 'crane', 'tall'], true), insert(['spec', 'list'], 'ALL')],
    after: '{"spec":{"name":"tide-api","list":["x","ALL"],"crane":{"tall":true}}}',
  },
  {
    name: 'items are appended in the style of their list',
    before: 'a:\n- "x" # one\nb:\n  - x: 1\nc: [x]\nd: []\ne:\nf: [\n  x, # one\n  y\n]\n',
    patches: [
      insert(['a'], 'y'),
      insert(['b'], { x: 2, w: { z: 3 } }),
      insert(['c'], 'y'),
      insert(['d'], 'y'),
      insert(['e'], { x: 1 }),
      insert(['f'], 'z'),
    ],
    after:
      'a:\n- "x" # one\n- "y"\nb:\n  - x: 1\n  - x: 2\n    w:\n      z: 3\nc: [x, "y"]\nd: ["y"]\ne:\n- x: 1\nf: [\n  x, # one\n  y,\n  z\n]\n',
  },
  {
    name: 'entries go with their lines and comments',
    before: 'a: 1 # one\nb:\n  c: 2\n  d: 3 # three\n# tail\n',
    patches: [remove(['a']), remove(['b', 'd'])],
    after: 'b:\n  c: 2\n# tail\n',
  },
  {
    name: 'the last entry leaves {} and the last item []',
    before: 'a: # the crane\n  b: 1\nc:\n- d\ne: {f: 1}\ng: [h]\ni:\n- j: 1\n',
    patches: [
      remove(['a', 'b']),
      remove(['c', 0]),
      remove(['e', 'f']),
      remove(['g', 0]),
      remove(['i', 0, 'j']),
    ],
    after: 'a: {} # the crane\nc: []\ne: {}\ng: []\ni:\n- {}\n',
  },
  {
    name: 'what is said right above the last entry goes with it, and nothing else',
    before:
      '# berths\na: # the crane\n  # far out\n\n  # in a\n  # storm\n  b: 1\nc:\n# moored\n- d\ne:\n  # kept\n  f: 1\n  g: 2\n',
    patches: [remove(['a', 'b']), remove(['c', 0]), remove(['e', 'f'])],
    after: '# berths\na: {} # the crane\n  # far out\n\nc: []\ne:\n  # kept\n  g: 2\n',
  },
  {
    name: 'the key behind a dash goes and the next takes its place',
    before: 'list:\n- a: 1\n  b: 2\n- c: 3\n  d: 4\n',
    patches: [remove(['list', 0, 'a']), remove(['list', 1, 'd'])],
    after: 'list:\n- b: 2\n- c: 3\n',
  },
  {
    name: 'entries of flow collections go with their comma',
    before: '# flow\na: {x: 1, w: 2, z: 3}\nb: [1, 2, 3]\n',
    patches: [remove(['a', 'w']), remove(['a', 'z']), remove(['b', 0])],
    after: '# flow\na: {x: 1}\nb: [2, 3]\n',
  },
  {
    name: 'the last line goes without leaving a line end',
    before: 'a: 1\r\nb:\r\n- 2\r\n- 3',
    patches: [remove(['b', 1])],
    after: 'a: 1\r\nb:\r\n- 2',
  },
  {
    name: 'only the named document changes',
    before: '# harbour\n---\na: 1\n---\na: [\n---\na: 1\n...\n# end\n',
    patches: [set(['a'], 2, 2), set(['b'], 3, 0)],
    after: '# harbour\n---\na: 1\nb: 3\n---\na: [\n---\na: 2\n...\n# end\n',
  },
  {
    name: 'a non-empty collection is replaced in its place',
    before: 'drop:\n  - NET_RAW\n  - CHOWN\nadd: [SYS_ADMIN]\n',
    patches: [set(['drop'], ['ALL']), set(['add'], [])],
    after: 'drop:\n  - ALL\nadd: []\n',
  },
  {
    name: 'a key of its own beats a merged one',
    before: 'base: &base {tall: true}\ncrane:\n  <<: *base\n  berth: 4\n',
    patches: [set(['crane', 'tall'], false)],
    after: 'base: &base {tall: true}\ncrane:\n  <<: *base\n  berth: 4\n  tall: false\n',
  },
]

for (const { name, before, patches, after, path } of cases) {
  test(name, () => assert.equal(patched(before, patches, path), after))
}

const refused: readonly { name: string; before: string; patch: YamlPatch }[] = [
  { name: 'through an alias', before: 'a: &a {x: 1}\nb: *a\n', patch: set(['b', 'x'], 2) },
  { name: 'below an anchor that others use', before: 'a: &a {x: 1}\nb: *a\n', patch: set(['a', 'x'], 2) },
  {
    name: 'through a merge key',
    before: 'a: &a {x: {y: 1}}\nb:\n  <<: *a\n',
    patch: set(['b', 'x', 'z'], 2),
  },
  { name: 'on a merged key', before: 'a: &a {x: 1}\nb:\n  <<: *a\n', patch: remove(['b', 'x']) },
  { name: 'through duplicate keys', before: 'a: {x: 1}\na: {x: 2}\n', patch: set(['a', 'x'], 3) },
  { name: 'where comments would be lost', before: 'a:\n  b: 1 # why\n  d: 2\n', patch: set(['a'], { c: 1 }) },
  { name: 'in an empty document', before: '# nothing\n', patch: set(['a'], 1) },
  { name: 'on a missing route', before: 'a: 1\n', patch: remove(['b']) },
  { name: 'of a missing list', before: 'a: 1\n', patch: insert(['b'], 1) },
  { name: 'below a scalar', before: 'a: 1\n', patch: set(['a', 'b'], 1) },
  { name: 'of a missing document', before: 'a: 1\n', patch: set(['a'], 2, 1) },
  { name: 'of a template', before: 'a: {{ b }}\n', patch: set(['c'], 2) },
]

for (const { name, before, patch } of refused) {
  test(`refused: ${name}`, () => assert.equal(patched(before, [patch]), undefined))
}
