import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { inlineFragment } from '../../../src/sources/kustomize/fragment.ts'
import { type Kustomization, readKustomization } from '../../../src/sources/kustomize/kustomization.ts'
import { isRemote, pathFrom } from '../../../src/sources/kustomize/resolve.ts'
import { parseYaml } from '../../../src/sources/yaml/parse.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { sourceOf } from '../../../src/text/source.ts'

const path = toRepoPath('dock/kustomization.yaml')

function read(text: string): Kustomization | undefined {
  return readKustomization(sourceOf(path, text))
}

describe('a kustomization names', () => {
  test('files, folders and addresses, and no text that stands for itself', () => {
    const names = read(`resources: [crane.yaml, ../base]
bases: [../old]
components: [../loud]
patches: [{path: a.yaml}, {patch: "kind: Pod"}, b.yaml]
patchesStrategicMerge: [c.yaml, "kind: Pod\\n"]
patchesJson6902: [{path: d.yaml, target: {kind: Pod}}]
configMapGenerator: [{name: x, files: [e.ini, f=g.ini], envs: [h.env], env: i.env, literals: [J=1]}]
secretGenerator: [{name: y, files: [k.key]}]
replacements: [{path: l.yaml}, {source: {kind: Pod}}]
transformers: [m.yaml, "kind: PrefixTransformer\\nprefix: dock-\\n"]
crds: [n.yaml]
configurations: [o.yaml]
openapi: {path: p.json}
images: [{name: q}]
`)?.names
    assert.deepEqual(
      names?.map(name => name.text).join(' '),
      'crane.yaml ../base ../old ../loud a.yaml b.yaml c.yaml d.yaml e.ini g.ini h.env i.env k.key l.yaml m.yaml n.yaml o.yaml p.json',
    )
    assert.deepEqual(names?.find(({ text }) => text === 'g.ini')?.entry, ['configMapGenerator', 0])
    assert.deepEqual(names?.find(({ text }) => text === 'd.yaml')?.entry, ['patchesJson6902', 0])
    assert.deepEqual(names?.find(({ text }) => text === 'p.json')?.entry, ['openapi'])
  })

  test('nothing when it is of another group or no mapping', () => {
    assert.equal(
      read('apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: {}\n'),
      undefined,
    )
    assert.deepEqual(read('- crane.yaml\n')?.names, [])
    assert.deepEqual(read('{{ crane }}\n')?.names, [])
    assert.deepEqual(read('')?.names, [])
    assert.equal(read('apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n')?.isComponent, true)
  })

  test('what it can, whatever is written there', () => {
    const field = fc.constantFrom(
      'resources',
      'patches',
      'configMapGenerator',
      'openapi',
      'replacements',
      'path',
    )
    fc.assert(
      fc.property(fc.dictionary(field, fc.jsonValue()), written => {
        for (const { text } of read(JSON.stringify(written))?.names ?? []) {
          isRemote(text)
          pathFrom('dock', text)
        }
      }),
      { numRuns: 200 },
    )
  })
})

test('an address is told from a path', () => {
  const remote = [
    'https://harbour.example/yard.git//base?ref=v1',
    'github.com/harbour/yard',
    'github.com/harbour/yard//base?ref=main',
    'git@harbour.example:yard.git',
    'ssh://git@harbour.example/yard',
    'git::https://harbour.example/yard',
    'harbour.example/yard//base',
    'file:///yard',
  ]
  const local = [
    '../base',
    'base',
    './crane.yaml',
    'crane-v1.2/base',
    'git/base',
    '../../github/base',
    'a'.repeat(1e6),
  ]
  assert.deepEqual(
    remote.filter(text => !isRemote(text)),
    [],
  )
  assert.deepEqual(local.filter(isRemote), [])
  isRemote('?'.repeat(1e6))
})

test('a path is followed from a folder, and not out of the repository', () => {
  assert.equal(pathFrom('dock/night', '../base/./x.yaml'), 'dock/base/x.yaml')
  assert.equal(pathFrom('dock', '..'), '')
  assert.equal(pathFrom('dock', '../..'), undefined)
  assert.equal(pathFrom('', '/etc'), undefined)
})

describe('a patch inside a kustomization', () => {
  function fragmentIn(text: string): ReturnType<typeof inlineFragment> {
    const node = parseYaml(sourceOf(path, text)).documents[0]?.root?.at('patches', 0, 'patch')
    return node && inlineFragment(node)
  }

  test('is found on its line, and edited there', () => {
    const text =
      'patches:\n  - patch: |- # now\n      kind: Pod\n\n      spec:\n        hostPID: true\n# end\n'
    const fragment = fragmentIn(text)
    const node = fragment?.documents[0]?.root?.at('spec', 'hostPID')
    const place = node && fragment?.placeOf(node)
    assert.equal(place && text.slice(place.range.start, place.range.end), 'hostPID: true')
    const set = { kind: 'set', document: 0, route: ['spec', 'hostPID'], value: false } as const
    assert.equal(fragment?.patched([set]), text.replace('true', 'false'))
  })

  test('has no lines where it is folded or escaped, and is not edited', () => {
    for (const text of [
      'patches:\n- patch: >-\n    {kind: Pod,\n    spec: {hostPID: true}}\n',
      'patches:\n- patch: "kind: Pod\\nspec:\\n  hostPID: true\\n"\n',
    ]) {
      const fragment = fragmentIn(text)
      const node = fragment?.documents[0]?.root?.at('spec', 'hostPID')
      assert.ok(node)
      assert.equal(fragment?.placeOf(node), undefined)
      assert.equal(fragment?.patched([{ kind: 'remove', document: 0, route: ['spec'] }]), undefined)
    }
  })

  test('on one line is found too', () => {
    const text = `patches:\n- patch: '[{"op": "add", "path": "/spec/hostPID", "value": true}]'\n`
    const fragment = fragmentIn(text)
    const node = fragment?.documents[0]?.root?.at(0, 'value')
    const place = node && fragment?.placeOf(node)
    assert.equal(place && text.slice(place.range.start, place.range.end), '"value": true')
  })
})
