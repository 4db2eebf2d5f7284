import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultRuleSettings } from '../../../src/inputs/rule-settings.ts'
import type { CannotTell, Problem } from '../../../src/rules/kit/rule.ts'
import { rule } from '../../../src/rules/network/no-exposed-admin-interface.ts'
import type { RepositoryIndex } from '../../../src/sources/kubernetes/repository-index.ts'
import { indexOf, objectIn } from '../kit/objects.ts'

const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'crane' },
  spec: { type: 'LoadBalancer', selector: { app: 'crane' }, ports: [{ port: 80 }] },
}
const ingress = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'crane' },
  spec: { defaultBackend: { service: { name: 'hoist', port: { number: 80 } } } },
}

test('what stands behind is not known where the repository does not hold it', () => {
  for (const object of [service, ingress]) {
    const words = said(object, {})
    assert.deepEqual(
      words.map(word => 'cannotTell' in word),
      [true],
    )
  }
})

test('a name that tells enough needs no workload', () => {
  const prometheus = { ...service, metadata: { name: 'prometheus' } }
  assert.deepEqual(
    said(prometheus, { isWhole: false }).map(word => 'cannotTell' in word),
    [false],
  )
})

test('it asks the index for nothing where nobody is let in', () => {
  const objects: RepositoryIndex['objects'] = () => assert.fail('asked')
  assert.deepEqual(said({ ...service, spec: { ...service.spec, type: 'ClusterIP' } }, { objects }), [])
  assert.deepEqual(
    said({ ...ingress, spec: { ...ingress.spec, ingressClassName: 'internal' } }, { objects }),
    [],
  )
})

test('it reads every kind that it asks the index for', () => {
  const objects: RepositoryIndex['objects'] = kind => {
    assert.ok(rule.reads?.includes(kind), kind)
    return []
  }
  said(service, { objects })
  said(ingress, { objects })
})

function said(object: object, about: Partial<RepositoryIndex>): readonly (Problem | CannotTell)[] {
  assert.ok(rule.target === 'object')
  return [...rule.check(objectIn(JSON.stringify(object)), indexOf([], about), defaultRuleSettings)]
}
