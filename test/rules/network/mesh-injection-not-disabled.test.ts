import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultRuleSettings } from '../../../src/inputs/rule-settings.ts'
import type { CannotTell, Problem } from '../../../src/rules/kit/rule.ts'
import { rule } from '../../../src/rules/network/mesh-injection-not-disabled.ts'
import { focusOf } from '../../../src/sources/kubernetes/focus.ts'
import type { RepositoryIndex } from '../../../src/sources/kubernetes/repository-index.ts'
import { indexOf, objectIn } from '../kit/objects.ts'

const namespace = {
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: 'harbour', labels: { 'istio-injection': 'disabled' } },
}

test('whether a mesh is used is not known from a part of the repository', () => {
  assert.deepEqual(
    said({ isWhole: false }).map(word => 'cannotTell' in word),
    [true],
  )
  assert.deepEqual(said({}), [])
})

test('it reads every kind that it asks the index for, by words that the focus holds', () => {
  const focus = focusOf([objectIn(JSON.stringify(namespace))])
  const objects: RepositoryIndex['objects'] = (kind, where) => {
    assert.ok(rule.reads?.includes(kind), kind)
    assert.ok(where !== undefined && 'mentioning' in where)
    assert.ok(focus.wordsFor(kind)?.has(where.mentioning), `${kind} ${where.mentioning}`)
    return []
  }
  said({ objects })
})

function said(about: Partial<RepositoryIndex>): readonly (Problem | CannotTell)[] {
  assert.ok(rule.target === 'object')
  return [...rule.check(objectIn(JSON.stringify(namespace)), indexOf([], about), defaultRuleSettings)]
}
