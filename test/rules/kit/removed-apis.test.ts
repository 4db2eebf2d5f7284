import assert from 'node:assert/strict'
import { test } from 'node:test'
import { removedApi, removedApis } from '../../../src/rules/kit/removed-apis.ts'

test('no kind of an API version stands in the table twice', () => {
  const names = removedApis.flatMap(api => api.kinds.map(kind => `${api.apiVersion} ${kind}`))
  assert.deepEqual(names, [...new Set(names)])
})

test('no replacement was itself removed', () => {
  for (const { kinds, replacement } of removedApis) {
    for (const kind of kinds)
      assert.equal(replacement && removedApi(replacement, kind), undefined, `${replacement} ${kind}`)
  }
})

test('a replacement is a whole API version', () => {
  for (const { replacement } of removedApis) {
    if (replacement !== undefined) assert.match(replacement, /^[a-z0-9.]+\/v\d+$/)
  }
})

test('the version and the successor are those of the guide', () => {
  const facts = [
    ['extensions/v1beta1', 'Ingress', '1.22', 'networking.k8s.io/v1'],
    ['extensions/v1beta1', 'NetworkPolicy', '1.16', 'networking.k8s.io/v1'],
    ['extensions/v1beta1', 'Deployment', '1.16', 'apps/v1'],
    ['apps/v1beta1', 'StatefulSet', '1.16', 'apps/v1'],
    ['policy/v1beta1', 'PodSecurityPolicy', '1.25', undefined],
    ['policy/v1beta1', 'PodDisruptionBudget', '1.25', 'policy/v1'],
    ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', '1.25', 'autoscaling/v2'],
    ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', '1.26', 'autoscaling/v2'],
    ['storage.k8s.io/v1beta1', 'CSIStorageCapacity', '1.27', 'storage.k8s.io/v1'],
    ['storage.k8s.io/v1beta1', 'StorageClass', '1.22', 'storage.k8s.io/v1'],
    ['flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema', '1.32', 'flowcontrol.apiserver.k8s.io/v1'],
  ] as const
  for (const [apiVersion, kind, removedIn, replacement] of facts) {
    const api = removedApi(apiVersion, kind)
    assert.deepEqual([api?.removedIn, api?.replacement], [removedIn, replacement], `${apiVersion} ${kind}`)
  }
})

test('an API that is still served is none of them', () => {
  for (const [apiVersion, kind] of [
    ['apps/v1', 'Deployment'],
    ['apps/v1beta1', 'DaemonSet'],
    ['extensions/v1beta1', 'StatefulSet'],
    ['storage.k8s.io/v1beta1', 'VolumeAttributesClass'],
    ['', 'Ingress'],
  ] as const) {
    assert.equal(removedApi(apiVersion, kind), undefined, `${apiVersion} ${kind}`)
  }
})
