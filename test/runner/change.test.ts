import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { ok } from '../../src/github/answer.ts'
import type { GitHub, PullFile } from '../../src/github/api.ts'
import type { PullEvent } from '../../src/github/event.ts'
import { configAt, openPull } from '../../src/runner/change.ts'
import { UserError } from '../../src/text/failure.ts'

const [base, head, mergeBase] = ['b'.repeat(40), 'a'.repeat(40), 'c'.repeat(40)]
const pull: PullEvent = { kind: 'pull', number: 7, headSha: head, baseSha: base, isReadOnly: false }

/** What is asked of GitHub without a checkout; anything else is a fault of the test. */
function answering(given: Partial<GitHub>): GitHub {
  const unasked = (): never => assert.fail('nobody should ask that')
  return new Proxy(given, { get: (target, name) => Reflect.get(target, name) ?? unasked }) as GitHub
}

function files(count: number): PullFile[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `deploy/buoy-${index}.yaml`,
    previousPath: undefined,
    status: 'added' as const,
    changes: 1,
    patch: '@@ -0,0 +1 @@\n+kind: Pod',
  }))
}

describe('a pull request without a checkout', () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'empty-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  const now = { number: 7, headSha: head, baseSha: base }
  const changesOf = async (given: Partial<GitHub>) => {
    const github = answering({ mergeBase: async () => ok(mergeBase), pull: async () => ok(now), ...given })
    return (await openPull(pull, folder, github)).changes()
  }

  test('is read through the API', async () => {
    const changes = await changesOf({ pullFiles: async () => ok(files(2)) })
    assert.deepEqual(
      changes.map(change => [change.status, change.after?.path]),
      [
        ['added', 'deploy/buoy-0.yaml'],
        ['added', 'deploy/buoy-1.yaml'],
      ],
    )
  })

  test('is not taken for whole when GitHub lists only a part', async () => {
    await assert.rejects(
      changesOf({ pullFiles: async () => ok(files(3000)) }),
      (error: unknown) =>
        error instanceof UserError && /first 3000 files.*actions\/checkout/.test(error.message),
    )
  })

  test('is not mixed up with a newer head', async () => {
    await assert.rejects(
      changesOf({ pull: async () => ok({ ...now, headSha: base }) }),
      (error: unknown) => error instanceof UserError && /newer commit/.test(error.message),
    )
  })

  test('that GitHub does not give is a sentence', async () => {
    const denied = { kind: 'denied' as const, because: 'No.' }
    await assert.rejects(
      changesOf({ mergeBase: async () => denied }),
      (error: unknown) => error instanceof UserError && /No\. Or add actions\/checkout/.test(error.message),
    )
    await assert.rejects(changesOf({ pullFiles: async () => denied }), UserError)
  })

  test('has its configuration read at the merge base', async () => {
    const asked: string[][] = []
    const github = answering({
      mergeBase: async () => ok(mergeBase),
      file: async (...where) => {
        asked.push(where)
        return ok(where[1] === 'ci/none.yml' ? undefined : new TextEncoder().encode('profile: strict\n'))
      },
    })
    const { base: commit } = await openPull(pull, folder, github)
    const config = { kind: 'commit' as const, path: '.github/seaworthy.yml', isRequired: false }
    assert.deepEqual(await configAt(commit, config, github), {
      kind: 'text',
      path: config.path,
      text: 'profile: strict\n',
    })
    assert.deepEqual(asked, [[mergeBase, config.path]])
    assert.deepEqual(await configAt(commit, { ...config, path: 'ci/none.yml' }, github), { kind: 'none' })
    await assert.rejects(
      configAt(commit, { ...config, path: 'ci/none.yml', isRequired: true }, github),
      UserError,
    )
  })
})
