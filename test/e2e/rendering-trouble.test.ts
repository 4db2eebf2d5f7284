import assert from 'node:assert/strict'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { tar } from '../rendering/tar.ts'
import { Shipyard, temporaryFolder } from '../repository/shipyard.ts'
import { seaworthy } from './run.ts'
import { type Gap, launched, newIn, once, range, reviewed, rulesIn, theNew } from './story.ts'

/** Stands in values, and on the lines that engines fail on. */
const secret = '7f3c9b52e1d84a06'
/** Stands in a file outside the repository. */
const outside = 'b81d09f4c7a2e635'

/** Charts and overlays in every kind of distress, and two that are sound but dangerous. */
const roughSea = once(async t => {
  const { address, visits } = await lighthouse(t)
  const yard = launched(t, 'rough-sea', {
    also: {
      'overlays/far/kustomization.yaml': `resources:\n  - ${address}/base\n`,
      'charts/tender/Chart.yaml': `apiVersion: v2\nname: tender\nversion: 0.1.0\ndependencies:\n  - name: redis\n    version: 20.x.x\n    repository: ${address}/charts\n`,
    },
  })
  bomb(yard)
  leak(t, yard)
  yard.commit()
  const report = await reviewed(yard)
  const sarif = await seaworthy(yard.folder, [
    'review',
    ...range,
    '--format',
    'sarif',
    '--include',
    'charts/{brig,ketch,list,sloop}/**',
  ])
  return { report, sarif, visits: visits() }
})

/** Somebody on the network who must never be asked. */
async function lighthouse(t: TestContext): Promise<{ address: string; visits: () => number }> {
  let visits = 0
  const server = createServer((_, response) => {
    visits++
    response.end()
  })
  server.on('connection', () => visits++)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const address = server.address()
  assert.ok(address && typeof address === 'object')
  return { address: `http://127.0.0.1:${address.port}`, visits: () => visits }
}

/** A vendored dependency that is a thousand times larger than its archive. */
function bomb(yard: Shipyard): void {
  yard.write(
    'charts/galleon/Chart.yaml',
    'apiVersion: v2\nname: galleon\nversion: 0.1.0\ndependencies:\n  - name: powder\n    version: 1.0.0\n    repository: https://charts.shipyard.test\n',
  )
  yard.write(
    'charts/galleon/templates/deck.yaml',
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: galleon}\n',
  )
  yard.write(
    'charts/galleon/charts/powder-1.0.0.tgz',
    gzipSync(
      tar([
        { path: 'powder/Chart.yaml', content: 'apiVersion: v2\nname: powder\nversion: 1.0.0\n' },
        { path: 'powder/files/keg', content: Buffer.alloc(80 * 1024 * 1024) },
      ]),
    ),
  )
}

/** A chart that reads a file of the machine through a link. */
function leak(t: TestContext, yard: Shipyard): void {
  const file = join(temporaryFolder(t), 'log.txt')
  writeFileSync(file, outside)
  const link = join(yard.folder, 'charts/smuggler/files/log.txt')
  mkdirSync(dirname(link), { recursive: true })
  symlinkSync(file, link)
  yard.write('charts/smuggler/Chart.yaml', 'apiVersion: v2\nname: smuggler\nversion: 0.1.0\n')
  yard.write(
    'charts/smuggler/templates/pod.yaml',
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: smuggler-{{ .Files.Get "files/log.txt" | trim }}\nspec:\n  hostPID: true\n  containers: [{name: hold, image: hold}]\n',
  )
}

const isAt = (place: string) => (gap: Gap) => gap.path.startsWith(place)

describe('what cannot be rendered is named, with the reason', () => {
  const troubles: readonly (readonly [string, string, RegExp])[] = [
    ['an unknown function', 'charts/sloop/', /line 6: .*`nosuchfunction`/],
    ['a text that is no YAML', 'charts/brig/', /not YAML/],
    ['endless recursion', 'charts/whirl/', /calls itself without end/],
    ['a range without measure', 'charts/swell/', /more text than is allowed/],
    ['values that are no map', 'charts/list/values.yaml', /not a YAML map/],
    ['an archive bomb', 'charts/galleon/', /archive|unpack|larger/],
    ['a remote base', 'overlays/remote/', /remote base, which is never fetched/],
    ['a remote base on this machine', 'overlays/far/', /remote base, which is never fetched/],
    ['overlays in a circle', 'overlays/ring/', /includes itself/],
    ['a file outside', 'overlays/outside/', /leads out of the repository/],
  ]
  for (const [what, place, because] of troubles) {
    test(what, async t => {
      const { report } = await roughSea(t)
      const gaps = report.skipped.filter(isAt(place))
      assert.equal(gaps.length, 1, JSON.stringify(report.skipped))
      assert.match(gaps[0]?.because ?? '', because)
    })
  }

  test('each once, and only what is at fault', async t => {
    const { report } = await roughSea(t)
    assert.deepEqual(report.partial.map(({ path }) => path.split('/').slice(0, 2).join('/')).sort(), [
      'charts/ketch',
      'charts/smuggler',
      'charts/tender',
      'charts/yawl',
    ])
    const named = report.skipped.map(({ path }) => path)
    assert.equal(new Set(named).size, named.length)
  })
})

describe('what renders in part is judged, and named as partial', () => {
  test('without a required value, as in `helm lint`', async t => {
    const { report } = await roughSea(t)
    theNew(report, 'yawl', 'workload/no-host-network')
    assert.match(report.partial.find(isAt('charts/yawl/'))?.because ?? '', /`required`/)
  })

  test('without a dependency that is not in the repository', async t => {
    const { report } = await roughSea(t)
    theNew(report, 'tender', 'workload/no-host-pid')
    assert.match(
      report.partial.find(isAt('charts/tender/'))?.because ?? '',
      /`redis` is not in the repository/,
    )
  })
})

test('the others are reviewed all the same, and what they do wrong decides', async t => {
  const { report } = await roughSea(t)
  theNew(report, 'cutter', 'workload/no-privileged')
  assert.ok(rulesIn(newIn(report, 'dinghy')).includes('workload/no-host-network'))
  assert.deepEqual([report.code, report.verdict], [1, 'fail'])
})

test('incomplete is not green where nothing else fails', async t => {
  const { sarif } = await roughSea(t)
  assert.equal(sarif.code, 3)
})

test('neither the network nor a file outside is touched', async t => {
  const { report, sarif, visits } = await roughSea(t)
  assert.equal(visits, 0)
  assert.match(report.partial.find(isAt('charts/smuggler/'))?.because ?? '', /leads out of the repository/)
  assert.doesNotMatch(report.text + sarif.out + sarif.err, new RegExp(outside))
})

test('no text of values or of a failing line is in any report', async t => {
  const { report, sarif } = await roughSea(t)
  assert.doesNotMatch(report.text + sarif.out + sarif.err, new RegExp(secret))
})

test('names of rendered objects do no harm in a comment', async t => {
  const yard = new Shipyard(t)
  yard.commit()
  yard.git('checkout', '--quiet', '-b', 'night-shift')
  yard.write('charts/stowaway/Chart.yaml', 'apiVersion: v2\nname: stowaway\nversion: 0.1.0\n')
  yard.write(
    'charts/stowaway/templates/pod.yaml',
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: "@octocat <b>aboard</b> [here](http://evil.test)"\nspec:\n  hostPID: true\n  containers: [{name: "@hold", image: hold:1.0.0}]\n',
  )
  yard.commit()
  const { out } = await seaworthy(yard.folder, ['review', ...range, '--format', 'markdown'])
  assert.match(out, /@octocat/)
  const prose = out.replaceAll(/^( *`{3,}).*\n[\s\S]*?^\1/gm, '').replaceAll(/(`+)[^\n]*?\1/g, '')
  assert.doesNotMatch(prose, /@octocat|<b>|\]\(http:\/\/evil|@hold/)
})
