import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseConfig, settle } from '../../src/inputs/config.ts'
import { defaults } from '../../src/inputs/options.ts'
import { UserError } from '../../src/text/failure.ts'

const ruleIds = ['workload/no-privileged', 'dockerfile/no-sudo']
const parse = (text: string) => parseConfig('.github/seaworthy.yml', text, ruleIds)

test('a file says what it says, and leaves the rest to the defaults', () => {
  const config = parse(`profile: strict
fail-on: medium
max-comments: 5
exclude: [legacy/**]
rules:
  workload/no-privileged: off
  dockerfile/no-sudo: high
`)
  const options = settle({}, config, defaults)
  assert.deepEqual([options.profile, options.failOn, options.maxComments], ['strict', 'medium', 5])
  assert.deepEqual(options.exclude, ['legacy/**'])
  assert.deepEqual(
    [...options.overrides],
    [
      ['workload/no-privileged', 'off'],
      ['dockerfile/no-sudo', 'high'],
    ],
  )
  assert.equal(options.comments, defaults.comments)
})

test('what is said at the start of a run comes first, and exclusions add up', () => {
  const config = parse('profile: strict\nexclude: [legacy/**]\n')
  const options = settle({ profile: 'baseline', exclude: ['old/**'] }, config, defaults)
  assert.equal(options.profile, 'baseline')
  assert.deepEqual(options.exclude, ['legacy/**', 'old/**'])
})

test('an empty file is a configuration too', () => {
  assert.deepEqual(settle({}, parse('# nothing yet\n'), defaults), defaults)
})

describe('a mistake is named with its line and what is allowed', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['profile: lax\n', /yml:1: `profile` is one of baseline, standard, strict\.$/],
    ['fail-on: low\nfailon: low\n', /yml:2: unknown setting `failon`; did you mean `fail-on`\?$/],
    ['profile: strict\nprofile: strict\n', /yml:2: `profile` is set twice\.$/],
    ['max-comments: many\n', /yml:1: `max-comments` is a whole number/],
    ['exclude: legacy\n', /yml:1: `exclude` is a list of globs\.$/],
    [
      'rules:\n  workload/no-privilege: off\n',
      /yml:2: unknown rule .*did you mean `workload\/no-privileged`\?$/,
    ],
    [
      'rules:\n  dockerfile/no-sudo: loud\n',
      /yml:2: `dockerfile\/no-sudo` is off or one of critical, high, medium, low\.$/,
    ],
    ['rules: [workload/no-privileged]\n', /yml:1: `rules` is a mapping/],
    ['- profile\n', /yml:1: the configuration is a mapping/],
    ['profile: [\n', /yml:\d: this is not valid YAML\.$/],
  ]
  for (const [text, said] of cases) {
    test(JSON.stringify(text), () => {
      assert.throws(
        () => parse(text),
        error => error instanceof UserError && said.test(error.message),
      )
    })
  }
})
