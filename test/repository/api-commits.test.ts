import assert from 'node:assert/strict'
import { test } from 'node:test'

import { type ApiFile, apiCommits, apiEntry, type ContentApi } from '../../src/repository/api-commits.ts'
import { toCommitSha, toRepoPath } from '../../src/text/path.ts'
import { patchOf, textOf, textsOf } from './shipyard.ts'

const base = toCommitSha('b'.repeat(40))
const head = toCommitSha('a'.repeat(40))

function apiOf(
  files: readonly Partial<ApiFile>[],
  contents: Readonly<Record<string, string>>,
): ContentApi & { asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    changedFiles: () =>
      Promise.resolve(
        files.map(file => ({
          path: 'crane.yaml',
          previousPath: undefined,
          status: 'modified',
          changes: 0,
          patch: undefined,
          ...file,
        })),
      ),
    readFile(sha, path) {
      asked.push(`${sha[0]}:${path}`)
      if (path === 'broken.yaml') return Promise.reject(new Error('502'))
      const text = contents[`${sha[0]}:${path}`]
      return Promise.resolve(text === undefined ? undefined : Buffer.from(text))
    },
  }
}

test('the changed files with hunks from the patches of the API', async () => {
  const patch = '@@ -1,2 +1,2 @@ kind: Pod\n metadata:\n-  name: a\n+  name: b\n\\ No newline at end of file'
  const api = apiOf(
    [
      { path: 'new.yaml', previousPath: 'old.yaml', status: 'renamed', changes: 2, patch },
      { path: 'copy.yaml', previousPath: 'old.yaml', status: 'copied' },
      { path: 'gone.yaml', status: 'removed', changes: 1, patch: '@@ -1 +0,0 @@\n-kind: Pod' },
      { path: 'huge.yaml', changes: 30_000 },
      {
        path: 'vendor/hull',
        changes: 2,
        patch: `@@ -1 +1 @@\n-Subproject commit ${base}\n+Subproject commit ${head}`,
      },
    ],
    { 'b:old.yaml': 'old', 'a:new.yaml': 'new', 'a:copy.yaml': 'copied', 'a:huge.yaml': 'huge' },
  )
  const commits = apiCommits(api, { base, head, requests: 100 })
  const [renamed, copied, gone, huge, hull] = await commits.changes()
  assert.deepEqual(
    [renamed?.status, renamed?.before?.path, renamed?.after?.path],
    ['renamed', 'old.yaml', 'new.yaml'],
  )
  assert.deepEqual(patchOf(renamed?.hunks ?? []), [
    '@@ -1,2 +1,2 @@',
    ' metadata:',
    '-  name: a',
    '+  name: b',
  ])
  assert.deepEqual([copied?.status, copied?.before], ['added', undefined])
  assert.deepEqual([gone?.status, gone?.after, gone?.hunks.length], ['removed', undefined, 1])
  assert.deepEqual([huge?.hunks, huge?.withoutHunks], [[], 'the API shows no lines of so large a change'])
  assert.deepEqual([hull?.after?.kind, hull?.hunks], ['submodule', []])

  assert.equal(commits.head.isWhole, false)
  assert.deepEqual(await textsOf(commits.head), {
    'copy.yaml': 'copied',
    'huge.yaml': 'huge',
    'new.yaml': 'new',
    'vendor/hull': '<it is a submodule>',
  })
})

test('a file the API has not, refuses, or that is too large is named; the budget counts', async () => {
  const api = apiOf([], { 'a:crane.yaml': 'kind: Pod', 'a:dock.yaml': 'a'.repeat(11) })
  const commits = apiCommits(api, { base, head, requests: 4 })
  const entries = ['crane.yaml', 'dock.yaml', 'broken.yaml', 'absent.yaml', 'late.yaml'].map(path =>
    apiEntry(head, toRepoPath(path)),
  )
  const texts: string[] = []
  for await (const [, content] of commits.head.read(entries, 10)) texts.push(textOf(content))
  assert.deepEqual(texts, [
    'kind: Pod',
    '<it has 11 bytes, more than the limit of 10>',
    '<the API did not give it: 502>',
    '<the API has no content for it>',
    '<the budget of 4 API requests is used up: run with a checkout>',
  ])
  assert.equal(api.asked.length, 4)
})
