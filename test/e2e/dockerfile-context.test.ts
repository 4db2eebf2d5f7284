import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import {
  branchWith,
  places,
  range,
  read,
  report,
  reviewed,
  rulesOf,
  scanned,
  textOf,
  yardWith,
} from './dockerfiles.ts'
import { seaworthy } from './run.ts'

const rule = 'dockerfile/dockerignore-present'
const builder = textOf('FROM debian:12.8 AS yard', 'COPY . /srv', 'FROM debian:12.8', 'USER 10001')
const building = (...lines: readonly string[]) =>
  textOf('services:', '  crane:', '    build:', ...lines.map(line => `      ${line}`))

describe('a missing .dockerignore', () => {
  const files = {
    'services/crane/Dockerfile': textOf(
      'FROM node:22-slim',
      'COPY keys/ca.pem /etc/ca.pem',
      'COPY . /srv',
      'USER 1000',
    ),
    'services/crane/package.json': '{}\n',
    'services/crane/keys/ca.pem': 'a certificate\n',
    'services/tides/pyproject.toml': '[project]\n',
  }
  const path = 'services/crane/.dockerignore'

  test('is offered as a whole file that fits the repository', async t => {
    const yard = branchWith(t, {}, files)
    const finding = (await reviewed(yard)).find(each => each.rule === rule)
    assert.equal(finding?.newFile?.path, path)
    assert.equal(
      finding.newFile.text,
      textOf(
        '# The history and the build itself',
        '.dockerignore',
        'Dockerfile',
        '',
        '# Settings and keys of one place',
        '**/.env',
        '**/.env.*',
        '**/*.pem',
        '**/*.key',
        '**/id_rsa',
        '**/.aws',
        '**/.ssh',
        '**/.npmrc',
        '!keys/ca.pem',
        '',
        '# What is made anew',
        '**/node_modules',
      ),
    )

    yard.write(path, finding.newFile.text)
    yard.commit()
    assert.ok((await reviewed(yard)).every(each => !each.rule.startsWith('dockerfile/dockerignore-')))
  })

  test('is named by fix, which writes none', async t => {
    const yard = branchWith(t, {}, files)
    const { code, err } = await seaworthy(yard.folder, ['fix', '--base', 'main'])
    assert.equal(code, 0, err)
    assert.match(err, /`seaworthy review` shows it: services\/crane\/\.dockerignore/)
    assert.ok(!existsSync(join(yard.folder, path)))
    assert.equal(read(yard, 'services/crane/Dockerfile'), files['services/crane/Dockerfile'])
  })
})

describe('the build context', () => {
  test('is the folder that compose names, else the one of the Dockerfile', async t => {
    const files = { 'deploy/crane.Dockerfile': builder, 'deploy/.dockerignore': '.git\n' }
    const yard = yardWith(t, files)
    assert.deepEqual(await scanned(yard, 'dockerignore-present'), [])
    yard.write('compose.yaml', building('context: .', 'dockerfile: deploy/crane.Dockerfile'))
    assert.deepEqual(places(await scanned(yard, 'dockerignore-present')), ['deploy/crane.Dockerfile:2:1'])
    yard.write('.dockerignore', '.git\n')
    assert.deepEqual(await scanned(yard, 'dockerignore-present'), [])
  })

  test('that compose changes is a change of the untouched Dockerfile', async t => {
    const files = {
      'deploy/Dockerfile': builder,
      'deploy/.dockerignore': '.git\n',
      'compose.yaml': building('context: deploy'),
    }
    const moved = building('context: .', 'dockerfile: deploy/Dockerfile')
    const [finding, ...others] = await reviewed(branchWith(t, files, { 'compose.yaml': moved }))
    assert.deepEqual(
      [finding?.rule, finding?.location.path, finding?.newFile?.path, others.length],
      [rule, 'deploy/Dockerfile', '.dockerignore', 0],
    )
  })

  test('whose ignore file is deleted is judged anew; one that is left is not', async t => {
    const files = { Dockerfile: builder, '.dockerignore': '.git\n', 'yard.Dockerfile': builder }
    const kept = { ...files, 'yard.Dockerfile.dockerignore': '.git\n' }
    const found = await reviewed(branchWith(t, kept, { '.dockerignore': null }))
    assert.deepEqual([rulesOf(found), places(found)], [[rule], ['Dockerfile:2:1']])
  })
})

describe('an ignore file that is added', () => {
  const secrets = 'dockerfile/dockerignore-covers-secrets'

  test('and leaves little out is better than none: not new', async t => {
    const yard = branchWith(t, { Dockerfile: builder }, { '.dockerignore': '.git\n' })
    const { counts, fixed, findings } = await report(yard, 'review', ...range)
    assert.deepEqual([counts['new'], rulesOf(fixed)], [0, [rule]])
    assert.deepEqual(rulesOf(findings), [secrets])
  })

  test('with the Dockerfile itself, or loosened, is judged', async t => {
    const both = branchWith(t, {}, { Dockerfile: builder, '.dockerignore': '.git\n' })
    assert.deepEqual(rulesOf(await reviewed(both)), [secrets])
    const files = { Dockerfile: builder, '.dockerignore': '*\n!crane.toml\n' }
    const loosened = branchWith(t, files, { '.dockerignore': '.git\n' })
    assert.deepEqual(rulesOf(await reviewed(loosened)), [secrets])
  })
})

describe('an ignore file', () => {
  const dockerfile = textOf('FROM debian:12.8', 'COPY . /srv', 'USER 10001')
  const keys = { '.env': 'BERTH=4\n', 'keys/tide.key': 'a key\n' }
  const secrets = async (yard: ReturnType<typeof yardWith>) =>
    (await scanned(yard, 'dockerignore-covers-secrets'))
      .filter(({ severity }) => severity === 'high')
      .map(({ message }) => message)
      .toSorted()

  test('named after the Dockerfile counts in place of the common one', async t => {
    const yard = yardWith(t, {
      ...keys,
      Dockerfile: dockerfile,
      'crane.Dockerfile': dockerfile,
      '.dockerignore': '**/*.key\n.env*\n',
      'crane.Dockerfile.dockerignore': '.env*\n',
    })
    assert.deepEqual(await secrets(yard), [
      '`COPY` takes `keys/tide.key` along, which `crane.Dockerfile.dockerignore` does not leave out.',
    ])
  })

  test('is read as Docker reads it: the last line that fits counts, `*` ends at a slash', async t => {
    const yard = yardWith(t, {
      ...keys,
      Dockerfile: dockerfile,
      '.dockerignore': '# keys\n*.key\n.env\n!.env\n',
    })
    assert.deepEqual(await secrets(yard), [
      '`COPY` takes `.env` along, which `.dockerignore` does not leave out.',
      '`COPY` takes `keys/tide.key` along, which `.dockerignore` does not leave out.',
    ])
    yard.write('.dockerignore', '!.env\n/keys\n.en?\n')
    assert.deepEqual(await secrets(yard), [])
  })

  test('that lets in what it names alone makes a copy of the whole context harmless', async t => {
    const yard = yardWith(t, { ...keys, Dockerfile: dockerfile, '.dockerignore': '.env\n' })
    assert.equal((await scanned(yard, 'no-recursive-copy')).length, 1)
    yard.write('.dockerignore', '*\n!crane.toml\n')
    assert.deepEqual(await scanned(yard, 'no-recursive-copy'), [])
    assert.deepEqual(await scanned(yard, 'dockerignore-*'), [])
  })
})
