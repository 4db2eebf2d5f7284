import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { problemsOf } from '../../../src/rules/kit/grant-problems.ts'
import {
  escalation,
  podExec,
  type Right,
  secretReading,
  secretWriting,
} from '../../../src/rules/kit/rights.ts'
import type { Problem, Severity } from '../../../src/rules/kit/rule.ts'
import { objectIn } from './objects.ts'

describe('of an entry about everything', () => {
  const everything = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }

  test('the strict profile alone hears each right', () => {
    assert.deepEqual(levelsOf(everything, 'critical', escalation), ['critical strict'])
    assert.deepEqual(levelsOf(everything, 'high', secretReading), ['high strict'])
    const spelled = {
      ...everything,
      verbs: ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'],
    }
    assert.deepEqual(levelsOf(spelled, 'high', podExec), ['high strict'])
  })

  test('but what is graver than its wildcard', () => {
    const rbac = { ...everything, apiGroups: ['rbac.authorization.k8s.io'] }
    assert.deepEqual(levelsOf(rbac, 'critical', escalation), ['critical undefined'])
  })

  test('and what only reads everything is said in particular', () => {
    const reading = { ...everything, verbs: ['get', 'list', 'watch'] }
    assert.deepEqual(levelsOf(reading, 'high', secretReading), ['high undefined'])
  })
})

test('two rights of an entry are two problems, but one where it allows every verb', () => {
  const secrets = { apiGroups: [''], resources: ['secrets'], verbs: ['get', 'update'] }
  const rights = [secretReading, secretWriting]
  assert.deepEqual(levelsOf(secrets, 'high', ...rights), ['high undefined', 'low strict'])
  const all = problemsIn({ ...secrets, verbs: ['*'] }, 'high', ...rights)
  assert.deepEqual(
    all.map(({ parts = [] }) => parts.length),
    [8],
  )
})

test('limited to names it is less severe, and low is for the strict profile', () => {
  const exec = { apiGroups: [''], resources: ['pods/exec'], resourceNames: ['crane-0'], verbs: ['create'] }
  assert.deepEqual(levelsOf(exec, 'high', podExec), ['medium undefined'])
  assert.deepEqual(levelsOf(exec, 'medium', podExec), ['low strict'])
  const secrets = { ...exec, resources: ['secrets'], verbs: ['get', 'update'] }
  assert.deepEqual(levelsOf(secrets, 'high', secretReading, secretWriting), [])
})

test('fixes of one entry never leave it without verbs, resources or the role without entries', () => {
  const fixesOf = (...entries: readonly object[]) =>
    problemsIn(entries, 'high', podExec, secretReading, secretWriting).map(({ fix }) => fix?.title)
  const exec = { apiGroups: [''], resources: ['pods/exec'], verbs: ['create'] }
  assert.deepEqual(fixesOf(exec), [undefined])
  assert.deepEqual(fixesOf(exec, exec), [undefined, undefined])
  assert.deepEqual(fixesOf(exec, { ...exec, resources: ['events'] }), ['Take the entry out of the role'])
  const both = { ...exec, resources: ['pods/exec', 'pods/portforward'] }
  assert.deepEqual(fixesOf(both), [undefined])
  assert.deepEqual(fixesOf({ ...both, resources: [...both.resources, 'events'] }), ['Strike `pods/exec`'])
  const secrets = { apiGroups: [''], resources: ['secrets'], verbs: ['get', 'create'] }
  assert.deepEqual(fixesOf(secrets), [undefined, undefined])
})

function levelsOf(entries: object, severity: Severity, ...rights: readonly Right[]): readonly string[] {
  return problemsIn(entries, severity, ...rights).map(problem => `${problem.severity} ${problem.profile}`)
}

function problemsIn(entries: object, severity: Severity, ...rights: readonly Right[]): readonly Problem[] {
  const role = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: 'crane' },
    rules: Array.isArray(entries) ? entries : [entries],
  }
  return [...problemsOf(objectIn(JSON.stringify(role)), { severity }, ...rights)]
}
