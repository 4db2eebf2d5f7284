import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Commit, TreeEntry } from '../../src/repository/commit.ts'
import { CommitIndex, IndexCache } from '../../src/sources/commit-index.ts'
import { imageNameOf, lastPartOf } from '../../src/sources/dockerfile/image-name.ts'
import { fileKindOf } from '../../src/sources/file-kind.ts'
import { focusOf } from '../../src/sources/kubernetes/focus.ts'
import { toRepoPath } from '../../src/text/path.ts'
import { deployment, fileOf } from '../findings/world.ts'

const names: readonly (readonly [path: string, name: string | undefined])[] = [
  ['services/tide-api/Dockerfile', 'tide-api'],
  ['services/tide-api/Containerfile', 'tide-api'],
  ['src/AdService/dockerfile', 'adservice'],
  ['src/cart/src/Dockerfile', 'cart'],
  ['services/crane/build/docker/Dockerfile', 'crane'],
  ['docker/crane.Dockerfile', 'crane'],
  ['docker/Dockerfile.crane', 'crane'],
  ['services/tide-api/Dockerfile.debug', 'debug'],
  ['Dockerfile', undefined],
  ['build/Dockerfile', undefined],
]

test('a Dockerfile says by its path what its image is called', () => {
  for (const [path, name] of names) assert.equal(imageNameOf(path), name, path)
})

test('of an image the last part counts, without tag and digest', () => {
  for (const image of [
    'crane',
    'crane:1.0',
    'registry:5000/crane',
    'registry.harbour.example/lifts/crane:1.0@sha256:0123',
  ])
    assert.equal(lastPartOf(image), 'crane', image)
  for (const image of ['', '$(IMAGE)', '<image>', '{{ .Values.image }}'])
    assert.equal(lastPartOf(image), undefined)
})

type Files = { readonly [path: string]: string }

const yard: Files = {
  'services/crane/Dockerfile': 'FROM debian\nUSER 20000\n',
  'services/ferry/Dockerfile': 'FROM debian\nUSER 20001\n',
  'services/dock/Dockerfile': 'FROM debian\n',
  'tools/dock/Dockerfile': 'FROM debian\n',
  'services/notes/Dockerfile': 'Nothing that could be built.\n',
  'vendor/rope/Dockerfile': 'FROM debian\n',
  'services/ferry/ferry.yaml': 'image: ferry\n',
}

/** Notes what is read. */
function commitOf(files: Files, read: string[], isWhole = true): Commit {
  const entries: readonly TreeEntry[] = Object.keys(files).map(path => ({
    path: toRepoPath(path),
    kind: 'file',
    id: files[path] ?? '',
  }))
  return {
    sha: null,
    isWhole,
    list: async () => entries,
    async *read(wanted) {
      for (const entry of wanted) {
        read.push(entry.path)
        yield [entry, { kind: 'bytes', bytes: Buffer.from(files[entry.path] ?? '') }]
      }
    },
  }
}

async function indexOf(commit: Commit, cache = new IndexCache()): Promise<CommitIndex> {
  const scope = { covers: (path: string) => !path.startsWith('vendor/') }
  const kindOf = (path: string) => fileKindOf(path, new Set())
  return new CommitIndex({ commit, entries: await commit.list(), scope, kindOf }, cache)
}

const crane = focusOf(fileOf('deploy/crane.yaml', deployment()).objects)

test('the only Dockerfile of an image is found, and no other file is read for it', async () => {
  const read: string[] = []
  const index = await indexOf(commitOf(yard, read))
  await index.prepare([], crane)
  assert.deepEqual(read, ['services/crane/Dockerfile'])
  const found = index.dockerfileOf('registry.harbour.example/crane:2.4.1')
  assert.equal(found?.source.path, 'services/crane/Dockerfile')
  assert.equal(index.dockerfileOf('ferry'), undefined)
})

test('without a focus every sole one is at hand; two, one that is none, and a left out one tell nothing', async () => {
  const index = await indexOf(commitOf(yard, []))
  await index.prepare([])
  const answers = ['crane', 'ferry', 'dock', 'notes', 'rope', 'quay', '$(IMAGE)'].map(image =>
    index.dockerfileOf(image),
  )
  assert.deepEqual(
    answers.map(answer => answer?.source.path),
    ['services/crane/Dockerfile', 'services/ferry/Dockerfile', ...Array(5).fill(undefined)],
  )
})

test('what both ends of a change have in common is read once', async () => {
  const read: string[] = []
  const cache = new IndexCache()
  const changed = { ...yard, 'services/crane/Dockerfile': 'FROM debian\nUSER 30000\n' }
  for (const files of [yard, yard, changed])
    await (await indexOf(commitOf(files, read), cache)).prepare([], crane)
  assert.deepEqual(read, ['services/crane/Dockerfile', 'services/crane/Dockerfile'])
})

test('where only changed files are listed the only one may not be the only one', async () => {
  const read: string[] = []
  const index = await indexOf(commitOf(yard, read, false))
  await index.prepare([], crane)
  assert.deepEqual(read, [])
  assert.equal(index.dockerfileOf('crane'), undefined)
})
