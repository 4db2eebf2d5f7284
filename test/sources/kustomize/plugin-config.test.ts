import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { kustomizePlanner } from '../../../src/sources/kustomize/planner.ts'
import { openRenderer } from '../../../src/sources/rendering/renderer.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { build, crane, fieldOf, treeOf, unitOf, type Yard } from './yard.ts'

const renderer = openRenderer()
after(() => renderer.close())

function config(kind: string, rest: string): string {
  return `apiVersion: builtin\nkind: ${kind}\nmetadata:\n  name: refit\n${rest}\n`
}

/** An overlay whose files are named by configurations of plugins: in a file, in a folder, and written in place. */
const yard: Yard = {
  'dock/kustomization.yaml': `resources: [crane.yaml]
generators:
- plugins/lamps.yaml
transformers:
- plugins/scale.yaml
- plugins
- |-
  apiVersion: builtin
  kind: PatchStrategicMergeTransformer
  metadata: {name: net}
  paths: [patches/net.yaml]
`,
  'dock/crane.yaml': crane,
  'dock/plugins/lamps.yaml': config(
    'ConfigMapGenerator',
    'files: [hue=lamps/hue.txt]\nenvs: [lamps/lamps.env]',
  ),
  'dock/plugins/scale.yaml': config(
    'PatchTransformer',
    'path: patches/scale.yaml\ntarget: {kind: Deployment}',
  ),
  'dock/plugins/kustomization.yaml': 'resources: [account.yaml]\n',
  'dock/plugins/account.yaml': config(
    'PatchJson6902Transformer',
    'path: patches/account.json\ntarget: {group: apps, version: v1, kind: Deployment, name: crane}',
  ).replace('name: refit', 'name: account'),
  'dock/lamps/hue.txt': 'red',
  'dock/lamps/lamps.env': 'BRIGHT=yes\n',
  'dock/patches/scale.yaml': '- {op: replace, path: /spec/replicas, value: 4}\n',
  'dock/patches/account.json': '[{"op": "remove", "path": "/spec/template/spec/serviceAccountName"}]\n',
  'dock/patches/net.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: crane}\nspec: {template: {spec: {hostNetwork: true}}}\n',
}

const root = 'dock/kustomization.yaml'
const named = [
  'lamps/hue.txt',
  'lamps/lamps.env',
  'patches/account.json',
  'patches/net.yaml',
  'patches/scale.yaml',
]

test('files that configurations of plugins name are built in', async () => {
  const file = await build(await unitOf(yard, root), renderer)
  assert.equal(fieldOf(file, 'Deployment', 'spec', 'replicas').value, 4)
  const pod = fieldOf(file, 'Deployment', 'spec', 'template', 'spec')
  assert.equal(pod.at('hostNetwork')?.value, true)
  assert.equal(pod.at('serviceAccountName'), undefined)
  assert.deepEqual(
    fieldOf(file, 'ConfigMap', 'data')
      .entries()
      .map(({ key, node }) => `${key}=${node.value}`),
    ['BRIGHT=yes', 'hue=red'],
  )
})

test('a change of one is built, and judged in what is built', async () => {
  const planner = kustomizePlanner(treeOf(yard), {})
  for (const path of named) {
    assert.deepEqual([...(await planner.rootsOf(new Set([`dock/${path}`])))], [root], path)
  }
  const claimed = await planner.claimed(new Set(named.map(path => `dock/${path}`)))
  assert.deepEqual(
    [...claimed].sort(),
    named.map(path => `dock/${path}`),
  )
})

test('one that is missing is named', async () => {
  const { 'dock/patches/scale.yaml': _, ...rest } = yard
  const { units, gaps } = await kustomizePlanner(treeOf(rest), {}).unitsOf(toRepoPath(root), 'everything')
  assert.equal(units.length, 0)
  assert.deepEqual(
    gaps.map(({ because }) => because),
    ['it names `patches/scale.yaml`, which is not there'],
  )
})
