import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openRenderer } from '../../../src/sources/rendering/renderer.ts'
import type { Route } from '../../../src/sources/yaml/node.ts'
import type { YamlPatch } from '../../../src/sources/yaml/patch.ts'
import { build, fieldOf, shown, unitOf, type Yard } from './yard.ts'

const renderer = openRenderer()
after(() => renderer.close())

const hardened = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: buoy
spec:
  template:
    spec:
      automountServiceAccountToken: false
      securityContext:
        runAsNonRoot: true
      containers:
      - name: buoy
        image: harbour.example/buoy:1.0
        resources:
          limits: {memory: 64Mi}
        securityContext:
          allowPrivilegeEscalation: false
          capabilities:
            drop: [ALL]
`

/** A strategic merge patch of the pod, below `spec.template.spec`. */
function mergeOf(...lines: readonly string[]): string {
  const head = [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata:',
    '  name: buoy',
    'spec:',
    '  template:',
  ]
  return [...head, '    spec:', ...lines.map(line => `      ${line}`), ''].join('\n')
}

/** The same of its container. */
function inContainer(...lines: readonly string[]): string {
  return mergeOf('containers:', '- name: buoy', ...lines.map(line => `  ${line}`))
}

function yardWith(refit: string): Yard {
  return {
    'buoy/kustomization.yaml':
      'resources: [buoy.yaml]\npatches:\n- path: refit.yaml\n  target: {kind: Deployment}\n',
    'buoy/buoy.yaml': hardened,
    'buoy/refit.yaml': refit,
  }
}

const spec: Route = ['spec', 'template', 'spec']
const container: Route = [...spec, 'containers', 0]

interface Asked {
  readonly of?: 'container' | 'pod' | 'object' | 'account'
  /** Of the rendered deployment. */
  readonly lacking?: Route
}

/** The causes of what the deployment built from a patch lacks. */
async function causesOf(
  refit: string,
  { of = 'container', lacking }: Asked = {},
): Promise<readonly string[]> {
  const file = await build(await unitOf(yardWith(refit), 'buoy/kustomization.yaml'), renderer)
  const object = file.objects[0]
  const thing = of === 'container' ? object?.pod?.containers[0] : of === 'pod' ? object?.pod?.spec : object
  if (thing === undefined) throw new Error('nothing was built')
  return file.trace.causesOf(thing, lacking && [lacking]).map(shown)
}

async function nearest(refit: string, asked?: Asked): Promise<string | undefined> {
  return (await causesOf(refit, asked))[0]
}

const declared = 'resource line buoy/buoy.yaml:12'

describe('what a container lacks comes from', () => {
  test('the line of the patch that takes it away, then the resource', async () => {
    assert.deepEqual(await causesOf(inContainer('securityContext: null')), [
      'patch line buoy/refit.yaml:10',
      'dependency call buoy/kustomization.yaml:3',
      declared,
      'dependency call buoy/kustomization.yaml:1',
      'root file buoy/kustomization.yaml:1',
    ])
  })

  test('a deletion further down, a directive, a patch of the pod', async () => {
    const deeper = inContainer('securityContext:', '  allowPrivilegeEscalation: null')
    assert.equal(await nearest(deeper), 'patch line buoy/refit.yaml:11')
    for (const directive of ['delete', 'replace']) {
      const refit = inContainer('securityContext:', `  $patch: ${directive}`, '  runAsUser: 10001')
      assert.equal(await nearest(refit), 'patch line buoy/refit.yaml:11', directive)
    }
    assert.equal(await nearest(mergeOf('securityContext: null')), 'patch line buoy/refit.yaml:8')
  })

  test('an operation that removes or replaces what held it', async () => {
    const path = `/${container.join('/')}/securityContext`
    assert.equal(await nearest(`- op: remove\n  path: ${path}\n`), 'patch line buoy/refit.yaml:2')
    const replace = `- op: replace\n  path: ${path}\n  value:\n    runAsUser: 10001\n`
    assert.equal(await nearest(replace), 'patch line buoy/refit.yaml:3')
    const moved = `- op: move\n  from: ${path}/capabilities\n  path: /metadata/annotations\n`
    assert.equal(await nearest(moved), 'patch line buoy/refit.yaml:2')
  })

  test('not a patch that takes away nothing, something of another, or says the same again', async () => {
    assert.equal(await nearest(inContainer('livenessProbe: null')), declared)
    assert.equal(await nearest(mergeOf('automountServiceAccountToken: null')), declared)
    const replace = `- op: replace\n  path: /${container.join('/')}/resources\n  value: {limits: {memory: 64Mi}}\n`
    assert.equal(await nearest(replace), declared)
  })

  test('one of several deletions: which, only when it is known what is missing', async () => {
    const both = inContainer('resources: null', 'securityContext: null')
    assert.equal(await nearest(both), 'patch file buoy/refit.yaml:11')
    const memory: Route = [...container, 'resources', 'limits', 'memory']
    assert.equal(await nearest(both, { lacking: memory }), 'patch line buoy/refit.yaml:10')
    const raised: Route = [...container, 'securityContext', 'allowPrivilegeEscalation']
    assert.equal(await nearest(both, { lacking: raised }), 'patch line buoy/refit.yaml:11')
    const never: Route = [...container, 'securityContext', 'seccompProfile', 'type']
    assert.equal(await nearest(both, { lacking: never }), declared)
    const ofPod: Route = [...container, 'securityContext', 'runAsNonRoot']
    assert.equal(
      await nearest(mergeOf('securityContext: null'), { lacking: ofPod }),
      'patch line buoy/refit.yaml:8',
    )
  })
})

test('a list of scalars comes from the patch that has it instead', async () => {
  const refit = inContainer('securityContext:', '  capabilities:', '    drop: [NET_RAW]')
  const file = await build(await unitOf(yardWith(refit), 'buoy/kustomization.yaml'), renderer)
  const drop = fieldOf(file, 'Deployment', ...container, 'securityContext', 'capabilities', 'drop')
  assert.equal(file.trace.causesOf(drop).map(shown)[0], 'patch line buoy/refit.yaml:12')
  const holder = fieldOf(file, 'Deployment', ...container, 'securityContext', 'capabilities')
  assert.equal(file.trace.causesOf(holder).map(shown)[0], 'resource line buoy/buoy.yaml:18')
})

test('what a pod lacks comes from a patch of the pod, not of its containers', async () => {
  const refit = mergeOf(
    'automountServiceAccountToken: null',
    'containers:',
    '- name: buoy',
    '  resources: null',
  )
  assert.equal(await nearest(refit, { of: 'pod' }), 'patch line buoy/refit.yaml:8')
  const ofContainer = inContainer('resources: null')
  assert.equal(await nearest(ofContainer, { of: 'pod' }), 'resource line buoy/buoy.yaml:7')
  assert.equal(await nearest(ofContainer, { of: 'object' }), 'resource line buoy/buoy.yaml:4')
})

describe('what a patch takes away', () => {
  const raised: Route = [...container, 'securityContext', 'allowPrivilegeEscalation']
  const drop: Route = [...container, 'securityContext', 'capabilities', 'drop']

  async function edited(refit: string): Promise<string | undefined> {
    const file = await build(await unitOf(yardWith(refit), 'buoy/kustomization.yaml'), renderer)
    const { index } = fieldOf(file, 'Deployment').document
    const patches: readonly YamlPatch[] = [
      { kind: 'set', document: index, route: raised, value: false },
      { kind: 'set', document: index, route: drop, value: ['ALL'] },
    ]
    const [edit] = file.trace.editsFor(patches)
    if (edit?.source.path !== 'buoy/refit.yaml') return undefined
    const after = await build(await unitOf(yardWith(edit.text), 'buoy/kustomization.yaml'), renderer)
    assert.equal(fieldOf(after, 'Deployment', ...raised).value, false)
    assert.equal(fieldOf(after, 'Deployment', ...drop, 0).value, 'ALL')
    return edit.text
  }

  test('comes back with one edit of several settings below it', async () => {
    const mended = ['securityContext:', '  allowPrivilegeEscalation: false', '  capabilities:', '    drop:']
    assert.equal(await edited(inContainer('securityContext: null')), inContainer(...mended, '    - ALL'))
    assert.ok(await edited(inContainer('securityContext:', '  $patch: replace', '  runAsUser: 10001')))
    const path = `/${container.join('/')}/securityContext`
    assert.ok(await edited(`- op: replace\n  path: ${path}\n  value:\n    runAsUser: 10001\n`))
  })
})
