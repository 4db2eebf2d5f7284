import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Gap, launched, newIn, once, type Report, reviewed, theNew } from './story.ts'

/** Charts and overlays that come to their end, or come back from it. */
const scrapyard = once(t => reviewed(launched(t, 'scrapyard', { removed: ['charts/hulk', 'overlays/hulk'] })))
const fixedIn = ({ fixed }: Report, name: string) => fixed.filter(({ subject }) => subject.name === name)
const isAt = (place: string) => (gap: Gap) => gap.path.startsWith(place)

describe('what is deleted', () => {
  for (const [what, name] of [
    ['a chart', 'hulk'],
    ['an overlay', 'old-pontoon'],
  ] as const) {
    test(`${what} is fixed, not new`, async t => {
      const report = await scrapyard(t)
      assert.deepEqual(newIn(report, name), [])
      assert.ok(fixedIn(report, name).some(({ rule }) => rule === 'workload/no-privileged'))
      assert.ok(!report.skipped.some(({ path }) => path.includes('/hulk/')))
    })
  }
})

test('a value that is mended is fixed', async t => {
  const report = await scrapyard(t)
  assert.deepEqual(
    fixedIn(report, 'skiff').map(({ rule }) => rule),
    ['workload/no-privileged'],
  )
})

test('a chart that did not render before is reviewed whole, and that is said', async t => {
  const report = await scrapyard(t)
  theNew(report, 'raft', 'workload/no-host-pid')
  assert.match(report.skipped.find(isAt('charts/raft/'))?.because ?? '', /^before the change/)
})

test('what no longer renders is not fixed, and named', async t => {
  const report = await scrapyard(t)
  assert.deepEqual(fixedIn(report, 'sieve'), [])
  assert.match(report.skipped.find(isAt('charts/sieve/'))?.because ?? '', /cannot be parsed/)
})
