import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { HelmUnit } from '../../../../src/sources/helm/plan/layers.ts'
import { helmFiles } from '../../../../src/sources/helm/trace/files.ts'
import { layersOf } from '../../../../src/sources/helm/values/layers.ts'
import { openRenderer } from '../../../../src/sources/rendering/renderer.ts'
import type { FileEdit, RenderedFile } from '../../../../src/sources/rendering/unit.ts'
import { applyToPlain } from '../../../../src/sources/yaml/apply.ts'
import type { YamlNode } from '../../../../src/sources/yaml/node.ts'
import type { YamlPatch } from '../../../../src/sources/yaml/patch.ts'
import { plainOf } from '../../../../src/sources/yaml/plain.ts'
import { unitOf } from '../values/unit.ts'
import { causesAt, nodeIn, routesAt } from './hand-made.ts'
import { shipyard } from './shipyard.ts'

const renderer = openRenderer()
after(() => renderer.close())

async function rendered(unit: HelmUnit): Promise<readonly RenderedFile[]> {
  const result = await renderer.render(unit.request)
  assert.ok(result.kind === 'helm', JSON.stringify(result))
  const { files, gaps } = helmFiles(unit, result)
  assert.deepEqual(gaps, [])
  return files
}

function fileOf(files: readonly RenderedFile[], name: string): RenderedFile {
  const file = files.find(({ objects }) => objects.some(object => object.name === name))
  assert.ok(file, name)
  return file
}

const unit = unitOf(shipyard)
const files = await rendered(unit)
const tide = fileOf(files, 'tide')
const pod = ['spec', 'template', 'spec'] as const
const container = [...pod, 'containers', 0] as const
const sidecar = [...pod, 'containers', 1] as const

function nearest(file: RenderedFile, ...route: (string | number)[]): string | undefined {
  return causesAt(file, nodeIn(file, ...route))[0]
}

const template = 'deploy/tide/templates/deployment.yaml'

test('lines of a template are found again', () => {
  assert.equal(nearest(tide, 'kind'), `template line ${template}:2 kind: Deployment (rendered here)`)
  assert.equal(
    nearest(tide, ...container, 'command'),
    `template line ${template}:22 command: (rendered here)`,
  )
  assert.equal(
    nearest(tide, ...pod, 'hostNetwork'),
    `template line ${template}:18 {{ .Values.hostNetwork }} (rendered here)`,
  )
})

test('what `toYaml` prints stands at its action, and hangs on the key that it prints', () => {
  const privileged = nodeIn(tide, ...container, 'securityContext', 'privileged')
  assert.equal(
    causesAt(tide, privileged)[0],
    `template line ${template}:24 {{- toYaml .Values.securityContext | nindent 12 }} (rendered here)`,
  )
  assert.equal(routesAt(tide, privileged)[0], 'securityContext')
})

test('a text that is put together hangs on all its parts', () => {
  assert.deepEqual(routesAt(tide, nodeIn(tide, ...container, 'image')), [
    'global.registry',
    'image.repository',
    'image.tag',
  ])
})

test('what is missing in a container may hang on what is printed in it', () => {
  assert.deepEqual(routesAt(tide, nodeIn(tide, ...container)).slice(0, 2), [
    'securityContext',
    'ports.0.host',
  ])
})

test('turns of a loop are told apart', () => {
  assert.equal(routesAt(tide, nodeIn(tide, ...container, 'ports', 1, 'containerPort'))[0], 'ports.1.number')
  assert.equal(routesAt(tide, nodeIn(tide, ...container, 'ports', 1, 'hostPort'))[0], 'ports.1.host')
  assert.equal(
    nearest(tide, ...container, 'ports', 1, 'hostPort'),
    `template line ${template}:30 {{ $port.host }} (rendered here)`,
  )
})

test('what a helper renders stands in the helper, then where it is included', () => {
  assert.deepEqual(causesAt(tide, nodeIn(tide, ...sidecar, 'securityContext', 'privileged')), [
    'template line deploy/tide/templates/_sidecar.tpl:5 privileged: true (rendered here)',
    `template call ${template}:34 {{- include "tide.sidecar" . | nindent 8 }} (included here)`,
    'root file deploy/tide/Chart.yaml:1 apiVersion: v2 (the chart)',
  ])
  const delay = nodeIn(tide, ...container, 'livenessProbe', 'initialDelaySeconds')
  assert.deepEqual(causesAt(tide, delay).slice(0, 2), [
    'template line deploy/yard/templates/_probes.tpl:5 {{ .values.initialDelaySeconds }} (rendered here)',
    `template call ${template}:33 {{- include "yard.probes" (dict "port" 8080 "values" .Values.probes) | nindent 10 }} (included here)`,
  ])
  assert.equal(routesAt(tide, delay)[0], 'probes.initialDelaySeconds')
})

test('what is missing may stand behind a condition that printed nothing', () => {
  assert.equal(routesAt(tide, nodeIn(tide, ...pod))[0], 'podSecurityContext')
})

test("a dependency's template stands in its own file, its values under the name it is given", () => {
  const lift = fileOf(files, 'lift')
  const privileged = nodeIn(lift, 'spec', 'containers', 0, 'securityContext', 'privileged')
  assert.equal(
    causesAt(lift, privileged)[0],
    'template line deploy/crane/templates/pod.yaml:12 {{ .Values.privileged }} (rendered here)',
  )
  assert.equal(routesAt(lift, privileged)[0], 'lift.privileged')
  const places = layersOf(unit)
  assert.equal(places.placeOf(['lift', 'privileged'])?.source.path, 'deploy/crane/values.yaml')
  const image = routesAt(lift, nodeIn(lift, 'spec', 'containers', 0, 'image'))[0]
  assert.equal(places.placeOf(image?.split('.') ?? [])?.source.path, 'deploy/tide/values.yaml')
})

test('an archive stands where it is named', () => {
  const pilot = fileOf(files, 'pilot')
  const hostPID = nodeIn(pilot, 'spec', 'hostPID')
  assert.equal(
    causesAt(pilot, hostPID)[0],
    'dependency file deploy/tide/Chart.yaml:10 name: pilot (the dependency `pilot`)',
  )
  assert.equal(routesAt(pilot, hostPID)[0], 'pilot.hostPID')
})

test('a value in memory changes what hangs on it', async () => {
  const settings = [
    { route: ['securityContext', 'privileged'], value: false },
    { route: ['ports', 1, 'host'], value: null },
    { route: ['pilot', 'hostPID'], value: false },
    { route: ['lift', 'global', 'registry'], value: 'quay.io' },
    { route: ['podSecurityContext', 'runAsNonRoot'], value: true },
  ]
  const changed = await rendered(layersOf(unit).withSettings(settings))
  const after = fileOf(changed, 'tide')
  assert.equal(nodeIn(after, ...container, 'securityContext', 'privileged').value, false)
  assert.equal(after.objects[0]?.at(...container, 'ports', 1, 'hostPort'), undefined)
  assert.equal(nodeIn(after, ...container, 'ports', 1, 'containerPort').value, 443)
  assert.equal(nodeIn(after, ...pod, 'securityContext', 'runAsNonRoot').value, true)
  assert.equal(nodeIn(fileOf(changed, 'pilot'), 'spec', 'hostPID').value, false)
  assert.equal(nodeIn(fileOf(changed, 'lift'), 'spec', 'containers', 0, 'image').value, 'quay.io/crane:1')
})

test('a changed values file renders to what was asked for', async () => {
  const layers = layersOf(unit)
  const hardened = [
    { route: ['podSecurityContext', 'runAsNonRoot'], value: true },
    { route: ['securityContext', 'privileged'], value: false },
    { route: ['pilot', 'hostPID'], value: false },
  ]
  const changed = await rendered(edited(layers.editFor(hardened)))
  assert.equal(nodeIn(fileOf(changed, 'tide'), ...pod, 'securityContext', 'runAsNonRoot').value, true)
  assert.equal(nodeIn(fileOf(changed, 'pilot'), 'spec', 'hostPID').value, false)
  const lift = layers.editFor([{ route: ['lift', 'privileged'], value: false }])
  assert.equal(lift?.source.path, 'deploy/crane/values.yaml')
  const lifted = fileOf(await rendered(edited(lift)), 'lift')
  assert.equal(nodeIn(lifted, 'spec', 'containers', 0, 'securityContext', 'privileged').value, false)
})

const set = (route: YamlPatch['route'], value: boolean | string): YamlPatch => ({
  kind: 'set',
  document: 0,
  route,
  value,
})

const changes: readonly {
  readonly name: string
  readonly file: string
  readonly patches: readonly YamlPatch[]
}[] = [
  { name: 'a new key of the pod', file: template, patches: [set([...pod, 'hostIPC'], false)] },
  { name: 'a new key of a container', file: template, patches: [set([...container, 'tty'], false)] },
  {
    name: "a helper's line",
    file: 'deploy/tide/templates/_sidecar.tpl',
    patches: [set([...sidecar, 'securityContext', 'privileged'], false)],
  },
  {
    name: 'a new key in a helper',
    file: 'deploy/tide/templates/_sidecar.tpl',
    patches: [set([...sidecar, 'securityContext', 'runAsNonRoot'], true), set([...sidecar, 'tty'], false)],
  },
  {
    name: 'a line to remove',
    file: 'deploy/tide/templates/_sidecar.tpl',
    patches: [{ kind: 'remove', document: 0, route: [...sidecar, 'securityContext', 'privileged'] }],
  },
  {
    name: 'an item of a literal list',
    file: template,
    patches: [{ kind: 'insert', document: 0, route: [...container, 'command'], value: '--quiet' }],
  },
]

for (const { name, file, patches } of changes) {
  test(`a changed template renders to what was asked for: ${name}`, async () => {
    const edits = tide.trace.editsFor(patches)
    assert.equal(edits[0]?.source.path, file)
    for (const edit of edits) {
      const changed = fileOf(await rendered(edited(edit)), 'tide')
      const asked = patches.reduce((whole, patch) => applyToPlain(whole, patch) ?? null, plainOf(root(tide)))
      assert.deepEqual(plainOf(root(changed)), asked)
    }
  })
}

test('what an expression prints is changed in no template', () => {
  const none = [
    set([...container, 'securityContext', 'privileged'], false),
    set([...container, 'securityContext', 'runAsNonRoot'], true),
    set([...pod, 'hostNetwork'], true),
  ]
  for (const patch of none) assert.deepEqual(tide.trace.editsFor([patch]), [])
})

function edited(edit: FileEdit | undefined): HelmUnit {
  assert.ok(edit)
  return unit.with(new Map([[edit.source.path, edit.text]]))
}

function root(file: RenderedFile): YamlNode {
  return nodeIn(file)
}
