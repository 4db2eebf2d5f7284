import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { branchWith, places, report, reviewed, rulesOf, scanned, textOf, yardWith } from './dockerfiles.ts'

const ends = textOf('FROM debian:12.8', 'COPY --from=yard /crane /crane', 'USER 10001')

describe('what ships', () => {
  test('a builder stage may run as root and open ports; its build steps are judged', async t => {
    const yard = textOf('FROM debian:12.8 AS yard', 'USER root', 'EXPOSE 22', 'RUN sudo make')
    const { findings } = await report(yardWith(t, { Dockerfile: `${yard}${ends}` }), 'scan')
    assert.deepEqual(rulesOf(findings), ['dockerfile/no-sudo'])
    assert.deepEqual(findings[0]?.subject, { stage: 'yard', instruction: 'RUN' })

    const alone = await report(yardWith(t, { Dockerfile: yard }), 'scan')
    assert.deepEqual(rulesOf(alone.findings).toSorted(), [
      'dockerfile/no-remote-access-port',
      'dockerfile/no-sudo',
      'dockerfile/non-root-user',
    ])
  })

  test('a key file in a builder stage is milder', async t => {
    const copy = 'COPY id_rsa /root/.ssh/id_rsa'
    const builder = textOf('FROM debian:12.8 AS yard', copy)
    const final = textOf('FROM debian:12.8', copy, 'USER 10001')
    const yard = yardWith(t, { Dockerfile: `${builder}${ends}`, 'final.Dockerfile': final })
    const found = await scanned(yard, 'no-credential-files')
    assert.deepEqual(
      found.map(({ location, severity }) => [location.path, severity]),
      [
        ['Dockerfile', 'medium'],
        ['final.Dockerfile', 'high'],
      ],
    )
  })

  test('USER is inherited through FROM an earlier stage, by name in any case and by number', async t => {
    const chain = (user: string, from: string) =>
      textOf('FROM debian:12.8 AS quay', user, `FROM ${from}`, 'CMD ["crane"]')
    const yard = yardWith(t, {
      'named.Dockerfile': chain('USER 10001', 'QUAY'),
      'numbered.Dockerfile': chain('USER 10001', '0'),
      'other.Dockerfile': chain('USER 10001', 'debian:12.8'),
      'root.Dockerfile': chain('USER root', 'quay'),
    })
    assert.deepEqual(places(await scanned(yard, 'non-root-user')), [
      'other.Dockerfile:3:1',
      'root.Dockerfile:2:1',
    ])
  })
})

describe('a target that the repository names', () => {
  const dockerfile = textOf(
    'FROM debian:12.8 AS crane',
    'USER 10001',
    'FROM debian:12.8 AS tools',
    'EXPOSE 22',
    'USER root',
  )
  const compose = (target: string) =>
    textOf(
      'services:',
      '  crane:',
      '    build:',
      '      context: .',
      ...(target ? [`      target: ${target}`] : []),
    )
  const bake = (target: string) =>
    textOf('target "crane" {', '  dockerfile = "Dockerfile"', `  target = "${target}"`, '}')

  test('compose decides what ships', async t => {
    const yard = yardWith(t, { Dockerfile: dockerfile, 'compose.yaml': compose('crane') })
    assert.deepEqual(await scanned(yard, '*-user'), [])
    yard.write('compose.yaml', compose(''))
    assert.deepEqual(places(await scanned(yard, '*-user')), ['Dockerfile:5:1'])
  })

  test('and so does bake', async t => {
    const yard = yardWith(t, { Dockerfile: dockerfile, 'docker-bake.hcl': bake('crane') })
    assert.deepEqual(await scanned(yard, '*-user'), [])
    yard.write('docker-bake.hcl', bake('tools'))
    assert.deepEqual(places(await scanned(yard, '*-user')), ['Dockerfile:5:1'])
  })

  test('another target in an untouched Dockerfile is a change', async t => {
    const before = { Dockerfile: dockerfile, 'docker-bake.hcl': bake('crane') }
    const yard = branchWith(t, before, { 'docker-bake.hcl': bake('tools') })
    const found = await reviewed(yard)
    assert.deepEqual(rulesOf(found).toSorted(), [
      'dockerfile/no-remote-access-port',
      'dockerfile/non-root-user',
    ])
    assert.ok(found.every(({ location }) => location.path === 'Dockerfile'))
  })
})

describe('the base', () => {
  test('one that nobody knows is called neither root nor safe', async t => {
    const yard = yardWith(t, {
      'known.Dockerfile': textOf('FROM debian:12.8', 'CMD ["crane"]'),
      'scratch.Dockerfile': textOf('FROM scratch', 'COPY crane /crane', 'CMD ["/crane"]'),
      'distroless.Dockerfile': textOf('FROM gcr.io/distroless/static:nonroot', 'COPY crane /crane'),
      'unknown.Dockerfile': textOf('FROM registry.harbour.example/base:4', 'CMD ["crane"]'),
    })
    const found = await scanned(yard, 'non-root-user')
    assert.deepEqual(
      found.map(({ location, severity }) => [location.path, severity]),
      [
        ['known.Dockerfile', 'high'],
        ['scratch.Dockerfile', 'high'],
        ['unknown.Dockerfile', 'low'],
      ],
    )
    assert.equal(
      found[2]?.message,
      'No USER is set; `registry.harbour.example/base:4` decides who runs this image.',
    )
  })

  test('one that only the builder names is counted as undecided, not guessed', async t => {
    const dockerfile = textOf('ARG BASE', 'FROM ${BASE}', 'USER 10001')
    const words = ['scan', '--profile', 'strict', '--rules', 'dockerfile/no-latest-base']
    const open = await report(yardWith(t, { Dockerfile: dockerfile }), ...words)
    assert.deepEqual([open.findings, open.counts['undecided']], [[], 1])
    const named = dockerfile.replace('ARG BASE', 'ARG BASE=debian')
    const known = await report(yardWith(t, { Dockerfile: named }), ...words)
    assert.deepEqual([rulesOf(known.findings), known.counts['undecided']], [['dockerfile/no-latest-base'], 0])
  })
})
