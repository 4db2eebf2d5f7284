import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { kustomizePlanner } from '../../../src/sources/kustomize/planner.ts'
import { openRenderer } from '../../../src/sources/rendering/renderer.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { build, crane, fieldOf, shipyard, shown, treeOf, unitOf, type Yard } from './yard.ts'

const renderer = openRenderer()
after(() => renderer.close())

const image = ['spec', 'template', 'spec', 'containers', 0, 'image']

/** An overlay that names a file, a base and a patch behind links, one of them over another. */
const linked: Yard = {
  'yard/crane.yaml': crane,
  'yard/base/kustomization.yaml': 'resources: [tide.yaml]\n',
  'yard/base/tide.yaml': shipyard['base/tide.yaml'] ?? '',
  'yard/more.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: {name: crane}
spec: {replicas: 3}
`,
  'dock/crane.yaml': 'link:../yard/crane.yaml',
  'dock/more.yaml': 'link:far/more.yaml',
  'dock/far': 'link:../yard',
  'dock/kustomization.yaml': `resources:
- crane.yaml
- far/base # the tide
patches:
- path: more.yaml
- path: far/newest.yaml
`,
  'yard/newest.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: {name: crane}
spec: {template: {spec: {hostNetwork: true}}}
`,
}

const root = 'dock/kustomization.yaml'

test('what stands behind links is built, and found where it stands', async () => {
  const unit = await unitOf(linked, root)
  const file = await build(unit, renderer)
  assert.deepEqual(file.objects.map(({ kind }) => kind).sort(), ['Deployment', 'Service'])
  const nearest = (kind: string, ...route: readonly (string | number)[]) =>
    file.trace.causesOf(fieldOf(file, kind, ...route)).map(shown)[0]
  assert.equal(nearest('Deployment', ...image), 'resource line yard/crane.yaml:16')
  assert.equal(nearest('Deployment', 'spec', 'replicas'), 'patch line yard/more.yaml:4')
  assert.equal(
    nearest('Deployment', 'spec', 'template', 'spec', 'hostNetwork'),
    'patch line yard/newest.yaml:4',
  )
  assert.equal(nearest('Service', 'spec', 'type'), 'resource line yard/base/tide.yaml:6')
  assert.equal(unit.inputs.get('dock/crane.yaml'), 'yard/crane.yaml')
})

test('an edit of what stands behind a link is built in', async () => {
  const unit = await unitOf(linked, root)
  const file = await build(unit, renderer)
  const { document, route } = fieldOf(file, 'Deployment', 'spec', 'replicas')
  const [edit] = file.trace.editsFor([{ kind: 'set', document: document.index, route, value: 2 }])
  assert.equal(edit?.source.path, 'yard/more.yaml')
  const after = await build(unit.with(new Map([[edit.source.path, edit.text]])), renderer)
  assert.equal(fieldOf(after, 'Deployment', 'spec', 'replicas').value, 2)
})

test('a change behind a link is built where the link is named', async () => {
  const planner = kustomizePlanner(treeOf(linked), {})
  for (const path of [
    'yard/crane.yaml',
    'yard/more.yaml',
    'yard/base/tide.yaml',
    'yard/base/kustomization.yaml',
    'dock/more.yaml',
  ]) {
    assert.deepEqual([...(await planner.rootsOf(new Set([path])))], [root], path)
  }
  const paths = Object.keys(linked).map(toRepoPath)
  assert.deepEqual([...(await planner.claimed(new Set(paths)))].sort(), [
    'dock/crane.yaml',
    'dock/more.yaml',
    'yard/base/tide.yaml',
    'yard/crane.yaml',
    'yard/more.yaml',
    'yard/newest.yaml',
  ])
})
