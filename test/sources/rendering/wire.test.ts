import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAnswer } from '../../../src/sources/rendering/answer.ts'
import { writeRequest } from '../../../src/sources/rendering/request.ts'
import { bytesOf, craneChart, filesOf } from './crane.ts'

test('a request is a header with sizes, then the contents in its order', () => {
  const request = writeRequest(
    craneChart('', {
      files: filesOf({ 'Chart.yaml': 'kräne', 'values.yaml': '' }),
      values: [bytesOf('jib: 1'), bytesOf('a')],
      kubeVersion: 'v1.34.0',
    }),
    { outputBytes: 7 },
  )
  const size = new DataView(request.buffer).getUint32(0, true)
  const text = (start: number, end?: number): string => new TextDecoder().decode(request.subarray(start, end))
  assert.deepEqual(JSON.parse(text(4, 4 + size)), {
    engine: 'helm',
    files: [
      ['Chart.yaml', 6],
      ['values.yaml', 0],
    ],
    values: [6, 1],
    releaseName: 'quay',
    namespace: 'harbour',
    kubeVersion: 'v1.34.0',
    apiVersions: [],
    isLint: false,
    isTraced: false,
    limits: { outputBytes: 7 },
  })
  assert.equal(text(4 + size), 'kränejib: 1a')
})

test('an answer with a trace', () => {
  const trace = {
    paths: ['templates/_hoist.tpl', 'templates/crane.yaml'],
    origins: [
      [1, 'action', 4, 20, [['jib', 0, 'length']], -1],
      [0, 'text', 0, 9, null, 0],
    ],
    segments: [
      [0, 4, 1, 0, 5],
      [4, 4, 0, 2, -1],
    ],
  }
  const files = [
    { path: 'templates/crane.yaml', text: '\uFEFFjib', trace },
    { path: 'templates/rope.yaml', text: '' },
  ]
  assert.deepEqual(answered({ kind: 'helm', files, missingDependencies: null }), {
    kind: 'helm',
    files: [
      {
        path: 'templates/crane.yaml',
        text: '\uFEFFjib',
        trace: {
          origins: [
            {
              path: 'templates/crane.yaml',
              kind: 'action',
              start: 4,
              end: 20,
              values: [['jib', 0, 'length']],
              parent: -1,
            },
            { path: 'templates/_hoist.tpl', kind: 'text', start: 0, end: 9, values: [], parent: 0 },
          ],
          segments: [
            { start: 0, end: 4, origin: 1, how: 'text', at: 5 },
            { start: 4, end: 4, origin: 0, how: 'call', at: -1 },
          ],
        },
      },
      { path: 'templates/rope.yaml', text: '', trace: undefined },
    ],
    manifest: '',
    missingDependencies: [],
  })
})

test('a failure, with and without a place', () => {
  const failed = { kind: 'failed', reason: 'values', because: 'a value is missing' }
  const at = { path: 'templates/crane.yaml', line: 3 }
  assert.deepEqual(answered(failed), failed)
  assert.deepEqual(answered({ ...failed, at }), { ...failed, at })
})

test('an answer of another shape is a fault of ours, and is not quoted', () => {
  const wrong: unknown[] = [
    null,
    [],
    { kind: 'crane' },
    { kind: 'failed', reason: 'secret', because: 'x' },
    { kind: 'failed', reason: 'chart', because: 'x', at: { path: 'secret' } },
    { kind: 'kustomize', text: 3, objects: [] },
    { kind: 'helm', files: 'secret' },
    {
      kind: 'helm',
      files: [{ path: 'a', text: 'b', trace: { paths: [], origins: [[0, 'text', 0, 0, [], 0]] } }],
    },
    { kind: 'helm', files: [{ path: 'a', text: 'b', trace: { segments: [[0, 1, 0, 9, 0]] } }] },
  ]
  for (const answer of wrong)
    assert.throws(
      () => answered(answer),
      ({ message }: Error) =>
        message.startsWith("The renderer's answer has no") && !message.includes('secret'),
    )
})

function answered(answer: unknown): unknown {
  return readAnswer(bytesOf(JSON.stringify(answer)))
}
