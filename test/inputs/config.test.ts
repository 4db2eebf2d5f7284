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

describe('charts', () => {
  test('are read with their value sets', () => {
    const { charts } = parse(`charts:
  - path: ./charts/web/
    namespace: shop
    kube-version: v1.34.0
    api-versions: [monitoring.coreos.com/v1]
    values:
      - [./envs/base.yaml, envs/production.yaml]
      - envs/staging.yaml
  - path: .
`)
    assert.deepEqual(charts, [
      {
        path: 'charts/web',
        namespace: 'shop',
        kubeVersion: 'v1.34.0',
        apiVersions: ['monitoring.coreos.com/v1'],
        values: [['envs/base.yaml', 'envs/production.yaml'], ['envs/staging.yaml']],
      },
      { path: '.', values: [], apiVersions: [] },
    ])
  })

  const wrong: readonly (readonly [string, RegExp])[] = [
    ['charts: web\n', /yml:1: `charts` is a list of charts/],
    ['charts:\n  - web\n', /yml:2: a chart is a mapping/],
    ['charts:\n  - namespace: shop\n', /yml:2: a chart needs a `path`/],
    ['charts:\n  - path: web\n    value: []\n', /yml:3: unknown setting `value`; did you mean `values`\?/],
    ['charts:\n  - path: web\n    values: prod.yaml\n', /yml:3: `values` is a list of sets/],
    ['charts:\n  - path: web\n    values: [[prod.yaml, 3]]\n', /yml:3: `values` is a list of sets/],
    ['charts:\n  - path: web\n    api-versions: [1]\n', /yml:3: `api-versions` is a list of texts/],
    ['charts:\n  - path: [web]\n', /yml:2: `path` is a text/],
  ]
  for (const [text, said] of wrong) {
    test(JSON.stringify(text), () => {
      assert.throws(
        () => parse(text),
        error => error instanceof UserError && said.test(error.message),
      )
    })
  }
})

describe('what only rules ask for', () => {
  test('is told to them', () => {
    const config =
      parse(`trusted-registries: [registry.harbour.example/, 'docker.io/library', 'quay.example:5000/crane']
sensitive:
  namespaces: [treasury]
  labels: [data-class=personal, harbour.example/vault]
  taints: [dedicated]
`)
    assert.deepEqual(settle({}, config, defaults).settings, {
      trustedRegistries: ['registry.harbour.example', 'docker.io/library', 'quay.example:5000/crane'],
      sensitive: {
        namespaces: ['treasury'],
        labels: ['data-class=personal', 'harbour.example/vault'],
        taints: ['dedicated'],
        runtimes: [],
      },
    })
  })

  test('is nothing unless said', () => {
    assert.deepEqual(settle({}, parse('profile: strict\n'), defaults).settings, defaults.settings)
    assert.deepEqual(settle({}, undefined, defaults).settings, defaults.settings)
  })

  const wrong: readonly (readonly [string, RegExp])[] = [
    ['trusted-registries: ghcr.io\n', /yml:1: `trusted-registries` is a list of texts\.$/],
    ['trusted-registries: [ghcr.io, 5]\n', /yml:1: `trusted-registries` is a list of texts\.$/],
    ['trusted-registries:\n  - https://ghcr.io\n', /yml:2: `https:\/\/ghcr\.io` is no registry; write it as/],
    ['trusted-registry: [ghcr.io]\n', /yml:1: unknown setting .*did you mean `trusted-registries`\?$/],
    ['sensitive:\n', /yml:1: `sensitive` is a mapping with lists of namespaces, labels, taints, runtimes\.$/],
    ['sensitive: [treasury]\n', /yml:1: `sensitive` is a mapping/],
    ['sensitive:\n  namespace: [treasury]\n', /yml:2: unknown setting .*did you mean `namespaces`\?$/],
    ['sensitive:\n  namespaces: treasury\n', /yml:2: `namespaces` is a list of texts\.$/],
    ['sensitive:\n  labels:\n    - a: b\n', /yml:2: `labels` is a list of texts\.$/],
    ['sensitive:\n  labels:\n    - vault in (1)\n', /yml:3: `labels` is a list of `key=value`/],
    ['sensitive:\n  taints: [dedicated]\n', /yml:1: `sensitive` needs `namespaces` or `labels`/],
  ]
  for (const [text, said] of wrong) {
    test(JSON.stringify(text), () => {
      assert.throws(
        () => parse(text),
        error => error instanceof UserError && said.test(error.message),
      )
    })
  }
})
