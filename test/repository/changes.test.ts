import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { borrow } from '../../src/repository/borrowed.ts'
import type { ChangedFile } from '../../src/repository/commit.ts'
import { diffTrees } from '../../src/repository/diff.ts'
import type { CommitSha } from '../../src/text/path.ts'
import { patchOf, Shipyard } from './shipyard.ts'

test('statuses: added, removed, modified, renamed, copied, mode', async t => {
  const yard = new Shipyard(t)
  const crane = lines(
    'kind: Deployment',
    'metadata:',
    '  name: crane',
    'spec:',
    '  replicas: 1',
    '  paused: false',
  )
  yard.write('deploy/crane.yaml', crane)
  yard.write('deploy/dock.yaml', 'kind: Service\n')
  yard.write('deploy/tide-api.yaml', lines('kind: Pod', 'metadata:', '  name: tide-api'))
  yard.write('entry.sh', '#!/bin/sh\n')
  yard.write('moved.yaml', lines('kind: Role', 'metadata:', '  name: pilot', 'rules: []'))
  const base = yard.commit()
  yard.git('mv', 'deploy/crane.yaml', 'deploy/big-crane.yaml')
  yard.write('deploy/big-crane.yaml', crane.replace('replicas: 1', 'replicas: 2'))
  yard.remove('deploy/dock.yaml')
  yard.write('deploy/tide-api.yaml', lines('kind: Pod', 'metadata:', '  name: tide', 'spec: {}'))
  yard.write('copy.yaml', lines('kind: Pod', 'metadata:', '  name: tide-api'))
  yard.chmod('entry.sh', 0o755)
  yard.git('mv', 'moved.yaml', 'pilot.yaml')
  const head = yard.commit()

  assert.deepEqual(summary(await changes(t, yard, base, head)), [
    'added copy.yaml',
    'renamed deploy/crane.yaml -> deploy/big-crane.yaml',
    'removed deploy/dock.yaml',
    'modified deploy/tide-api.yaml',
    'modified entry.sh',
    'renamed moved.yaml -> pilot.yaml',
  ])
  const [copy, bigCrane, dock, tide, entry, pilot] = await changes(t, yard, base, head)
  assert.deepEqual(patchOf(copy?.hunks ?? []), [
    '@@ -0,0 +1,3 @@',
    '+kind: Pod',
    '+metadata:',
    '+  name: tide-api',
  ])
  assert.deepEqual(patchOf(bigCrane?.hunks ?? []), [
    '@@ -2,5 +2,5 @@',
    ' metadata:',
    '   name: crane',
    ' spec:',
    '-  replicas: 1',
    '+  replicas: 2',
    '   paused: false',
  ])
  assert.deepEqual(patchOf(dock?.hunks ?? []), ['@@ -1,1 +0,0 @@', '-kind: Service'])
  assert.deepEqual(tide?.hunks[0]?.lines.at(-1), {
    kind: 'added',
    oldLine: undefined,
    newLine: 4,
    text: 'spec: {}',
  })
  assert.deepEqual([entry?.hunks, entry?.before?.id === entry?.after?.id], [[], true])
  assert.deepEqual([pilot?.hunks, pilot?.before?.id === pilot?.after?.id], [[], true])
})

test('binary files, files over 1 MiB, submodules and files that become links', async t => {
  const yard = new Shipyard(t)
  yard.write('chart.png', Uint8Array.of(137, 80, 0, 1))
  yard.write('tides.csv', 'tide\n'.repeat(300_000))
  yard.write('link.yaml', 'kind: Pod\n')
  yard.git('add', '--all')
  yard.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},vendor/hull`)
  yard.git('commit', '--quiet', '--message', 'before')
  const base = yard.head()
  yard.write('chart.png', Uint8Array.of(137, 80, 0, 2))
  yard.write('tides.csv', `${'tide\n'.repeat(300_000)}low\n`)
  yard.remove('link.yaml')
  yard.link('link.yaml', '/etc/passwd')
  yard.git('add', 'chart.png', 'tides.csv', 'link.yaml')
  yard.git('update-index', '--add', '--cacheinfo', `160000,${'2'.repeat(40)},vendor/hull`)
  yard.git('commit', '--quiet', '--message', 'after')

  const found = await changes(t, yard, base, yard.head())
  const shown = found.map(file => [
    (file.after ?? file.before)?.path,
    file.after?.kind,
    file.isBinary,
    patchOf(file.hunks),
  ])
  assert.deepEqual(shown, [
    ['chart.png', 'file', true, []],
    ['link.yaml', 'symlink', false, ['@@ -1,1 +0,0 @@', '-kind: Pod', '@@ -0,0 +1,1 @@', '+/etc/passwd']],
    ['tides.csv', 'file', true, []],
    ['vendor/hull', 'submodule', false, []],
  ])
})

const oddPaths = [
  'häfen/größe.yaml',
  'dock\n+++ b/x\n@@ -1 +1 @@\n+y.yaml',
  'tab\there.yaml',
  '"quoted" \\back.yaml',
  ' blanks .yaml ',
  ':(top)magic.yaml',
  '-dash.yaml',
  '🚢/日本.yaml',
  'bell\u0007.yaml',
]

test('paths with anything in them', async t => {
  const yard = new Shipyard(t)
  const base = yard.commit()
  for (const path of oddPaths) yard.write(path, `# ${JSON.stringify(path)}\n`)
  const head = yard.commit()

  const found = await changes(t, yard, base, head)
  assert.deepEqual(new Set(found.map(file => file.after?.path)), new Set(oddPaths))
  for (const file of found) {
    assert.deepEqual(patchOf(file.hunks), ['@@ -0,0 +1,1 @@', `+# ${JSON.stringify(file.after?.path)}`])
  }
})

test('CRLF, a missing final line end, and hunk headers with odd text', async t => {
  const yard = new Shipyard(t)
  const quay = [
    '@@ -1 +1 @@ \\ diff --git a/x b/x',
    ...Array.from({ length: 8 }, (_, n) => ` berth ${n}`),
    '- old',
  ]
  yard.write('crlf.yaml', 'kind: Pod\r\nmetadata: {}\r\n')
  yard.write('quay', lines(...quay))
  yard.write('short', 'kind: Pod\nname: a')
  const base = yard.commit()
  yard.write('crlf.yaml', 'kind: Pod\r\nmetadata: {a: b}\r\n')
  yard.write('quay', lines(...quay, '++ diff --git a/y b/y', '\\ No newline at end of file'))
  yard.write('short', 'kind: Pod\nname: b')

  const found = await changes(t, yard, base, yard.commit())
  assert.deepEqual(
    found.map(file => patchOf(file.hunks)),
    [
      ['@@ -1,2 +1,2 @@', ' kind: Pod\r', '-metadata: {}\r', '+metadata: {a: b}\r'],
      [
        '@@ -8,3 +8,5 @@',
        '  berth 6',
        '  berth 7',
        ' - old',
        '+++ diff --git a/y b/y',
        '+\\ No newline at end of file',
      ],
      ['@@ -1,2 +1,2 @@', ' kind: Pod', '-name: a', '+name: b'],
    ],
  )
})

test("the user's configuration and attributes change nothing", async t => {
  const yard = new Shipyard(t)
  yard.write('crane.yaml', lines('kind: Pod', 'metadata:', '  name: crane', 'spec:', '  hostPID: false'))
  yard.write('mövenstein.yaml', 'kind: Role\n')
  const base = yard.commit()
  yard.write('crane.yaml', lines('kind: Pod', 'metadata:', '  name: crane', 'spec:', '  hostPID: true'))
  yard.git('mv', 'mövenstein.yaml', 'möwe.yaml')
  const head = yard.commit()
  const expected = JSON.stringify(await changes(t, yard, base, head))

  const settings = {
    'diff.noprefix': 'true',
    'diff.mnemonicPrefix': 'true',
    'diff.external': 'false',
    'core.bigFileThreshold': '1',
    'diff.renames': 'false',
    'diff.context': '0',
    'diff.algorithm': 'patience',
    'diff.shout.textconv': 'tr a-z A-Z <',
    'diff.shout.command': 'false',
    'core.quotePath': 'true',
    'color.ui': 'always',
    'color.diff': 'always',
    'core.pager': 'false',
    'diff.orderFile': '/nowhere',
    'diff.relative': 'true',
    'core.attributesFile': `${yard.folder}/.git/my-attributes`,
  }
  for (const [name, value] of Object.entries(settings)) yard.git('config', name, value)
  yard.write('.git/my-attributes', '*.yaml -diff\n')
  yard.write('.git/info/attributes', '*.yaml diff=shout -text\n')
  yard.write('.gitattributes', '*.yaml -diff\n')

  assert.equal(JSON.stringify(await changes(t, yard, base, head)), expected)
})

test('a patch without end is cut, and the files behind the cut say so', async t => {
  const yard = new Shipyard(t)
  const base = yard.commit()
  for (let n = 0; n < 50; n++) yard.write(`berths/${n}.yaml`, `berth: ${n}\n`.repeat(400))
  const head = yard.commit()
  const borrowed = await borrow(`${yard.folder}/.git/objects`, 'sha1')
  t.after(() => borrowed.remove())

  const found = (await diffTrees(borrowed.git, [base, head], 60_000)) ?? []
  assert.equal(found.length, 50)
  const whole = found.filter(file => file.withoutHunks === undefined)
  assert.ok(whole.length > 0 && whole.length < 50)
  for (const file of whole) assert.equal(file.hunks[0]?.lines.length, 400)
  for (const file of found.slice(whole.length)) assert.match(file.withoutHunks ?? '', /too large to be shown/)
})

async function changes(
  t: TestContext,
  yard: Shipyard,
  base: CommitSha,
  head: CommitSha,
): Promise<readonly ChangedFile[]> {
  const repository = await yard.open(t)
  return repository.commitsBetween({ base, head }).changes()
}

function summary(files: readonly ChangedFile[]): string[] {
  return files.map(({ status, before, after }) => {
    const path = status === 'renamed' ? `${before?.path} -> ${after?.path}` : (after ?? before)?.path
    return `${status} ${path}`
  })
}

function lines(...text: string[]): string {
  return `${text.join('\n')}\n`
}
