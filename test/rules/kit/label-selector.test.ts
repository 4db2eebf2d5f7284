import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answer, selects } from '../../../src/rules/kit/label-selector.ts'
import { objectIn } from './objects.ts'

const labels = new Map([
  ['team', 'dock-crew'],
  ['berth', 'north'],
])

test('every condition must hold', () => {
  assert.equal(answer({}), 'yes')
  assert.equal(answer({ matchLabels: {}, matchExpressions: [] }), 'yes')
  assert.equal(answer({ matchLabels: { team: 'dock-crew', berth: 'north' } }), 'yes')
  assert.equal(answer({ matchLabels: { team: 'dock-crew', berth: 'south' } }), 'no')
  assert.equal(
    answer({ matchLabels: { team: 'dock-crew' }, matchExpressions: [condition('berth', 'DoesNotExist')] }),
    'no',
  )
})

test('the operators mean what Kubernetes says', () => {
  const table: readonly [string, string, readonly string[], Answer][] = [
    ['team', 'In', ['pilots', 'dock-crew'], 'yes'],
    ['team', 'In', ['pilots'], 'no'],
    ['crane', 'In', ['big'], 'no'],
    ['team', 'NotIn', ['dock-crew'], 'no'],
    ['crane', 'NotIn', ['big'], 'yes'],
    ['team', 'Exists', [], 'yes'],
    ['crane', 'Exists', [], 'no'],
    ['crane', 'DoesNotExist', [], 'yes'],
    ['team', 'Resembles', ['dock-crew'], 'no'],
  ]
  for (const [key, operator, values, expected] of table) {
    assert.equal(
      answer({ matchExpressions: [condition(key, operator, values)] }),
      expected,
      `${key} ${operator}`,
    )
  }
})

test('a label that may be there leaves it open, unless another condition fails', () => {
  assert.equal(answer({ matchLabels: { crane: 'big' } }, 'partly known'), 'perhaps')
  assert.equal(answer({ matchLabels: { crane: 'big', team: 'pilots' } }, 'partly known'), 'no')
  assert.equal(answer({ matchExpressions: [condition('crane', 'DoesNotExist')] }, 'partly known'), 'perhaps')
})

test('what is no selector selects nothing', () => {
  for (const selector of ['all', null, [], 7]) assert.equal(answer(selector), 'no')
})

function condition(key: string, operator: string, values: readonly string[] = []): object {
  return { key, operator, values }
}

function answer(selector: unknown, known = 'known'): Answer {
  const node = objectIn(JSON.stringify({ apiVersion: 'v1', kind: 'Selector', selector })).at('selector')
  assert.ok(node !== undefined)
  return selects(node, { labels, isComplete: known === 'known' })
}
