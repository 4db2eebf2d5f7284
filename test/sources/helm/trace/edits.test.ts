import assert from 'node:assert/strict'
import { test } from 'node:test'
import { helmFiles } from '../../../../src/sources/helm/trace/files.ts'
import type { YamlPatch } from '../../../../src/sources/yaml/patch.ts'
import { unitOf } from '../values/unit.ts'
import { HandMade } from './hand-made.ts'

const path = 'templates/pod.yaml'
const helper = 'templates/_crane.tpl'

const set = (route: YamlPatch['route'], value: boolean | string | readonly string[]): YamlPatch => ({
  kind: 'set',
  document: 0,
  route,
  value,
})

/** What becomes of the templates: `none`, or the one that changes. */
function edited(
  templates: Readonly<Record<string, string>>,
  hand: HandMade,
  ...patches: YamlPatch[]
): string | undefined {
  const [file] = helmFiles(unitOf({ files: templates }), hand.result).files
  const [edit] = file?.trace.editsFor(patches) ?? []
  if (edit !== undefined) assert.equal(edit.kind, 'template')
  return edit === undefined ? 'none' : `${edit.source.path.split('/').at(-1)}\n${edit.text}`
}

const plain = `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: tide
      securityContext:
        privileged: true # for now
      image: {{ .Values.image }}
      command: [tide]
`

function renderedPlain(templates: Readonly<Record<string, string>> = { [path]: plain }): HandMade {
  const text = templates[path] ?? ''
  const [head = '', tail = ''] = text.split('{{ .Values.image }}')
  const hand = new HandMade(templates, path).literal(path, head)
  return hand
    .value(hand.node(path, 'action', '{{ .Values.image }}'), 'ghcr.io/tide:latest')
    .literal(path, tail)
}

const container = ['spec', 'containers', 0] as const

test('a literal line is replaced', () => {
  const after = edited(
    { [path]: plain },
    renderedPlain(),
    set([...container, 'securityContext', 'privileged'], false),
  )
  assert.equal(after, `pod.yaml\n${plain.replace('privileged: true', 'privileged: false')}`)
})

test('new lines go behind the line that an expression has a part in', () => {
  const patches = [
    set([...container, 'tty'], false),
    set([...container, 'securityContext', 'runAsNonRoot'], true),
  ]
  assert.equal(
    edited({ [path]: plain }, renderedPlain(), ...patches),
    `pod.yaml\n${plain
      .replace('command: [tide]\n', 'command: [tide]\n      tty: false\n')
      .replace('# for now\n', '# for now\n        runAsNonRoot: true\n')}`,
  )
  const shorter = plain.replace('      command: [tide]\n', '')
  assert.equal(
    edited({ [path]: shorter }, renderedPlain({ [path]: shorter }), set([...container, 'tty'], false)),
    `pod.yaml\n${shorter}      tty: false\n`,
  )
})

test('literal lines are removed', () => {
  const route = [...container, 'securityContext']
  assert.equal(
    edited({ [path]: plain }, renderedPlain(), { kind: 'remove', document: 0, route }),
    `pod.yaml\n${plain.replace(/ +securityContext:\n.*\n/, '')}`,
  )
})

test('what an expression printed is not replaced by a literal', () => {
  const templates = { [path]: plain }
  assert.equal(edited(templates, renderedPlain(), set([...container, 'image'], 'ghcr.io/tide:1.2.3')), 'none')
  const route = [...container, 'image']
  assert.equal(edited(templates, renderedPlain(), { kind: 'remove', document: 0, route }), 'none')
})

test('of a text that is put together the literal part is replaced', () => {
  const text = 'kind: Pod\napiVersion: v1\nspec:\n  image: "{{ .Values.image }}:latest"\n'
  const hand = new HandMade({ [path]: text }, path).literal(
    path,
    'kind: Pod\napiVersion: v1\nspec:\n  image: "',
  )
  hand.value(hand.node(path, 'action', '{{ .Values.image }}'), 'tide').literal(path, ':latest"\n')
  assert.equal(
    edited({ [path]: text }, hand, set(['spec', 'image'], 'tide:1.2.3')),
    `pod.yaml\n${text.replace('latest', '1.2.3')}`,
  )
  assert.equal(edited({ [path]: text }, hand, set(['spec', 'image'], 'crane:latest')), 'none')
})

test("a helper's lines are changed with the helper's indentation", () => {
  const templates = {
    [path]: 'kind: Pod\napiVersion: v1\nspec:\n  containers:\n    {{- include "crane" . | nindent 4 }}\n',
    [helper]: '{{- define "crane" -}}\n- name: crane\n  tty: true\n{{- end }}\n',
  }
  const hand = new HandMade(templates, path).literal(path, 'kind: Pod\napiVersion: v1\nspec:\n  containers:')
  const include = hand.node(path, 'action', '{{- include "crane" . | nindent 4 }}')
  hand.blanks('\n    ').literal(helper, '- name: crane\n', include)
  hand.blanks('    ').literal(helper, '  tty: true', include).literal(path, '\n')
  assert.equal(
    edited(templates, hand, set([...container, 'securityContext'], ['a']), set([...container, 'tty'], false)),
    '_crane.tpl\n{{- define "crane" -}}\n- name: crane\n  tty: false\n  securityContext:\n    - a\n{{- end }}\n',
  )
  assert.equal(
    edited(templates, hand, set(['spec', 'hostPID'], false)),
    `pod.yaml\n${templates[path]}  hostPID: false\n`,
  )
  assert.equal(
    edited(templates, hand, set(['spec', 'hostPID'], false), set([...container, 'tty'], false)),
    'none',
  )
})

const conditional = `kind: Pod
apiVersion: v1
spec:
  hostPID: true
  {{- with .Values.nodes }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
`

function renderedConditional(): HandMade {
  const hand = new HandMade({ [path]: conditional }, path)
  hand.literal(path, 'kind: Pod\napiVersion: v1\nspec:\n  hostPID: true')
  const control = hand.node(path, 'with', '{{- with .Values.nodes }}')
  hand.literal(path, '\n  nodeSelector:', control)
  const value = hand.node(path, 'action', '{{- toYaml . | nindent 4 }}', { parent: control })
  return hand.blanks('\n').value(value, '    quay: "4"\n    tide: low').literal(path, '\n')
}

test('a new key goes behind a condition, not into it', () => {
  const templates = { [path]: conditional }
  assert.equal(
    edited(templates, renderedConditional(), set(['spec', 'hostIPC'], false)),
    `pod.yaml\n${conditional}  hostIPC: false\n`,
  )
})

test('nothing goes into the midst of what an expression prints, or next to it alone', () => {
  const templates = { [path]: conditional }
  assert.equal(edited(templates, renderedConditional(), set(['spec', 'nodeSelector', 'berth'], 'a')), 'none')
})

test('where the last line of a mapping is no place for it, a new key goes before another', () => {
  const text =
    'kind: Pod\napiVersion: v1\nspec:\n  hostPID: true\n  tty: true {{- if .Values.berth }}\n  berth: 4\n{{- end }}\n'
  const hand = new HandMade({ [path]: text }, path)
  hand.literal(path, 'kind: Pod\napiVersion: v1\nspec:\n  hostPID: true\n  tty: true')
  hand.value(hand.node(path, 'if', '{{- if .Values.berth }}'), '').literal(path, '\n')
  assert.equal(
    edited({ [path]: text }, hand, set(['spec', 'hostIPC'], false)),
    `pod.yaml\n${text.replace('  hostPID', '  hostIPC: false\n  hostPID')}`,
  )
})

test('text that is rendered twice is changed once, and not in two ways', () => {
  const text = 'kind: Pod\napiVersion: v1\nspec:\n{{- range .Values.cranes }}\n- tty: true\n{{- end }}\n'
  const hand = new HandMade({ [path]: text }, path).literal(path, 'kind: Pod\napiVersion: v1\nspec:')
  const range = hand.node(path, 'range', '{{- range .Values.cranes }}')
  hand.literal(path, '\n- tty: true', range).literal(path, '\n- tty: true', range)
  const templates = { [path]: text }
  const both = [set(['spec', 0, 'tty'], false), set(['spec', 1, 'tty'], false)]
  assert.equal(edited(templates, hand, ...both), `pod.yaml\n${text.replace('true', 'false')}`)
  assert.equal(edited(templates, hand, set(['spec', 0, 'tty'], 'a'), set(['spec', 1, 'tty'], 'b')), 'none')
  const added = [set(['spec', 0, 'stdin'], false), set(['spec', 1, 'stdin'], false)]
  assert.equal(
    edited(templates, hand, ...added),
    `pod.yaml\n${text.replace('true\n', 'true\n  stdin: false\n')}`,
  )
})

test('what would be read as an action is not written', () => {
  assert.equal(
    edited({ [path]: plain }, renderedPlain(), set([...container, 'workingDir'], '/{{ x }}')),
    'none',
  )
})

test('Windows line ends are kept', () => {
  const text = plain.replaceAll('\n', '\r\n')
  const templates = { [path]: text }
  assert.equal(
    edited(templates, renderedPlain(templates), set([...container, 'tty'], false)),
    `pod.yaml\n${text}      tty: false\r\n`,
  )
})
