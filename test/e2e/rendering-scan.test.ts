import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { temporaryFolder } from '../repository/shipyard.ts'
import { type Finding, launched, once, type Report, scanned } from './story.ts'

/** A bare clone of a repository with charts and an overlay, at its change. */
const whole = once(async t => {
  const yard = launched(t, 'passes')
  const bare = join(temporaryFolder(t), 'harbour.git')
  yard.git('clone', '--quiet', '--bare', yard.folder, bare)
  return scanned(bare)
})
const rootsIn = ({ findings }: Report) => [
  ...new Set(findings.map(({ rendered }) => rendered?.root ?? 'plain')),
]
const nameOf = ({ rule, subject }: Finding) => `${rule} ${subject.kind} ${subject.name}`

describe('a scan of a tree', () => {
  test('renders every chart and overlay, also in a bare repository', async t => {
    const report = await whole(t)
    assert.deepEqual(rootsIn(report).sort(), [
      'charts/derrick',
      'charts/hoist',
      'charts/mast',
      'charts/winch',
      'pilot',
    ])
    assert.deepEqual([report.skipped, report.partial], [[], []])
  })

  test('with every values file', async t => {
    const { findings } = await whole(t)
    const found = findings.filter(finding => finding.subject.name === 'derrick' && finding.rendered)
    const values = new Set(found.flatMap(({ rendered }) => rendered?.values ?? []))
    assert.deepEqual([...values].sort(), [
      'charts/derrick/values-prod.yaml',
      'charts/derrick/values-staging.yaml',
      'charts/derrick/values.yaml',
    ])
  })

  test('says each thing once', async t => {
    const { findings } = await whole(t)
    const ofPilot = findings.filter(({ subject }) => subject.name === 'pilot').map(nameOf)
    assert.equal(new Set(ofPilot).size, ofPilot.length)
    assert.equal(new Set(findings.map(({ fingerprint }) => fingerprint)).size, findings.length)
  })

  test('names values and patches as causes, and knows waivers there', async t => {
    const { findings } = await whole(t)
    const stateOf = (name: string, rule: string) =>
      findings
        .filter(finding => finding.subject.name === name && finding.rule === rule)
        .map(({ state, location }) => `${state} ${location.path}`)
    assert.deepEqual(stateOf('winch', 'workload/no-privileged'), ['waived charts/winch/values.yaml'])
    assert.deepEqual(stateOf('pilot', 'workload/no-host-network'), ['waived pilot/night.yaml'])
    assert.deepEqual(stateOf('mast', 'workload/no-privileged'), ['new charts/mast/values.yaml'])
  })
})

test('`--include` and `--exclude` choose what is rendered', async t => {
  const { folder } = launched(t, 'passes')
  assert.deepEqual(rootsIn(await scanned(folder, '--include', 'pilot/**')), ['pilot'])
  assert.deepEqual(
    rootsIn(await scanned(folder, '--exclude', 'charts/{derrick,mast,winch}/**', '--exclude', 'pilot/**')),
    ['charts/hoist'],
  )
})

test('a path chooses too', async t => {
  const { folder } = launched(t, 'passes')
  assert.deepEqual(rootsIn(await scanned(folder, 'charts/mast')), ['charts/mast'])
})
