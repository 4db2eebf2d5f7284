import assert from 'node:assert/strict'
import { test } from 'node:test'
import { helmFiles } from '../../../../src/sources/helm/trace/files.ts'
import { unitOf } from '../values/unit.ts'
import { causesAt, HandMade } from './hand-made.ts'

const path = 'templates/pods.yaml'
const text = `kind: Pod
apiVersion: v1
---
{{- if .Values.crane }}
apiVersion: v1 # crane
kind: Pod
metadata: {name: crane}
---# the last
apiVersion: v1 # pilot
kind: Pod
metadata: {name: pilot}
{{- end }}
`

test('a manifest begins behind three dashes whatever follows them', () => {
  const hand = new HandMade({ [path]: text }, path).literal(path, 'kind: Pod\napiVersion: v1\n---')
  const crane = hand.node(path, 'if', '{{- if .Values.crane }}')
  hand
    .value(crane, '')
    .literal(path, text.slice(text.indexOf('apiVersion: v1 # crane'), -'\n{{- end }}\n'.length), crane)
  const { files, gaps } = helmFiles(unitOf({ files: { [path]: text } }), hand.result)
  assert.deepEqual(gaps, [])
  const objects = files.flatMap(file => file.objects)
  assert.deepEqual(
    objects.map(({ name }) => name),
    ['', 'crane', 'pilot'],
  )
  assert.deepEqual(
    objects.map(object => causesAt(files[0], object.root.at('apiVersion') ?? object)[0]?.split(' (')[0]),
    [
      'template line deploy/tide/templates/pods.yaml:2 apiVersion: v1',
      'template line deploy/tide/templates/pods.yaml:5 apiVersion: v1',
      'template line deploy/tide/templates/pods.yaml:9 apiVersion: v1',
    ],
  )
})
