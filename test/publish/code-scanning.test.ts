import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type { SarifUpload } from '../../src/github/api.ts'
import { clockOf } from '../../src/github/clock.ts'
import { uploadSarif } from '../../src/publish/code-scanning.ts'
import { badGateway } from '../github/double.ts'
import { type Harbour, openHarbour } from './harbour.ts'

describe('uploading to code scanning', () => {
  let harbour: Harbour
  const clock = clockOf(1)
  const run = {
    tool: { driver: { name: 'seaworthy' } },
    automationDetails: { id: 'seaworthy/' },
    results: [],
  }
  const report = JSON.stringify({ version: '2.1.0', runs: [run] })

  beforeEach(async () => {
    harbour = await openHarbour()
  })
  afterEach(async () => {
    assert.deepEqual(harbour.double.violations, [])
    await harbour.double.close()
    harbour.yard.remove()
  })

  const upload = (text: string = report) =>
    uploadSarif(harbour.github, clock, { report: text, ref: 'refs/pull/7/head', commit: harbour.head() })

  test('waits until it is processed', async () => {
    const { id, notices } = await upload()
    assert.deepEqual([id, notices], [harbour.double.state.sarifs[0]?.id, []])
    assert.equal(harbour.double.state.sarifs[0]?.asked, 2)
  })

  test('packs the report as it is', async () => {
    const sent: SarifUpload[] = []
    const github = {
      ...harbour.github,
      uploadSarif: async (given: SarifUpload) => {
        sent.push(given)
        return harbour.github.uploadSarif(given)
      },
    }
    await uploadSarif(github, clock, { report, ref: 'refs/heads/main', commit: harbour.head() })
    assert.equal(gunzipSync(Buffer.from(sent[0]?.sarif ?? '', 'base64')).toString(), report)
  })

  test('tells what processing found wrong', async () => {
    harbour.double.state.sarifErrors = ['too many\n::error::barnacles']
    const { id, notices } = await upload()
    assert.ok(id)
    assert.match(notices.join(), /could not process the SARIF report: too many ::error::barnacles/)
    assert.doesNotMatch(notices.join(), /\n/)
  })

  test('does not wait for ever', async () => {
    const pending = async () => ({
      kind: 'ok' as const,
      value: { processing: 'pending' as const, errors: [] },
    })
    const github = { ...harbour.github, sarifStatus: pending }
    const { id, notices } = await uploadSarif(github, clock, {
      report,
      ref: 'refs/heads/main',
      commit: harbour.head(),
    })
    assert.ok(id)
    assert.match(notices.join(), /still processing/)
  })

  test('sends nothing that is too large', async () => {
    const { id, notices } = await upload(randomBytes(11 << 20).toString('latin1'))
    assert.equal(id, undefined)
    assert.match(notices.join(), /larger than code scanning takes \(10 MiB\)/)
    assert.deepEqual(harbour.double.requests, [])
  })

  test('a server that fails is a sentence', async () => {
    harbour.double.fail('code-scanning/upload-sarif', { kind: 'answer', reply: badGateway }, 9)
    const { id, notices } = await upload()
    assert.equal(id, undefined)
    assert.match(notices.join(), /answered 502/)
  })
})
