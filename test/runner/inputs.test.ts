import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inputsOf } from '../../src/runner/inputs.ts'
import { UserError } from '../../src/text/failure.ts'

describe('the action’s inputs', () => {
  const read = (given: Readonly<Record<string, string>> = {}) => inputsOf(name => given[name] ?? '', '/work')

  test('leave to the configuration what they are silent about', () => {
    const { given, upload, folder, sarifFile, token } = read()
    assert.deepEqual(
      [given.profile, given.failOn, given.comments, given.maxComments],
      [undefined, undefined, undefined, undefined],
    )
    assert.deepEqual(given.config, { kind: 'commit', path: '.github/seaworthy.yml', isRequired: false })
    assert.deepEqual([upload, folder, sarifFile, token], ['auto', '/work', '/work/seaworthy.sarif', ''])
  })

  test('are settled when given', () => {
    const inputs = read({
      profile: 'strict',
      'fail-on': 'never',
      comments: 'summary',
      'max-comments': '5',
      config: 'ci/seaworthy.yml',
      'upload-sarif': 'false',
      'working-directory': 'shipyard',
      'sarif-file': '/tmp/results.sarif',
    })
    const { profile, failOn, comments, maxComments, config } = inputs.given
    assert.deepEqual([profile, failOn, comments, maxComments], ['strict', 'never', 'summary', 5])
    assert.deepEqual(config, { kind: 'commit', path: 'ci/seaworthy.yml', isRequired: true })
    assert.deepEqual([inputs.folder, inputs.sarifFile], ['/work/shipyard', '/tmp/results.sarif'])
    assert.deepEqual(read({ config: 'none' }).given.config, { kind: 'none' })
  })

  for (const [name, value] of Object.entries({
    profile: 'pirate',
    'fail-on': 'HIGH',
    comments: 'yes',
    'max-comments': '-1',
    'upload-sarif': 'maybe',
  })) {
    test(`refuse \`${name}: ${value}\` by name`, () => {
      assert.throws(
        () => read({ [name]: value }),
        (error: unknown) => error instanceof UserError && error.message.includes(`\`${name}\``),
      )
    })
  }
})
