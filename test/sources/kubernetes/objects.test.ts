import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { KubeObject } from '../../../src/sources/kubernetes/object.ts'
import { toObjects } from '../../../src/sources/kubernetes/objects.ts'
import { parseYaml } from '../../../src/sources/yaml/parse.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { sourceOf } from '../../../src/text/source.ts'

function objectsIn(text: string): readonly KubeObject[] {
  return parseYaml(sourceOf(toRepoPath('harbour.yaml'), text)).documents.flatMap(toObjects)
}

function namesIn(text: string): readonly string[] {
  return objectsIn(text).map(({ kind, name }) => `${kind} ${name}`)
}

/** Where an object stands as `line:column`. */
function spotOf({ source, range }: KubeObject): string {
  return `${source.lines.lineAt(range.start)}:${source.lines.columnAt(range.start)}`
}

describe('which objects a document holds', () => {
  test('one, with its group, name and namespace', () => {
    const [crane] = objectsIn(
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {namespace: yard, name: crane}\n',
    )
    assert.deepEqual(
      [crane?.apiVersion, crane?.group, crane?.kind, crane?.namespace, crane?.name],
      ['apps/v1', 'apps', 'Deployment', 'yard', 'crane'],
    )
    assert.equal(objectsIn('apiVersion: v1\nkind: Service\n')[0]?.group, '')
  })

  test('the items of a List, of a typed list, of a list of lists and of a top-level list', () => {
    assert.deepEqual(
      namesIn(
        'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: crane}}\n- {apiVersion: v1, kind: Service}\n',
      ),
      ['Pod crane', 'Service '],
    )
    assert.deepEqual(namesIn('apiVersion: v1\nkind: PodList\nitems:\n- metadata: {name: crane}\n'), [
      'Pod crane',
    ])
    assert.deepEqual(
      namesIn(
        'kind: List\napiVersion: v1\nitems:\n- {kind: List, items: [{apiVersion: v1, kind: Pod, metadata: {name: crane}}]}\n',
      ),
      ['Pod crane'],
    )
    assert.deepEqual(namesIn('[{"apiVersion":"v1","kind":"Pod","metadata":{"name":"crane"}}]'), ['Pod crane'])
  })

  test('none in what has no kind, or neither an apiVersion nor a pod', () => {
    assert.deepEqual(namesIn('- op: replace\n  path: /spec/replicas\n  value: 2\n'), [])
    assert.deepEqual(namesIn('image: {repository: crane}\n'), [])
    assert.deepEqual(namesIn('kind: crane\nload: 12\n'), [])
    assert.deepEqual(namesIn('kind: [Pod]\napiVersion: v1\n'), [])
    assert.deepEqual(namesIn('just text\n'), [])
    assert.deepEqual(
      namesIn('kind: Deployment\nspec: {template: {spec: {containers: [{image: crane}]}}}\n'),
      ['Deployment '],
    )
  })

  test('a kind that only ends in List is an object when it holds no items', () => {
    assert.deepEqual(
      namesIn('apiVersion: harbour.example/v1\nkind: PassengerList\nmetadata: {name: ferry}\n'),
      ['PassengerList ferry'],
    )
  })

  test('lists of aliases to lists of aliases cost nothing', () => {
    const lines = ['a0: &a0 {apiVersion: v1, kind: Pod, metadata: {name: crane}}']
    for (let i = 1; i <= 6; i++) lines.push(`a${i}: &a${i} {kind: List, items: [*a${i - 1}, *a${i - 1}]}`)
    const bomb = `${lines.join('\n')}\nkind: List\napiVersion: v1\nitems: [*a6, *a6]\n`
    assert.deepEqual(namesIn(bomb), ['Pod crane'])
  })
})

describe('where an object stands and how it is called', () => {
  test('at its name, else at its kind', () => {
    assert.equal(
      spotOf(objectsIn('apiVersion: v1\nkind: Pod\nmetadata:\n  name: crane\n')[0] as KubeObject),
      '4:3',
    )
    assert.equal(spotOf(objectsIn('apiVersion: v1\nkind: Pod\n')[0] as KubeObject), '2:1')
  })

  test('by its generated name with a star, by a number as text, by nothing', () => {
    assert.deepEqual(namesIn('{apiVersion: v1, kind: Pod, metadata: {generateName: crane-}}'), [
      'Pod crane-*',
    ])
    assert.deepEqual(namesIn('{apiVersion: v1, kind: Pod, metadata: {name: 7}}'), ['Pod 7'])
    assert.deepEqual(namesIn('{apiVersion: v1, kind: Pod, metadata: {name: [crane]}}'), ['Pod '])
  })

  test('an empty namespace is none', () => {
    assert.equal(objectsIn('{apiVersion: v1, kind: Pod, metadata: {namespace: ""}}')[0]?.namespace, undefined)
    assert.equal(objectsIn('{apiVersion: v1, kind: Pod, metadata: {namespace: }}')[0]?.namespace, undefined)
  })
})

describe('which objects are partial', () => {
  const isPartial = (text: string): boolean | undefined => objectsIn(text)[0]?.isPartial

  test('a workload without any image, and whatever holds a patch directive', () => {
    assert.equal(isPartial('apiVersion: v1\nkind: Pod\nspec: {containers: [{name: crane}]}\n'), true)
    assert.equal(isPartial('apiVersion: v1\nkind: Pod\nspec: {hostPID: true}\n'), true)
    assert.equal(
      isPartial(
        'apiVersion: v1\nkind: Pod\nspec: {containers: [{name: crane, image: crane}, {name: hook}]}\n',
      ),
      false,
    )
    assert.equal(
      isPartial('apiVersion: v1\nkind: Pod\nspec: {containers: [{image: crane, $patch: replace}]}\n'),
      true,
    )
    assert.equal(isPartial('apiVersion: v1\nkind: ServiceAccount\n$patch: delete\n'), true)
    assert.equal(
      isPartial(
        'apiVersion: v1\nkind: Pod\nspec: {$setElementOrder/containers: [], containers: [{image: crane}]}\n',
      ),
      true,
    )
  })

  test('not one that only speaks of such a directive', () => {
    assert.equal(
      isPartial(
        'apiVersion: v1\nkind: Pod # no $patch\nspec: {containers: [{image: crane, args: [$patch]}]}\n',
      ),
      false,
    )
    assert.equal(isPartial('apiVersion: v1\nkind: ConfigMap\n'), false)
  })
})

test('no document makes it throw, whatever its types', () => {
  const kinds = fc.constantFrom(
    'Pod',
    'Deployment',
    'CronJob',
    'List',
    'PodList',
    'Service',
    'SandboxTemplate',
    null,
    7,
  )
  const object = fc.record({
    apiVersion: fc.constantFrom('v1', 'apps/v1', 7, null),
    kind: kinds,
    spec: fc.jsonValue(),
    items: fc.jsonValue(),
  })
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), object, fc.array(object)), value => {
      for (const found of objectsIn(JSON.stringify(value))) {
        for (const container of found.pod?.containers ?? []) container.effective('runAsUser', 'x')
      }
    }),
    { numRuns: 200 },
  )
})
