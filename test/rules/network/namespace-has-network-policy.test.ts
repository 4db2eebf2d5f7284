import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultRuleSettings } from '../../../src/inputs/rule-settings.ts'
import type { CannotTell, Problem } from '../../../src/rules/kit/rule.ts'
import { rule } from '../../../src/rules/network/namespace-has-network-policy.ts'
import type { RepositoryIndex } from '../../../src/sources/kubernetes/repository-index.ts'
import { indexOf, objectIn } from '../kit/objects.ts'

const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'harbour' } }
const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'crane' },
  spec: { containers: [{ name: 'crane', image: 'crane:1.4.2' }] },
}
const policy = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'deny', namespace: 'harbour' },
}

test('absence in a part of the repository proves nothing', () => {
  for (const object of [namespace, pod]) {
    assert.ok(said(object, { isWhole: false }).every(word => 'cannotTell' in word))
    assert.equal(said(object, { isWhole: false }).length, 1)
  }
})

test('nor does it where a file that could not be read speaks of policies', () => {
  const isHidden: RepositoryIndex['isHidden'] = kind => kind === 'CiliumNetworkPolicy'
  assert.deepEqual(
    said(namespace, { isHidden }).map(word => 'cannotTell' in word),
    [true],
  )
  assert.deepEqual(
    said(namespace, { isHidden: kind => kind === 'Namespace' }).map(word => 'cannotTell' in word),
    [false],
  )
})

test('a policy that is there is enough, whatever else is not', () => {
  const objects: RepositoryIndex['objects'] = kind =>
    kind === 'NetworkPolicy' ? [objectIn(JSON.stringify(policy))] : []
  assert.deepEqual(said(namespace, { isWhole: false, objects }), [])
})

test('one that leaves its namespace to others may be meant for that of a folder above it', () => {
  const unplaced = JSON.stringify({ ...policy, metadata: { name: 'deny' } })
  const profiles = ['apps/harbour/crane/policy.yaml', 'apps/harbour-2/policy.yaml', 'policy.yaml'].map(
    path => {
      const objects: RepositoryIndex['objects'] = kind =>
        kind === 'NetworkPolicy' ? [objectIn(unplaced, path)] : []
      return said(namespace, { objects }, 'apps/harbour/namespace.yaml').map(
        word => 'profile' in word && word.profile,
      )
    },
  )
  assert.deepEqual(profiles, [['strict'], [false], [false]])
})

test('it reads every kind that it asks the index for', () => {
  const objects: RepositoryIndex['objects'] = kind => {
    assert.ok(rule.reads?.includes(kind), kind)
    return []
  }
  said(namespace, { objects })
  said(pod, { objects })
  said({ ...pod, metadata: { name: 'crane', namespace: 'harbour' } }, { objects })
})

function said(
  object: object,
  about: Partial<RepositoryIndex>,
  path?: string,
): readonly (Problem | CannotTell)[] {
  assert.ok(rule.target === 'object')
  return [...rule.check(objectIn(JSON.stringify(object), path), indexOf([], about), defaultRuleSettings)]
}
