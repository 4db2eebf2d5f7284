import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { deployment, privileged } from '../findings/world.ts'
import { Shipyard, temporaryFolder } from '../repository/shipyard.ts'
import { seaworthy } from './run.ts'

interface Report {
  readonly base: string | null
  readonly head: string | null
  readonly verdict: string
  readonly counts: Readonly<Record<string, number>>
  readonly findings: readonly {
    readonly rule: string
    readonly state: string
    readonly fingerprint: string
    readonly location: { readonly path: string; readonly startLine: number }
    readonly placement?: {
      readonly kind: string
      readonly path: string
      readonly startLine?: number
      readonly line?: number
    }
    readonly suggestion?: {
      readonly startLine: number
      readonly endLine: number
      readonly replacement: string
    }
    readonly waiver?: { readonly reason: string }
  }[]
  readonly fixed: readonly { readonly rule: string }[]
  readonly skipped: readonly { readonly path: string; readonly because: string }[]
  readonly partial: readonly { readonly path: string }[]
}

async function report(
  folder: string,
  ...words: readonly string[]
): Promise<Report & { readonly code: number | null }> {
  const { code, out, err } = await seaworthy(folder, [...words, '--format', 'json'])
  assert.notEqual(out, '', err)
  return { ...JSON.parse(out), code }
}

/** A repository whose branch `night-shift` is one commit ahead of `main`. */
function pullRequest(
  t: TestContext,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string | null>>,
): Shipyard {
  const yard = new Shipyard(t)
  for (const [path, text] of Object.entries(before)) yard.write(path, text)
  yard.commit()
  yard.git('checkout', '--quiet', '-b', 'night-shift')
  for (const [path, text] of Object.entries(after)) {
    if (text === null) yard.remove(path)
    else yard.write(path, text)
  }
  yard.commit()
  return yard
}

const range = ['--base', 'main', '--head', 'night-shift']
const crane = 'deploy/crane.yaml'
const rulesOf = ({ findings }: Report, state: string) =>
  findings.filter(finding => finding.state === state).map(({ rule }) => rule)

describe('demo', () => {
  test('reviews its pull request, writes both reports and succeeds', async t => {
    const { code, out, err } = await seaworthy(temporaryFolder(t), ['demo'])
    assert.equal(code, 0, err)
    for (const said of [
      'deploy/night-shift.yaml',
      'deploy/rights.yaml',
      'deploy/crane.yaml',
      'image/Dockerfile',
      'runs privileged',
      '+ ',
    ]) {
      assert.ok(out.includes(said), said)
    }
    const folder = /are in (\S+)$/m.exec(out)?.[1] ?? ''
    assert.ok(existsSync(join(folder, 'review.md')))
    assert.equal(JSON.parse(readFileSync(join(folder, 'results.sarif'), 'utf8')).version, '2.1.0')
    assert.ok(!out.includes('7f3c9b52e1d84a06'), 'the secret is not shown')
  })
})

describe('review', () => {
  test('says what is new, where, and with a suggestion that GitHub would take', async t => {
    const yard = pullRequest(t, { [crane]: deployment() }, { [crane]: deployment({ lines: privileged }) })
    const result = await report(yard.folder, 'review', ...range)
    assert.equal(result.code, 1)
    assert.equal(result.verdict, 'fail')
    assert.equal(result.base, yard.git('rev-parse', 'main'))
    assert.equal(result.head, yard.git('rev-parse', 'night-shift'))
    assert.deepEqual(rulesOf(result, 'new'), ['workload/no-privileged'])
    const [finding] = result.findings.filter(({ state }) => state === 'new')
    assert.deepEqual([finding?.location.path, finding?.location.startLine], [crane, 16])
    assert.equal(finding?.placement?.kind, 'line')
    assert.ok(finding.suggestion)
    assert.deepEqual(
      [finding.placement.startLine, finding.placement.line],
      [finding.suggestion.startLine, finding.suggestion.endLine],
    )
    assert.ok(
      rulesOf(result, 'existing').includes('workload/memory-limit'),
      'what was there before is counted, not new',
    )
  })

  test('is silent about a version bump, a move and a re-indentation', async t => {
    const indented = deployment({ lines: privileged })
      .replace('2.4.1', '2.4.2')
      .replace(/^ +/gm, blanks => blanks + blanks)
      .replace('- name', '-   name')
    const yard = pullRequest(
      t,
      { [crane]: deployment({ lines: privileged }) },
      { [crane]: null, 'yard/crane.yaml': indented },
    )
    const result = await report(yard.folder, 'review', ...range)
    assert.deepEqual(
      [result.code, result.verdict, result.counts['new'], result.counts['fixed']],
      [0, 'pass', 0, 0],
    )
  })

  test('a finding that is mended counts as fixed', async t => {
    const yard = pullRequest(t, { [crane]: deployment({ lines: privileged }) }, { [crane]: deployment() })
    const result = await report(yard.folder, 'review', ...range)
    assert.deepEqual(
      result.fixed.map(({ rule }) => rule),
      ['workload/no-privileged'],
    )
  })

  test('a deleted NetworkPolicy is found at the namespace that it leaves open', async t => {
    const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: harbour\n'
    const policy =
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: default-deny\n  namespace: harbour\nspec:\n  podSelector: {}\n'
    const yard = pullRequest(
      t,
      { 'deploy/namespace.yaml': namespace, 'deploy/policy.yaml': policy },
      { 'deploy/policy.yaml': null },
    )
    const result = await report(yard.folder, 'review', ...range)
    const [finding] = result.findings.filter(
      ({ rule, state }) => rule === 'network/namespace-has-network-policy' && state === 'new',
    )
    assert.equal(finding?.location.path, 'deploy/namespace.yaml')
    assert.equal(finding.placement?.kind, 'summary')
  })

  test('a deleted .dockerignore is found at the Dockerfile that it leaves open', async t => {
    const dockerfile = 'FROM debian:12.8 AS build\nCOPY . /yard\nFROM debian:12.8\nUSER 10001\n'
    const files = { Dockerfile: dockerfile, '.dockerignore': '.git\n' }
    const yard = pullRequest(t, files, { '.dockerignore': null })
    const result = await report(yard.folder, 'review', ...range)
    assert.deepEqual(rulesOf(result, 'new'), ['dockerfile/dockerignore-present'])
  })

  test('another target in a compose file is found at the Dockerfile whose last stage it leaves', async t => {
    const dockerfile =
      'FROM debian:12.8 AS yard\nRUN sudo make\nUSER root\nFROM debian:12.8\nCOPY --from=yard /crane /crane\nUSER 10001\n'
    const compose = (target: string) => `services: {crane: {build: {context: ., ${target}}}}\n`
    const files = { Dockerfile: dockerfile, 'compose.yaml': compose('dockerfile: Dockerfile') }
    const yard = pullRequest(t, files, { 'compose.yaml': compose('target: yard') })
    const result = await report(yard.folder, 'review', ...range)
    assert.deepEqual(rulesOf(result, 'new'), ['dockerfile/non-root-user'])
  })

  test('a LimitRange in a file that the change does not touch satisfies the memory limit', async t => {
    const limits = (namespace: string) =>
      `apiVersion: v1\nkind: LimitRange\nmetadata: {name: defaults, namespace: ${namespace}}\nspec: {limits: [{type: Container, default: {memory: 64Mi}}]}\n`
    const inHarbour = deployment().replace('  name: crane\nspec', '  name: crane\n  namespace: harbour\nspec')
    const files = { 'base/limits.yaml': limits('harbour'), 'base/far.yaml': limits('harbour-2') }
    const yard = pullRequest(t, files, {
      [crane]: inHarbour,
      'deploy/far.yaml': inHarbour.replace('harbour', 'open-sea'),
    })
    const { findings } = await report(yard.folder, 'review', ...range, '--rules', 'workload/memory-limit')
    assert.deepEqual(
      findings.map(({ location }) => location.path),
      ['deploy/far.yaml'],
    )
  })

  test('a waiver with a reason is counted and does not fail', async t => {
    const lines = [
      'securityContext:',
      '  privileged: true # seaworthy: ignore workload/no-privileged -- the hoist needs its motor',
    ]
    const yard = pullRequest(t, { [crane]: deployment() }, { [crane]: deployment({ lines }) })
    const result = await report(yard.folder, 'review', ...range)
    assert.deepEqual([result.code, result.counts['waived']], [0, 1])
    assert.equal(
      result.findings.find(({ state }) => state === 'waived')?.waiver?.reason,
      'the hoist needs its motor',
    )
  })

  test('what cannot be parsed is skipped by name, and incomplete is not green', async t => {
    const yard = pullRequest(
      t,
      { [crane]: deployment({ lines: privileged }) },
      { [crane]: `${deployment()}  broken: [\n` },
    )
    const result = await report(yard.folder, 'review', ...range)
    assert.deepEqual([result.code, result.verdict], [3, 'incomplete'])
    assert.deepEqual(
      result.skipped.map(({ path }) => path),
      [crane],
    )
    assert.match(result.skipped[0]?.because ?? '', /line \d+/)
    assert.deepEqual(result.fixed, [], 'what cannot be read is not called fixed')
  })

  test('nothing that may be an object passes unread', async t => {
    const pod = '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"crane"},"spec":{"containers":[]}}'
    const yard = pullRequest(
      t,
      {},
      {
        'stream.json': `${pod}\n${pod}\n`,
        'cut.json': pod.slice(0, -1),
        'deep.json': pod.replace('[]', `${'['.repeat(5000)}${']'.repeat(5000)}`),
      },
    )
    yard.write('wide.yaml', Buffer.from(`\uFEFF${deployment({ lines: privileged })}`, 'utf16le'))
    yard.commit()
    const { verdict, skipped } = await report(yard.folder, 'review', ...range)
    assert.equal(verdict, 'incomplete')
    assert.deepEqual(
      skipped.map(({ path }) => path),
      ['cut.json', 'deep.json', 'stream.json', 'wide.yaml'],
    )
  })

  test('objects whose pods something else makes are named as partial', async t => {
    const release =
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: crane}\nspec: {values: {privileged: true}}\n'
    const yard = pullRequest(t, {}, { 'apps/crane.yaml': release })
    const { verdict, partial } = await report(yard.folder, 'review', ...range)
    assert.deepEqual([verdict, partial.map(({ path }) => path)], ['pass', ['apps/crane.yaml']])
  })

  test('the working tree is the head unless another is named, untracked files included', async t => {
    const yard = pullRequest(t, { [crane]: deployment() }, {})
    yard.write('deploy/hoist.yaml', deployment({ name: 'hoist', lines: privileged }))
    const result = await report(yard.folder, 'review', '--base', 'main')
    assert.equal(result.head, null)
    assert.ok(
      result.findings.some(
        ({ rule, location }) => rule === 'workload/no-privileged' && location.path === 'deploy/hoist.yaml',
      ),
    )
  })

  test('works in a bare clone', async t => {
    const yard = pullRequest(t, { [crane]: deployment() }, { [crane]: deployment({ lines: privileged }) })
    const bare = join(temporaryFolder(t), 'bare.git')
    yard.git('clone', '--quiet', '--bare', yard.folder, bare)
    assert.deepEqual(rulesOf(await report(bare, 'review', ...range), 'new'), ['workload/no-privileged'])
  })

  test('test data is left out, counted, and comes back when asked for', async t => {
    const yard = pullRequest(t, {}, { 'pkg/testdata/crane.yaml': deployment({ lines: privileged }) })
    const result = await report(yard.folder, 'review', ...range)
    assert.deepEqual([result.counts['new'], result.counts['excluded']], [0, 1])
    assert.ok(
      rulesOf(await report(yard.folder, 'review', ...range, '--no-default-excludes'), 'new').includes(
        'workload/no-privileged',
      ),
    )
  })

  test('the configuration is read from the base, and a change of it is said', async t => {
    const off = 'rules:\n  workload/no-privileged: off\n'
    const yard = pullRequest(
      t,
      { [crane]: deployment() },
      { [crane]: deployment({ lines: privileged }), '.github/seaworthy.yml': off },
    )
    assert.ok(
      rulesOf(await report(yard.folder, 'review', ...range), 'new').includes('workload/no-privileged'),
    )
    const { out } = await seaworthy(yard.folder, ['review', ...range])
    assert.match(out, /\.github\/seaworthy\.yml/)
  })

  test('a secret is found and its value appears in no report', async t => {
    const value = '7f3c9b52e1d84a06'
    const secret = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: tide\nstringData:\n  api-token: ${value}\n`
    const lines = ['env:', '  - name: TIDE_API_TOKEN', `    value: ${value}`]
    const yard = pullRequest(t, {}, { 'deploy/secret.yaml': secret, [crane]: deployment({ lines }) })
    for (const format of ['text', 'json', 'sarif', 'markdown', 'rdjson']) {
      const { out } = await seaworthy(yard.folder, ['review', ...range, '--format', format])
      assert.match(out, /no-plaintext-secret/, format)
      assert.ok(!out.includes(value), format)
    }
  })
})

describe('scan', () => {
  test('judges a plain folder, with paths relative to the working directory', async t => {
    const folder = temporaryFolder(t)
    mkdirSync(join(folder, 'deploy'))
    writeFileSync(join(folder, crane), deployment({ lines: privileged }))
    const result = await report(folder, 'scan')
    assert.ok(result.findings.every(({ location, state }) => location.path === crane && state === 'new'))
    assert.deepEqual([result.base, result.head, result.code], [null, null, 1])
    assert.ok(result.findings.every(finding => finding.placement === undefined))
  })

  test('in a subfolder of a repository names paths from there, and leaves ignored files out', async t => {
    const yard = new Shipyard(t)
    yard.write('team/deploy/crane.yaml', deployment({ lines: privileged }))
    yard.write('team/ignored/crane.yaml', deployment({ lines: privileged }))
    yard.write('other/crane.yaml', deployment({ lines: privileged }))
    yard.write('.gitignore', 'ignored/\n')
    const { findings } = await report(join(yard.folder, 'team'), 'scan', 'deploy')
    assert.deepEqual([...new Set(findings.map(({ location }) => location.path))], [crane])
  })

  test('reads HEAD of a bare repository', async t => {
    const yard = pullRequest(t, { [crane]: deployment({ lines: privileged }) }, {})
    const bare = join(temporaryFolder(t), 'bare.git')
    yard.git('clone', '--quiet', '--bare', yard.folder, bare)
    assert.ok(rulesOf(await report(bare, 'scan'), 'new').includes('workload/no-privileged'))
  })

  test('equal objects in two files are two findings', async t => {
    const yard = new Shipyard(t)
    for (const folder of ['a', 'b']) yard.write(`${folder}/crane.yaml`, deployment({ lines: privileged }))
    const { findings } = await report(yard.folder, 'scan', '--rules', 'workload/no-privileged')
    assert.deepEqual(
      findings.map(({ location }) => location.path),
      ['a/crane.yaml', 'b/crane.yaml'],
    )
    assert.equal(new Set(findings.map(({ fingerprint }) => fingerprint)).size, 2)
  })

  test('writes the report to a file and nothing else to standard output', async t => {
    const yard = new Shipyard(t)
    yard.write(crane, deployment({ lines: privileged }))
    const { out } = await seaworthy(yard.folder, ['scan', '--format', 'sarif', '--output', 'results.sarif'])
    assert.equal(out, '')
    assert.equal(JSON.parse(readFileSync(join(yard.folder, 'results.sarif'), 'utf8')).runs.length, 1)
  })
})

describe('fix', () => {
  const removed =
    'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata:\n  name: tide-report\nspec:\n  schedule: "0 22 * * *"\n'

  test('prints the patch of what is safe and leaves the files alone', async t => {
    const yard = pullRequest(t, { [crane]: deployment() }, {})
    yard.write('deploy/report.yaml', removed)
    const { code, out, err } = await seaworthy(yard.folder, ['fix', '--dry-run', '--base', 'main'])
    assert.equal(code, 0, err)
    assert.match(out, /^-apiVersion: batch\/v1beta1\n\+apiVersion: batch\/v1$/m)
    assert.equal(readFileSync(join(yard.folder, 'deploy/report.yaml'), 'utf8'), removed)
  })

  test('writes it into the working tree, for new findings alone', async t => {
    const yard = pullRequest(t, { 'deploy/old.yaml': removed }, {})
    yard.write('deploy/report.yaml', removed.replace('tide-report', 'tide-table'))
    const { code, err } = await seaworthy(yard.folder, ['fix', '--base', 'main'])
    assert.equal(code, 0, err)
    assert.match(readFileSync(join(yard.folder, 'deploy/report.yaml'), 'utf8'), /^apiVersion: batch\/v1$/m)
    assert.equal(readFileSync(join(yard.folder, 'deploy/old.yaml'), 'utf8'), removed)
    await seaworthy(yard.folder, ['fix', '--all'])
    assert.match(readFileSync(join(yard.folder, 'deploy/old.yaml'), 'utf8'), /^apiVersion: batch\/v1$/m)
  })
})

describe('rules and explain', () => {
  test('the catalogue has the promised shape', async t => {
    const { out } = await seaworthy(temporaryFolder(t), ['rules', '--format', 'json'])
    const catalogue = JSON.parse(out)
    for (const rule of catalogue) {
      assert.deepEqual(Object.keys(rule), [
        'id',
        'title',
        'severity',
        'profile',
        'target',
        'checklist',
        'fixable',
      ])
    }
    assert.ok(catalogue.length >= 30)
  })

  test('a rule is explained', async t => {
    const { code, out } = await seaworthy(temporaryFolder(t), ['explain', 'workload/no-privileged'])
    assert.equal(code, 0)
    assert.match(out, /every device of its node/)
  })
})

describe('a mistake is told in a sentence, with the next step and exit code 2', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an unknown command', ['reveiw'], /did you mean `review`\?/],
    ['an unknown option', ['scan', '--profil', 'strict'], /did you mean `--profile`\?/],
    ['a wrong choice', ['scan', '--profile', 'lax'], /one of baseline, standard, strict/],
    ['an option without its value', ['scan', '--format'], /needs a value/],
    ['a path that does not exist', ['scan', 'harbor'], /`harbor` does not exist/],
    ['a path outside', ['scan', '..'], /outside the working directory/],
    ['an unknown ref', ['review', '--base', 'mian'], /`mian`/],
    [
      'a rule glob that matches nothing',
      ['scan', '--rules', 'workload/no-privilegd'],
      /did you mean `workload\/no-privileged`\?/,
    ],
    ['an unknown rule', ['explain', 'workload/no-privilege'], /did you mean `workload\/no-privileged`\?/],
    ['a configuration that is not there', ['scan', '--config', 'none.yml'], /`none.yml` cannot be read/],
    ['a report that cannot be written', ['scan', '--output', 'no/such/folder.json'], /cannot be written/],
  ]
  for (const [name, words, said] of cases) {
    test(name, async t => {
      const yard = pullRequest(t, { [crane]: deployment() }, {})
      const { code, out, err } = await seaworthy(yard.folder, words)
      assert.equal(code, 2)
      assert.equal(out, '')
      assert.match(err, said)
      assert.ok(!err.includes('    at '), 'no stack')
    })
  }

  test('an unknown configuration key, with file, line and the one that was meant', async t => {
    const yard = pullRequest(
      t,
      { '.github/seaworthy.yml': 'profile: strict\nfailon: low\n' },
      { [crane]: deployment() },
    )
    const { code, err } = await seaworthy(yard.folder, ['review', ...range])
    assert.equal(code, 2)
    assert.match(err, /\.github\/seaworthy\.yml:2: unknown setting `failon`; did you mean `fail-on`\?/)
  })
})

test('every command has help with an example', async t => {
  for (const command of ['review', 'scan', 'fix', 'rules', 'explain', 'demo']) {
    const { code, out } = await seaworthy(temporaryFolder(t), [command, '--help'])
    assert.equal(code, 0)
    assert.match(out, new RegExp(`Examples:\\n  seaworthy ${command}`))
  }
})
