import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import type { Remark, Review } from '../../src/findings/finding.ts'
import type { PublishOptions } from '../../src/publish/options.ts'
import { publishReview } from '../../src/publish/publish.ts'
import { markerText, parseMarker } from '../../src/reports/marker.ts'
import { toRepoPath } from '../../src/text/path.ts'
import { badGateway } from '../github/double.ts'
import { unprocessable } from '../github/reply.ts'
import { numbered } from '../github/shipyard.ts'
import { actionsBot, author, stranger, type User } from '../github/state.ts'
import { links } from '../reports/a-review.ts'
import { findingAt, fingerprintAt, type Harbour, openHarbour, path, remarkAt, reviewOf } from './harbour.ts'

describe('publishing a review', () => {
  let harbour: Harbour

  beforeEach(async () => {
    harbour = await openHarbour()
  })
  afterEach(async () => {
    assert.deepEqual(harbour.double.violations, [])
    await harbour.double.close()
    harbour.yard.remove()
  })

  const publish = (review: Review, given: Partial<PublishOptions> = {}) =>
    publishReview(harbour.github, 7, review, {
      comments: 'review',
      maxComments: 30,
      event: 'COMMENT',
      links,
      ...given,
    })
  const say = (
    remarks: readonly Remark[],
    given: Partial<Review> = {},
    options: Partial<PublishOptions> = {},
  ) => publish(reviewOf(harbour.head(), remarks, given), options)
  const state = () => harbour.double.state
  const bodies = () => state().reviewComments.map(comment => comment.body)
  const places = () => state().reviewComments.map(({ line, startLine }) => [startLine, line])
  const plant = (id: number, user: User, body: string, replyTo?: number) => {
    const place = { pull: 7, review: 1, path, commit: harbour.head(), line: 10, startLine: undefined }
    state().reviewComments.push({ id, user, body, replyTo, ...place })
  }
  const markerFor = (line: number) =>
    markerText({ kind: 'remark', state: 'open', head: null, fingerprints: [fingerprintAt(`line ${line}`)] })

  test('posts one review with a comment for each remark', async () => {
    const range = remarkAt(38, {
      placement: { kind: 'line', path, startLine: 38, line: 41, because: 'here' },
    })
    assert.deepEqual(await say([remarkAt(10), range]), [])
    assert.deepEqual(harbour.double.writes(), ['pulls/create-review'])
    assert.deepEqual(places(), [
      [undefined, 10],
      [38, 41],
    ])
    assert.deepEqual(
      state().reviews.map(review => review.state),
      ['COMMENTED'],
    )
    assert.match(bodies()[0] ?? '', /Winch `10` runs privileged/)
  })

  test('writes nothing the second time, nor where nothing is new', async () => {
    await say([remarkAt(10), remarkAt(20)])
    const before = harbour.double.writes().length
    assert.deepEqual(await say([remarkAt(10), remarkAt(20)]), [])
    assert.equal(harbour.double.writes().length, before)
  })

  test('writes nothing more on a head that is done, whatever the options were', async () => {
    await say([remarkAt(10)])
    assert.deepEqual(await say([remarkAt(10), remarkAt(40)]), [])
    assert.deepEqual(harbour.double.writes(), ['pulls/create-review'])
  })

  test('writes nothing for a review without findings', async () => {
    assert.deepEqual(await say([]), [])
    assert.deepEqual(harbour.double.writes(), [])
  })

  test('says nothing again after a rebase, and only what is new', async () => {
    await say([remarkAt(10)])
    harbour.yard.git('checkout', '--quiet', 'main')
    harbour.yard.commit({ 'README.md': 'harbour and crane\n' })
    harbour.yard.git('checkout', '--quiet', 'refit')
    harbour.yard.git('rebase', '--quiet', 'main')
    await say([remarkAt(10)])
    assert.equal(state().reviews.length, 1)
    harbour.yard.commit({})
    await say([remarkAt(10), remarkAt(40)])
    assert.deepEqual(places(), [
      [undefined, 10],
      [undefined, 40],
    ])
  })

  test('says of a place only what was not said of it', async () => {
    await say([remarkAt(10)])
    harbour.yard.commit({})
    const both = remarkAt(10, { findings: [findingAt(10), findingAt(11)] })
    await say([both])
    assert.equal(bodies().length, 2)
    assert.deepEqual(parseMarker(bodies()[1] ?? '')?.fingerprints, [fingerprintAt('line 11')])
    assert.doesNotMatch(bodies()[1] ?? '', /Winch `10`/)
  })

  test('knows a finding under the name that its file had before', async () => {
    await say([remarkAt(10)])
    harbour.yard.commit({})
    const renamed = findingAt(10, {
      fingerprint: fingerprintAt('new name'),
      formerFingerprint: fingerprintAt('line 10'),
    })
    await say([remarkAt(10, { findings: [renamed] })])
    assert.equal(bodies().length, 1)
    assert.equal(parseMarker(bodies()[0] ?? '')?.state, 'open')
  })

  test('believes no marker but its own', async () => {
    plant(900, stranger, `${markerFor(10)}\nAll well.`)
    await say([remarkAt(10)])
    assert.equal(state().reviews.length, 1)
  })

  test('goes by the name of a workflow’s token where GitHub does not say whose it is', async () => {
    harbour.double.fail('graphql', {
      kind: 'answer',
      reply: { status: 200, body: { data: null, errors: [{ type: 'FORBIDDEN', message: 'no' }] } },
    })
    plant(900, actionsBot, `${markerFor(10)}\nWinch.`)
    await say([remarkAt(10)])
    assert.equal(state().reviews.length, 0)
  })

  test('finds its own comments behind more than a hundred others', async () => {
    for (let id = 1000; id < 1250; id++) plant(id, stranger, `Number ${id}`)
    plant(1999, actionsBot, `${markerFor(10)}\nWinch.`)
    await say([remarkAt(10)])
    assert.equal(state().reviews.length, 0)
  })

  test('what has no line in the diff goes on the file, else into the review', async () => {
    const other = toRepoPath('README.md')
    const far = remarkAt(20)
    const elsewhere = remarkAt(5, {
      placement: { kind: 'line', path: other, startLine: 1, line: 1, because: 'here' },
    })
    assert.deepEqual(await say([remarkAt(10), far, elsewhere]), [])
    assert.deepEqual(harbour.double.writes(), ['pulls/create-review-comment', 'pulls/create-review'])
    assert.deepEqual(places(), [
      [undefined, undefined],
      [undefined, 10],
    ])
    const body = state().reviews.at(-1)?.body ?? ''
    assert.match(body, /Winch `5` runs privileged/)
    assert.deepEqual(parseMarker(body)?.fingerprints, [fingerprintAt('line 5')])
  })

  test('a range across hunks goes on the file', async () => {
    await say([remarkAt(10, { placement: { kind: 'line', path, startLine: 10, line: 40, because: 'here' } })])
    assert.deepEqual(places(), [[undefined, undefined]])
  })

  test('comments on the worst and tells of the rest in the review', async () => {
    await say([remarkAt(10), remarkAt(11), remarkAt(20)], {}, { maxComments: 1 })
    assert.deepEqual(places(), [[undefined, 10]])
    assert.match(state().reviews[0]?.body ?? '', /Winch `11`[\s\S]*Winch `20`/)
    harbour.yard.commit({})
    await say([remarkAt(10), remarkAt(11), remarkAt(20), remarkAt(40)], {}, { maxComments: 1 })
    assert.equal(bodies().length, 1)
    assert.match(state().reviews[1]?.body ?? '', /Winch `40`/)
  })

  test('asks for changes when told to', async () => {
    await say([remarkAt(10)], {}, { event: 'REQUEST_CHANGES' })
    assert.equal(state().reviews[0]?.state, 'CHANGES_REQUESTED')
    assert.notEqual(author.id, actionsBot.id)
  })

  test('after a 422 looks for the comment that GitHub minds, and loses nothing', async () => {
    const bad = 12
    const refuse = unprocessable('Line could not be resolved')
    const create = harbour.github.createReview
    // A diff that GitHub computes in another way than it shows it.
    const github = {
      ...harbour.github,
      createReview: (number: number, draft: Parameters<typeof create>[1]) => {
        if (draft.comments.some(comment => comment.line === bad)) {
          harbour.double.fail('pulls/create-review', { kind: 'answer', reply: refuse })
        }
        return create(number, draft)
      },
    }
    const review = reviewOf(
      harbour.head(),
      [9, 10, 11, 12, 13, 38].map(line => remarkAt(line)),
    )
    const options: PublishOptions = { comments: 'review', maxComments: 30, event: 'COMMENT', links }
    assert.deepEqual(await publishReview(github, 7, review, options), [])
    const told = bodies().flatMap(body => parseMarker(body)?.fingerprints ?? [])
    assert.deepEqual(
      new Set(told),
      new Set([9, 10, 11, 12, 13, 38].map(line => fingerprintAt(`line ${line}`))),
    )
    assert.equal(told.length, 6)
    assert.equal(state().reviewComments.filter(comment => comment.line === undefined).length, 1)
    const written = harbour.double.writes().length
    assert.deepEqual(await publishReview(github, 7, review, options), [])
    assert.equal(harbour.double.writes().length, written)
  })

  test('what GitHub takes nowhere stands in the review that ends the run', async () => {
    harbour.double.fail('pulls/create-review', { kind: 'answer', reply: unprocessable('no') })
    harbour.double.fail('pulls/create-review-comment', { kind: 'answer', reply: unprocessable('no') })
    assert.deepEqual(await say([remarkAt(10)]), [])
    assert.deepEqual(bodies(), [])
    assert.match(state().reviews[0]?.body ?? '', /Winch `10`/)
  })

  test('one lost answer makes no second review', async () => {
    harbour.double.fail('pulls/create-review', { kind: 'answer-after', reply: badGateway })
    assert.deepEqual(await say([remarkAt(10)]), [])
    assert.equal(state().reviews.length, 1)
  })

  test('a missing right is a sentence', async () => {
    state().rights = { contents: 'read', pullRequests: 'read', securityEvents: 'none' }
    const [sentence = '', ...more] = await say([remarkAt(10)])
    assert.match(sentence, /`pull-requests: write`/)
    assert.deepEqual(more, [])
  })

  test('is silent about a head that is not the newest', async () => {
    const old = harbour.head()
    harbour.yard.commit({})
    const [sentence] = await publish(reviewOf(old, [remarkAt(10)]))
    assert.match(sentence ?? '', /has a newer commit/)
    assert.deepEqual(harbour.double.writes(), [])
  })

  describe('a fixed finding', () => {
    const fix = () => {
      harbour.yard.commit({ [path]: numbered(60, { 40: 'forty' }) })
      return say([])
    }

    test('has its comment edited, with the commit', async () => {
      await say([remarkAt(10), remarkAt(40)])
      harbour.yard.commit({ [path]: numbered(60, { 40: 'forty' }) })
      await say([remarkAt(40)])
      assert.deepEqual(
        bodies().map(body => parseMarker(body)?.state),
        ['fixed', 'open'],
      )
      assert.ok(bodies()[0]?.includes(harbour.head()))
      await say([remarkAt(40)])
      assert.deepEqual(harbour.double.writes(), ['pulls/create-review', 'pulls/update-review-comment'])
    })

    test('leaves the others of its comment standing', async () => {
      await say([remarkAt(10, { findings: [findingAt(9), findingAt(10), findingAt(11)] })])
      harbour.yard.commit({ [path]: numbered(60, { 9: 'nine', 40: 'forty' }) })
      await say([remarkAt(9, { findings: [findingAt(9)] })])
      const [body = ''] = bodies()
      assert.ok(body.includes(`**Fixed** in ${harbour.head()}: 2 of 3 findings. What is left:`))
      assert.match(body, /Winch `9`/)
      assert.doesNotMatch(body, /Winch `1[01]`|```suggestion/)
      assert.deepEqual(parseMarker(body)?.fingerprints, [fingerprintAt('line 9')])
      await say([remarkAt(9, { findings: [findingAt(9)] })])
      assert.deepEqual(harbour.double.writes(), ['pulls/create-review', 'pulls/update-review-comment'])
      await fix()
      assert.equal(parseMarker(bodies()[0] ?? '')?.state, 'fixed')
    })

    test('is said again when it comes back', async () => {
      await say([remarkAt(10)])
      await fix()
      harbour.yard.commit({ [path]: numbered(60, { 10: 'ten' }) })
      await say([remarkAt(10)])
      assert.deepEqual(
        bodies().map(body => parseMarker(body)?.state),
        ['fixed', 'open'],
      )
    })

    test('has its thread resolved where we may', async () => {
      state().rights = { contents: 'write', pullRequests: 'write', securityEvents: 'none' }
      await say([remarkAt(10)])
      await fix()
      assert.equal(state().resolved.size, 1)
    })

    test('keeps its thread open where we may not, or where somebody answered', async () => {
      await say([remarkAt(10)])
      assert.deepEqual(await fix(), [])
      assert.equal(state().resolved.size, 0)
      state().rights = { contents: 'write', pullRequests: 'write', securityEvents: 'none' }
      harbour.yard.commit({ [path]: numbered(60, { 10: 'ten' }) })
      await say([remarkAt(10)])
      plant(950, stranger, 'Is it?', state().reviewComments.at(-1)?.id)
      await fix()
      assert.equal(state().resolved.size, 0)
      assert.equal(bodies().filter(body => parseMarker(body)?.state === 'fixed').length, 2)
    })

    test('is not claimed of a file that could not be analysed', async () => {
      await say([remarkAt(10)])
      harbour.yard.commit({ [path]: numbered(60, { 10: '{', 40: 'forty' }) })
      await say([], { skipped: [{ path, because: 'line 10 is no YAML' }] })
      assert.equal(parseMarker(bodies()[0] ?? '')?.state, 'open')
    })
  })

  describe('as a summary', () => {
    const summarise = (remarks: readonly Remark[]) => say(remarks, {}, { comments: 'summary' })

    test('keeps one comment that later runs edit', async () => {
      await summarise([remarkAt(10)])
      await summarise([remarkAt(10)])
      assert.deepEqual(harbour.double.writes(), ['issues/create-comment'])
      harbour.yard.commit({})
      await summarise([remarkAt(10), remarkAt(40)])
      assert.deepEqual(harbour.double.writes(), ['issues/create-comment', 'issues/update-comment'])
      assert.equal(state().issueComments.length, 1)
      assert.match(state().issueComments[0]?.body ?? '', /Winch `40`/)
      assert.deepEqual(bodies(), [])
    })

    test('edits no comment that a stranger marked', async () => {
      const body = `${markerText({ kind: 'summary', state: 'open', head: null, fingerprints: [] })}\nAll well.`
      state().issueComments.push({ id: 900, pull: 7, user: stranger, body })
      await summarise([remarkAt(10)])
      assert.deepEqual(harbour.double.writes(), ['issues/create-comment'])
    })
  })

  test('says nothing when comments are off', async () => {
    assert.deepEqual(await say([remarkAt(10)], {}, { comments: 'off' }), [])
    assert.deepEqual(harbour.double.requests, [])
  })
})
