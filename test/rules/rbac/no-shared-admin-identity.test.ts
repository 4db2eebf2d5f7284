import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultRuleSettings } from '../../../src/inputs/rule-settings.ts'
import { rule } from '../../../src/rules/rbac/no-shared-admin-identity.ts'
import { indexOf, objectIn } from '../kit/objects.ts'

test('a role that stands elsewhere leaves it open, one of Kubernetes does not', () => {
  assert.deepEqual(saidOf('tide-writer', 'admin'), ['undecided'])
  assert.deepEqual(saidOf('edit', 'admin'), ['User admin'])
  assert.deepEqual(saidOf('view', 'admin'), [])
})

test('only a name that says nothing else is shared', () => {
  for (const name of ['root', 'oidc:admin', 'kube:admin', 'Kubernetes-Admin', 'ops@harbour.example'])
    assert.deepEqual(saidOf('edit', name), [`User ${name}`])
  for (const name of ['', '-', 'kubernetes', 'crane-admin', 'devops', 'admins', 'jane@admin.example'])
    assert.deepEqual(saidOf('tide-writer', name), [], name)
})

function saidOf(role: string, name: string): readonly (string | undefined)[] {
  assert.ok(rule.target === 'object')
  const binding = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name: 'harbour' },
    roleRef: { kind: 'ClusterRole', name: role },
    subjects: [{ kind: 'User', name }],
  }
  const said = rule.check(objectIn(JSON.stringify(binding)), indexOf([]), defaultRuleSettings)
  return [...said].map(one => ('cannotTell' in one ? 'undecided' : one.key))
}
