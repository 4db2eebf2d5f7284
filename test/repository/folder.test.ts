import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'

import { openFolder } from '../../src/repository/folder.ts'
import { UserError } from '../../src/text/failure.ts'
import { temporaryFolder, textOf, textsOf } from './shipyard.ts'

test('a plain folder: all files but .git and node_modules, links not followed', async t => {
  const root = temporaryFolder(t)
  for (const folder of ['.git', 'node_modules/x', 'web/node_modules', 'web/deploy', '.github'])
    mkdirSync(join(root, folder), { recursive: true })
  for (const path of [
    '.git/config',
    'node_modules/x/a.yaml',
    'web/node_modules/b.yaml',
    'web/deploy/crane.yaml',
    'web.yaml',
    '.github/ci.yml',
  ]) {
    writeFileSync(join(root, path), `# ${path}\n`)
  }
  writeFileSync(join(root, 'large.yaml'), 'x'.repeat(101))
  symlinkSync('/etc', join(root, 'etc'))
  symlinkSync('..', join(root, 'web/up'))
  const pipe = createServer().listen(join(root, 'pipe.yaml'))
  t.after(() => pipe.close())
  await once(pipe, 'listening')

  const commit = await openFolder(root)
  const texts = await textsOf(commit, 100)
  assert.deepEqual(Object.entries(texts), [
    ['.github/ci.yml', '# .github/ci.yml\n'],
    ['etc', '<it is a symbolic link>'],
    ['large.yaml', '<it has 101 bytes, more than the limit of 100>'],
    ['web.yaml', '# web.yaml\n'],
    ['web/deploy/crane.yaml', '# web/deploy/crane.yaml\n'],
    ['web/up', '<it is a symbolic link>'],
  ])
  assert.deepEqual([commit.sha, commit.isWhole], [null, true])
})

test('a file that goes, or is swapped for a link, after it was listed', async t => {
  const root = temporaryFolder(t)
  for (const name of ['a', 'b', 'c']) writeFileSync(join(root, name), name)
  const commit = await openFolder(root)
  const entries = await commit.list()
  rmSync(join(root, 'a'))
  rmSync(join(root, 'b'))
  symlinkSync('/etc/passwd', join(root, 'b'))
  const texts: string[] = []
  for await (const [, content] of commit.read(entries, 100)) texts.push(textOf(content))
  assert.deepEqual(texts, ['<its file cannot be opened>', '<its file cannot be opened>', 'c'])
})

test('what is no folder is said', async t => {
  await assert.rejects(openFolder(join(temporaryFolder(t), 'nowhere')), UserError)
})
