import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultRuleSettings } from '../../../src/inputs/rule-settings.ts'
import type { CannotTell, Problem } from '../../../src/rules/kit/rule.ts'
import { rule as memoryLimit } from '../../../src/rules/workload/memory-limit.ts'
import { rule as noToken } from '../../../src/rules/workload/no-automount-service-account-token.ts'
import type { RepositoryIndex } from '../../../src/sources/kubernetes/repository-index.ts'
import { indexOf, objectIn } from '../kit/objects.ts'

const pod =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: ferry}\nspec:\n  serviceAccountName: ferry\n  containers: [{name: engine, image: engine:1}]\n'
const account = objectIn(
  'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ferry}\nautomountServiceAccountToken: false\n',
  'accounts/ferry.yaml',
)
const willing = objectIn(
  'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ferry}\n',
  'others/ferry.yaml',
)

/** `problem`, `undecided` or nothing, for each thing a rule says of the pod. */
function saysOf(rule: typeof memoryLimit, index: RepositoryIndex): readonly string[] {
  const { pod: ferry } = objectIn(pod)
  const [engine] = ferry?.containers ?? []
  assert.ok(ferry && engine)
  const wordFor = (said: Problem | CannotTell): string => ('cannotTell' in said ? 'undecided' : 'problem')
  if (rule.target === 'container') return [...rule.check(engine, index, defaultRuleSettings)].map(wordFor)
  if (rule.target === 'object') return [...rule.check(ferry.object, index, defaultRuleSettings)].map(wordFor)
  throw new Error(rule.target)
}

test('what another file may settle is undecided where that file cannot be seen', () => {
  for (const rule of [memoryLimit, noToken]) {
    assert.deepEqual(saysOf(rule, indexOf([])), ['problem'])
    assert.deepEqual(saysOf(rule, indexOf([], { isWhole: false })), ['undecided'])
    assert.deepEqual(saysOf(rule, indexOf([], { isHidden: () => true })), ['undecided'])
  }
})

test('an account that is there decides, two that differ do not', () => {
  assert.deepEqual(saysOf(noToken, indexOf([account])), [])
  assert.deepEqual(saysOf(noToken, indexOf([willing])), ['problem'])
  assert.deepEqual(saysOf(noToken, indexOf([account, willing])), ['undecided'])
})

test('a limit of 0 is none, whatever cannot be seen', () => {
  const zero = objectIn(pod.replace('image: engine:1', 'image: engine:1, resources: {limits: {memory: 0}}'))
  const [engine] = zero.pod?.containers ?? []
  assert.ok(engine && memoryLimit.target === 'container')
  const [said] = [...memoryLimit.check(engine, indexOf([], { isWhole: false }), defaultRuleSettings)]
  assert.ok(said && 'message' in said)
})
