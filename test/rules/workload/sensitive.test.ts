import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultRuleSettings, type Sensitive } from '../../../src/inputs/rule-settings.ts'
import type { CannotTell, Problem, Rule } from '../../../src/rules/kit/rule.ts'
import { rule as dedicatedNodes } from '../../../src/rules/workload/dedicated-nodes.ts'
import { rule as isolatedRuntime } from '../../../src/rules/workload/isolated-runtime.ts'
import type { RepositoryIndex } from '../../../src/sources/kubernetes/repository-index.ts'
import { indexOf, objectIn } from '../kit/objects.ts'

const treasury: Partial<Sensitive> = { namespaces: ['treasury'] }
const personal: Partial<Sensitive> = { labels: ['data-class=personal'] }

function podWith(spec: string, namespace = 'treasury'): string {
  const metadata = namespace === '' ? '{name: ledger}' : `{name: ledger, namespace: ${namespace}}`
  return `apiVersion: v1\nkind: Pod\nmetadata: ${metadata}\nspec: {containers: [{name: ledger, image: ledger:1}]${spec}}\n`
}

function saysOf(
  rule: Rule,
  manifest: string,
  sensitive: Partial<Sensitive>,
  index: RepositoryIndex = indexOf([]),
): readonly (Problem | CannotTell)[] {
  const { pod } = objectIn(manifest)
  assert.ok(pod && rule.target === 'pod')
  const settings = {
    ...defaultRuleSettings,
    sensitive: { ...defaultRuleSettings.sensitive, ...sensitive },
  }
  return [...rule.check(pod, index, settings)]
}

function wordsFor(said: readonly (Problem | CannotTell)[]): readonly string[] {
  return said.map(one => ('cannotTell' in one ? 'undecided' : 'problem'))
}

test('nothing is said unless the configuration names pods', () => {
  for (const rule of [dedicatedNodes, isolatedRuntime])
    assert.deepEqual(saysOf(rule, podWith(''), { taints: ['vault'], runtimes: ['gvisor'] }), [])
})

test('where the namespace decides, one that is not there or open leaves it undecided', () => {
  const [quiet, loud] = ['public', 'personal'].map(value =>
    objectIn(
      `apiVersion: v1\nkind: Namespace\nmetadata: {name: yard, labels: {data-class: ${value}}}\n`,
      `${value}/yard.yaml`,
    ),
  )
  assert.ok(quiet && loud)
  for (const rule of [dedicatedNodes, isolatedRuntime]) {
    const says = (namespace: string, index?: RepositoryIndex) =>
      wordsFor(saysOf(rule, podWith('', namespace), personal, index))
    assert.deepEqual(says('yard'), ['undecided'])
    assert.deepEqual(says(''), ['undecided'])
    assert.deepEqual(says('yard', indexOf([quiet])), [])
    assert.deepEqual(says('yard', indexOf([loud])), ['problem'])
    assert.deepEqual(says('yard', indexOf([quiet, loud])), ['undecided'])
  }
})

test('the configured runtimes are the ones that isolate, and the first of them is offered', () => {
  const runtimes = { ...treasury, runtimes: ['bulkhead', 'watertight'] }
  assert.deepEqual(saysOf(isolatedRuntime, podWith(', runtimeClassName: watertight'), runtimes), [])
  for (const spec of ['', ', runtimeClassName: gvisor']) {
    const [said] = saysOf(isolatedRuntime, podWith(spec), runtimes)
    assert.ok(said && 'message' in said && said.fix)
    assert.equal(said.fix.title, 'Run on `bulkhead`')
    assert.equal(said.fix.safety, 'review')
  }
})

test('two classes of one name that differ decide nothing', () => {
  const [soft, hard] = ['runc', 'runsc'].map(handler =>
    objectIn(
      `apiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata: {name: bulkhead}\nhandler: ${handler}\n`,
      `${handler}/class.yaml`,
    ),
  )
  assert.ok(soft && hard)
  const says = (index: RepositoryIndex) =>
    wordsFor(saysOf(isolatedRuntime, podWith(', runtimeClassName: bulkhead'), treasury, index))
  assert.deepEqual(says(indexOf([soft])), ['problem'])
  assert.deepEqual(says(indexOf([hard])), [])
  assert.deepEqual(says(indexOf([soft, hard])), ['undecided'])
  assert.deepEqual(says(indexOf([])), ['undecided'])
})
