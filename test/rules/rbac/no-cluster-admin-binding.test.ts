import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultRuleSettings } from '../../../src/inputs/rule-settings.ts'
import type { CannotTell, Problem } from '../../../src/rules/kit/rule.ts'
import { rule } from '../../../src/rules/rbac/no-cluster-admin-binding.ts'
import type { RepositoryIndex } from '../../../src/sources/kubernetes/repository-index.ts'
import { indexOf, objectIn } from '../kit/objects.ts'

test('a role that may stand elsewhere leaves it open', () => {
  assert.deepEqual(undecided(said('harbour-master', { isWhole: false })), [true])
  assert.deepEqual(undecided(said('harbour-master', { isHidden: kind => kind === 'ClusterRole' })), [true])
  assert.deepEqual(said('harbour-master', { isHidden: kind => kind === 'Role' }), [])
  assert.deepEqual(said('harbour-master', {}), [])
})

test('what Kubernetes brings along is known without looking', () => {
  for (const name of ['admin', 'edit', 'view', 'system:node'])
    assert.deepEqual(said(name, { isWhole: false }), [])
  assert.deepEqual(undecided(said('cluster-admin', { isWhole: false })), [false, false])
})

test('each subject is a finding of its own, so that a later one is new', () => {
  const keys = said('cluster-admin', {}).map(word => ('key' in word ? word.key : undefined))
  assert.deepEqual(keys, ['Group dock-crew', 'ServiceAccount harbour/crane'])
})

function undecided(words: readonly (Problem | CannotTell)[]): readonly boolean[] {
  return words.map(word => 'cannotTell' in word)
}

function said(role: string, about: Partial<RepositoryIndex>): readonly (Problem | CannotTell)[] {
  assert.ok(rule.target === 'object')
  const binding = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name: 'harbour' },
    roleRef: { kind: 'ClusterRole', name: role },
    subjects: [
      { kind: 'Group', name: 'dock-crew' },
      { kind: 'ServiceAccount', name: 'crane', namespace: 'harbour' },
    ],
  }
  return [...rule.check(objectIn(JSON.stringify(binding)), indexOf([], about), defaultRuleSettings)]
}
