import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { pathToFileURL } from 'node:url'

import { openRepository, type Repository } from '../../src/repository/commits.ts'
import { UserError } from '../../src/text/failure.ts'
import { type CommitSha, toCommitSha } from '../../src/text/path.ts'
import { opened, Shipyard, temporaryFolder, textsOf } from './shipyard.ts'

test('a subfolder, a linked worktree and a bare clone all open the repository', async t => {
  const yard = new Shipyard(t)
  yard.write('deploy/crane.yaml', 'kind: Pod\n')
  const head = yard.commit()
  const linked = join(temporaryFolder(t), 'linked')
  yard.git('worktree', 'add', '--quiet', linked)
  const bare = temporaryFolder(t)
  execFileSync('git', ['clone', '--quiet', '--bare', yard.folder, bare])

  assert.equal((await opened(t, join(yard.folder, 'deploy'))).root, yard.folder)
  for (const [folder, root] of [
    [linked, linked],
    [bare, undefined],
    [join(yard.folder, '.git'), undefined],
  ] as const) {
    const repository = await opened(t, folder)
    assert.equal(repository.root, root)
    assert.equal(await repository.resolveCommit('HEAD'), head)
    assert.deepEqual(await textsOf(await repository.treeOf('main')), { 'deploy/crane.yaml': 'kind: Pod\n' })
  }
  await assert.rejects((await opened(t, bare)).workTree(), /bare repository has no working tree/)
})

test('SHA-256 repositories', async t => {
  const yard = new Shipyard(t, '--object-format=sha256')
  yard.write('crane.yaml', 'kind: Pod\n')
  const base = yard.commit()
  yard.write('crane.yaml', 'kind: Job\n')
  const repository = await yard.open(t)
  const [file] = await (await repository.commitsToWorkTree(base)).changes()
  assert.equal(base.length, 64)
  assert.deepEqual(
    file?.hunks[0]?.lines.map(line => line.text),
    ['kind: Pod', 'kind: Job'],
  )
})

test('what the user can change is said in a sentence with the next step', async t => {
  const folder = temporaryFolder(t)
  await rejects(openRepository(folder), /is not inside a git repository/)
  await rejects(openRepository(join(folder, 'nowhere')), /does not exist or cannot be opened/)

  const yard = new Shipyard(t)
  const base = yard.commit()
  const repository = await yard.open(t)
  for (const ref of ['harbor', '--output=x', '', 'a\0b', 'main:crane.yaml', '0'.repeat(40)]) {
    await rejects(repository.resolveCommit(ref), /names no commit in this clone.*git fetch origin/)
  }
  await rejects(repository.defaultBase(), /--base origin\/main/)
  yard.git('checkout', '--quiet', '--orphan', 'island')
  await rejects(repository.mergeBase(base, yard.commit('far away')), /no common ancestor.*--base REF/)
})

test('without git on the PATH', async t => {
  const yard = new Shipyard(t)
  const path = process.env.PATH
  process.env.PATH = '/nowhere'
  t.after(() => {
    process.env.PATH = path
  })
  await rejects(openRepository(yard.folder), /`git` was not found on the PATH/)
})

test('the base is the upstream, else the default branch of origin', async t => {
  const yard = new Shipyard(t)
  yard.commit()
  const clone = temporaryFolder(t)
  execFileSync('git', ['clone', '--quiet', yard.folder, clone])
  const repository = await opened(t, clone)
  assert.equal(await repository.defaultBase(), 'origin/main')
  execFileSync('git', ['-C', clone, 'checkout', '--quiet', '-b', 'tide', '--no-track'])
  assert.equal(await repository.defaultBase(), 'origin/main')
  execFileSync('git', ['-C', clone, 'branch', '--quiet', 'quay'])
  execFileSync('git', ['-C', clone, 'branch', '--quiet', '--set-upstream-to=quay'], { stdio: 'pipe' })
  assert.equal(await repository.defaultBase(), 'quay')
})

test('variables and settings that point git elsewhere are not followed', async t => {
  const yard = new Shipyard(t)
  const head = yard.commit()
  const before = { ...process.env }
  t.after(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  })
  Object.assign(process.env, {
    GIT_DIR: '/nowhere',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'diff.noprefix',
    GIT_CONFIG_VALUE_0: 'true',
    GIT_WORK_TREE: '/',
    GIT_INDEX_FILE: '/nowhere',
    GIT_EXTERNAL_DIFF: 'false',
    GIT_DIFF_OPTS: '-u0',
  })
  const repository = await opened(t, yard.folder)
  assert.equal(await repository.resolveCommit('HEAD'), head)
})

test('a shallow clone is deepened from origin until the merge base shows', async t => {
  const { yard, mergeBase, base, head } = forkedYard(t)
  const repository = await shallowClone(t, yard)
  assert.equal(await repository.resolveCommit(base), base)
  assert.equal(await repository.mergeBase(base, head), mergeBase)
  const changes = await repository.commitsBetween({ base: mergeBase, head }).changes()
  assert.deepEqual(
    changes.map(file => file.after?.path),
    ['tide-api.yaml'],
  )
})

test('with the merge base known, that commit alone is fetched', async t => {
  const { yard, mergeBase, base, head } = forkedYard(t)
  const repository = await shallowClone(t, yard)
  await repository.resolveCommit(base)
  assert.equal(await repository.mergeBase(base, head, mergeBase), mergeBase)
  const commits = execFileSync('git', ['-C', repository.root ?? '', 'rev-list', base, head, mergeBase], {
    encoding: 'utf8',
  })
  assert.deepEqual(commits.trim().split('\n').toSorted(), [base, head, mergeBase].toSorted())
  assert.equal((await repository.commitsBetween({ base: mergeBase, head }).changes()).length, 1)
})

test('a shallow clone that cannot be deepened says what to do', async t => {
  const { yard, base, head } = forkedYard(t)
  const repository = await shallowClone(t, yard)
  await repository.resolveCommit(base)
  execFileSync('git', ['-C', repository.root ?? '', 'remote', 'set-url', 'origin', '/nowhere'])
  await rejects(repository.mergeBase(base, head), /shallow.*`fetch-depth: 0`/)
})

/** Two branches that parted 60 commits ago. */
function forkedYard(t: TestContext): {
  yard: Shipyard
  mergeBase: CommitSha
  base: CommitSha
  head: CommitSha
} {
  const yard = new Shipyard(t)
  yard.write('crane.yaml', 'kind: Pod\n')
  yard.commit()
  const mergeBase = yard.commit('where they part')
  const tree = yard.git('rev-parse', 'HEAD^{tree}')
  let base = mergeBase
  for (let n = 0; n < 60; n++) base = toCommitSha(yard.git('commit-tree', tree, '-p', base, '-m', `day ${n}`))
  yard.git('checkout', '--quiet', '-b', 'tide')
  yard.write('tide-api.yaml', 'kind: Job\n')
  const head = yard.commit('add the tide api')
  yard.git('branch', '--force', 'main', base)
  return { yard, mergeBase, base, head }
}

async function shallowClone(t: TestContext, yard: Shipyard): Promise<Repository> {
  const folder = temporaryFolder(t)
  const origin = pathToFileURL(yard.folder).href
  execFileSync('git', ['clone', '--quiet', '--depth=1', '--branch=tide', origin, folder])
  return opened(t, folder)
}

async function rejects(promise: Promise<unknown>, message: RegExp): Promise<void> {
  await assert.rejects(promise, error => error instanceof UserError && message.test(error.message))
}
