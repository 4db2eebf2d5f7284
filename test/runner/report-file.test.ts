import assert from 'node:assert/strict'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { writeReport } from '../../src/runner/report-file.ts'

describe('a report in a checkout', () => {
  let root: string
  let checkout: string

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'report-'))
    checkout = join(root, 'checkout')
    mkdirSync(checkout)
    mkdirSync(join(root, 'home'))
    writeFileSync(join(root, 'home', 'profile'), 'precious\n')
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  test('is written, into a new folder too, and replaces an older one', () => {
    const file = join(checkout, 'reports', 'seaworthy.sarif')
    assert.equal(writeReport(file, checkout, 'one'), undefined)
    assert.equal(writeReport(file, checkout, 'two'), undefined)
    assert.equal(readFileSync(file, 'utf8'), 'two')
    assert.deepEqual(readdirSync(join(checkout, 'reports')), ['seaworthy.sarif'])
  })

  test('replaces a link instead of following it', () => {
    const file = join(checkout, 'seaworthy.sarif')
    symlinkSync(join(root, 'home', 'profile'), file)
    assert.equal(writeReport(file, checkout, '{}'), undefined)
    assert.equal(readFileSync(join(root, 'home', 'profile'), 'utf8'), 'precious\n')
    assert.ok(lstatSync(file).isFile())
  })

  test('goes through no link to a folder outside', () => {
    symlinkSync(join(root, 'home'), join(checkout, 'reports'))
    for (const file of ['reports/profile', 'reports/new/seaworthy.sarif']) {
      assert.match(
        writeReport(join(checkout, file), checkout, '{}') ?? '',
        /leads out of the checkout through a link/,
      )
    }
    assert.deepEqual(readdirSync(join(root, 'home')), ['profile'])
  })

  test('that cannot be written is a sentence', () => {
    mkdirSync(join(checkout, 'taken'))
    assert.match(
      writeReport(join(checkout, 'taken'), checkout, '{}') ?? '',
      /could not be written \(\w+\).*`sarif-file`/,
    )
  })
})
