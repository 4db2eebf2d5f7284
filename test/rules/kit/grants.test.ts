import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { grantsOf } from '../../../src/rules/kit/grants.ts'
import { policyRulesOf } from '../../../src/rules/kit/rbac.ts'
import {
  certificateApproval,
  escalation,
  impersonation,
  nodeProxy,
  podExec,
  type Right,
  rights,
  secretReading,
  secretWriting,
  workloadWriting,
} from '../../../src/rules/kit/rights.ts'
import { objectIn } from './objects.ts'

interface Entry {
  readonly apiGroups: readonly string[]
  readonly resources: readonly string[]
  readonly verbs: readonly string[]
  readonly resourceNames?: readonly string[]
}

describe('an entry grants', () => {
  test('what it names, and nothing of another group', () => {
    const entry = { apiGroups: [''], resources: ['secrets', 'pods'], verbs: ['get', 'delete'] }
    assert.deepEqual(partsOf(entry, secretReading), ['secrets get'])
    assert.deepEqual(partsOf(entry, secretWriting), ['secrets delete'])
    assert.deepEqual(partsOf(entry, workloadWriting), [])
    assert.deepEqual(partsOf({ ...entry, apiGroups: ['apps'] }, secretReading), [])
    assert.deepEqual(partsOf({ ...entry, apiGroups: ['apps', '*'] }, secretReading), ['secrets get'])
  })

  test('what its wildcards include', () => {
    const parts = ['pods/exec create', 'pods/attach create']
    for (const resource of ['*', 'pods/*'])
      assert.deepEqual(partsOf({ apiGroups: [''], resources: [resource], verbs: ['create'] }, podExec), parts)
    const exec = { apiGroups: [''], resources: ['*/exec'], verbs: ['*'] }
    assert.deepEqual(partsOf(exec, podExec), ['pods/exec create', 'pods/exec get'])
    const scopes = {
      apiGroups: ['authentication.k8s.io'],
      resources: ['userextras/scopes'],
      verbs: ['impersonate'],
    }
    assert.deepEqual(partsOf(scopes, impersonation), ['userextras/* impersonate'])
  })

  test('nothing by a wildcard of a Role that belongs to no namespace', () => {
    const all = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }
    assert.deepEqual(partsOf(all, nodeProxy, 'Role'), [])
    assert.deepEqual(partsOf(all, nodeProxy), ['nodes/proxy create', 'nodes/proxy get'])
    assert.deepEqual(partsOf({ ...all, resources: ['*/proxy'], verbs: ['get'] }, nodeProxy, 'Role'), [])
    assert.deepEqual(partsOf({ ...all, resources: ['nodes/*'], verbs: ['get'] }, nodeProxy, 'Role'), [
      'nodes/proxy get',
    ])
    assert.deepEqual(partsOf({ ...all, verbs: ['impersonate'] }, impersonation, 'Role'), [
      'serviceaccounts impersonate',
    ])
  })

  test('nothing that has no name yet where it names objects', () => {
    const pods = {
      apiGroups: [''],
      resources: ['pods'],
      resourceNames: ['crane'],
      verbs: ['create', 'patch'],
    }
    assert.deepEqual(partsOf(pods, workloadWriting), ['pods patch crane'])
    const exec = { ...pods, resources: ['pods/exec'] }
    assert.deepEqual(partsOf(exec, podExec), ['pods/exec create crane'])
  })

  test('verbs only on the resources that they belong to', () => {
    const crossed = {
      apiGroups: ['certificates.k8s.io'],
      resources: ['certificatesigningrequests/approval'],
      verbs: ['approve', 'sign'],
    }
    assert.deepEqual(partsOf(crossed, certificateApproval), [])
    const secrets = { apiGroups: [''], resources: ['secrets'], verbs: ['impersonate', 'bind'] }
    assert.deepEqual([...grantsIn(secrets).keys()], [])
  })

  test('every right when it grants everything', () => {
    const everything = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }
    assert.deepEqual([...grantsIn(everything).keys()], rights)
  })
})

test('what is narrowed grants nothing that it did not grant before', () => {
  const words = (...known: readonly string[]) =>
    fc.uniqueArray(fc.constantFrom(...known), { minLength: 1, maxLength: 4 })
  const entry = fc.record({
    apiGroups: words('', 'apps', 'rbac.authorization.k8s.io'),
    resources: words('pods', 'pods/exec', 'secrets', 'roles', 'deployments', 'nodes/proxy'),
    verbs: words('create', 'get', 'list', 'bind', 'delete'),
  })
  fc.assert(
    fc.property(entry, fc.constantFrom('apiGroups', 'resources', 'verbs'), (narrow, field) => {
      const wide = { ...narrow, [field]: ['*'] }
      for (const right of rights) {
        const had = partsOf(wide, right)
        assert.ok(partsOf(narrow, right).every(part => had.includes(part)))
      }
    }),
    { numRuns: 200 },
  )
})

test('the words of a grant are those of the entry, in their order', () => {
  const entry = {
    apiGroups: ['rbac.authorization.k8s.io'],
    resources: ['pods', 'clusterroles', 'roles', 'roles'],
    verbs: ['list', 'escalate', 'bind'],
  }
  const grant = grantsIn(entry).get(escalation)
  assert.deepEqual(
    [grant?.verbs, grant?.resources],
    [
      ['escalate', 'bind'],
      ['clusterroles', 'roles'],
    ],
  )
})

function partsOf(entry: Entry, right: Right, kind = 'ClusterRole'): readonly string[] {
  return grantsIn(entry, kind).get(right)?.parts ?? []
}

function grantsIn(entry: Entry, kind = 'ClusterRole'): ReturnType<typeof grantsOf> {
  const role = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind,
    metadata: { name: 'crane' },
    rules: [entry],
  }
  const [only] = policyRulesOf(objectIn(JSON.stringify(role)))
  assert.ok(only)
  return grantsOf(only)
}
