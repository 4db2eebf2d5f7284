import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { branchWith, type Finding, read, reviewed, rulesOf, textOf, yardWith } from './dockerfiles.ts'
import { seaworthy } from './run.ts'

/** What GitHub makes of the file when the suggestion is committed. */
function committed(text: string, { suggestion }: Finding): string {
  assert.ok(suggestion)
  const lines = text.split('\n')
  const { startLine, endLine, replacement } = suggestion
  lines.splice(startLine - 1, endLine - startLine + 1, ...replacement.split('\n'))
  return lines.join('\n')
}

const find = (findings: readonly Finding[], rule: string): Finding =>
  findings.find(finding => finding.rule === `dockerfile/${rule}`) ?? assert.fail(rule)

describe('fix', () => {
  const dockerfile = textOf(
    '# The crane, as it leaves the yard',
    'FROM debian:12.8-slim',
    'WORKDIR /srv',
    'WORKDIR harbour',
    'ADD  --chown=10001:10001 crane.toml "tides.toml" /etc/harbour/',
    'RUN sudo ldconfig',
    'RUN apt-get update \\',
    ' && apt-get install -y tini \\',
    '      # for the winch',
    '      ca-certificates',
    'COPY berths.toml /etc/harbour/',
    'RUN useradd --uid 10001 crane',
    '# its berths',
    'RUN mkdir /srv/berths',
    'EXPOSE 127.0.0.1:9090:9090',
    'USER 10001',
    'CMD ["crane"]',
  )
  const fixed = textOf(
    '# The crane, as it leaves the yard',
    'FROM debian:12.8-slim',
    'WORKDIR /srv',
    'WORKDIR /srv/harbour',
    'COPY  --chown=10001:10001 crane.toml "tides.toml" /etc/harbour/',
    'RUN ldconfig',
    'RUN apt-get update \\',
    ' && apt-get install -y tini \\',
    '      # for the winch',
    '      ca-certificates \\',
    ' && rm -rf /var/lib/apt/lists/*',
    'COPY berths.toml /etc/harbour/',
    'RUN useradd --uid 10001 crane && \\',
    '# its berths',
    '    mkdir /srv/berths',
    'EXPOSE 9090',
    'USER 10001',
    'CMD ["crane"]',
  )

  test('writes what is safe, and not a byte more', async t => {
    const yard = yardWith(t, {})
    yard.write('Dockerfile', dockerfile)
    const words = ['fix', '--base', 'main', '--profile', 'strict']
    const dry = await seaworthy(yard.folder, [...words, '--dry-run'])
    assert.equal(dry.code, 0, dry.err)
    assert.match(dry.out, /^-ADD {2}--chown.*\n-RUN sudo ldconfig\n\+WORKDIR \/srv\/harbour$/m)
    assert.equal(read(yard, 'Dockerfile'), dockerfile)

    const { code, err } = await seaworthy(yard.folder, words)
    assert.equal(code, 0, err)
    assert.match(err, /^6 safe fixes applied in 1 file\.$/m)
    assert.equal(read(yard, 'Dockerfile'), fixed)

    await seaworthy(yard.folder, words)
    assert.equal(read(yard, 'Dockerfile'), fixed, 'a second run finds nothing to do')
  })

  test('keeps Windows line ends and a last line without one', async t => {
    const windows = (...lines: readonly string[]) => lines.join('\r\n')
    const yard = yardWith(t, {})
    yard.write('Dockerfile', windows('FROM debian:12.8-slim', 'ADD tides.txt /tides.txt', 'USER 10001'))
    await seaworthy(yard.folder, ['fix', '--base', 'main'])
    assert.equal(
      read(yard, 'Dockerfile'),
      windows('FROM debian:12.8-slim', 'COPY tides.txt /tides.txt', 'USER 10001'),
    )
  })

  test('leaves alone what only the author can know', async t => {
    const yard = yardWith(t, {})
    const unsure = textOf(
      'FROM debian:12.8',
      'ADD tides.tar.gz /srv/',
      'ADD ${SAILS} /srv/',
      'RUN sudo -u crane make',
      'COPY crane.toml /etc/',
      'RUN apt-get install -y tini',
      'RUN cd /srv/crane && make',
      'RUN echo here; exit 0',
      'RUN echo there',
      'CMD ["crane"]',
    )
    yard.write('Dockerfile', unsure)
    const { err } = await seaworthy(yard.folder, ['fix', '--base', 'main', '--profile', 'strict'])
    assert.match(err, /^0 safe fixes applied/m)
    assert.equal(read(yard, 'Dockerfile'), unsure)
  })
})

describe('a suggestion', () => {
  const lists = ['apt-get update', 'apt-get install -y --no-install-recommends tini']
  const cases: readonly {
    readonly rule: string
    readonly before: readonly string[]
    readonly after: readonly string[]
    readonly check: RegExp
  }[] = [
    {
      rule: 'non-root-user',
      before: ['FROM debian:12.8', 'COPY crane /usr/bin/crane', 'CMD ["crane"]'],
      after: ['FROM debian:12.8', 'COPY crane /usr/bin/crane', 'USER 10001:10001', 'CMD ["crane"]'],
      check: /^Whether that user exists, owns the files that the program writes/,
    },
    {
      rule: 'non-root-user',
      before: ['FROM node:22-slim', 'COPY crane.js /srv/', 'CMD ["node", "/srv/crane.js"]'],
      after: ['FROM node:22-slim', 'COPY crane.js /srv/', 'USER 1000', 'CMD ["node", "/srv/crane.js"]'],
      check: /^Whether that user exists/,
    },
    {
      rule: 'non-root-user',
      before: ['FROM debian:12.8', 'RUN useradd -u 10042 crane', 'USER crane', 'RUN crane', 'USER root'],
      after: ['FROM debian:12.8', 'RUN useradd -u 10042 crane', 'USER crane', 'RUN crane', 'USER 10042'],
      check: /^Whether that user exists/,
    },
    {
      rule: 'no-install-recommends',
      before: ['FROM debian:12.8-slim', 'RUN apt-get install -y tini', 'USER 10001'],
      after: ['FROM debian:12.8-slim', 'RUN apt-get install -y --no-install-recommends tini', 'USER 10001'],
      check: /only recommended/,
    },
    {
      rule: 'no-cd',
      before: ['FROM debian:12.8-slim', 'RUN cd /srv/crane && make', 'USER 10001'],
      after: ['FROM debian:12.8-slim', 'WORKDIR /srv/crane', 'RUN make', 'USER 10001'],
      check: /work in that folder too/,
    },
    {
      rule: 'clean-package-cache',
      before: ['FROM debian:12.8-slim', 'RUN <<EOF', ...lists, 'make', 'EOF', 'USER 10001'],
      after: [
        'FROM debian:12.8-slim',
        'RUN <<EOF',
        ...lists,
        'make && rm -rf /var/lib/apt/lists/*',
        'EOF',
        'USER 10001',
      ],
      check: /^Whether the step ends as before/,
    },
    {
      rule: 'numeric-user',
      before: ['FROM debian:12.8', 'RUN useradd --uid=10042 crane', 'USER crane:yard'],
      after: ['FROM debian:12.8', 'RUN useradd --uid=10042 crane', 'USER 10042:yard'],
      check: /`crane` has the number 10042/,
    },
  ]
  for (const { rule, before, after, check } of cases)
    test(`of ${rule} on ${before[1]} ends the finding when it is committed, and says what to check`, async t => {
      const text = textOf(...before)
      const yard = branchWith(t, {}, { Dockerfile: text })
      const words = ['--profile', 'strict']
      const found = await reviewed(yard, ...words)
      const finding = find(found, rule)
      assert.equal(finding.suggestion?.safety, 'review')
      assert.match(finding.suggestion.check ?? '', check)
      assert.deepEqual(
        [finding.placement?.startLine, finding.placement?.line],
        [finding.suggestion.startLine, finding.suggestion.endLine],
      )
      const patched = committed(text, finding)
      assert.equal(patched, textOf(...after))

      yard.write('Dockerfile', patched)
      yard.commit()
      const left = rulesOf(await reviewed(yard, ...words))
      assert.ok(left.length < found.length && !left.includes(`dockerfile/${rule}`))
    })

  test('takes a digest from another line, and never makes one up', async t => {
    const digest = `sha256:${'4d1d2e3f'.repeat(8)}`
    const known = textOf(
      `FROM debian:12.8-slim@${digest} AS yard`,
      'RUN make',
      'FROM debian:12.8-slim',
      'COPY --from=yard /crane /crane',
      'USER 10001',
    )
    const unknown = textOf('FROM debian:12.9-slim', 'USER 10001')
    const yard = branchWith(t, {}, { 'known.Dockerfile': known, 'unknown.Dockerfile': unknown })
    const found = await reviewed(yard, '--rules', 'dockerfile/pin-base-digest', '--profile', 'strict')
    assert.deepEqual(
      found.map(({ location, suggestion }) => [location.path, suggestion?.replacement]),
      [
        ['known.Dockerfile', `FROM debian:12.8-slim@${digest}`],
        ['unknown.Dockerfile', undefined],
      ],
    )
  })
})
