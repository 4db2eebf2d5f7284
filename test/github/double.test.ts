import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type Json, textOf, valueAt } from './description.ts'
import { badGateway, type Double, primaryLimit, secondaryLimit, startDouble } from './double.ts'
import { numbered, openPull, Shipyard } from './shipyard.ts'
import { stranger } from './state.ts'

/** The double is only worth what it refuses. */
describe('the GitHub double', () => {
  let yard: Shipyard
  let double: Double
  let head: string

  before(() => {
    yard = new Shipyard()
    yard.commit({
      'deploy/crane.yaml': numbered(60),
      'docs/berth.png': '\u0000\u0001',
      'README.md': 'harbour\n',
    })
    yard.git('checkout', '--quiet', '-b', 'refit')
    head = yard.commit({
      'deploy/crane.yaml': numbered(60, { 10: 'ten', 40: 'forty' }),
      'docs/berth.png': '\u0000\u0002',
    })
    yard.commit({})
    yard.git('reset', '--quiet', '--hard', head)
  })
  after(() => yard.remove())
  beforeEach(async t => {
    double = await startDouble(yard.folder)
    openPull(double.state)
    if ('after' in t) t.after(() => double.close())
  })

  const send = async (method: string, path: string, body?: unknown, token = 'ghs_lighthouse') => {
    const init = { method, headers: { authorization: `token ${token}` } }
    const response = await fetch(
      `${double.url}/repos/harbour/shipyard${path}`,
      body === undefined ? init : { ...init, body: JSON.stringify(body) },
    )
    const answer: Json = JSON.parse(await response.text())
    return { status: response.status, body: answer, headers: response.headers }
  }
  const review = (comment: object, given: object = {}) =>
    send('POST', '/pulls/7/reviews', {
      commit_id: head,
      event: 'COMMENT',
      body: 'Ahoy',
      comments: [{ path: 'deploy/crane.yaml', body: 'Look', side: 'RIGHT', ...comment }],
      ...given,
    })

  test('takes lines of a hunk, its context included', async () => {
    for (const line of [7, 10, 13, 37, 43]) assert.equal((await review({ line })).status, 200, `line ${line}`)
    assert.equal((await review({ start_line: 8, start_side: 'RIGHT', line: 11 })).status, 200)
    assert.deepEqual(double.violations, [])
    assert.equal(double.state.reviewComments.length, 6)
  })

  const refusals: Readonly<Record<string, object>> = {
    'a line outside the diff': { line: 20 },
    'a line behind the file': { line: 600 },
    'a range across hunks': { start_line: 10, start_side: 'RIGHT', line: 40 },
    'a range that starts outside': { start_line: 5, start_side: 'RIGHT', line: 10 },
    'a range of one line': { start_line: 10, start_side: 'RIGHT', line: 10 },
    'a range backwards': { start_line: 11, start_side: 'RIGHT', line: 10 },
    'a file that the change leaves alone': { path: 'README.md', line: 1 },
    'a binary file': { path: 'docs/berth.png', line: 1 },
    'a body that is too long': { line: 10, body: 'x'.repeat(65_537) },
    'an empty body': { line: 10, body: ' ' },
    'no line': {},
  }
  for (const [what, comment] of Object.entries(refusals)) {
    test(`refuses ${what}, and with it the whole review`, async () => {
      const { status } = await review(
        {},
        {
          comments: [
            { path: 'deploy/crane.yaml', line: 10, body: 'Fine' },
            { path: 'deploy/crane.yaml', body: 'Look', side: 'RIGHT', ...comment },
          ],
        },
      )
      assert.equal(status, 422)
      assert.deepEqual(double.state.reviewComments, [])
      assert.deepEqual(double.state.reviews, [])
    })
  }

  test('refuses what the description does not know, and remembers it', async () => {
    assert.equal((await review({ line: 10, subject_type: 'line' })).status, 422)
    assert.equal((await review({ line: '10' })).status, 422)
    assert.equal((await send('GET', '/pulls/7/files?pages=2')).status, 422)
    assert.equal((await send('GET', '/berths')).status, 404)
    assert.equal(double.violations.length, 4)
    assert.match(double.violations[0] ?? '', /subject_type is no field/)
  })

  test('refuses a review without text, of a foreign commit, or of one’s own change', async () => {
    assert.equal((await review({ line: 10 }, { body: '' })).status, 422)
    assert.equal((await review({ line: 10 }, { commit_id: yard.git('rev-parse', 'main') })).status, 422)
    double.state.viewer = { login: 'quartermaster', id: 1001 }
    assert.equal((await review({ line: 10 }, { event: 'REQUEST_CHANGES' })).status, 422)
  })

  test('takes a comment on a file only without lines, and only for a file of the change', async () => {
    const comment = (given: object) =>
      send('POST', '/pulls/7/comments', {
        commit_id: head,
        path: 'deploy/crane.yaml',
        body: 'Look',
        subject_type: 'file',
        ...given,
      })
    assert.equal((await comment({})).status, 201)
    assert.equal((await comment({ path: 'docs/berth.png' })).status, 201)
    assert.equal((await comment({ line: 10 })).status, 422)
    assert.equal((await comment({ path: 'README.md' })).status, 422)
    assert.deepEqual(double.violations, [])
  })

  test('knows rights', async () => {
    double.state.rights = { contents: 'read', pullRequests: 'none', securityEvents: 'none' }
    assert.equal((await review({ line: 10 })).status, 403)
    assert.equal((await send('GET', '/pulls/7')).status, 200)
    double.state.isPublic = false
    assert.equal((await send('GET', '/pulls/7')).status, 403)
    assert.equal((await send('GET', '/pulls/7', undefined, 'ghs_wreck')).status, 401)
    const upload = { commit_sha: head, ref: 'refs/pull/7/head', sarif: '' }
    assert.equal((await send('POST', '/code-scanning/sarifs', upload)).status, 403)
  })

  test('edits nobody else’s comment', async () => {
    double.state.issueComments.push({ id: 99, pull: 7, user: stranger, body: 'Mine' })
    assert.equal((await send('PATCH', '/issues/comments/99', { body: 'Ours' })).status, 403)
  })

  test('gives lists in pages', async () => {
    for (let id = 1; id <= 205; id++)
      double.state.issueComments.push({ id, pull: 7, user: stranger, body: `${id}` })
    const first = await send('GET', '/issues/7/comments?per_page=500')
    assert.equal(lengthOf(first.body), 100)
    assert.match(first.headers.get('link') ?? '', /page=2>; rel="next".*page=3>; rel="last"/)
    const last = await send('GET', '/issues/7/comments?per_page=100&page=3')
    assert.equal(lengthOf(last.body), 5)
    assert.equal(last.headers.get('link'), null)
    assert.equal(lengthOf((await send('GET', '/issues/7/comments')).body), 30)
  })

  test('goes wrong when told to', async () => {
    double.fail('pulls/get', { kind: 'answer', reply: badGateway })
    double.fail('pulls/get', { kind: 'answer', reply: secondaryLimit(3, 429) })
    double.fail('pulls/get', { kind: 'answer', reply: primaryLimit(60) })
    double.fail('pulls/get', { kind: 'drop' })
    assert.equal((await send('GET', '/pulls/7')).status, 502)
    const limited = await send('GET', '/pulls/7')
    assert.deepEqual([limited.status, limited.headers.get('retry-after')], [429, '3'])
    assert.equal((await send('GET', '/pulls/7')).headers.get('x-ratelimit-remaining'), '0')
    await assert.rejects(send('GET', '/pulls/7'))
    double.fail('pulls/create-review', { kind: 'answer-after', reply: badGateway })
    assert.equal((await review({ line: 10 })).status, 502)
    assert.equal(double.state.reviews.length, 1)
    assert.equal((await send('GET', '/pulls/7')).status, 200)
  })

  test('slows down who writes more than 80 times a minute', async () => {
    for (let time = 0; time < 80; time++) {
      assert.equal((await send('POST', '/issues/7/comments', { body: `${time}` })).status, 201)
    }
    const { status, headers } = await send('POST', '/issues/7/comments', { body: 'one more' })
    assert.deepEqual([status, headers.get('retry-after')], [403, '60'])
  })

  test('processes SARIF as code scanning does', async () => {
    const pack = (value: unknown) => gzipSync(JSON.stringify(value)).toString('base64')
    const upload = (sarif: string, ref = 'refs/pull/7/head') =>
      send('POST', '/code-scanning/sarifs', { commit_sha: head, ref, sarif })
    const run = {
      tool: { driver: { name: 'seaworthy' } },
      automationDetails: { id: 'seaworthy/' },
      results: [],
    }
    assert.equal((await upload('not packed')).status, 400)
    assert.equal((await upload(pack({}), 'refs/heads/gh-readonly-queue/main/pr-7')).status, 400)
    assert.equal((await upload(pack({}), 'main')).status, 422)

    const good = await upload(pack({ version: '2.1.0', runs: [run] }))
    assert.equal(good.status, 202)
    const status = async ({ body }: { body: Json }) =>
      valueAt(
        (await send('GET', `/code-scanning/sarifs/${textOf(valueAt(body, 'id'))}`)).body,
        'processing_status',
      )
    assert.deepEqual([await status(good), await status(good)], ['pending', 'complete'])

    const bad = await upload(
      pack({ version: '2.1.0', runs: [{ ...run, results: [{ message: { text: 'Adrift' } }] }] }),
    )
    await status(bad)
    assert.equal(await status(bad), 'failed')
    double.state.codeScanning = 'disabled'
    assert.equal((await upload(pack({ version: '2.1.0', runs: [run] }))).status, 403)
  })

  test('compares and gives files as git has them', async () => {
    const { body } = await send('GET', `/compare/main...${head}`)
    assert.equal(valueAt(body, 'merge_base_commit', 'sha'), yard.git('rev-parse', 'main'))
    const files = (await send('GET', '/pulls/7/files')).body
    assert.deepEqual(
      [0, 1].map(index => valueAt(files, index, 'filename')),
      ['deploy/crane.yaml', 'docs/berth.png'],
    )
    assert.match(textOf(valueAt(files, 0, 'patch')), /^@@ -7,7 \+7,7 @@[\s\S]*\+ten\n/)
    assert.equal(valueAt(files, 1, 'patch'), undefined)
    const content = valueAt((await send('GET', `/contents/README.md?ref=${head}`)).body, 'content')
    assert.equal(Buffer.from(textOf(content), 'base64').toString(), 'harbour\n')
    assert.equal((await send('GET', `/contents/NOTES.md?ref=${head}`)).status, 404)
    assert.deepEqual(double.violations, [])
  })
})

function lengthOf(list: Json): number {
  return Array.isArray(list) ? list.length : -1
}
