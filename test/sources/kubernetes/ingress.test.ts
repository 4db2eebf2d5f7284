import assert from 'node:assert/strict'
import { test } from 'node:test'
import { focusOf } from '../../../src/sources/kubernetes/focus.ts'
import { routedBackendsOf } from '../../../src/sources/kubernetes/ingress.ts'
import { objectIn } from '../../rules/kit/objects.ts'

const objects = [
  {
    kind: 'Ingress',
    spec: {
      defaultBackend: { service: { name: 'lantern', port: { number: 80 } } },
      rules: [
        { http: { paths: [{ backend: { service: { name: 'tide-api', port: { name: 'http' } } } }] } },
        { http: { paths: [{ backend: { resource: { kind: 'Bucket', name: 'charts' } } }] } },
      ],
    },
  },
  {
    kind: 'Ingress',
    spec: {
      backend: { serviceName: 'lantern', servicePort: 80 },
      rules: [{ http: { paths: [{ backend: { serviceName: 'tide-api', servicePort: 'http' } }] } }],
    },
  },
  {
    kind: 'HTTPRoute',
    spec: {
      rules: [
        {
          backendRefs: [
            { name: 'lantern', port: 80 },
            { name: 'tide-api', port: 'http' },
          ],
        },
      ],
    },
  },
  {
    kind: 'IngressRoute',
    spec: {
      routes: [
        { services: [{ name: 'lantern', port: 80 }] },
        { services: [{ name: 'tide-api', port: 'http' }] },
      ],
    },
  },
]

test('the Services that requests are sent on to are found in every form', () => {
  for (const object of objects) {
    const backends = routedBackendsOf(objectIn(JSON.stringify({ apiVersion: 'v1', ...object })))
    assert.deepEqual(
      backends.map(({ name, port }) => [name.value, port]),
      [
        ['lantern', 80],
        ['tide-api', 'http'],
      ],
      object.kind,
    )
  }
})

test('files that mention them are searched for Services and workloads', () => {
  for (const object of objects) {
    const focus = focusOf([objectIn(JSON.stringify({ apiVersion: 'v1', ...object }))])
    for (const kind of ['Service', 'Deployment'] as const)
      assert.deepEqual([...(focus.wordsFor(kind) ?? [])], ['lantern', 'tide-api'], object.kind)
  }
})

test('another object leads nowhere', () => {
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'lantern' } }
  assert.deepEqual(routedBackendsOf(objectIn(JSON.stringify(service))), [])
})
