import assert from 'node:assert/strict'
import { test } from 'node:test'
import { helmFiles } from '../../../../src/sources/helm/trace/files.ts'
import { unitOf } from '../values/unit.ts'
import { causesAt, HandMade, nodeIn, routesAt } from './hand-made.ts'

const files = {
  'Chart.yaml': `apiVersion: v2
name: tide
version: 1.0.0
dependencies:
  - name: redis
    version: 1.2.3
`,
  'templates/pod.yaml': `apiVersion: v1
kind: Pod
metadata:
  name: tide
spec:
  {{- with .Values.podSecurityContext }}
  securityContext:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  containers:
    {{- range .Values.cranes }}
    - name: {{ .name }}
      image: "{{ .image }}:latest"
      securityContext:
        privileged: true
      {{- include "tide.probes" $ | nindent 6 }}
    {{- end }}
`,
  'templates/_probes.tpl': `{{- define "tide.probes" -}}
livenessProbe:
  httpGet:
    port: {{ .Values.port }}
resources:
  {{- tpl .Values.resources . | nindent 2 }}
{{- end -}}
`,
}

const pod = 'templates/pod.yaml'
const probes = 'templates/_probes.tpl'

const dependencies = [{ prefix: ['redis'], mount: 'charts/redis-1.2.3.tgz', entry: 'name: redis' }]

const archive = { 'charts/redis-1.2.3.tgz': new Uint8Array([31, 139]) }
const unit = unitOf({ files: { ...files, ...archive }, dependencies })

function renderedPod(): HandMade {
  const hand = new HandMade(files, pod)
  hand.literal(pod, 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: tide\nspec:')
  const context = { values: [['podSecurityContext']] }
  hand.value(hand.node(pod, 'with', '{{- with .Values.podSecurityContext }}', context), '')
  hand.literal(pod, '\n  containers:')
  const range = hand.node(pod, 'range', '{{- range .Values.cranes }}', { values: [['cranes']] })
  hand.literal(pod, '\n    - name: ', range)
  hand.value(
    hand.node(pod, 'action', '{{ .name }}', { parent: range, values: [['cranes', 0, 'name']] }),
    'pilot',
  )
  hand.literal(pod, '\n      image: "', range)
  hand.value(
    hand.node(pod, 'action', '{{ .image }}', { parent: range, values: [['cranes', 0, 'image']] }),
    'ghcr.io/pilot',
  )
  hand.literal(pod, ':latest"\n      securityContext:\n        privileged: true', range).blanks('\n      ')
  const include = hand.node(pod, 'action', '{{- include "tide.probes" $ | nindent 6 }}', { parent: range })
  hand.literal(probes, 'livenessProbe:\n', include).blanks('      ').literal(probes, '  httpGet:\n', include)
  hand.blanks('      ').literal(probes, '    port: ', include)
  hand.value(
    hand.node(probes, 'action', '{{ .Values.port }}', { parent: include, values: [['port']] }),
    '80\n',
  )
  hand.blanks('      ').literal(probes, 'resources:', include).blanks('\n        ')
  const resources = { parent: include, values: [['resources']] }
  return hand.call(
    hand.node(probes, 'action', '{{- tpl .Values.resources . | nindent 2 }}', resources),
    'limits:\n          memory: 1Gi\n',
  )
}

const [file] = helmFiles(unit, renderedPod().result).files
const container = ['spec', 'containers', 0] as const

test('literal text stands on its line of the template', () => {
  assert.deepEqual(causesAt(file, nodeIn(file, ...container, 'securityContext', 'privileged')), [
    'template line deploy/tide/templates/pod.yaml:15 privileged: true (rendered here)',
    'root file deploy/tide/Chart.yaml:1 apiVersion: v2 (the chart)',
  ])
})

test('a value stands where it is printed, also where it is only a part of the text', () => {
  assert.equal(
    causesAt(file, nodeIn(file, ...container, 'livenessProbe', 'httpGet', 'port'))[0],
    'template line deploy/tide/templates/_probes.tpl:4 {{ .Values.port }} (rendered here)',
  )
  assert.equal(
    causesAt(file, nodeIn(file, ...container, 'image'))[0],
    'template line deploy/tide/templates/pod.yaml:13 {{ .image }} (rendered here)',
  )
})

test('a container stands where it begins, whatever prints its name', () => {
  assert.equal(
    causesAt(file, nodeIn(file, ...container))[0],
    'template line deploy/tide/templates/pod.yaml:12 name:  (rendered here)',
  )
})

test('what a helper renders stands in the helper, then where it is included', () => {
  assert.deepEqual(causesAt(file, nodeIn(file, ...container, 'livenessProbe', 'httpGet', 'port')), [
    'template line deploy/tide/templates/_probes.tpl:4 {{ .Values.port }} (rendered here)',
    'template call deploy/tide/templates/pod.yaml:16 {{- include "tide.probes" $ | nindent 6 }} (included here)',
    'root file deploy/tide/Chart.yaml:1 apiVersion: v2 (the chart)',
  ])
})

test('of what was made below a call only the call is known', () => {
  assert.deepEqual(causesAt(file, nodeIn(file, ...container, 'resources', 'limits', 'memory')).slice(0, 2), [
    'template call deploy/tide/templates/_probes.tpl:6 {{- tpl .Values.resources . | nindent 2 }} (rendered here)',
    'template call deploy/tide/templates/pod.yaml:16 {{- include "tide.probes" $ | nindent 6 }} (included here)',
  ])
})

test('without a trace the template and the chart are named', () => {
  const { text } = renderedPod().rendered
  const bare = { kind: 'helm', manifest: '', missingDependencies: [] } as const
  const plain = helmFiles(unit, { ...bare, files: [{ path: pod, text, trace: undefined }] }).files[0]
  const place = nodeIn(plain, ...container, 'image')
  assert.deepEqual(causesAt(plain, place), [
    'template file deploy/tide/templates/pod.yaml:1 apiVersion: v1 (rendered here)',
    'root file deploy/tide/Chart.yaml:1 apiVersion: v2 (the chart)',
  ])
  assert.deepEqual(routesAt(plain, place), [])
  assert.deepEqual(plain?.trace.editsFor([{ kind: 'remove', document: 0, route: ['spec'] }]), [])
})

test('a template in an archive stands where the dependency is named', () => {
  const path = 'charts/redis-1.2.3.tgz!/templates/pod.yaml'
  const archived = new HandMade({ ...files, [path]: 'kind: Pod\napiVersion: v1\n' }, path)
  archived.literal(path, 'kind: Pod\napiVersion: v1\n')
  const [redis] = helmFiles(unit, archived.result).files
  assert.deepEqual(causesAt(redis, nodeIn(redis, 'kind')), [
    'dependency file deploy/tide/Chart.yaml:5 name: redis (the dependency `redis`)',
    'root file deploy/tide/Chart.yaml:1 apiVersion: v2 (the chart)',
  ])
})

test("a helper in an archive comes after the template's line that calls it", () => {
  const helper = 'charts/redis-1.2.3.tgz!/templates/_names.tpl'
  const templates = { ...files, [helper]: 'RedisPod' }
  const hand = new HandMade(templates, pod)
  hand.literal(pod, 'apiVersion: v1\nkind: ')
  const caller = hand.node(pod, 'action', '{{ .name }}')
  hand.literal(helper, 'RedisPod', caller).blanks('\n')
  const [named] = helmFiles(unit, hand.result).files
  assert.deepEqual(causesAt(named, nodeIn(named, 'kind')), [
    'template call deploy/tide/templates/pod.yaml:12 {{ .name }} (included here)',
    'dependency file deploy/tide/Chart.yaml:5 name: redis (the dependency `redis`)',
    'root file deploy/tide/Chart.yaml:1 apiVersion: v2 (the chart)',
  ])
})

test('a template of a dependency in the repository stands in its own file', () => {
  const path = 'charts/crane/templates/pod.yaml'
  const all = { ...files, [path]: '# crane\nkind: Pod\napiVersion: v1\n' }
  const hand = new HandMade(all, path).literal(path, '# crane\nkind: Pod\napiVersion: v1\n')
  const own = unitOf({ files: all, elsewhere: { 'charts/crane': 'charts/crane' } })
  const [crane] = helmFiles(own, hand.result).files
  assert.equal(
    causesAt(crane, nodeIn(crane, 'kind'))[0],
    'template line charts/crane/templates/pod.yaml:2 kind: Pod (rendered here)',
  )
})

test('what printed a value may hold its key, then the conditions and callers around', () => {
  const port = nodeIn(file, ...container, 'livenessProbe', 'httpGet', 'port')
  assert.deepEqual(routesAt(file, port), ['port', 'cranes'])
  assert.deepEqual(routesAt(file, nodeIn(file, ...container, 'securityContext', 'privileged')), ['cranes'])
})

test('what is missing in a mapping may stand behind a condition that printed nothing', () => {
  assert.equal(routesAt(file, nodeIn(file, 'spec'))[0], 'podSecurityContext')
  assert.equal(routesAt(file, nodeIn(file, 'metadata', 'name'))[0], 'podSecurityContext')
})

test('all that is printed in a mapping may hold what is missing there, what is named alike first', () => {
  const routes = routesAt(file, nodeIn(file, ...container))
  assert.deepEqual(routes, ['resources', 'cranes.0.name', 'cranes.0.image', 'port', 'cranes'])
  const limits = nodeIn(file, ...container, 'resources')
  assert.deepEqual(routesAt(file, limits), ['resources', 'cranes'])
})

test('notes and partials are no manifests; what is no YAML is named', () => {
  const bare = { kind: 'helm', manifest: '', missingDependencies: [] } as const
  const texts = [
    ['templates/NOTES.txt', 'a: {'],
    ['templates/_names.tpl', 'a: {'],
    [pod, 'kind: Pod\napiVersion: v1\n---\nspec: [\n'],
    ['charts/redis-1.2.3.tgz!/templates/a.yaml', '\n  a: b\n c: d\n'],
  ] as const
  const result = helmFiles(unit, {
    ...bare,
    files: texts.map(([path, text]) => ({ path, text, trace: undefined })),
  })
  assert.deepEqual(
    result.files.map(one => one.objects.map(({ kind }) => kind)),
    [['Pod']],
  )
  assert.deepEqual(
    result.gaps.map(({ path, because }) => `${path}: ${because.split(':')[0]}`),
    [
      'deploy/tide/templates/pod.yaml: line 4 of what it renders to is not valid YAML',
      'deploy/tide/charts/redis-1.2.3.tgz: line 3 of what it renders to is not valid YAML',
    ],
  )
})
