import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { eventOf, type Run } from '../../src/github/event.ts'
import { UserError } from '../../src/text/failure.ts'

describe('the event of a run', () => {
  const run = (name: string, payload: unknown = {}): Run => ({
    name,
    sha: 'c'.repeat(40),
    ref: 'refs/heads/main',
    payload,
  })
  const pull = (from: string | null) => ({
    pull_request: {
      number: 7,
      head: { sha: 'a'.repeat(40), repo: from === null ? null : { full_name: from } },
      base: { sha: 'b'.repeat(40), repo: { full_name: 'harbour/shipyard' } },
    },
  })

  test('only a fork’s pull_request has a token that just reads', () => {
    const isReadOnly = (name: string, from: string | null) => {
      const event = eventOf(run(name, pull(from)))
      return event.kind === 'pull' && event.isReadOnly
    }
    assert.equal(isReadOnly('pull_request', 'harbour/shipyard'), false)
    assert.equal(isReadOnly('pull_request', 'flotsam/shipyard'), true)
    assert.equal(isReadOnly('pull_request', null), true, 'the fork was deleted')
    assert.equal(isReadOnly('pull_request_target', 'flotsam/shipyard'), false)
  })

  test('a workflow_run leads to a branch, and only after a pull request', () => {
    const after = (event: string) =>
      eventOf(
        run('workflow_run', {
          workflow_run: {
            event,
            head_sha: 'a'.repeat(40),
            head_branch: 'refit',
            head_repository: { owner: { login: 'flotsam' } },
          },
        }),
      )
    assert.deepEqual(after('pull_request'), {
      kind: 'pull-of-run',
      headSha: 'a'.repeat(40),
      from: 'flotsam:refit',
    })
    assert.equal(after('push').kind, 'nothing')
  })

  test('the push of a deletion is nothing to look at', () => {
    assert.equal(eventOf(run('push', { deleted: true })).kind, 'nothing')
    assert.deepEqual(eventOf(run('push')), { kind: 'branch', sha: 'c'.repeat(40), ref: 'refs/heads/main' })
  })

  test('any payload gives an event or a sentence', () => {
    const names = fc.constantFrom(
      'pull_request',
      'pull_request_target',
      'workflow_run',
      'merge_group',
      'push',
      'issues',
    )
    const word = fc.constantFrom(
      'pull_request',
      'workflow_run',
      'merge_group',
      'head',
      'base',
      'repo',
      'sha',
      'number',
    )
    const payload = fc.oneof(fc.jsonValue(), fc.dictionary(word, fc.dictionary(word, fc.jsonValue())))
    fc.assert(
      fc.property(names, payload, (name, value) => {
        try {
          eventOf(run(name, value))
        } catch (error) {
          assert.ok(error instanceof UserError)
        }
      }),
      { numRuns: 200 },
    )
  })
})
