import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { defaultRuleSettings } from '../../../src/inputs/rule-settings.ts'
import { rule } from '../../../src/rules/dockerfile/dockerignore-present.ts'
import { noBuilds } from '../../../src/sources/build-files/build.ts'
import type { RepositoryIndex } from '../../../src/sources/kubernetes/repository-index.ts'
import { dockerfileOf } from '../../sources/dockerfile/read.ts'

/** A repository of which only the named files are known. */
function indexOf(isWhole: boolean, ...paths: readonly string[]): RepositoryIndex {
  return {
    isWhole,
    objects: () => [],
    isHidden: () => false,
    has: path => paths.includes(path),
    pathsLike: () => [],
    builds: noBuilds,
    dockerfileOf: () => undefined,
  }
}

function judge(text: string, index: RepositoryIndex): readonly string[] {
  assert.equal(rule.target, 'dockerfile')
  if (rule.target !== 'dockerfile') return []
  return [...rule.check(dockerfileOf(text), index, defaultRuleSettings)].map(each =>
    'cannotTell' in each ? 'cannot tell' : each.message,
  )
}

describe('dockerfile/dockerignore-present', () => {
  test('cannot tell when only the changed files are known', () => {
    assert.deepEqual(judge('FROM alpine:3.22\nCOPY . /srv', indexOf(false)), ['cannot tell'])
  })

  test('can tell when the ignore file is among them, or nothing copies the context', () => {
    assert.deepEqual(judge('FROM alpine:3.22\nCOPY . /srv', indexOf(false, '.dockerignore')), [])
    assert.deepEqual(judge('FROM alpine:3.22\nCOPY tides.csv /srv', indexOf(false)), [])
  })

  test('fires once, however often the context is copied', () => {
    assert.equal(
      judge('FROM alpine:3.22\nCOPY . /srv\nADD ./ /opt/', indexOf(true, 'src/.dockerignore')).length,
      1,
    )
  })
})
