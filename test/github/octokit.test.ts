import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import type { GitHub } from '../../src/github/api.ts'
import { clockOf } from '../../src/github/clock.ts'
import { openGitHub } from '../../src/github/octokit.ts'
import { badGateway, type Double, primaryLimit, secondaryLimit, startDouble } from './double.ts'
import { refused } from './reply.ts'
import { numbered, openPull, Shipyard } from './shipyard.ts'
import { actionsBot, stranger } from './state.ts'

describe('GitHub through Octokit', () => {
  let yard: Shipyard
  let double: Double
  let head: string
  let github: GitHub
  let said: string[]

  before(() => {
    yard = new Shipyard()
    yard.commit({ 'deploy/crane.yaml': numbered(60) })
    yard.git('checkout', '--quiet', '-b', 'refit')
    head = yard.commit({
      'deploy/crane.yaml': numbered(60, { 10: 'ten' }),
      'deploy/tide api.yaml': 'kind: Pod\n',
    })
  })
  after(() => yard.remove())
  beforeEach(async () => {
    double = await startDouble(yard.folder)
    openPull(double.state)
    said = []
    github = connect('ghs_lighthouse')
  })
  afterEach(async () => {
    assert.deepEqual(double.violations, [])
    await double.close()
  })

  const connect = (token: string, second = 50) =>
    openGitHub({
      token,
      baseUrl: double.url,
      repository: { owner: 'harbour', repo: 'shipyard' },
      timeout: 8,
      fetch,
      clock: clockOf(second),
      say: message => said.push(message),
      limits: { longestWait: 100, tries: 2 },
    })
  const draft = () => ({
    commit: head,
    event: 'COMMENT' as const,
    body: 'Ahoy',
    comments: [{ path: 'deploy/crane.yaml', startLine: 10, line: 10, body: 'Look' }],
  })

  test('reads what a review needs', async () => {
    const base = yard.git('rev-parse', 'main')
    assert.deepEqual(await github.viewer(), { kind: 'ok', value: actionsBot })
    const pull = { number: 7, headSha: head, baseSha: base }
    assert.deepEqual(await github.pull(7), { kind: 'ok', value: pull })
    assert.deepEqual(await github.openPulls('harbour:refit'), { kind: 'ok', value: [pull] })
    assert.deepEqual(await github.openPulls('flotsam:refit'), { kind: 'ok', value: [] })
    assert.deepEqual(await github.mergeBase(base, head), { kind: 'ok', value: base })
    const files = await github.pullFiles(7)
    assert.ok(files.kind === 'ok')
    assert.deepEqual(
      files.value.map(file => [file.path, file.status]),
      [
        ['deploy/crane.yaml', 'modified'],
        ['deploy/tide api.yaml', 'added'],
      ],
    )
    const file = await github.file(head, 'deploy/tide api.yaml')
    assert.ok(file.kind === 'ok')
    assert.equal(Buffer.from(file.value ?? []).toString(), 'kind: Pod\n')
    assert.deepEqual(await github.file(head, 'deploy/none.yaml'), { kind: 'ok', value: undefined })
    assert.deepEqual(await github.file(head, 'deploy'), { kind: 'ok', value: undefined })
  })

  test('reads every page', async () => {
    for (let id = 1; id <= 230; id++)
      double.state.issueComments.push({ id, pull: 7, user: stranger, body: `${id}` })
    const comments = await github.issueComments(7)
    assert.ok(comments.kind === 'ok')
    assert.deepEqual([comments.value.length, comments.value.at(-1)?.body], [230, '230'])
  })

  test('leaves start_line out of a comment on one line', async () => {
    const comments = [
      { path: 'deploy/crane.yaml', startLine: 10, line: 10, body: 'One' },
      { path: 'deploy/crane.yaml', startLine: 9, line: 11, body: 'Three' },
    ]
    assert.equal((await github.createReview(7, { ...draft(), comments })).kind, 'ok')
    assert.deepEqual(
      double.state.reviewComments.map(comment => [comment.startLine, comment.line]),
      [
        [undefined, 10],
        [9, 11],
      ],
    )
  })

  test('writes no faster than once a second', async () => {
    double.state.issueComments.push({ id: 99, pull: 7, user: actionsBot, body: 'Ahoy' })
    const paced = connect('ghs_lighthouse', 1000)
    const start = Date.now()
    for (const body of ['One', 'Two']) assert.equal((await paced.updateIssueComment(99, body)).kind, 'ok')
    assert.ok(Date.now() - start >= 900)
  })

  test('a missing right is an answer, not an error', async () => {
    double.state.rights = { contents: 'read', pullRequests: 'read', securityEvents: 'none' }
    const review = await github.createReview(7, draft())
    assert.equal(review.kind, 'denied')
    assert.match(
      review.kind === 'denied' ? review.because : '',
      /post the review \(403: .*`pull-requests: write`/,
    )
    const upload = await github.uploadSarif({ ref: 'refs/pull/7/head', commit: head, sarif: 'x' })
    assert.match(upload.kind === 'denied' ? upload.because : '', /`security-events: write`/)
  })

  test('a wrong token is named, and never shown', async () => {
    const answer = await connect('ghs_wreck').pull(7)
    assert.ok(answer.kind === 'denied')
    assert.match(answer.because, /401: Bad credentials.*github-token/)
    assert.doesNotMatch(answer.because, /ghs_/)
  })

  test('what GitHub does not accept comes back with its words', async () => {
    const comments = [{ path: 'deploy/crane.yaml', startLine: 50, line: 50, body: 'Far' }]
    const answer = await github.createReview(7, { ...draft(), comments })
    assert.ok(answer.kind === 'refused')
    assert.match(answer.because, /422: Unprocessable Entity: .*must be part of the diff/)
    assert.deepEqual(double.state.reviews, [])
  })

  test('a read is repeated after a 502 and a broken connection', async () => {
    double.fail('pulls/get', { kind: 'answer', reply: badGateway })
    assert.equal((await github.pull(7)).kind, 'ok')
    double.fail('pulls/get', { kind: 'drop' })
    assert.equal((await github.pull(7)).kind, 'ok')
  })

  test('a server that never answers is given up', async () => {
    double.fail('pulls/get', { kind: 'hang' }, 9)
    const answer = await github.pull(7)
    assert.ok(answer.kind === 'unavailable')
    assert.match(answer.because, /did not answer .* when asked to read pull request #7/)
  })

  test('a write that was done before the 502 is not done again', async () => {
    double.fail('pulls/create-review', { kind: 'answer-after', reply: badGateway })
    assert.equal((await github.createReview(7, draft())).kind, 'ok')
    assert.equal(double.state.reviews.length, 1)
  })

  test('a write that was done while the answer got lost is not done again', async () => {
    double.fail('pulls/create-review-comment', { kind: 'hang-after' })
    const file = { commit: head, path: 'deploy/crane.yaml', body: 'Look' }
    assert.equal((await github.createFileComment(7, file)).kind, 'ok')
    assert.equal(double.state.reviewComments.length, 1)
  })

  test('a write that was not done is done once', async () => {
    double.fail('issues/create-comment', { kind: 'answer', reply: badGateway })
    assert.equal((await github.createIssueComment(7, 'Ahoy')).kind, 'ok')
    assert.equal(double.state.issueComments.length, 1)
  })

  test('a write that never succeeds ends in a sentence', async () => {
    double.fail('issues/create-comment', { kind: 'answer', reply: badGateway }, 9)
    const answer = await github.createIssueComment(7, 'Ahoy')
    assert.ok(answer.kind === 'unavailable')
    assert.match(answer.because, /answered 502 when asked to comment on the pull request/)
    assert.equal(double.requests.filter(each => each.operation === 'issues/create-comment').length, 2)
  })

  test('waits as long as a secondary limit says, and looks before it writes again', async () => {
    double.fail('issues/create-comment', { kind: 'answer', reply: secondaryLimit(7) })
    const start = Date.now()
    assert.equal((await github.createIssueComment(7, 'Ahoy')).kind, 'ok')
    assert.ok(Date.now() - start >= 7 * 50)
    assert.deepEqual(
      double.requests.map(each => each.operation),
      ['issues/create-comment', 'issues/list-comments', 'issues/create-comment'],
    )
  })

  test('sits out a 429 and a spent hour that ends soon', async () => {
    double.fail('pulls/get', { kind: 'answer', reply: secondaryLimit(1, 429) })
    assert.equal((await github.pull(7)).kind, 'ok')
    double.fail('pulls/get', { kind: 'answer', reply: primaryLimit(12) })
    assert.equal((await github.pull(7)).kind, 'ok')
    assert.match(said.join(), /Waiting 1\d s, as GitHub asks, to read pull request #7/)
  })

  test('does not wait for an hour', async () => {
    double.fail('pulls/get', { kind: 'answer', reply: primaryLimit(3000) })
    const start = Date.now()
    const answer = await github.pull(7)
    assert.ok(answer.kind === 'unavailable')
    assert.match(answer.because, /rate limit .* Run the job again after \d\d:\d\d UTC/)
    assert.ok(Date.now() - start < 1000)
  })

  test('what GitHub says cannot command the runner', async () => {
    const reply = refused(422, 'bad\n::error::boom ##[error]bang')
    double.fail('issues/create-comment', { kind: 'answer', reply })
    const answer = await github.createIssueComment(7, 'Ahoy')
    assert.ok(answer.kind === 'refused')
    assert.doesNotMatch(answer.because, /\n|::|##\[/)
  })

  test('threads are read in pages, and resolved where we may', async () => {
    for (let id = 1; id <= 120; id++) {
      const place = {
        path: 'deploy/crane.yaml',
        commit: head,
        line: 10,
        startLine: undefined,
        replyTo: undefined,
      }
      double.state.reviewComments.push({ id, pull: 7, review: 1, user: actionsBot, body: 'Look', ...place })
    }
    const threads = await github.threads(7)
    assert.ok(threads.kind === 'ok')
    assert.deepEqual([threads.value.length, threads.value.at(-1)?.commentId], [120, 120])
    assert.deepEqual(threads.value[0], {
      id: 'thread-1',
      commentId: 1,
      isResolved: false,
      viewerCanResolve: false,
    })
    assert.equal((await github.resolveThread('thread-1')).kind, 'denied')
    double.state.rights = { contents: 'write', pullRequests: 'write', securityEvents: 'none' }
    assert.equal((await github.resolveThread('thread-1')).kind, 'ok')
    assert.ok(double.state.resolved.has(1))
  })
})
