import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { seaworthy } from './run.ts'
import { launched, once, type Report, range, reviewed, theNew } from './story.ts'

/** Findings that are accepted where they are caused, and some that are not. */
const passes = once(t => reviewed(launched(t, 'passes')))

function reasonOf({ findings }: Report, name: string, rule: string): string | undefined {
  const found = findings.filter(finding => finding.subject.name === name && finding.rule === rule)
  assert.deepEqual(
    found.map(({ state }) => state),
    ['waived'],
  )
  return found[0]?.waiver?.reason
}

describe('a finding is accepted where it is caused', () => {
  const places: readonly (readonly [string, string, string, string])[] = [
    ['in the values', 'winch', 'workload/no-privileged', 'the drum drives its motor itself'],
    ['in the template', 'hoist', 'workload/no-host-network', 'it listens on the quay'],
    [
      'in the template, as Helm’s own comment',
      'hoist',
      'workload/no-host-pid',
      'it looks after the other pumps',
    ],
    ['in a patch', 'pilot', 'workload/no-host-network', 'the pilot listens on the quay'],
  ]
  for (const [where, name, rule, reason] of places) {
    test(where, async t => assert.equal(reasonOf(await passes(t), name, rule), reason))
  }

  test('and counted', async t => {
    const { counts, findings } = await passes(t)
    assert.equal(counts['waived'], findings.filter(({ state }) => state === 'waived').length)
    assert.ok((counts['waived'] ?? 0) >= 4)
  })
})

test('a waiver in one values file does not speak for another', async t => {
  const finding = theNew(await passes(t), 'derrick', 'workload/no-privileged')
  assert.equal(finding.location.path, 'charts/derrick/values-staging.yaml')
})

test('a waiver without a reason does not count', async t => {
  const finding = theNew(await passes(t), 'mast', 'workload/no-privileged')
  assert.equal(finding.location.path, 'charts/mast/values.yaml')
})

test('waivers that are not needed or give no reason are named', async t => {
  const { out } = await seaworthy(launched(t, 'passes').folder, [
    'review',
    ...range,
    '--format',
    'markdown',
    '--include',
    'charts/{mast,winch}/**',
  ])
  assert.match(out, /charts\/winch\/values\.yaml:4.*not needed any more/)
  assert.match(out, /charts\/mast\/values\.yaml:1.*gives no reason/)
})
