import assert from 'node:assert/strict'
import { test } from 'node:test'
import { definitionsFor } from '../../../src/rules/kit/definitions.ts'
import type { KubeObject } from '../../../src/sources/kubernetes/object.ts'
import { indexOf, objectIn } from './objects.ts'

test('the same file decides before the same folder, and that before the rest', () => {
  const roles = ['harbour/all.yaml', 'harbour/roles.yaml', 'quay/roles.yaml'].map(path =>
    object('ClusterRole', path),
  )
  const found = (path: string) =>
    pathsOf(definitionsFor(object('ClusterRoleBinding', path), 'ClusterRole', 'crane', indexOf(roles)))
  assert.deepEqual(found('harbour/all.yaml'), ['harbour/all.yaml'])
  assert.deepEqual(found('harbour/bindings.yaml'), ['harbour/all.yaml', 'harbour/roles.yaml'])
  assert.deepEqual(found('lighthouse/bindings.yaml'), [
    'harbour/all.yaml',
    'harbour/roles.yaml',
    'quay/roles.yaml',
  ])
})

test('a namespaced object must be in the namespace, a cluster-wide one is in none', () => {
  const objects = [
    object('Role', 'a.yaml', 'quay'),
    object('Role', 'b.yaml'),
    object('ClusterRole', 'c.yaml'),
  ]
  const found = (kind: 'Role' | 'ClusterRole', namespace?: string) =>
    pathsOf(
      definitionsFor(object('RoleBinding', 'd/binding.yaml', namespace), kind, 'crane', indexOf(objects)),
    )
  assert.deepEqual(found('Role', 'quay'), ['a.yaml'])
  assert.deepEqual(found('Role'), ['b.yaml'])
  assert.deepEqual(found('Role', 'harbour'), [])
  assert.deepEqual(found('ClusterRole', 'harbour'), ['c.yaml'])
})

function pathsOf(objects: readonly KubeObject[]): readonly string[] {
  return objects.map(({ source }) => source.path)
}

function object(kind: string, path: string, namespace?: string): KubeObject {
  const metadata = { name: 'crane', ...(namespace !== undefined && { namespace }) }
  return objectIn(JSON.stringify({ apiVersion: 'rbac.authorization.k8s.io/v1', kind, metadata }), path)
}
