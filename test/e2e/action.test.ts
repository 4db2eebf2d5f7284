import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { markerText, parseMarker } from '../../src/reports/marker.ts'
import { isObject, type Json, valueAt } from '../github/description.ts'
import { badGateway, type Fault, primaryLimit, secondaryLimit } from '../github/double.ts'
import { forbidden, unprocessable } from '../github/reply.ts'
import { stranger } from '../github/state.ts'
import { manifest, openPort, type Port, tideApi } from './action-port.ts'
import { type Job, type Outcome, runAction } from './action-run.ts'

describe('the action', () => {
  let port: Port

  beforeEach(async () => {
    port = await openPort()
  })
  afterEach(async () => {
    assert.deepEqual(port.double.violations, [])
    await port.close()
  })

  const run = async (given: Partial<Job> = {}): Promise<Outcome> => {
    const job = { double: port.double, event: port.pullRequest(), workspace: port.checkout(), ...given }
    const outcome = await runAction(job)
    assert.doesNotMatch(`${outcome.log}${outcome.summary}${outcome.sarif}`, /ghs_lighthouse/)
    return outcome
  }
  const state = () => port.double.state
  /** Without the uploads to code scanning, which every run makes. */
  const written = () => port.double.writes().filter(operation => !operation.startsWith('code-scanning/'))
  const comments = () => state().reviewComments
  const saysNoStack = ({ log }: Outcome) => assert.doesNotMatch(log, /^\s+at .*:\d+:\d+/m)
  /** The verdict stands, whatever GitHub said to the rest. */
  const isHonest = (outcome: Outcome) => {
    assert.deepEqual(
      [outcome.code, outcome.outputs.verdict, outcome.outputs['new-findings']],
      [1, 'fail', '1'],
    )
    assert.match(outcome.summary, /runs privileged/)
    saysNoStack(outcome)
  }

  test('reviews a pull request', async () => {
    const outcome = await run()
    isHonest(outcome)
    assert.deepEqual(written(), ['pulls/create-review'])
    assert.equal(comments().length, 1)
    const [comment] = comments()
    assert.deepEqual([comment?.path, comment?.line, comment?.startLine], [manifest, 20, undefined])
    assert.match(comment?.body ?? '', /runs privileged[\s\S]*```suggestion\n {12}privileged: false\n```/)
    assert.match(
      comment?.body ?? '',
      /seaworthy-dev\/seaworthy\/blob\/v1\/docs\/rules\/workload\/no-privileged\.md/,
    )

    assert.match(outcome.log, /^::error file=deploy\/tide-api\.yaml,line=20,.*runs privileged/m)
    const [upload] = state().sarifs
    assert.deepEqual([upload?.ref, upload?.commit, upload?.errors], ['refs/pull/7/head', port.head(), []])
    assert.deepEqual(upload?.sarif, JSON.parse(outcome.sarif ?? ''))
    assert.deepEqual(
      [outcome.outputs['sarif-id'], outcome.outputs['fixed-findings'], outcome.outputs.skipped],
      [upload?.id, '0', '0'],
    )
    assert.match(outcome.outputs['existing-findings'] ?? '', /^\d+$/)
  })

  test('writes nothing the second time, nor after a rebase', async () => {
    await run()
    isHonest(await run())
    assert.deepEqual(written(), ['pulls/create-review'])
    port.yard.git('checkout', '--quiet', 'main')
    port.yard.commit({ 'README.md': 'harbour and crane\n' })
    port.yard.git('checkout', '--quiet', 'refit')
    port.yard.git('rebase', '--quiet', 'main')
    isHonest(await run())
    assert.deepEqual(written(), ['pulls/create-review'])
  })

  test('says of a fixed finding that it is fixed', async () => {
    await run()
    port.yard.commit({ [manifest]: tideApi('false', 3) })
    const { code, outputs } = await run()
    assert.deepEqual([code, outputs.verdict], [0, 'pass'])
    assert.deepEqual(written(), ['pulls/create-review', 'pulls/update-review-comment'])
    assert.equal(parseMarker(comments()[0]?.body ?? '')?.state, 'fixed')
    assert.ok(comments()[0]?.body.includes(port.head()))
  })

  test('says nothing again of a file that was renamed', async () => {
    await run()
    port.yard.git('mv', manifest, 'deploy/tide.yaml')
    port.yard.commit({})
    isHonest(await run())
    assert.equal(comments().length, 1)
    assert.equal(parseMarker(comments()[0]?.body ?? '')?.state, 'open')
  })

  test('believes no planted marker, and finds its own behind a hundred comments', async () => {
    const fingerprint = await fingerprintOf(port)
    const marker = markerText({
      kind: 'remark',
      state: 'open',
      head: port.head(),
      fingerprints: [fingerprint],
    })
    const place = { pull: 7, review: 1, path: manifest, commit: port.head(), line: 20, startLine: undefined }
    for (let id = 1000; id < 1150; id++) {
      comments().push({ ...place, id, user: stranger, body: `${marker}\nAll well.`, replyTo: undefined })
    }
    await run()
    assert.deepEqual(written(), ['pulls/create-review'])
    assert.deepEqual(parseMarker(comments().at(-1)?.body ?? '')?.fingerprints, [fingerprint])
    await run()
    assert.deepEqual(written(), ['pulls/create-review'])
  })

  test('with contents: read alone gives summary, annotations and the verdict', async () => {
    state().rights = { contents: 'read', pullRequests: 'none', securityEvents: 'none' }
    state().isPublic = false
    const outcome = await run()
    isHonest(outcome)
    assert.match(outcome.log, /^::error file=deploy\/tide-api\.yaml/m)
    assert.match(outcome.log, /^::notice::.*pull-requests: read/m)
    assert.match(outcome.log, /^::notice::.*security-events: write/m)
    assert.match(outcome.summary, /pull-requests: read[\s\S]*security-events: write/)
  })

  const faults: readonly [string, string, Fault, RegExp][] = [
    [
      'a 403 on the review',
      'pulls/create-review',
      { kind: 'answer', reply: forbidden() },
      /pull-requests: write/,
    ],
    [
      '502s',
      'pulls/create-review',
      { kind: 'answer', reply: badGateway },
      /answered 502 when asked to post the review/,
    ],
    [
      'a server that hangs',
      'pulls/create-review',
      { kind: 'hang' },
      /did not answer .* when asked to post the review/,
    ],
    [
      'a spent hour',
      'pulls/create-review',
      { kind: 'answer', reply: primaryLimit(3000) },
      /rate limit .* Run the job again after/,
    ],
    [
      '429s',
      'pulls/list-review-comments',
      { kind: 'answer', reply: secondaryLimit(1, 429) },
      /rate limit did not let/,
    ],
    [
      'broken connections',
      'pulls/get',
      { kind: 'drop' },
      /did not answer .* when asked to read pull request/,
    ],
    [
      'an upload that fails',
      'code-scanning/upload-sarif',
      { kind: 'answer', reply: badGateway },
      /answered 502 when asked to upload/,
    ],
  ]
  for (const [what, operation, fault, sentence] of faults) {
    test(`${what} end in a sentence and an honest verdict`, async () => {
      port.double.fail(operation, fault, 20)
      const outcome = await run()
      isHonest(outcome)
      assert.match(outcome.log, new RegExp(`^::notice::.*${sentence.source}`, 'm'))
    })
  }

  test('a 422 loses nothing', async () => {
    port.double.fail('pulls/create-review', {
      kind: 'answer',
      reply: unprocessable('Line could not be resolved'),
    })
    isHonest(await run())
    assert.deepEqual(written(), ['pulls/create-review-comment', 'pulls/create-review'])
    assert.match(comments()[0]?.body ?? '', /runs privileged/)
    assert.equal(comments()[0]?.line, undefined)
  })

  test('a 502 after the review was made makes no second one', async () => {
    port.double.fail('pulls/create-review', { kind: 'answer-after', reply: badGateway })
    isHonest(await run())
    assert.equal(state().reviews.length, 1)
  })

  test('tells when code scanning is not enabled, or could not process the report', async () => {
    state().codeScanning = 'disabled'
    const disabled = await run()
    isHonest(disabled)
    assert.match(disabled.log, /^::notice::.*Code Security must be enabled/m)
    assert.equal(disabled.outputs['sarif-id'], '')
    state().codeScanning = 'enabled'
    state().sarifErrors = ['too many barnacles']
    const failed = await run({ inputs: { 'upload-sarif': 'true' } })
    isHonest(failed)
    assert.match(failed.log, /^::warning::.*could not process the SARIF report: too many barnacles/m)
  })

  test('a fork’s run only reads', async () => {
    state().rights = { contents: 'read', pullRequests: 'read', securityEvents: 'none' }
    const outcome = await run({ event: port.pullRequest({ from: 'flotsam/shipyard' }) })
    isHonest(outcome)
    assert.match(
      outcome.log,
      /^::notice::No upload to code scanning: the token of a pull request from a fork only reads/m,
    )
    assert.equal(state().sarifs.length, 0)
  })

  test('the second stage for forks finds the pull request and reads it as data', async () => {
    const pull = state().pulls.get(7)
    assert.ok(pull)
    state().pulls.set(7, { ...pull, headRepository: 'flotsam/shipyard', author: stranger })
    const workflow_run = {
      event: 'pull_request',
      head_sha: port.head(),
      head_branch: 'refit',
      head_repository: { owner: { login: 'flotsam' } },
      pull_requests: [],
    }
    const outcome = await run({ event: port.onMain('workflow_run', { workflow_run }) })
    isHonest(outcome)
    assert.deepEqual(written(), ['pulls/create-review'])
    const gone = { ...workflow_run, head_sha: '0'.repeat(40) }
    const nothing = await run({ event: port.onMain('workflow_run', { workflow_run: gone }) })
    assert.equal(nothing.code, 0)
    assert.match(nothing.log, /No open pull request has 000000000000 as its head/)
  })

  test('pull_request_target comments on a fork’s change', async () => {
    const event = port.pullRequest({ name: 'pull_request_target', from: 'flotsam/shipyard' })
    isHonest(await run({ event }))
    assert.deepEqual(written(), ['pulls/create-review'])
  })

  test('works from a shallow checkout of the merge commit', async () => {
    isHonest(await run({ workspace: port.shallowMerge() }))
    assert.deepEqual([comments().length, comments()[0]?.line], [1, 20])
  })

  test('works without a checkout', async () => {
    const { event } = { event: port.pullRequest() }
    const outcome = await runAction({ double: port.double, event })
    isHonest(outcome)
    assert.deepEqual([comments().length, comments()[0]?.line], [1, 20])
  })

  test('analyses the whole tree on push, schedule and workflow_dispatch', async () => {
    port.yard.git('checkout', '--quiet', 'main')
    for (const name of ['push', 'schedule', 'workflow_dispatch']) {
      const { code, outputs } = await run({ event: port.onMain(name) })
      assert.deepEqual([code, outputs.verdict], [0, 'pass'], `old findings fail no ${name}`)
      assert.equal(state().sarifs.at(-1)?.ref, 'refs/heads/main')
    }
    assert.equal(state().sarifs.length, 3)
    assert.deepEqual(written(), [])
  })

  test('fails a push where it is told from which severity on', async () => {
    const { outputs } = await run({ event: port.onMain('push'), inputs: { 'fail-on': 'low' } })
    assert.equal(outputs.verdict, 'fail')
  })

  test('checks a merge group, and uploads and comments nothing', async () => {
    const merge_group = { base_sha: port.yard.git('rev-parse', 'main'), head_sha: port.head() }
    const event = {
      name: 'merge_group',
      sha: port.head(),
      ref: 'refs/heads/gh-readonly-queue/main/pr-7',
      payload: { merge_group },
    }
    isHonest(await run({ event }))
    assert.deepEqual(port.double.writes(), [])
  })

  test('is not green when a relevant file could not be analysed, and uploads no half report', async () => {
    port.yard.commit({ [manifest]: `${tideApi('false')}  bad: [\n` })
    const outcome = await run()
    assert.deepEqual([outcome.code, outcome.outputs.verdict, outcome.outputs.skipped], [1, 'incomplete', '1'])
    assert.match(outcome.summary, /tide-api\.yaml/)
    assert.equal(state().sarifs.length, 0)
    assert.match(outcome.log, /^::notice::No upload to code scanning: an incomplete analysis/m)
  })

  test('takes the configuration from the base, and says what is wrong with it', async () => {
    port.yard.commit({ '.github/seaworthy.yml': 'fail-on: never\n' })
    isHonest(await run())
    port.yard.git('checkout', '--quiet', 'main')
    port.yard.commit({ '.github/seaworthy.yml': 'profil: strict\n' })
    port.yard.git('checkout', '--quiet', 'refit')
    port.yard.git('rebase', '--quiet', '-X', 'ours', 'main')
    const outcome = await run()
    assert.equal(outcome.code, 1)
    assert.match(outcome.log, /^::error::\.github\/seaworthy\.yml:1: .*profil/m)
    saysNoStack(outcome)
  })

  const mistakes: readonly [string, Partial<Job>, RegExp][] = [
    [
      'an unknown profile',
      { inputs: { profile: 'pirate' } },
      /input `profile` is one of baseline, standard, strict/,
    ],
    [
      'a number that is none',
      { inputs: { 'max-comments': 'many' } },
      /input `max-comments` is a whole number/,
    ],
    [
      'a folder without a checkout',
      { event: { name: 'push', sha: '1'.repeat(40), ref: 'refs/heads/main', payload: {} }, workspace: '/' },
      /no checkout .* Add actions\/checkout/,
    ],
    [
      'an event that has nothing to review',
      { event: { name: 'issues', sha: '', ref: '', payload: {} } },
      /does not run on `issues`/,
    ],
  ]
  for (const [what, given, sentence] of mistakes) {
    test(`${what} is named without a stack`, async () => {
      const outcome = await run(given)
      assert.equal(outcome.code, 1)
      assert.match(outcome.log, new RegExp(`^::error::.*${sentence.source}`, 'm'))
      saysNoStack(outcome)
    })
  }

  test('is not green when it fails through a fault of its own', async () => {
    port.yard.commit({ [manifest]: tideApi('false', 3) })
    port.double.fail('pulls/get', { kind: 'answer', reply: { status: 200, body: null } })
    const { code, log } = await run()
    assert.equal(code, 1)
    assert.match(log, /^::error::Seaworthy failed through a fault of its own/m)
    assert.match(log, /^TypeError\n\s+at /m)
  })

  test('keeps one summary comment when told to', async () => {
    await run({ inputs: { comments: 'summary' } })
    await run({ inputs: { comments: 'summary' } })
    assert.deepEqual(written(), ['issues/create-comment'])
    assert.match(state().issueComments[0]?.body ?? '', /runs privileged/)
  })
})

/** Of the one new finding, as code scanning gets it. */
async function fingerprintOf(port: Port): Promise<string> {
  const { sarif } = await runAction({
    double: port.double,
    event: port.pullRequest(),
    workspace: port.checkout(),
    inputs: { comments: 'off' },
  })
  const text = JSON.stringify(JSON.parse(sarif ?? '{}'))
  const results = valueAt(JSON.parse(text) as Json, 'runs', 0, 'results')
  const found = Array.isArray(results)
    ? results.find(result => isObject(result) && result.baselineState !== 'unchanged')
    : undefined
  return /[0-9a-f]{32}/.exec(JSON.stringify(found ?? {}))?.[0] ?? ''
}
