import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { branchWith, places, range, report, rulesOf, textOf, yardWith } from './dockerfiles.ts'
import { seaworthy } from './run.ts'

describe('secrets', () => {
  const values = [
    '9f8Kq2LmZx71vBnR',
    'k3el-h4ul-2931',
    'ghp_0Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv1Wx2',
    's3aGull-4471',
    'Anch0r-9917',
    'Br1dge-5510',
    'H0ist-8823',
    'W1nch-3306',
    'Buoy-7714',
  ] as const
  const [token, keel, github, gull, anchor, bridge, hoist, winch, buoy] = values
  const dockerfile = textOf(
    'FROM debian:12.8',
    `ENV API_TOKEN=${token}`,
    `ARG DB_PASSWORD=${keel}`,
    `LABEL deploy.token="${github}"`,
    `RUN curl -u harbour:${gull} https://depot.example/tide.tgz -o /tide.tgz`,
    `RUN git clone https://pilot:${anchor}@git.example/tide.git`,
    `RUN echo "root:${bridge}" | chpasswd`,
    'RUN <<EOF',
    `export CRANE_PASSWORD=${hoist}`,
    'EOF',
    'RUN printf "root:%s" \\',
    `    ${winch} \\`,
    '  | sudo chpasswd',
    'RUN curl https://depot.example/ -u \\',
    `    harbour:${buoy}`,
    'COPY id_rsa /root/.ssh/id_rsa',
    'USER 10001',
  )
  const kept = textOf(
    'FROM debian:12.8',
    'ENV API_TOKEN= DB_PASSWORD_FILE=/run/secrets/db TOKEN_URL=https://tokens.example',
    'RUN --mount=type=secret,id=token,env=API_TOKEN curl -u "harbour:$API_TOKEN" https://depot.example/',
    'COPY .env.example ca.pem /etc/',
    'USER 10001',
  )

  test('are found wherever they stand, and what only sounds like one is not', async t => {
    const yard = yardWith(t, { Dockerfile: dockerfile, 'kept.Dockerfile': kept })
    const { findings } = await report(yard, 'scan', '--rules', 'dockerfile/no-*', '--profile', 'baseline')
    assert.deepEqual(
      findings.map(({ rule, location }) => `${location.path}:${location.startLine} ${rule}`),
      [
        'Dockerfile:2 dockerfile/no-secrets',
        'Dockerfile:3 dockerfile/no-secrets',
        'Dockerfile:4 dockerfile/no-secrets',
        'Dockerfile:5 dockerfile/no-secrets',
        'Dockerfile:6 dockerfile/no-credentials-in-url',
        'Dockerfile:7 dockerfile/no-root-password',
        'Dockerfile:9 dockerfile/no-secrets',
        'Dockerfile:13 dockerfile/no-root-password',
        'Dockerfile:14 dockerfile/no-secrets',
        'Dockerfile:16 dockerfile/no-credential-files',
      ],
    )
  })

  for (const format of ['text', 'json', 'sarif', 'markdown', 'rdjson'])
    test(`are printed nowhere by --format ${format}`, async t => {
      const yard = branchWith(t, {}, { Dockerfile: dockerfile })
      for (const words of [['scan'], ['review', ...range]]) {
        const { out, err } = await seaworthy(yard.folder, [
          ...words,
          '--profile',
          'strict',
          '--format',
          format,
        ])
        assert.match(out, /API_TOKEN/)
        for (const value of values) assert.ok(!`${out}${err}`.includes(value), `${words[0]} ${value}`)
      }
    })

  test('are printed nowhere by fix and by what cannot be read', async t => {
    const yard = yardWith(t, {})
    yard.write('Dockerfile', `${dockerfile}ADD crane.toml /etc/\n`)
    yard.write(
      'torn.Dockerfile',
      textOf('FROM debian:12.8', `ENV API_TOKEN="${token}`, `${keel} x`, 'RUN <<EOF', github),
    )
    const fix = await seaworthy(yard.folder, ['fix', '--dry-run', '--base', 'main'])
    assert.match(fix.out, /^\+COPY crane\.toml \/etc\/$/m)
    const scan = await seaworthy(yard.folder, ['scan', '--format', 'json'])
    for (const said of [scan.out, scan.err, fix.err])
      for (const value of values) assert.ok(!said.includes(value), value)
  })
})

describe('a template', () => {
  test('is skipped by name where it is filled in first, and judged where it is not', async t => {
    const yard = yardWith(t, {
      'crane/Dockerfile.template': textOf('FROM debian:{{ .version }}', 'RUN sudo make'),
      'dock/Dockerfile.in': textOf('FROM debian:@VERSION@', 'RUN sudo make'),
      'ferry/Dockerfile.in': textOf('FROM debian:12.8', 'RUN sudo make', 'USER 10001'),
    })
    const { findings, skipped } = await report(yard, 'scan')
    assert.deepEqual(places(findings), ['ferry/Dockerfile.in:2:5'])
    assert.deepEqual(skipped, [
      {
        path: 'crane/Dockerfile.template',
        because: 'line 1 is a template (`{{`), which is not filled in',
      },
      { path: 'dock/Dockerfile.in', because: 'line 1 is a template (`@VERSION@`), which is not filled in' },
    ])
  })

  test('that a change touches leaves the review incomplete', async t => {
    const template = (version: string) => textOf(`FROM debian:{{ ${version} }}`, 'RUN sudo make')
    const path = 'Dockerfile.template'
    const yard = branchWith(t, { [path]: template('old') }, { [path]: template('new') })
    const { verdict, skipped } = await report(yard, 'review', ...range)
    assert.deepEqual([verdict, skipped.map(each => each.path)], ['incomplete', [path]])
  })

  test('a fragment without FROM is judged by what it does, not by what it is built on', async t => {
    const yard = yardWith(t, { 'yard.Dockerfile': textOf('RUN sudo make', 'CMD ["crane"]') })
    const { findings, counts } = await report(yard, 'scan')
    assert.deepEqual(rulesOf(findings), ['dockerfile/no-sudo'])
    assert.equal(counts['undecided'], 1)
  })
})

describe('what is broken', () => {
  test('is analysed as far as it goes, or skipped by name', async t => {
    const yard = yardWith(t, {
      'empty.Dockerfile': '',
      'cycle.Dockerfile': textOf('FROM b AS a', 'FROM a AS b', 'RUN sudo make'),
      'argument.Dockerfile': textOf('ARG A=$A', 'FROM $A', 'ARG B=${B}${B}', 'RUN sudo make $B'),
      'heredoc.Dockerfile': textOf('FROM debian:12.8', 'USER 10001', 'RUN <<EOF', 'sudo make'),
      'quote.Dockerfile': textOf('FROM debian:12.8', 'RUN echo "open', 'RUN sudo make', 'USER 10001'),
      'unknown.Dockerfile': textOf('FROM debian:12.8', 'HOIST crane', 'RUN sudo make', 'USER 10001'),
      'long.Dockerfile': `FROM debian:12.8\n${'ENV BERTH=4\n'.repeat(100_000)}RUN sudo make\nUSER 10001\n`,
    })
    yard.write(
      'binary.Dockerfile',
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 256),
    )
    const { findings, skipped, partial } = await report(yard, 'scan', '--rules', 'dockerfile/no-sudo')
    const found = new Set(findings.map(({ location }) => location.path))
    const said = new Set([...found, ...[...skipped, ...partial].map(({ path }) => path)])
    for (const name of ['empty', 'cycle', 'argument', 'heredoc', 'quote', 'unknown', 'binary', 'long'])
      assert.ok(said.has(`${name}.Dockerfile`), name)
    assert.ok(found.has('quote.Dockerfile') && found.has('long.Dockerfile'))
  })
})
