import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  causeOf,
  inBoth,
  isAbout,
  launched,
  lineOf,
  newIn,
  newOnes,
  once,
  onePlace,
  placeOf,
  reviewed,
  rulesIn,
  scanned,
  theNew,
  whats,
  withSuggestions,
} from './story.ts'

/** A change of overlays, and what it comes to once all suggestions are committed. */
const nightWatch = once(async t => {
  const yard = launched(t, 'night-watch')
  const report = await reviewed(yard)
  return { report, mended: withSuggestions(yard, report) }
})
const at = (path: string, text: string) => `${path}:${lineOf('night-watch', path, text)}`
const on = (path: string, text: string) => `${at(path, text)}-${lineOf('night-watch', path, text)}`

test('what a patch of one overlay sets stands on the patch, and is new there alone', async t => {
  const { report } = await nightWatch(t)
  const patch = 'tide-api/overlays/night/gauge.yaml'
  const finding = theNew(report, 'tide-api', 'workload/no-host-network')
  assert.deepEqual(rulesIn(newIn(report, 'tide-api')), ['workload/no-host-network', 'workload/no-host-pid'])
  assert.equal(causeOf(finding), at(patch, 'hostNetwork:'))
  assert.deepEqual([finding.placement?.kind, finding.placement?.path], ['line', patch])
  assert.equal(finding.subject.namespace, 'night')
  assert.deepEqual(finding.rendered, { by: 'kustomize', root: 'tide-api/overlays/night', values: [] })
  assert.ok(
    finding.related.some(({ path }) => path === 'tide-api/overlays/night/kustomization.yaml'),
    'the way to it is named',
  )
})

test('a base under two overlays is one comment, and both overlays are named', async t => {
  const { report } = await nightWatch(t)
  const base = 'crane/base/daemonset.yaml'
  const findings = [
    theNew(report, 'north-crane', 'workload/no-privileged'),
    theNew(report, 'south-crane', 'workload/no-privileged'),
  ]
  assert.deepEqual(
    findings.map(({ rendered }) => rendered?.root),
    ['crane/overlays/north', 'crane/overlays/south'],
  )
  assert.deepEqual(findings.map(causeOf), [at(base, 'privileged:'), at(base, 'privileged:')])
  assert.equal(onePlace(findings), on(base, 'privileged:'))
  for (const { suggestion } of findings) {
    assert.equal(suggestion?.replacement, '            privileged: false')
    assert.match(suggestion.check ?? '', /2 rendered objects/)
  }
})

test('a tag `latest` stands on the `images` entry that sets it', async t => {
  const { report } = await nightWatch(t)
  const finding = theNew(report, 'beacon', 'workload/no-latest-image')
  assert.equal(causeOf(finding), at('beacon/harbour/kustomization.yaml', 'newTag:'))
  assert.equal(placeOf(finding), on('beacon/harbour/kustomization.yaml', 'newTag:'))
})

test('an operation of JSON6902 stands on its value, and is mended there', async t => {
  const { report } = await nightWatch(t)
  const finding = theNew(report, 'winch', 'workload/no-privileged')
  assert.equal(causeOf(finding), at('winch/drum.yaml', 'value: true'))
  assert.equal(finding.suggestion?.replacement, '  value: false')
})

test('a patch written in a component stands on its line', async t => {
  const { report } = await nightWatch(t)
  const component = 'pilot/component/kustomization.yaml'
  const finding = theNew(report, 'pilot', 'workload/no-host-network')
  assert.equal(causeOf(finding), at(component, 'hostNetwork:'))
  assert.equal(finding.rendered?.root, 'pilot')
})

test('a patch that deletes a securityContext is the cause of what is missing', async t => {
  const { report } = await nightWatch(t)
  const findings = newIn(report, 'buoy')
  assert.deepEqual(rulesIn(findings), ['workload/drop-all-capabilities', 'workload/no-privilege-escalation'])
  assert.deepEqual([...new Set(findings.map(causeOf))], [at('buoy/refit.yaml', 'securityContext:')])
  assert.equal(onePlace(findings), on('buoy/refit.yaml', 'securityContext:'))
})

describe('what no overlay uses is judged alone', () => {
  test('a patch', async t => {
    const { report } = await nightWatch(t)
    const finding = theNew(report, 'spare-patched', 'workload/no-host-pid')
    assert.deepEqual(rulesIn(newIn(report, 'spare-patched')), ['workload/no-host-pid'], 'nothing is missing')
    assert.equal(causeOf(finding), at('spare/unused-patch.yaml', 'hostPID:'))
    assert.equal(finding.rendered, undefined)
  })

  test('a base', async t => {
    const { report } = await nightWatch(t)
    const finding = theNew(report, 'spare-mast', 'workload/no-privileged')
    assert.equal(causeOf(finding), at('spare/unused-base/daemonset.yaml', 'privileged:'))
    assert.equal(finding.rendered?.root, 'spare/unused-base')
  })
})

test('files that an overlay uses are not judged alone as well', async t => {
  const { report } = await nightWatch(t)
  assert.ok(report.findings.every(({ rendered, location }) => rendered || location.path.startsWith('spare/')))
  const once = new Set(report.findings.map(({ fingerprint }) => fingerprint))
  assert.equal(once.size, report.findings.length)
  assert.deepEqual([report.skipped, report.partial], [[], []])
})

test('all suggestions committed, what they promised is gone and nothing is new', async t => {
  const { report, mended } = await nightWatch(t)
  const after = await scanned(launched(t, 'night-watch', { also: mended }).folder)
  const promised = newOnes(report).filter(({ suggestion }) => suggestion)
  assert.ok(promised.length >= 6, `${promised.length} suggestions`)
  assert.deepEqual(inBoth(promised, after.findings), [])
  const kept = report.findings.filter(({ suggestion }) => !suggestion)
  assert.deepEqual(inBoth(kept, after.findings), whats(kept), 'nothing else got lost')
  const known = after.findings.filter(({ subject }) => isAbout(report, subject))
  assert.deepEqual(inBoth(known, kept), whats(known), 'nothing is new')
})
