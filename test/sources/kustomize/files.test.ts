import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { kustomizeFiles } from '../../../src/sources/kustomize/files.ts'
import { withoutPatch } from '../../../src/sources/kustomize/without-entry.ts'
import { openRenderer } from '../../../src/sources/rendering/renderer.ts'
import type { Cause, RenderUnit } from '../../../src/sources/rendering/unit.ts'
import type { Route } from '../../../src/sources/yaml/node.ts'
import type { YamlPatch } from '../../../src/sources/yaml/patch.ts'
import { build, crane, fieldOf, shipyard, shown, unitOf, type Yard } from './yard.ts'

const renderer = openRenderer()
after(() => renderer.close())

const pod: Route = ['spec', 'template', 'spec']
const container: Route = [...pod, 'containers', 0]
const privileged: Route = [...container, 'securityContext', 'privileged']

async function causes(yard: Yard, root: string, kind: string, route: Route): Promise<readonly string[]> {
  const file = await build(await unitOf(yard, root), renderer)
  return file.trace.causesOf(fieldOf(file, kind, ...route)).map(shown)
}

/** The nearest cause of fields of the only overlay's deployment. */
async function nearest(kustomization: string, route: Route, files: Yard = {}): Promise<string | undefined> {
  const yard = { 'dock/kustomization.yaml': kustomization, 'dock/crane.yaml': crane, ...files }
  const [cause] = await causes(yard, 'dock/kustomization.yaml', 'Deployment', route)
  return cause
}

describe('a field comes from', () => {
  test('the patch that set it, the resource, and the kustomizations that lead there', async () => {
    assert.deepEqual(await causes(shipyard, 'dock/kustomization.yaml', 'Deployment', privileged), [
      'patch line dock/privileged.yaml:10',
      'dependency call dock/kustomization.yaml:4',
      'resource file base/crane.yaml:18',
      'dependency call base/kustomization.yaml:2',
      'dependency call dock/kustomization.yaml:1',
      'root file dock/kustomization.yaml:1',
    ])
  })

  test('the resource, where no patch says anything of it', async () => {
    assert.deepEqual(await causes(shipyard, 'quay/kustomization.yaml', 'Deployment', privileged), [
      'resource line base/crane.yaml:18',
      'dependency call base/kustomization.yaml:2',
      'dependency call quay/kustomization.yaml:2',
      'root file quay/kustomization.yaml:1',
    ])
  })

  test('a component', async () => {
    const [cause] = await causes(shipyard, 'quay/kustomization.yaml', 'Service', ['spec', 'type'])
    assert.equal(cause, 'patch line loud/level.yaml:6')
  })

  test('the last of several patches', async () => {
    const patch = (value: boolean) =>
      `- patch: |-\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata: {name: crane}\n    spec:\n      template:\n        spec:\n          containers:\n          - name: crane\n            securityContext: {privileged: ${value}}\n`
    const text = `resources: [crane.yaml]\npatches:\n${patch(true)}${patch(false)}${patch(true)}`
    assert.equal(await nearest(text, privileged), 'patch line dock/kustomization.yaml:32')
  })

  test('an operation of a JSON patch, inline or in a file, with a target', async () => {
    const operations =
      '- op: replace\n  path: /spec/template/spec/containers/0/securityContext\n  value:\n    privileged: true\n'
    const target = 'target: {kind: Deployment, name: cr.*, labelSelector: ""}'
    assert.equal(
      await nearest(`resources: [crane.yaml]\npatches:\n- path: raise.yaml\n  ${target}\n`, privileged, {
        'dock/raise.yaml': operations,
      }),
      'patch line dock/raise.yaml:4',
    )
    const inline = operations.replace(/^/gm, '    ').trimEnd()
    assert.equal(
      await nearest(`resources: [crane.yaml]\npatches:\n- ${target}\n  patch: |-\n${inline}\n`, privileged),
      'patch line dock/kustomization.yaml:8',
    )
    const escaped = JSON.stringify(operations)
    assert.equal(
      await nearest(`resources: [crane.yaml]\npatches:\n- ${target}\n  patch: ${escaped}\n`, privileged),
      'patch file dock/kustomization.yaml:3',
    )
  })

  test('an operation that moves or copies, when the value is the one it moved', async () => {
    const files = {
      'dock/crane.yaml': crane.replace(
        '  name: crane\n',
        '  name: crane\n  annotations: {host: "yes", lamp: on}\n',
      ),
    }
    const text = (...operations: readonly string[]) =>
      `resources: [crane.yaml]\npatches:\n- target: {kind: Deployment}\n  patch: |-\n${operations.map(line => `    - ${line}\n`).join('')}`
    const copied = '{op: copy, from: /metadata/annotations/host, path: /metadata/annotations/guest}'
    const guest: Route = ['metadata', 'annotations', 'guest']
    assert.equal(await nearest(text(copied), guest, files), 'patch line dock/kustomization.yaml:5')
    const moved =
      '{op: move, from: /spec/template/spec/containers/0/securityContext, path: /spec/template/spec/containers/1/securityContext}'
    const second: Route = [...pod, 'containers', 1, 'securityContext', 'privileged']
    assert.equal(await nearest(text(moved), second, files), 'patch line dock/kustomization.yaml:5')
    // What it copied was changed before: the patch is known, and not that its line holds the value.
    const changed = '{op: replace, path: /metadata/annotations/host, value: "no"}'
    assert.equal(await nearest(text(changed, copied), guest, files), 'patch file dock/kustomization.yaml:6')
    const again = '{op: replace, path: /metadata/annotations/guest, value: "maybe"}'
    assert.equal(await nearest(text(copied, again), guest, files), 'patch line dock/kustomization.yaml:6')
    assert.equal(
      await nearest(text(again.replace('replace', 'add'), copied), guest, files),
      'patch line dock/kustomization.yaml:6',
    )
  })

  test('the operation that added its own container, and not the one that added another', async () => {
    const text = `resources: [crane.yaml]
patches:
- target: {kind: Deployment}
  patch: |-
    - op: add
      path: /spec/template/spec/containers/-
      value:
        name: winch
        image: winch:1
        securityContext:
          privileged: false
`
    assert.equal(await nearest(text, privileged), 'resource line dock/crane.yaml:18')
    const winch: Route = [...pod, 'containers', 2, 'securityContext', 'privileged']
    assert.equal(await nearest(text, winch), 'patch line dock/kustomization.yaml:11')
  })

  test('no patch that is meant for another object or was overruled', async () => {
    const operations = '- op: add\n  path: /spec/template/spec/hostNetwork\n  value: true\n'
    const text = (name: string) =>
      `resources: [crane.yaml]\npatches:\n- path: net.yaml\n  target: {kind: Deployment, name: ${name}}\n`
    const files = {
      'dock/net.yaml': operations,
      'dock/crane.yaml': crane.replace(
        '      serviceAccountName',
        '      hostNetwork: true\n      serviceAccountName',
      ),
    }
    assert.equal(
      await nearest(text('winch'), [...pod, 'hostNetwork'], files),
      'resource line dock/crane.yaml:13',
    )
    assert.equal(await nearest(text('crane'), [...pod, 'hostNetwork'], files), 'patch line dock/net.yaml:3')
  })

  test('the entry of a transformer', async () => {
    const text = `resources: [crane.yaml]
namespace: harbour
commonAnnotations: {owner: master}
images:
- name: harbour.example/crane
  newTag: latest
- name: harbour.example/log-boat
  newName: harbour.example/ferry
replicas:
- name: crane
  count: 5
labels:
- pairs:
    tier: dock
`
    const line = (route: Route) => nearest(text, route)
    assert.equal(await line([...container, 'image']), 'transformer line dock/kustomization.yaml:6')
    assert.equal(await line([...pod, 'containers', 1, 'image']), 'transformer line dock/kustomization.yaml:8')
    assert.equal(await line(['spec', 'replicas']), 'transformer line dock/kustomization.yaml:11')
    assert.equal(await line(['metadata', 'namespace']), 'transformer line dock/kustomization.yaml:2')
    assert.equal(
      await line(['metadata', 'annotations', 'owner']),
      'transformer line dock/kustomization.yaml:3',
    )
    assert.equal(await line(['metadata', 'labels', 'tier']), 'transformer line dock/kustomization.yaml:14')
  })

  test('a replacement, in the kustomization or in a file', async () => {
    const replacement = `source: {kind: ConfigMap, name: berth, fieldPath: data.image}
targets:
- select: {kind: Deployment}
  fieldPaths:
  - spec.template.spec.containers.[name=log-boat].image
`
    const berth = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: berth}\ndata: {image: "ferry:3"}\n'
    const image: Route = [...pod, 'containers', 1, 'image']
    const files = { 'dock/berth.yaml': berth, 'dock/swap.yaml': replacement }
    const head = 'resources: [crane.yaml, berth.yaml]\nreplacements:\n'
    assert.equal(
      await nearest(`${head}- path: swap.yaml\n`, image, files),
      'transformer line dock/swap.yaml:5',
    )
    const inline = `- ${replacement.replaceAll('\n', '\n  ').trimEnd()}\n`
    assert.equal(await nearest(head + inline, image, files), 'transformer line dock/kustomization.yaml:7')
    assert.equal(
      await nearest(head + inline, [...container, 'image'], files),
      'resource line dock/crane.yaml:16',
    )
  })

  test('a generator: the literal, the file, the line of an env file', async () => {
    const yard = {
      'kustomization.yaml': `secretGenerator:
- name: berth
  literals:
  - PILOT=anchor
  files: [lamps.key]
  envs: [berth.env]
`,
      'lamps.key': 'bright',
      'berth.env': '# at night\nHUE=red\n',
    }
    const at = async (key: string) => (await causes(yard, 'kustomization.yaml', 'Secret', ['data', key]))[0]
    assert.equal(await at('PILOT'), 'resource line kustomization.yaml:4')
    assert.equal(await at('lamps.key'), 'resource line kustomization.yaml:5')
    assert.equal(await at('HUE'), 'resource line berth.env:2')
  })

  test('its name in the base, whatever was put before it', async () => {
    const accounts = {
      ...shipyard,
      'base/kustomization.yaml': 'resources: [crane.yaml, account.yaml]\n',
      'base/account.yaml': 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: crane}\n',
    }
    const [cause] = await causes(accounts, 'dock/kustomization.yaml', 'Deployment', [
      ...pod,
      'serviceAccountName',
    ])
    assert.equal(cause, 'resource line base/crane.yaml:13')
  })

  test('the right one of two overlays that bring in one base', async () => {
    const yard = {
      ...shipyard,
      'bay/kustomization.yaml': 'resources: [../dock, ../east]\n',
      'east/kustomization.yaml':
        'resources: [../base]\nnamePrefix: east-\nimages: [{name: harbour.example/crane, newTag: "9"}]\n',
    }
    const file = await build(await unitOf(yard, 'bay/kustomization.yaml'), renderer)
    const seen = file.objects.flatMap(object => {
      const image = object.at(...container, 'image')
      return image ? [[object.name, file.trace.causesOf(image).map(shown)[0]]] : []
    })
    assert.deepEqual(seen, [
      ['dock-crane', 'resource line base/crane.yaml:16'],
      ['east-crane', 'transformer line east/kustomization.yaml:3'],
    ])
  })
})

describe('the engine', () => {
  test('builds what is left without a remote base', async () => {
    const yard = {
      ...shipyard,
      'base/kustomization.yaml': 'resources:\n- https://harbour.example/yard//winch?ref=v1\n',
      'bay/kustomization.yaml': 'resources: [../dock, crane.yaml]\n',
      'bay/crane.yaml': crane,
    }
    const file = await build(await unitOf(yard, 'bay/kustomization.yaml'), renderer)
    assert.deepEqual(
      file.objects.map(({ name }) => name),
      ['crane'],
    )
  })

  test('refuses a circle', async () => {
    const circle = {
      'ebb/kustomization.yaml': 'resources: [../flow]\n',
      'flow/kustomization.yaml': 'resources: [../ebb]\n',
    }
    const result = await renderer.render((await unitOf(circle, 'ebb/kustomization.yaml')).request)
    assert.equal(result.kind, 'failed')
  })

  test('may leave out where objects come from: then they are looked for by name', async () => {
    const unit = await unitOf(shipyard, 'quay/kustomization.yaml')
    const result = await renderer.render({ ...unit.request, isTraced: false })
    assert.ok(result.kind === 'kustomize')
    const [file] = kustomizeFiles(unit, result)
    const place = file && fieldOf(file, 'Service', 'spec', 'type')
    assert.equal(place && file.trace.causesOf(place).map(shown)[0], 'patch line loud/level.yaml:6')
  })
})

describe('what lacks something comes from', () => {
  test('where it is declared: the container, the object', async () => {
    const file = await build(await unitOf(shipyard, 'dock/kustomization.yaml'), renderer)
    const [object] = file.objects.filter(({ kind }) => kind === 'Deployment')
    const [first, second] = object?.pod?.containers ?? []
    const at = (place: Parameters<typeof file.trace.causesOf>[0] | undefined) =>
      place && file.trace.causesOf(place).map(shown)[0]
    assert.equal(at(first), 'resource line base/crane.yaml:15')
    assert.equal(at(second), 'resource line base/crane.yaml:19')
    assert.equal(at(object), 'resource line base/crane.yaml:4')
    assert.equal(at(object?.pod), 'resource line base/crane.yaml:12')
    // Shown at its first field, the container is meant.
    assert.equal(
      at(second && { source: second.source, range: second.range }),
      'resource line base/crane.yaml:19',
    )
    assert.equal(
      at(object && { source: object.source, range: object.range }),
      'resource line base/crane.yaml:4',
    )
    assert.equal(
      at({ source: file.source, range: { start: 9e9, end: 9e9 } }),
      'root file dock/kustomization.yaml:1',
    )
  })

  test('the patch, for a container that a patch brings', async () => {
    const patch = `- patch: |-
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: crane
    spec:
      template:
        spec:
          containers:
          - name: winch
            image: winch:1
`
    const added = `resources: [crane.yaml]\npatches:\n${patch}`
    const file = await build(
      await unitOf({ 'kustomization.yaml': added, 'crane.yaml': crane }, 'kustomization.yaml'),
      renderer,
    )
    const winch = file.objects[0]?.pod?.containers.find(({ name }) => name === 'winch')
    assert.equal(winch && file.trace.causesOf(winch).map(shown)[0], 'patch line kustomization.yaml:12')
  })
})

describe('a patch that is blamed', () => {
  async function blamed(
    yard: Yard,
    root: string,
    route: Route,
  ): Promise<{ cause: Cause; without: RenderUnit }> {
    const unit = await unitOf(yard, root)
    const file = await build(unit, renderer)
    const [cause] = file.trace.causesOf(fieldOf(file, 'Deployment', ...route))
    const without = cause && withoutPatch(unit, cause)
    if (!cause || !without) throw new Error('nothing to leave out')
    return { cause, without }
  }

  test('can be left out, and what it set is gone', async () => {
    const { without } = await blamed(shipyard, 'dock/kustomization.yaml', privileged)
    const file = await build(without, renderer)
    assert.equal(fieldOf(file, 'Deployment', ...privileged).value, false)
  })

  test('so can an entry of images, and an inline patch', async () => {
    const operations =
      '- target: {kind: Deployment}\n  patch: |-\n    - op: replace\n      path: /spec/replicas\n      value: 7\n'
    const yard = {
      'kustomization.yaml': `resources: [crane.yaml]\nimages:\n- name: harbour.example/crane\n  newTag: latest\npatches:\n${operations}`,
      'crane.yaml': crane,
    }
    const tag = await blamed(yard, 'kustomization.yaml', [...container, 'image'])
    assert.equal(tag.cause.kind, 'transformer')
    const untagged = await build(tag.without, renderer)
    assert.equal(fieldOf(untagged, 'Deployment', ...container, 'image').value, 'harbour.example/crane:1.0')
    const scaled = await blamed(yard, 'kustomization.yaml', ['spec', 'replicas'])
    assert.equal(fieldOf(await build(scaled.without, renderer), 'Deployment', 'spec', 'replicas').value, 1)
  })
})

describe('a change of what is built is made', () => {
  async function edits(yard: Yard, root: string, ...changes: readonly Change[]): Promise<readonly string[]> {
    const file = await build(await unitOf(yard, root), renderer)
    const patches = changes.map((change): YamlPatch => {
      return { ...change, document: fieldOf(file, 'Deployment').document.index }
    })
    return file.trace.editsFor(patches).map(({ kind, source, text }) => {
      const lines = text.split('\n')
      const old = source.text.split('\n')
      return `${kind} ${source.path}: ${lines.filter(line => !old.includes(line)).join(' | ')}`
    })
  }
  type Change = YamlPatch extends infer P ? (P extends YamlPatch ? Omit<P, 'document'> : never) : never

  test('in the patch that sets the field, else in the resource', async () => {
    assert.deepEqual(
      await edits(shipyard, 'dock/kustomization.yaml', { kind: 'set', route: privileged, value: false }),
      ['patch dock/privileged.yaml:           privileged: false'],
    )
    const hardened: Route = [...container, 'securityContext', 'readOnlyRootFilesystem']
    assert.deepEqual(
      await edits(shipyard, 'quay/kustomization.yaml', { kind: 'set', route: hardened, value: true }),
      ['resource base/crane.yaml:           readOnlyRootFilesystem: true'],
    )
    assert.deepEqual(
      await edits(
        shipyard,
        'dock/kustomization.yaml',
        { kind: 'set', route: [...pod, 'automountServiceAccountToken'], value: false },
        { kind: 'remove', route: ['spec', 'replicas'] },
      ),
      ['resource base/crane.yaml:       automountServiceAccountToken: false'],
    )
  })

  test('nowhere, where a transformer would change it back', async () => {
    const yard = { 'kustomization.yaml': 'resources: [crane.yaml]\nnamespace: yard\n', 'crane.yaml': crane }
    const change: Change = { kind: 'set', route: ['metadata', 'namespace'], value: 'harbour' }
    assert.deepEqual(await edits(yard, 'kustomization.yaml', change), [])
  })

  test('in a patch inside the kustomization, in an operation, in an entry of images', async () => {
    const yard = {
      'kustomization.yaml': `resources: [crane.yaml]
images:
- name: harbour.example/crane
  newTag: latest # for now
patches:
- target: {kind: Deployment}
  patch: |-
    # in a hurry
    - op: add
      path: /spec/template/spec/hostNetwork
      value: true
`,
      'crane.yaml': crane,
    }
    assert.deepEqual(
      await edits(yard, 'kustomization.yaml', { kind: 'set', route: [...pod, 'hostNetwork'], value: false }),
      ['patch kustomization.yaml:       value: false'],
    )
    const image: Route = [...container, 'image']
    assert.deepEqual(
      (
        await edits(yard, 'kustomization.yaml', {
          kind: 'set',
          route: image,
          value: 'harbour.example/crane:1.4',
        })
      )[0],
      'patch kustomization.yaml:   newTag: "1.4" # for now',
    )
  })
})
