import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersOf } from '../../../../src/sources/helm/values/layers.ts'
import type { ValuesSetting } from '../../../../src/sources/rendering/unit.ts'
import { type Chart, unitOf } from './unit.ts'

const hardened: readonly ValuesSetting[] = [
  { route: ['securityContext', 'readOnlyRootFilesystem'], value: true },
  { route: ['securityContext', 'capabilities', 'drop'], value: ['ALL'] },
]

const conventions: readonly { readonly name: string; readonly before: string; readonly after: string }[] = [
  {
    name: 'the comments below an empty mapping, as `helm create` writes them, stay below',
    before: `replicas: 1

securityContext: {}
  # capabilities:
  #   drop:
  #   - ALL
  # readOnlyRootFilesystem: true

service:
  ports:
    - 80
`,
    after: `replicas: 1

securityContext:
  readOnlyRootFilesystem: true
  capabilities:
    drop:
      - ALL
  # capabilities:
  #   drop:
  #   - ALL
  # readOnlyRootFilesystem: true

service:
  ports:
    - 80
`,
  },
  {
    name: 'descriptions for helm-docs stay at their keys',
    before: `# -- How many cranes
replicas: 1
# -- Security of the container
securityContext: {}
# -- Where it listens
port: 80
`,
    after: `# -- How many cranes
replicas: 1
# -- Security of the container
securityContext:
  readOnlyRootFilesystem: true
  capabilities:
    drop:
    - ALL
# -- Where it listens
port: 80
`,
  },
  {
    name: 'parameters as Bitnami documents them stay at their keys',
    before: `## @section Tide parameters

## @param securityContext.enabled Set the security context
## @param securityContext.readOnlyRootFilesystem Mount the root read-only
##
securityContext:
    enabled: true
    readOnlyRootFilesystem: false
## @param port Where it listens
##
port: 80
`,
    after: `## @section Tide parameters

## @param securityContext.enabled Set the security context
## @param securityContext.readOnlyRootFilesystem Mount the root read-only
##
securityContext:
    enabled: true
    readOnlyRootFilesystem: true
    capabilities:
        drop:
        - ALL
## @param port Where it listens
##
port: 80
`,
  },
  {
    name: 'a key that is nowhere comes last in the chart',
    before: 'port: 80\n# the end',
    after: `port: 80
securityContext:
  readOnlyRootFilesystem: true
  capabilities:
    drop:
    - ALL
# the end`,
  },
]

for (const { name, before, after } of conventions) {
  test(name, () => {
    const edit = layersOf(unitOf({ files: { 'values.yaml': before } })).editFor(hardened)
    assert.equal(edit?.text, after)
    assert.equal(edit?.source.path, 'deploy/tide/values.yaml')
    assert.equal(edit?.kind, 'values')
  })
}

test('the strongest layer that writes the key is changed, else the strongest that writes its parent', () => {
  const unit = unitOf({
    files: {
      'values.yaml': 'image:\n  tag: latest\n  pullPolicy: Never\nsecurityContext:\n  privileged: true\n',
    },
    over: { 'deploy/prod.yaml': 'image:\n  tag: edge\n' },
  })
  const edited = (...settings: ValuesSetting[]): string => {
    const edit = layersOf(unit).editFor(settings)
    return edit === undefined ? 'none' : `${edit.source.path}\n${edit.text}`
  }
  assert.equal(
    edited({ route: ['image', 'tag'], value: '1.2.3' }),
    'deploy/prod.yaml\nimage:\n  tag: 1.2.3\n',
  )
  assert.equal(
    edited({ route: ['image', 'digest'], value: 'sha256:1' }),
    'deploy/prod.yaml\nimage:\n  tag: edge\n  digest: sha256:1\n',
  )
  assert.match(
    edited({ route: ['image', 'pullPolicy'], value: 'Always' }),
    /^deploy\/tide\/values.yaml\n(?:.*\n)* {2}pullPolicy: Always\n/,
  )
  assert.equal(edited({ route: ['image', 'tag', 'name'], value: 1 }), 'none')
  assert.equal(
    edited(
      { route: ['image', 'tag'], value: '1.2.3' },
      { route: ['securityContext', 'privileged'], value: false },
    ),
    'none',
  )
  assert.equal(edited({ route: ['image', 'tag'], value: 'edge' }), 'none')
})

test('null takes a key out of the only file that sets it, and is written over a default', () => {
  const unit = unitOf({
    files: { 'values.yaml': 'hostNetwork: true\nport: 80\nberth: 1\n' },
    over: { 'deploy/prod.yaml': 'port: 8080\n' },
  })
  const { editFor } = layersOf(unit)
  assert.equal(editFor([{ route: ['hostNetwork'], value: null }])?.text, 'port: 80\nberth: 1\n')
  assert.equal(editFor([{ route: ['port'], value: null }])?.text, 'port: null\n')
})

const crane = (mount: string, elsewhere: Chart['elsewhere'] = {}): Chart => ({
  files: {
    'values.yaml': 'replicas: 1\nlift:\n  enabled: true\n',
    [`${mount}/values.yaml`]: 'securityContext: {}\n',
    [`${mount}/charts/motor/values.yaml`]: 'securityContext: {}\n',
  },
  elsewhere,
  dependencies: [
    { prefix: ['lift'], mount },
    { prefix: ['lift', 'motor'], mount: `${mount}/charts/motor` },
  ],
})

test("a dependency's own default is changed where it is a chart of the repository", () => {
  const unit = unitOf(crane('charts/crane', { 'charts/crane': 'charts/crane' }))
  const edit = layersOf(unit).editFor([{ route: ['lift', 'securityContext', 'privileged'], value: false }])
  assert.equal(edit?.source.path, 'charts/crane/values.yaml')
  assert.equal(edit?.text, 'securityContext:\n  privileged: false\n')
})

test('a copy below `charts/` is overridden from the chart above', () => {
  const { editFor } = layersOf(unitOf(crane('charts/crane')))
  const expected = (text: string): string => `replicas: 1\nlift:\n  enabled: true\n${text}`
  const edit = editFor([{ route: ['lift', 'securityContext', 'privileged'], value: false }])
  assert.equal(edit?.text, expected('  securityContext:\n    privileged: false\n'))
  const deeper = editFor([{ route: ['lift', 'motor', 'securityContext', 'privileged'], value: false }])
  assert.equal(deeper?.text, expected('  motor:\n    securityContext:\n      privileged: false\n'))
})

test('what an archive brings is overridden from the chart above', () => {
  const unit = unitOf({
    files: { 'values.yaml': 'replicas: 1\n', 'charts/redis-1.2.3.tgz': new Uint8Array([31, 139]) },
    dependencies: [{ prefix: ['redis'], mount: 'charts/redis-1.2.3.tgz' }],
  })
  const edit = layersOf(unit).editFor([{ route: ['redis', 'master', 'privileged'], value: false }])
  assert.equal(edit?.text, 'replicas: 1\nredis:\n  master:\n    privileged: false\n')
})

test('an item of a list is changed in its list', () => {
  const unit = unitOf({ files: { 'values.yaml': 'sidecars:\n  - name: pilot # first\n    tty: true\n' } })
  const { editFor } = layersOf(unit)
  assert.equal(
    editFor([{ route: ['sidecars', 0, 'tty'], value: false }])?.text,
    'sidecars:\n  - name: pilot # first\n    tty: false\n',
  )
  assert.equal(editFor([{ route: ['sidecars', 1, 'tty'], value: false }]), undefined)
})

test('a byte order mark and Windows line ends are kept', () => {
  const unit = unitOf({ files: { 'values.yaml': '\uFEFFsecurityContext: {}\r\nport: 80\r\n' } })
  const edit = layersOf(unit).editFor([{ route: ['securityContext', 'privileged'], value: false }])
  assert.equal(edit?.text, 'securityContext:\r\n  privileged: false\r\nport: 80\r\n')
  assert.equal(edit?.source.bom, true)
})

test('a chart without values of its own is changed in the layer over it, if it has one', () => {
  const settings = [{ route: ['port'], value: 80 }]
  assert.equal(layersOf(unitOf({ files: {} })).editFor(settings), undefined)
  const unit = unitOf({ files: {}, over: { 'deploy/prod.yaml': 'berth: 1\n' } })
  assert.equal(layersOf(unit).editFor(settings)?.text, 'berth: 1\nport: 80\n')
})

test('null is written over what an archive may bring', () => {
  const unit = unitOf({
    files: { 'values.yaml': 'redis:\n  hostPID: true\n' },
    dependencies: [{ prefix: ['redis'], mount: 'charts/redis-1.2.3.tgz' }],
  })
  const edit = layersOf(unit).editFor([{ route: ['redis', 'hostPID'], value: null }])
  assert.equal(edit?.text, 'redis:\n  hostPID: null\n')
})
