import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ValuesLayer } from '../../../../src/sources/helm/plan/layers.ts'
import { layersOf } from '../../../../src/sources/helm/values/layers.ts'
import type { Plain } from '../../../../src/sources/yaml/node.ts'
import { toRepoPath } from '../../../../src/text/path.ts'
import { type Place, regionOf } from '../../../../src/text/source.ts'
import { unitOf } from './unit.ts'

const tide = unitOf({
  files: {
    'Chart.yaml': 'apiVersion: v2\nname: tide\nversion: 1.0.0\n',
    'values.yaml': `image:
  repository: ghcr.io/shipyard/tide-api
  tag: latest
securityContext:
  privileged: true
  runAsUser: 0
ports: [80, 443]
crane:
  replicas: 2
global:
  registry: ghcr.io
`,
    'charts/crane/values.yaml':
      'replicas: 1\nsecurityContext: {}\nglobal:\n  registry: docker.io\n  berth: 4\n',
  },
  over: {
    'deploy/values-prod.yaml': 'image:\n  tag: 1.2.3\nsecurityContext:\n  runAsUser: null\nports: [8080]\n',
  },
  elsewhere: { 'charts/crane': 'charts/crane' },
  dependencies: [{ prefix: ['crane'], mount: 'charts/crane' }],
})

test('a key stands where the strongest layer writes it', () => {
  const layers = layersOf(tide)
  assert.equal(shown(layers.placeOf(['image', 'tag'])), 'deploy/values-prod.yaml:2 tag: 1.2.3')
  assert.equal(
    shown(layers.placeOf(['image', 'repository'])),
    'deploy/tide/values.yaml:2 repository: ghcr.io/shipyard/tide-api',
  )
  assert.equal(shown(layers.placeOf(['securityContext'])), 'deploy/values-prod.yaml:3 securityContext:')
  assert.equal(shown(layers.placeOf(['ports', 0])), 'deploy/values-prod.yaml:5 8080')
  assert.equal(shown(layers.placeOf(['crane', 'replicas'])), 'deploy/tide/values.yaml:9 replicas: 2')
  assert.equal(
    shown(layers.placeOf(['crane', 'securityContext'])),
    'charts/crane/values.yaml:2 securityContext:',
  )
})

test('a key stands nowhere when a list or null of a stronger layer takes its place', () => {
  const layers = layersOf(tide)
  assert.equal(layers.placeOf(['ports', 1]), undefined)
  assert.equal(layers.placeOf(['securityContext', 'runAsUser', 'x']), undefined)
  assert.equal(layers.placeOf(['berths']), undefined)
})

test('mappings merge, lists and scalars replace, null removes', () => {
  const layers = layersOf(tide)
  assert.deepEqual(layers.valueOf(['image']), { repository: 'ghcr.io/shipyard/tide-api', tag: '1.2.3' })
  assert.deepEqual(layers.valueOf(['securityContext']), { privileged: true })
  assert.equal(layers.valueOf(['securityContext', 'runAsUser']), undefined)
  assert.deepEqual(layers.valueOf(['ports']), [8080])
  assert.deepEqual(layers.valueOf(['crane']), {
    replicas: 2,
    securityContext: {},
    global: { registry: 'docker.io', berth: 4 },
  })
})

test("a subchart's global is first its parent's", () => {
  const layers = layersOf(tide)
  assert.equal(
    shown(layers.placeOf(['crane', 'global', 'registry'])),
    'deploy/tide/values.yaml:11 registry: ghcr.io',
  )
  assert.equal(shown(layers.placeOf(['crane', 'global', 'berth'])), 'charts/crane/values.yaml:5 berth: 4')
  assert.equal(layers.valueOf(['crane', 'global', 'registry']), 'ghcr.io')
  assert.deepEqual(layers.valueOf(['crane', 'global']), { registry: 'ghcr.io', berth: 4 })
  assert.equal(layers.placeOf(['global', 'berth']), undefined)
})

test('settings in memory are one more values file', () => {
  const layers = layersOf(tide)
  const unit = layers.withSettings([
    { route: ['securityContext', 'privileged'], value: null },
    { route: ['crane', 'global', 'registry'], value: "it's: {{ a }} \u2028" },
    { route: ['__proto__', 'a'], value: [true] },
  ])
  assert.equal(unit.request.values.length, 2)
  assert.deepEqual(tide.request.values.length, 1)
  const written = new TextDecoder().decode(unit.request.values[1])
  assert.deepEqual(
    written,
    '{"securityContext":{"privileged":null},"global":{"registry":"it\'s: {{ a }} \u2028"},"__proto__":{"a":[true]}}',
  )
  const changed = unit.with(new Map([[toRepoPath('deploy/tide/values.yaml'), 'image: {}\n']]))
  assert.equal(new TextDecoder().decode(changed.request.values[1]), written)
  assert.equal(new TextDecoder().decode(changed.request.files.get('values.yaml')), 'image: {}\n')
})

test('a setting inside a list writes the whole list', () => {
  const unit = unitOf({
    files: {
      'values.yaml':
        'sidecars:\n  - name: pilot\n    securityContext:\n      privileged: true\n  - name: tug\n',
    },
  })
  const layers = layersOf(unit)
  const values = layers.withSettings([
    { route: ['sidecars', 0, 'securityContext', 'privileged'], value: false },
    { route: ['sidecars', 1, 'tty'], value: true },
    { route: ['sidecars', 7, 'tty'], value: true },
  ]).request.values
  assert.deepEqual(JSON.parse(new TextDecoder().decode(values[0])), {
    sidecars: [
      { name: 'pilot', securityContext: { privileged: false } },
      { name: 'tug', tty: true },
    ],
  })
  assert.equal(
    shown(layers.placeOf(['sidecars', 0, 'securityContext', 'privileged'])),
    'deploy/tide/values.yaml:4 privileged: true',
  )
})

const application = `kind: Application
metadata:
  name: tide
spec:
  source:
    helm:
      parameters:
        - name: image.tag
          value: latest
        - name: securityContext.privileged
          value: "true"
      values: |
        # for the quay
        replicas: 3

        crane:
          hostNetwork: true
      valuesObject:
        berth: 7
`

function inline(form: ValuesLayer['form'], key: string): ValuesLayer {
  const path = toRepoPath('argo/tide.yaml')
  return { path, document: 0, route: ['spec', 'source', 'helm', key], form, text: application }
}

const fromArgo = unitOf({
  files: { 'values.yaml': 'replicas: 1\nimage:\n  tag: 1.0.0\nsecurityContext: {}\n' },
  layers: [inline('text', 'values'), inline('map', 'valuesObject'), inline('parameters', 'parameters')],
})

test('values inside an Application stand in its file', () => {
  const layers = layersOf(fromArgo)
  assert.equal(shown(layers.placeOf(['replicas'])), 'argo/tide.yaml:14 replicas: 3')
  assert.equal(shown(layers.placeOf(['crane', 'hostNetwork'])), 'argo/tide.yaml:17 hostNetwork: true')
  assert.equal(shown(layers.placeOf(['berth'])), 'argo/tide.yaml:19 berth: 7')
  assert.equal(shown(layers.placeOf(['securityContext', 'privileged'])), 'argo/tide.yaml:11 value: "true"')
  assert.deepEqual(layers.valueOf(['securityContext']), { privileged: true })
  assert.equal(shown(layers.placeOf(['securityContext'])), 'deploy/tide/values.yaml:4 securityContext:')
})

test('values inside an Application are changed there', () => {
  const layers = layersOf(fromArgo)
  const cases: readonly [readonly string[], Plain, string, string][] = [
    [['crane', 'hostNetwork'], false, 'hostNetwork: true', 'hostNetwork: false'],
    [['berth'], 8, 'berth: 7', 'berth: 8'],
    [['securityContext', 'privileged'], false, 'value: "true"', 'value: "false"'],
    [
      ['crane', 'tall'],
      true,
      '          hostNetwork: true\n',
      '          hostNetwork: true\n          tall: true\n',
    ],
  ]
  for (const [route, value, before, after] of cases) {
    assert.equal(
      layers.editFor([{ route, value }])?.text,
      application.replace(before, after),
      route.join('.'),
    )
  }
})

test('values that are no mapping, or no YAML, are none', () => {
  for (const text of ['- a\n- b\n', 'just text\n', 'a: [1\n', '', '# nothing\n', '{{ x }}: 1\n', 'a: *b\n']) {
    const layers = layersOf(unitOf({ files: { 'values.yaml': text } }))
    assert.equal(layers.placeOf(['a', 'b']), undefined, text)
    assert.equal(layers.valueOf(['a', 'b']), undefined, text)
    const edit = layers.editFor([{ route: ['a', 'b'], value: true }])
    assert.equal(edit?.text, text === '' || text.startsWith('#') ? `${text}a:\n  b: true\n` : undefined)
  }
})

function shown(place: Place | undefined): string | undefined {
  if (place === undefined) return undefined
  const { source, range } = place
  return `${source.path}:${regionOf(place).startLine} ${source.text.slice(range.start, range.end)}`
}
