import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { patchYaml } from '../../../src/sources/yaml/patch.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { sourceOf } from '../../../src/text/source.ts'

function withUser(text: string): string | undefined {
  const route = ['spec', 'securityContext', 'runAsUser']
  const patch = { kind: 'set', document: 0, route, value: 10001, before: 'containers' } as const
  return patchYaml(sourceOf(toRepoPath('pod.yaml'), text), [patch])
}

describe('a new key goes in front of another', () => {
  test('with the comments of that one left where they are', () => {
    assert.equal(
      withUser('spec:\n  hostname: crane\n  # the hoist\n  containers: []\n'),
      'spec:\n  hostname: crane\n  securityContext:\n    runAsUser: 10001\n  # the hoist\n  containers: []\n',
    )
  })

  test('as the first, where that one was', () => {
    assert.equal(
      withUser('spec:\r\n  containers: []\r\n  hostname: crane\r\n'),
      'spec:\r\n  securityContext:\r\n    runAsUser: 10001\r\n  containers: []\r\n  hostname: crane\r\n',
    )
  })

  test('and last, where that one is not', () => {
    assert.equal(
      withUser('spec:\n  hostname: crane\n'),
      'spec:\n  hostname: crane\n  securityContext:\n    runAsUser: 10001\n',
    )
  })

  test('within the mapping that is there already', () => {
    assert.equal(
      withUser('spec:\n  securityContext:\n    runAsGroup: 10001\n  containers: []\n'),
      'spec:\n  securityContext:\n    runAsGroup: 10001\n    runAsUser: 10001\n  containers: []\n',
    )
  })
})
