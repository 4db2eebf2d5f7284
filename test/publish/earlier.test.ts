import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Account, ReviewComment } from '../../src/github/api.ts'
import { earlierOf, isOurs } from '../../src/publish/earlier.ts'
import { markerText } from '../../src/reports/marker.ts'

const bot: Account = { login: 'github-actions[bot]', id: 41898282 }
const fingerprints = ['0123456789abcdef0123456789abcdef']

describe('what earlier runs left', () => {
  test('is ours by the account’s number, not by a name that somebody took over', () => {
    assert.ok(isOurs(bot, bot))
    assert.ok(isOurs({ ...bot, login: 'renamed[bot]' }, bot))
    assert.ok(!isOurs({ ...bot, id: 1 }, bot))
    assert.ok(!isOurs(undefined, bot), 'the account is gone')
  })

  test('is ours by name where no number is told', () => {
    const unnumbered = (login: string): Account => ({ login, id: undefined })
    assert.ok(isOurs(bot, unnumbered('github-actions[bot]')))
    assert.ok(isOurs(bot, unnumbered('github-actions')))
    assert.ok(!isOurs({ login: 'github-actions', id: 7 }, unnumbered('github-actions[bot]')))
    assert.ok(isOurs(bot, undefined))
    assert.ok(!isOurs({ login: 'github-actions', id: 7 }, undefined))
  })

  test('counts where the marker stands first, and says nothing fixed is open', () => {
    const body = (state: 'open' | 'fixed') =>
      `${markerText({ kind: 'remark', state, head: null, fingerprints })}\nWinch.`
    const comment = (id: number, text: string): ReviewComment => ({
      id,
      author: bot,
      body: text,
      path: 'deploy/crane.yaml',
      replyTo: undefined,
    })
    const comments = [
      comment(1, `Look:\n${body('open')}`),
      comment(2, body('fixed')),
      comment(3, body('open')),
    ]
    const earlier = earlierOf(comments, [], bot)
    assert.deepEqual(
      earlier.open.map(open => open.comment.id),
      [3],
    )
    assert.deepEqual([...earlier.told], fingerprints)
  })

  test('names the heads that are done', () => {
    const head = 'a'.repeat(40)
    const text = markerText({ kind: 'review', state: 'open', head, fingerprints: [] })
    const reviews = [
      { id: 1, author: bot, body: `${text}\nDone.` },
      {
        id: 2,
        author: { login: 'flotsam', id: 4711 },
        body: text.replaceAll('a'.repeat(40), 'b'.repeat(40)),
      },
    ]
    assert.deepEqual([...earlierOf([], reviews, bot).reviewedHeads], [head])
  })
})
