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

/** A change of many charts, and what it comes to once all suggestions are committed. */
const refit = once(async t => {
  const yard = launched(t, 'refit')
  const report = await reviewed(yard)
  return { report, mended: withSuggestions(yard, report) }
})
const at = (path: string, text: string) => `${path}:${lineOf('refit', path, text)}`
const on = (path: string, text: string) => `${at(path, text)}-${lineOf('refit', path, text)}`

describe('a values-only change that makes a container privileged', () => {
  const values = 'charts/tide-api/values.yaml'

  test('stands on the values line, the way to the template beside it', async t => {
    const { report } = await refit(t)
    const finding = theNew(report, 'tide-api', 'workload/no-privileged')
    assert.equal(causeOf(finding), at(values, 'privileged:'))
    assert.equal(placeOf(finding), on(values, 'privileged:'))
    assert.deepEqual(
      finding.related.map(({ path, startLine }) => `${path}:${startLine}`),
      [at('charts/tide-api/templates/deployment.yaml', 'privileged:')],
    )
    assert.equal(report.code, 1)
  })

  test('says by what, from which root and with which values it is rendered', async t => {
    const { report } = await refit(t)
    assert.deepEqual(theNew(report, 'tide-api', 'workload/no-privileged').rendered, {
      by: 'helm',
      root: 'charts/tide-api',
      values: [values],
    })
  })

  test('is mended in the values, comments kept', async t => {
    const { report } = await refit(t)
    const { suggestion } = theNew(report, 'tide-api', 'workload/no-privileged')
    assert.equal(suggestion?.path, values)
    assert.equal(suggestion.replacement, '  privileged: false # agreed with the harbour master')
  })

  test('through `toYaml` it stands on the key, and is mended there', async t => {
    const { report } = await refit(t)
    const finding = theNew(report, 'crane', 'workload/no-privileged')
    assert.equal(causeOf(finding), at('charts/crane/values.yaml', 'privileged:'))
    assert.equal(placeOf(finding), on('charts/crane/values.yaml', 'privileged:'))
    assert.equal(finding.suggestion?.replacement, '  privileged: false')
  })
})

test('a tag `latest` in the values stands on the tag', async t => {
  const { report } = await refit(t)
  const finding = theNew(report, 'tide-api', 'workload/no-latest-image')
  assert.equal(causeOf(finding), at('charts/tide-api/values.yaml', 'tag:'))
  assert.equal(placeOf(finding), on('charts/tide-api/values.yaml', 'tag:'))
})

test('settings taken out of the values are one comment there, and one suggestion for all', async t => {
  const { report } = await refit(t)
  const findings = newIn(report, 'buoy')
  assert.deepEqual(rulesIn(findings), [
    'workload/drop-all-capabilities',
    'workload/no-privilege-escalation',
    'workload/seccomp-profile',
  ])
  for (const finding of findings) {
    assert.equal(causeOf(finding), at('charts/buoy/values.yaml', 'securityContext:'))
    assert.equal(finding.suggestion?.path, 'charts/buoy/values.yaml')
  }
  onePlace(findings)
})

test('a literal of a template stands on its line, and is mended there', async t => {
  const { report } = await refit(t)
  const template = 'charts/lighthouse/templates/deployment.yaml'
  const finding = theNew(report, 'lighthouse', 'workload/no-host-network')
  assert.equal(causeOf(finding), at(template, 'hostNetwork:'))
  assert.equal(placeOf(finding), on(template, 'hostNetwork:'))
  assert.equal(finding.suggestion?.path, template)
})

test('a helper is one comment for all objects it serves, mended in the helper, which says how many change', async t => {
  const { report } = await refit(t)
  const helper = 'charts/foghorn/templates/_helpers.tpl'
  const findings = [
    theNew(report, 'foghorn-horn', 'workload/no-privileged'),
    theNew(report, 'foghorn-bell', 'workload/no-privileged'),
  ]
  for (const { suggestion } of findings) {
    assert.deepEqual([suggestion?.path, suggestion?.replacement], [helper, 'privileged: false'])
    assert.match(suggestion?.check ?? '', /2 rendered objects/)
  }
  assert.deepEqual(findings.map(causeOf), [at(helper, 'privileged:'), at(helper, 'privileged:')])
  assert.equal(onePlace(findings), on(helper, 'privileged:'))
})

describe('a library chart', () => {
  const library = 'charts/rigging/templates/_pod.tpl'

  test('is one comment for all charts that use it', async t => {
    const { report } = await refit(t)
    const findings = [
      theNew(report, 'winch', 'workload/no-host-pid'),
      theNew(report, 'windlass', 'workload/no-host-pid'),
    ]
    assert.deepEqual(
      findings.map(({ rendered }) => rendered?.root),
      ['charts/winch', 'charts/windlass'],
    )
    assert.deepEqual(findings.map(causeOf), [at(library, 'hostPID:'), at(library, 'hostPID:')])
    assert.equal(onePlace(findings), on(library, 'hostPID:'))
    assert.deepEqual(
      findings.map(({ suggestion }) => suggestion?.path),
      [library, library],
    )
  })

  test('no other chart is rendered: one that would fail is not named', async t => {
    const { report } = await refit(t)
    assert.deepEqual([report.skipped, report.partial], [[], []])
    assert.doesNotMatch(report.text, /charts\/wreck/)
  })
})

describe('a new container in a template', () => {
  const template = 'charts/capstan/templates/deployment.yaml'

  test('that lacks its settings is one comment with all of them', async t => {
    const { report } = await refit(t)
    const findings = newIn(report, 'capstan')
    assert.deepEqual(rulesIn(findings), [
      'workload/drop-all-capabilities',
      'workload/memory-limit',
      'workload/memory-request',
      'workload/no-privilege-escalation',
      'workload/read-only-root-filesystem',
      'workload/run-as-non-root',
      'workload/seccomp-profile',
    ])
    assert.ok(findings.every(({ subject }) => subject.container === 'logbook'))
    assert.deepEqual([...new Set(findings.map(causeOf))], [at(template, '- name: logbook')])
    onePlace(findings)
  })

  test('is mended in the template for all value sets', async t => {
    const { report } = await refit(t)
    const mended = newIn(report, 'capstan').filter(({ suggestion }) => suggestion)
    assert.deepEqual(
      rulesIn(mended),
      [
        'workload/drop-all-capabilities',
        'workload/no-privilege-escalation',
        'workload/read-only-root-filesystem',
        'workload/run-as-non-root',
        'workload/seccomp-profile',
      ],
      'what the pod would say best stands outside the hunk: the container says it',
    )
    assert.equal(new Set(mended.map(({ suggestion }) => JSON.stringify(suggestion))).size, 1)
    assert.equal(mended[0]?.suggestion?.path, template)
    assert.deepEqual(mended[0].rendered?.values, [
      'charts/capstan/values.yaml',
      'charts/capstan/ci/fast-values.yaml',
      'charts/capstan/ci/slow-values.yaml',
    ])
  })
})

test('a whole new chart is one comment per values key, with a suggestion for all that the key can mend', async t => {
  const { report } = await refit(t)
  const values = 'charts/yacht/values.yaml'
  const findings = newIn(report, 'yacht').filter(({ rule }) => !rule.startsWith('workload/memory-'))
  assert.deepEqual(rulesIn(findings), [
    'workload/drop-all-capabilities',
    'workload/no-privilege-escalation',
    'workload/read-only-root-filesystem',
    'workload/run-as-non-root',
    'workload/seccomp-profile',
  ])
  const line = lineOf('refit', values, 'securityContext: {}')
  assert.deepEqual([...new Set(findings.map(causeOf))], [`${values}:${line}`])
  assert.equal(onePlace(findings), `${values}:${line}-${line}`)
  assert.equal(new Set(findings.map(({ suggestion }) => suggestion?.replacement)).size, 1)
  assert.match(findings[0]?.suggestion?.replacement ?? '', /^securityContext:\n {2}\w/)
  for (const rule of ['workload/memory-limit', 'workload/memory-request'])
    assert.equal(causeOf(theNew(report, 'yacht', rule)), at(values, 'resources: {}'))
})

test('an item of a list in the values is the cause of the item that it renders to', async t => {
  const { report } = await refit(t)
  const finding = theNew(report, 'convoy', 'workload/no-privileged')
  assert.equal(finding.subject.container, 'second')
  assert.equal(causeOf(finding), at('charts/convoy/values.yaml', 'privileged: true'))
  assert.equal(finding.suggestion?.path, 'charts/convoy/values.yaml')
})

test('what the schema of the values refuses is not suggested', async t => {
  const { report } = await refit(t)
  const finding = theNew(report, 'lock', 'workload/no-privileged')
  assert.notEqual(finding.suggestion?.path, 'charts/lock/values.yaml')
})

test('a value that only its author can choose is named, and not replaced', async t => {
  const { report } = await refit(t)
  const finding = theNew(report, 'gearbox', 'workload/no-privileged')
  assert.equal(causeOf(finding), at('charts/gearbox/values.yaml', 'mode:'))
  assert.equal(finding.suggestion, undefined)
})

describe('a subchart', () => {
  test('stands on the key of its alias in the values of its parent', async t => {
    const { report } = await refit(t)
    const finding = theNew(report, 'barge-aft', 'workload/no-privileged')
    assert.equal(causeOf(finding), at('charts/barge/values.yaml', 'privileged: true'))
    assert.equal(finding.suggestion?.path, 'charts/barge/values.yaml')
    assert.deepEqual(newIn(report, 'barge-fore'), [])
  })

  test('in an archive stands on its entry in Chart.yaml', async t => {
    const { report } = await refit(t)
    const finding = theNew(report, 'topmast', 'workload/no-host-network')
    assert.equal(causeOf(finding), at('charts/schooner/Chart.yaml', '- name: topmast'))
    assert.equal(placeOf(finding), on('charts/schooner/Chart.yaml', '- name: topmast'))
  })
})

test('all suggestions committed, what they promised is gone and nothing is new', async t => {
  const { report, mended } = await refit(t)
  const after = await scanned(launched(t, 'refit', { also: mended }).folder)
  const promised = newOnes(report).filter(({ suggestion }) => suggestion)
  assert.ok(promised.length >= 10, `${promised.length} suggestions`)
  assert.deepEqual(inBoth(promised, after.findings), [])
  const kept = report.findings.filter(({ suggestion }) => !suggestion)
  assert.deepEqual(inBoth(kept, after.findings), whats(kept), 'nothing else got lost')
  const known = after.findings.filter(({ subject }) => isAbout(report, subject))
  assert.deepEqual(inBoth(known, kept), whats(known), 'nothing is new')
})
