import assert from 'node:assert/strict'
import { existsSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { patchOf, Shipyard, temporaryFolder, textsOf } from './shipyard.ts'

test('the working tree: tracked and untracked files as they are, deleted and ignored ones not', async t => {
  const yard = new Shipyard(t)
  yard.write('.gitignore', 'build/\n')
  yard.write('crane.yaml', 'kind: Pod\n')
  yard.write('dock.yaml', 'kind: Service\n')
  yard.write('engine.yaml', 'kind: Job\n')
  const base = yard.commit()
  yard.write('crane.yaml', 'kind: Deployment\n')
  yard.write('new\nname.yaml', 'kind: Role\n')
  yard.write('build/out.yaml', 'kind: Secret\n')
  yard.remove('dock.yaml')
  yard.write('staged.yaml', 'kind: A\n')
  yard.git('add', 'staged.yaml')
  yard.write('staged.yaml', 'kind: B\n')
  const status = yard.git('status', '--porcelain')
  const objects = yard.git('count-objects', '-v')

  const commits = await (await yard.open(t)).commitsToWorkTree(base)
  assert.equal(commits.head.sha, null)
  assert.deepEqual(await textsOf(commits.head), {
    '.gitignore': 'build/\n',
    'crane.yaml': 'kind: Deployment\n',
    'engine.yaml': 'kind: Job\n',
    'new\nname.yaml': 'kind: Role\n',
    'staged.yaml': 'kind: B\n',
  })
  const changes = await commits.changes()
  assert.deepEqual(
    changes.map(({ status, before, after }) => [status, (after ?? before)?.path]),
    [
      ['modified', 'crane.yaml'],
      ['removed', 'dock.yaml'],
      ['added', 'new\nname.yaml'],
      ['added', 'staged.yaml'],
    ],
  )
  assert.deepEqual(patchOf(changes[0]?.hunks ?? []), ['@@ -1,1 +1,1 @@', '-kind: Pod', '+kind: Deployment'])
  const idOf = async (commit: typeof commits.head): Promise<unknown> =>
    (await commit.list()).find(entry => entry.path === 'engine.yaml')?.id
  assert.equal(await idOf(commits.base), await idOf(commits.head))
  assert.equal(yard.git('status', '--porcelain'), status, 'the index is as it was')
  assert.equal(yard.git('count-objects', '-v'), objects, 'nothing was written into the repository')
})

test('a file rewritten in the same moment and with the same size is seen', async t => {
  const yard = new Shipyard(t)
  yard.write('crane.yaml', 'replicas: 1\n')
  const base = yard.commit()
  yard.write('crane.yaml', 'replicas: 2\n')
  const [change] = await (await (await yard.open(t)).commitsToWorkTree(base)).changes()
  assert.deepEqual(patchOf(change?.hunks ?? []), ['@@ -1,1 +1,1 @@', '-replicas: 1', '+replicas: 2'])
})

test('links are never followed, not as a file nor as a folder on the way', async t => {
  const yard = new Shipyard(t)
  const outside = temporaryFolder(t)
  for (const name of ['crane.yaml', 'other.yaml']) writeFileSync(join(outside, name), 'secret\n')
  yard.write('deploy/crane.yaml', 'kind: Pod\n')
  const base = yard.commit()
  yard.remove('deploy')
  yard.link('deploy', outside)
  yard.link('passwd.yaml', '/etc/passwd')
  yard.git('init', '--quiet', 'nested')

  const commits = await (await yard.open(t)).commitsToWorkTree(base)
  assert.deepEqual(await textsOf(commits.head), {
    deploy: '<it is a symbolic link>',
    'passwd.yaml': '<it is a symbolic link>',
  })
  assert.ok(!JSON.stringify(await commits.changes()).includes('secret'))
})

test('a file too large to take in is named, and counts as changed', async t => {
  const yard = new Shipyard(t)
  yard.write('crane.yaml', 'kind: Pod\n')
  const base = yard.commit()
  for (const path of ['crane.yaml', 'tides.yaml']) {
    yard.write(path, '')
    truncateSync(join(yard.folder, path), 64 * 2 ** 20 + 1)
  }
  const commits = await (await yard.open(t)).commitsToWorkTree(base)
  const because = 'it has 67108865 bytes, more than the limit of 67108864'
  assert.deepEqual(await textsOf(commits.head), {
    'crane.yaml': `<${because}>`,
    'tides.yaml': `<${because}>`,
  })
  assert.deepEqual(
    (await commits.changes()).map(({ status, after, withoutHunks }) => [status, after?.path, withoutHunks]),
    [
      ['modified', 'crane.yaml', because],
      ['added', 'tides.yaml', because],
    ],
  )
})

test('a file whose name is not UTF-8 is named', async t => {
  const yard = new Shipyard(t)
  const base = yard.commit()
  writeFileSync(
    Buffer.concat([Buffer.from(`${yard.folder}/h`), Buffer.of(0xe4), Buffer.from('fen.yaml')]),
    'kind: Pod\n',
  )
  const commits = await (await yard.open(t)).commitsToWorkTree(base)
  assert.deepEqual(await textsOf(commits.head), { 'h\uFFFDfen.yaml': '<its name is not valid UTF-8>' })
  assert.equal((await commits.changes()).length, 1)
})

test('a repository without a commit, and one with a conflict', async t => {
  const yard = new Shipyard(t)
  yard.write('crane.yaml', 'kind: Pod\n')
  assert.deepEqual(await textsOf(await (await yard.open(t)).workTree()), { 'crane.yaml': 'kind: Pod\n' })

  yard.commit()
  yard.git('checkout', '--quiet', '-b', 'tide')
  yard.write('crane.yaml', 'kind: Job\n')
  yard.commit()
  yard.git('checkout', '--quiet', 'main')
  yard.write('crane.yaml', 'kind: Role\n')
  yard.commit()
  assert.throws(() => yard.git('merge', '--quiet', 'tide'))
  const texts = await textsOf(await (await yard.open(t)).workTree())
  assert.match(texts['crane.yaml'] ?? '', /<<<<<<< HEAD\nkind: Role\n/)
})

test('settings of the user that run programs or bend paths change nothing', async t => {
  const yard = new Shipyard(t)
  yard.write('höfe.yaml', 'kind: Pod\n')
  const base = yard.commit()
  for (const [name, value] of [
    ['core.fsmonitor', 'echo > fsmonitor-ran'],
    ['core.quotePath', 'true'],
    ['status.showUntrackedFiles', 'no'],
    ['core.splitIndex', 'true'],
    ['diff.noprefix', 'true'],
  ] as const) {
    yard.git('config', name, value)
  }
  yard.write('höfe.yaml', 'kind: Job\n')
  yard.write('neu.yaml', 'kind: Job\n')
  const changes = await (await (await yard.open(t)).commitsToWorkTree(base)).changes()
  assert.deepEqual(
    changes.map(file => file.after?.path),
    ['höfe.yaml', 'neu.yaml'],
  )
  assert.ok(!existsSync(join(yard.folder, 'fsmonitor-ran')))
})
