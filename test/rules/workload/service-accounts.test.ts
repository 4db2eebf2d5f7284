import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultRuleSettings } from '../../../src/inputs/rule-settings.ts'
import type { Rule } from '../../../src/rules/kit/rule.ts'
import { rule as noToken } from '../../../src/rules/workload/no-automount-service-account-token.ts'
import { rule as notShared } from '../../../src/rules/workload/no-shared-service-account.ts'
import { focusOf } from '../../../src/sources/kubernetes/focus.ts'
import type { KubeObject } from '../../../src/sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../../src/sources/kubernetes/repository-index.ts'
import { indexOf, objectIn } from '../kit/objects.ts'

const account = objectIn(
  'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: default, namespace: harbour}\n',
)

function podNamed(name: string, spec: string): KubeObject {
  return objectIn(
    `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: harbour}\nspec: {${spec}, containers: [{name: engine, image: engine:1}]}\n`,
    `pods/${name}.yaml`,
  )
}

function saysOf(rule: Rule, object: KubeObject, index: RepositoryIndex): readonly string[] {
  const { pod } = object
  const said =
    rule.target === 'object'
      ? rule.check(object, index, defaultRuleSettings)
      : rule.target === 'pod' && pod
        ? rule.check(pod, index, defaultRuleSettings)
        : []
  return [...said].map(one => ('cannotTell' in one ? 'undecided' : 'problem'))
}

test('the default account is judged by all pods that run as it', () => {
  const refusing = podNamed('ferry', 'automountServiceAccountToken: false')
  const taking = podNamed('tug', 'serviceAccountName: default')
  assert.deepEqual(saysOf(noToken, account, indexOf([])), ['problem'])
  assert.deepEqual(saysOf(noToken, account, indexOf([refusing])), [])
  assert.deepEqual(saysOf(noToken, account, indexOf([refusing, taking])), ['problem'])
  assert.deepEqual(saysOf(noToken, account, indexOf([refusing], { isHidden: () => true })), ['undecided'])
  assert.deepEqual(saysOf(noToken, account, indexOf([refusing], { isWhole: false })), ['undecided'])
})

test('sharing is seen where it stands, and undecided where it may', () => {
  const [ferry, tug] = ['ferry', 'tug'].map(name => podNamed(name, 'serviceAccountName: crew'))
  assert.ok(ferry && tug)
  assert.deepEqual(saysOf(notShared, ferry, indexOf([ferry])), [])
  assert.deepEqual(saysOf(notShared, ferry, indexOf([ferry, tug], { isHidden: () => true })), ['problem'])
  assert.deepEqual(saysOf(notShared, ferry, indexOf([ferry], { isHidden: () => true })), ['undecided'])
  assert.deepEqual(saysOf(notShared, ferry, indexOf([], { isWhole: false })), ['undecided'])
})

test('what these rules look up is in the focus', () => {
  const ferry = podNamed('ferry', 'serviceAccountName: crew, runtimeClassName: bulkhead')
  const words = (object: KubeObject, kind: 'Pod' | 'RuntimeClass') => [
    ...(focusOf([object]).wordsFor(kind) ?? []),
  ]
  assert.deepEqual(words(ferry, 'Pod'), ['crew'])
  assert.deepEqual(words(ferry, 'RuntimeClass'), ['bulkhead'])
  assert.deepEqual(words(account, 'Pod'), ['harbour'])
})
