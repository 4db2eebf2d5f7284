import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withStandIns } from '../../../../src/sources/helm/plan/stand-ins.ts'

const files = new Map(
  Object.entries({
    'templates/_helpers.tpl': '{{- define "winch.label" }}x{{ end }}',
    'templates/crane.yaml':
      'a: {{ include "winch.name" . }}\nb: {{ template "winch.label" . }}\nc: {{ include "rope.name" . }}\n',
    'README.md': '{{ include "winch.readme" . }}',
  }).map(([path, text]) => [path, Buffer.from(text)] as const),
)

test('what a missing dependency would define is defined as empty, and nothing else', () => {
  const added = [...withStandIns(files, ['winch'])].filter(([path]) => !files.has(path))
  assert.deepEqual(
    added.map(([, bytes]) => Buffer.from(bytes).toString()),
    ['{{- define "winch.name" -}}{{- end -}}'],
  )
})

test('a chart that misses nothing is left as it is', () => {
  assert.equal(withStandIns(files, []), files)
  assert.equal(withStandIns(files, ['anchor']), files)
})
