import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { startDouble } from '../github/double.ts'
import { openPull, Shipyard } from '../github/shipyard.ts'
import { Port } from './action-port.ts'
import { runAction } from './action-run.ts'
import { filesOf, lineOf } from './story.ts'

const values = 'charts/tide-api/values.yaml'
const library = 'charts/rigging/templates/_pod.tpl'

describe('the action on a change of charts', () => {
  let port: Port

  beforeEach(async () => {
    const yard = new Shipyard()
    yard.commit(ofCharts('base'))
    yard.git('checkout', '--quiet', '-b', 'refit')
    yard.commit(ofCharts('head'))
    const double = await startDouble(yard.folder)
    openPull(double.state)
    port = new Port(yard, double)
  })
  afterEach(async () => {
    assert.deepEqual(port.double.violations, [])
    await port.close()
  })

  test('makes one comment per cause, on its line, with what is affected and a suggestion', async () => {
    const job = { double: port.double, event: port.pullRequest(), workspace: port.checkout() }
    const outcome = await runAction(job)
    assert.deepEqual([outcome.code, outcome.outputs.verdict], [1, 'fail'])
    const { reviewComments: comments } = port.double.state
    const bodyAt = (path: string, text: string) => {
      const line = lineOf('refit', path, text)
      const there = comments.filter(comment => comment.path === path && comment.line === line)
      assert.equal(there.length, 1, JSON.stringify(comments.map(comment => [comment.path, comment.line])))
      return there[0]?.body ?? ''
    }
    const onValue = bodyAt(values, 'privileged:')
    assert.match(onValue, /runs privileged/)
    assert.match(onValue, /Rendered from `charts\/tide-api`/)
    assert.match(onValue, /```suggestion\n {2}privileged: false # agreed with the harbour master\n```/)

    const onLibrary = bodyAt(library, 'hostPID:')
    for (const affected of ['charts/winch', 'charts/windlass']) assert.ok(onLibrary.includes(affected))
    assert.match(onLibrary, /```suggestion/)
    assert.equal(comments.length, 3, 'the tag `latest` has its own')

    const written = port.double.writes().filter(operation => operation.startsWith('pulls/'))
    await runAction(job)
    assert.deepEqual(
      port.double.writes().filter(operation => operation.startsWith('pulls/')),
      written,
      'the second run says nothing again',
    )
  })

  test('without a checkout says what it could not render, and stays green', async () => {
    const outcome = await runAction({ double: port.double, event: port.pullRequest() })
    assert.deepEqual([outcome.code, outcome.outputs.verdict], [0, 'pass'])
    for (const path of [values, library]) assert.ok(outcome.summary.includes(path), path)
    assert.match(outcome.summary, /rendered only where the whole repository is at hand/)
    assert.deepEqual(port.double.state.reviewComments, [])
  })
})

/** The charts of the refit that a reader of a few comments needs. */
function ofCharts(side: 'base' | 'head'): Readonly<Record<string, string>> {
  const wanted = /^charts\/(?:tide-api|rigging|winch|windlass)\//
  return Object.fromEntries(Object.entries(filesOf('refit', side)).filter(([path]) => wanted.test(path)))
}
