import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { launched, newIn, once, reviewed } from './story.ts'

const removed = ['charts/dock', 'charts/slipway/values-prod.yaml', 'deploy/ferry.yaml', 'deploy/gangway.yaml']

/** Objects whose dangerous settings are stowed elsewhere, and do not change. */
const stowage = once(t => reviewed(launched(t, 'stowage', { removed })))

describe('a setting that moves is neither new nor fixed', () => {
  const moves: readonly (readonly [string, string, string?])[] = [
    ['from a template into the values', 'sluice'],
    ['from a template into a helper', 'anchor'],
    ['from a plain manifest into a chart', 'ferry'],
    ['with the folder of its chart', 'dock'],
    ['with the folder of its values', 'dock', 'workload/no-host-network'],
    ['with its values file', 'slipway', 'workload/no-host-network'],
    ['from a plain manifest into an overlay', 'gangway'],
    ['from a resource into a patch', 'pontoon'],
  ]
  for (const [how, name, setting = 'workload/no-privileged'] of moves) {
    test(how, async t => {
      const report = await stowage(t)
      assert.deepEqual(newIn(report, name), [])
      assert.deepEqual(
        report.fixed.filter(({ subject }) => subject.name === name),
        [],
      )
      const standing = report.findings.filter(
        ({ subject, rule }) => subject.name === name && rule === setting,
      )
      assert.deepEqual(
        standing.map(({ state }) => state),
        ['existing'],
        'it is still seen, once',
      )
    })
  }

  test('and the change passes', async t => {
    const { code, verdict, skipped, partial } = await stowage(t)
    assert.deepEqual([code, verdict, skipped, partial], [0, 'pass', [], []])
  })
})
