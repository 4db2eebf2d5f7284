import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

import { opened, patchOf, Shipyard, temporaryFolder, textsOf } from './shipyard.ts'

test('a commit lists its files in code unit order and reads them from objects alone', async t => {
  const yard = new Shipyard(t)
  for (const path of ['b.yaml', 'a/c.yaml', 'a.yaml', 'Z.yaml', '\u{1F6A2}.yaml', '\uFF5E.yaml'])
    yard.write(path, `# ${path}\n`)
  yard.write('empty', '')
  const sha = yard.commit()
  yard.write('b.yaml', 'changed since\n')
  yard.write('new.yaml', 'kind: Pod\n')

  const commit = await (await yard.open(t)).treeOf('main')
  const paths = (await commit.list()).map(entry => entry.path)
  assert.deepEqual(paths, [
    'Z.yaml',
    'a.yaml',
    'a/c.yaml',
    'b.yaml',
    'empty',
    '\u{1F6A2}.yaml',
    '\uFF5E.yaml',
  ])
  assert.equal(commit.sha, sha)
  assert.equal((await textsOf(commit))['b.yaml'], '# b.yaml\n')
  assert.equal((await textsOf(commit)).empty, '')
})

test('links lead nowhere, submodules hold nothing, large files are named with their size', async t => {
  const yard = new Shipyard(t)
  yard.link('Dockerfile', '/etc/passwd')
  yard.link('deploy', '../../..')
  yard.write('tides.csv', 'x'.repeat(200_001))
  yard.write('crane.yaml', 'kind: Pod\n')
  yard.git('add', '--all')
  yard.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},vendor/hull`)
  yard.git('commit', '--quiet', '--message', 'odd ones')

  const commit = await (await yard.open(t)).treeOf('HEAD')
  assert.deepEqual(await textsOf(commit, 200_000), {
    Dockerfile: '<it is a symbolic link>',
    'crane.yaml': 'kind: Pod\n',
    deploy: '<it is a symbolic link>',
    'tides.csv': '<it has 200001 bytes, more than the limit of 200000>',
    'vendor/hull': '<it is a submodule>',
  })
})

test('a missing and a damaged object are named, and harm no other file', async t => {
  const yard = new Shipyard(t)
  yard.git('config', 'core.looseCompression', '0')
  const names = ['anchor', 'buoy', 'crane', 'dock', 'engine']
  for (const name of names) yard.write(`${name}.yaml`, `name: ${name}\n`)
  const base = yard.commit()
  for (const name of names) yard.write(`${name}.yaml`, `name: new ${name}\n`)
  yard.write('flag.yaml', 'name: flag\n')
  const head = yard.commit()
  const objectOf = (path: string): string => {
    const id = yard.git('rev-parse', `HEAD:${path}`)
    return `.git/objects/${id.slice(0, 2)}/${id.slice(2)}`
  }
  yard.remove(objectOf('buoy.yaml'))
  yard.chmod(objectOf('dock.yaml'), 0o644)
  yard.write(objectOf('dock.yaml'), 'no zlib stream')

  const commits = (await yard.open(t)).commitsBetween({ base, head })
  const texts = await textsOf(commits.head)
  assert.match(texts['buoy.yaml'] ?? '', /^<its content \(object [0-9a-f]{12}\) is missing in this clone>$/)
  assert.match(texts['dock.yaml'] ?? '', /^<.*object [0-9a-f]{12}.*>$/)
  for (const name of ['anchor', 'crane', 'engine']) assert.equal(texts[`${name}.yaml`], `name: new ${name}\n`)

  const found = new Map((await commits.changes()).map(file => [`${file.after?.path}`, file]))
  assert.deepEqual(
    [...found.keys()].toSorted(),
    [...names.map(name => `${name}.yaml`), 'flag.yaml'].toSorted(),
  )
  assert.deepEqual(patchOf(found.get('crane.yaml')?.hunks ?? []), [
    '@@ -1,1 +1,1 @@',
    '-name: crane',
    '+name: new crane',
  ])
  assert.match(found.get('buoy.yaml')?.withoutHunks ?? '', /missing in this clone/)
  assert.match(found.get('dock.yaml')?.withoutHunks ?? '', /object/)
  assert.deepEqual([found.get('buoy.yaml')?.status, found.get('buoy.yaml')?.hunks], ['modified', []])
})

test('a partial clone fetches nothing behind the back', async t => {
  const yard = new Shipyard(t)
  yard.git('config', 'uploadpack.allowFilter', 'true')
  yard.write('crane.yaml', 'name: crane\n')
  const base = yard.commit()
  yard.write('crane.yaml', 'name: big crane\n')
  const head = yard.commit()
  const clone = temporaryFolder(t)
  execFileSync(
    'git',
    ['clone', '--quiet', '--bare', '--filter=blob:none', pathToFileURL(yard.folder).href, clone],
    { stdio: 'pipe' },
  )

  const commits = (await opened(t, clone)).commitsBetween({ base, head })
  assert.match((await textsOf(commits.head))['crane.yaml'] ?? '', /is missing in this clone/)
  const [file] = await commits.changes()
  assert.match(file?.withoutHunks ?? '', /is missing in this clone/)
  const blob = yard.git('rev-parse', 'HEAD:crane.yaml')
  assert.throws(() =>
    execFileSync('git', ['-C', clone, '-c', 'protocol.allow=never', 'cat-file', '-e', blob], {
      stdio: 'pipe',
    }),
  )
})

test('a clone without trees says what to do', async t => {
  const yard = new Shipyard(t)
  yard.git('config', 'uploadpack.allowFilter', 'true')
  yard.write('crane.yaml', 'name: crane\n')
  const base = yard.commit()
  yard.write('crane.yaml', 'name: big crane\n')
  const head = yard.commit()
  const clone = temporaryFolder(t)
  const origin = pathToFileURL(yard.folder).href
  execFileSync('git', ['clone', '--quiet', '--bare', '--filter=tree:0', origin, clone], { stdio: 'pipe' })

  const commits = (await opened(t, clone)).commitsBetween({ base, head })
  const expected = { name: 'UserError', message: /cannot be listed.*--filter=tree:0/ }
  await assert.rejects(commits.head.list(), expected)
  await assert.rejects(commits.changes(), expected)
})

test('a tree that climbs out is named in a form that leads nowhere', async t => {
  const yard = new Shipyard(t)
  const base = yard.commit()
  const blob = execFileSync('git', ['hash-object', '-w', '--stdin'], {
    cwd: yard.folder,
    input: 'kind: Pod\n',
    encoding: 'utf8',
  }).trim()
  const tree = (content: Buffer): string =>
    execFileSync('git', ['hash-object', '-w', '-t', 'tree', '--literally', '--stdin'], {
      cwd: yard.folder,
      input: content,
      encoding: 'utf8',
    }).trim()
  const inner = tree(Buffer.concat([Buffer.from('100644 crane.yaml\0'), Buffer.from(blob, 'hex')]))
  const outer = tree(Buffer.concat([Buffer.from('40000 ..\0'), Buffer.from(inner, 'hex')]))
  const head = yard.git('commit-tree', outer, '-p', base, '-m', 'forged')

  const repository = await yard.open(t)
  const commits = repository.commitsBetween({ base, head: await repository.resolveCommit(head) })
  assert.deepEqual(await textsOf(commits.head), { '%2E%2E/crane.yaml': 'kind: Pod\n' })
  assert.deepEqual(
    (await commits.changes()).map(file => file.after?.path),
    ['%2E%2E/crane.yaml'],
  )
})

test('reading stops early, and two readers at once do not disturb each other', async t => {
  const yard = new Shipyard(t)
  for (let n = 0; n < 300; n++) yard.write(`berths/${n}.yaml`, `berth: ${n}\n`)
  yard.commit()
  const commit = await (await yard.open(t)).treeOf('HEAD')
  const entries = await commit.list()

  for await (const [entry] of commit.read(entries, 100)) if (entry === entries[3]) break
  const [first, second] = await Promise.all([textsOf(commit), textsOf(commit)])
  assert.deepEqual(first, second)
  assert.equal(first['berths/299.yaml'], 'berth: 299\n')

  for await (const [entry, content] of commit.read(entries.slice(0, 100), 100)) {
    for await (const [, other] of commit.read([entry], 100)) assert.deepEqual(other, content)
  }
})

/** The first cat-file dies after eleven objects, as git does on some damaged packs. */
const dyingGit = `
const { spawn } = require('node:child_process')
const { existsSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const [folder, ...path] = process.env.PATH.split(':')
const env = { ...process.env, PATH: path.join(':') }
const words = process.argv.slice(2)
const died = join(folder, 'died')
const dies = words.includes('cat-file') && !existsSync(died)
const git = spawn('git', words, { env, stdio: [dies ? 'pipe' : 'inherit', 'inherit', 'inherit'] })
git.on('close', code => process.exit(dies ? 128 : code))
if (dies) {
  writeFileSync(died, '')
  let asked = ''
  process.stdin.on('data', chunk => {
    asked += chunk
    const lines = asked.split('\\n')
    if (lines.length > 11 && !git.stdin.writableEnded) git.stdin.end(lines.slice(0, 11).join('\\n') + '\\n')
  })
}
`

test('a cat-file that is killed is started again', async t => {
  const yard = new Shipyard(t)
  for (let n = 0; n < 200; n++) yard.write(`berths/${n}.yaml`, `berth: ${n}\n`)
  yard.commit()
  const bin = temporaryFolder(t)
  writeFileSync(join(bin, 'git'), `#!${process.execPath}\n${dyingGit}`)
  chmodSync(join(bin, 'git'), 0o755)
  const path = process.env.PATH
  process.env.PATH = `${bin}:${path}`
  t.after(() => {
    process.env.PATH = path
  })

  const texts = await textsOf(await (await yard.open(t)).treeOf('HEAD'))
  const unread = Object.values(texts).filter(text => text.startsWith('<'))
  assert.equal(Object.keys(texts).length, 200)
  assert.equal(unread.length, 1)
  assert.match(unread[0] ?? '', /the clone is damaged/)
})
