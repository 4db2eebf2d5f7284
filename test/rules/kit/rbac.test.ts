import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  describeScope,
  grantsEverything,
  isBinding,
  isCustom,
  isRole,
  type PolicyRule,
  policyRulesOf,
} from '../../../src/rules/kit/rbac.ts'
import { objectIn } from './objects.ts'

describe('policy rules', () => {
  test('are the entries of a role, with what is no text left out', () => {
    const [rule, ...others] = rulesOf([
      { apiGroups: ['', 7], resources: ['pods'], resourceNames: 'crane', verbs: ['get', null, ['list']] },
    ])
    assert.deepEqual(others, [])
    assert.deepEqual(
      [rule?.groups, rule?.resources, rule?.verbs, rule?.names, rule?.urls],
      [[''], ['pods'], ['get'], [], []],
    )
  })

  test('about nothing grant nothing', () => {
    assert.deepEqual(
      rulesOf([{ apiGroups: ['*'], verbs: ['*'] }, { resources: 'pods', verbs: ['*'] }, null]),
      [],
    )
  })

  test('of a role without any are none', () => {
    for (const rules of [null, 'all', {}, []]) assert.deepEqual(rulesOf(rules), [])
  })

  const words = fc.uniqueArray(fc.constantFrom('', 'a', 'b', 'c', 'a,b', '*', ' '), { maxLength: 5 })
  const entry = fc.record({
    apiGroups: words,
    resources: words.filter(list => list.length > 0),
    verbs: words,
  })

  test('have a key that survives another order and repetition', () => {
    fc.assert(
      fc.property(entry, ({ apiGroups, resources, verbs }) => {
        const turned = {
          verbs: [...verbs, ...verbs],
          resources: resources.toReversed(),
          apiGroups: apiGroups.toReversed(),
        }
        assert.equal(rulesOf([{ apiGroups, resources, verbs }])[0]?.key, rulesOf([turned])[0]?.key)
      }),
      { numRuns: 100 },
    )
  })

  test('have another key when they grant something else', () => {
    fc.assert(
      fc.property(entry, entry, (one, other) => {
        const grants = (rule: typeof one) =>
          [rule.apiGroups, rule.resources, rule.verbs].map(list =>
            list.includes('*') ? ['*'] : list.toSorted(),
          )
        const isSame = JSON.stringify(grants(one)) === JSON.stringify(grants(other))
        assert.equal(rulesOf([one])[0]?.key === rulesOf([other])[0]?.key, isSame)
      }),
      { numRuns: 200 },
    )
  })

  test('grant everything only without names and with all three wildcards', () => {
    const all = { apiGroups: ['*'], resources: ['*'], verbs: ['get', '*'] }
    assert.deepEqual(
      [
        all,
        { ...all, verbs: ['get'] },
        { ...all, apiGroups: [''] },
        { ...all, resourceNames: ['crane'] },
      ].map(rule => rulesOf([rule]).some(grantsEverything)),
      [true, false, false, false],
    )
  })

  test('are described by what they are about', () => {
    const describe = (rule: object) => rulesOf([rule]).map(describeScope).join()
    assert.equal(describe({ apiGroups: [''], resources: ['pods'] }), '`pods`')
    assert.equal(describe({ apiGroups: [''], resources: ['a', 'b', 'c'] }), '`a`, `b` and `c`')
    assert.equal(
      describe({ apiGroups: [''], resources: ['a', 'b', 'c', 'd', 'e'] }),
      '`a`, `b`, `c` and 2 more',
    )
    assert.equal(
      describe({ apiGroups: ['*', 'apps'], resources: ['*'] }),
      'every resource of every API group',
    )
    assert.equal(
      describe({ apiGroups: ['', 'apps'], resources: ['*'] }),
      'every resource of the API groups `core` and `apps`',
    )
    assert.equal(
      describe({ apiGroups: [''], resources: ['pods'], resourceNames: ['crane'] }),
      '`pods` named `crane`',
    )
    assert.equal(
      describe({ nonResourceURLs: ['/metrics', '/healthz'] }),
      'the URLs `/metrics` and `/healthz`',
    )
  })
})

test('roles and bindings are known by group and kind', () => {
  const judged = (apiVersion: string, kind: string) => {
    const object = objectIn(JSON.stringify({ apiVersion, kind, metadata: { name: 'crane' } }))
    return [isRole(object), isBinding(object)]
  }
  assert.deepEqual(judged('rbac.authorization.k8s.io/v1', 'ClusterRole'), [true, false])
  assert.deepEqual(judged('rbac.authorization.k8s.io/v1beta1', 'RoleBinding'), [false, true])
  assert.deepEqual(judged('authorization.openshift.io/v1', 'Role'), [true, false])
  assert.deepEqual(judged('harbour.example/v1', 'Role'), [false, false])
})

test('a custom group is none of Kubernetes, and no wildcard', () => {
  assert.ok(isCustom(['tides.harbour.example']))
  for (const groups of [
    [],
    [''],
    ['*'],
    ['apps'],
    ['networking.k8s.io'],
    ['tides.harbour.example', 'batch'],
  ]) {
    assert.ok(!isCustom(groups), groups.join())
  }
})

function rulesOf(rules: unknown): readonly PolicyRule[] {
  const role = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name: 'crane' },
    rules,
  }
  return policyRulesOf(objectIn(JSON.stringify(role)))
}
