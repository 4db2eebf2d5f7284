import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { knownImage } from '../../../src/rules/kit/image-users.ts'
import { type KnownImage, knownImages } from '../../../src/rules/kit/known-images.ts'
import { parseImage } from '../../../src/sources/images/reference.ts'

const year = 365 * 24 * 60 * 60 * 1000

/** The day of the release: move it when one is made, and read the rows again that are then too old. */
const released = '2026-11-21'

const byImage: ReadonlyMap<string, readonly KnownImage[]> = new Map(
  knownImages.map(({ image }) => [image, knownImages.filter(row => row.image === image)]),
)

describe('the table of known images', () => {
  test('has read every row in the year before the release', () => {
    const newest = knownImages.reduce(
      (latest, { checked }) => (checked > latest ? checked : latest),
      released,
    )
    for (const { image, tags, checked } of knownImages) {
      assert.match(checked, /^\d{4}-\d{2}-\d{2}$/, `${image}:${tags}`)
      const age = Date.parse(newest) - Date.parse(checked)
      assert.ok(age <= year, `${image}:${tags} was read on ${checked}, more than a year before ${newest}`)
    }
  })

  test('names a source for each, and an image with its registry', () => {
    for (const { image, source } of knownImages) {
      assert.ok(URL.canParse(source) && source.startsWith('https://'), `${image}: ${source}`)
      assert.match(image, /^[a-z0-9.-]+\.[a-z]+\/./)
    }
  })

  test('says one thing about each image and tag', () => {
    const rows = knownImages.map(({ image, tags }) => `${image}:${tags}`)
    assert.deepEqual(
      rows.filter((row, index) => rows.indexOf(row) !== index),
      [],
    )
  })

  test('has no image beside the family that it is in', () => {
    const families = [...byImage.keys()]
      .filter(image => image.endsWith('/*'))
      .map(image => image.slice(0, -1))
    const inside = [...byImage.keys()].filter(image =>
      families.some(family => image.startsWith(family) && !image.endsWith('/*')),
    )
    assert.deepEqual(inside, [])
  })

  for (const [image, rows] of byImage) {
    if (rows.length === 1) test(`has ${image} for every tag`, () => assert.equal(rows[0]?.tags, ''))
    else describe(`the rows of ${image}`, () => testRows(image, rows))
  }
})

/** What a tag contains says how the image is built, which goes before its version; two such words must not disagree. */
function testRows(image: string, rows: readonly KnownImage[]): void {
  const words = rows.filter(({ tags }) => /^[a-z]+$/.test(tags))
  const versions = rows.filter(({ tags }) => tags.startsWith('<'))
  const rest = rows.filter(({ tags }) => tags === '')

  test('stand in order: words, versions from the oldest, the rest', () => {
    const limits = versions.toSorted((a, b) => Number(a.tags.slice(1)) - Number(b.tags.slice(1)))
    assert.deepEqual(rows, [...words, ...limits, ...rest])
    assert.equal(rest.length, 1)
    for (const { tags } of versions) assert.match(tags, /^<\d+(?:\.\d)?$/)
  })

  test('have no word within another', () => {
    for (const { tags } of words)
      assert.deepEqual(
        words.filter(other => other.tags.includes(tags)).map(other => other.tags),
        [tags],
      )
  })

  test('are each met by a real tag, and no such tag by two words that disagree', () => {
    const tags = realTags.get(image) ?? assert.fail(`name real tags of ${image} below`)
    const met = new Set(
      tags.map(tag => knownImage(parseImage(`${image.replace('*', 'base')}:${tag}`) ?? assert.fail())),
    )
    assert.deepEqual(
      rows.filter(row => !met.has(row)).map(row => row.tags),
      [],
    )
    for (const tag of tags) {
      const users = new Set(words.filter(word => tag.includes(word.tags)).map(({ user }) => user))
      assert.ok(users.size <= 1, `${tag} is ${[...users].join(' and ')}`)
    }
  })
}

const onWindows = ['windowsservercore-ltsc2022', 'nanoserver-ltsc2022']
const dotnetTags = ['6.0', '6.0-jammy-chiseled', '8.0', '9.0-azurelinux3.0-distroless-extra', ...onWindows]
const chainguardTags = ['latest', 'latest-dev']

/** Tags as they are published, for each image that has more than one row. */
const realTags: ReadonlyMap<string, readonly string[]> = new Map([
  ['docker.io/library/caddy', ['2.11-builder-alpine', ...onWindows]],
  ['docker.io/library/docker', ['29-dind', '29-dind-rootless', 'windowsservercore-ltsc2025']],
  ['docker.io/library/eclipse-temurin', ['25-jre-ubi10-minimal', '21-jdk-nanoserver', ...onWindows]],
  ['docker.io/library/elasticsearch', ['7.17.28', '8.19.0', '9.2.0']],
  ['docker.io/library/golang', ['1.27-alpine3.24', '1.27-nanoserver', ...onWindows]],
  ['docker.io/library/gradle', ['4.10-jdk8-alpine', '5', '9.7.1-jdk25-graal', 'jdk8']],
  ['docker.io/library/haproxy', ['1.8-alpine', '2.3.21', '2', '2.4', 'lts-alpine']],
  ['docker.io/library/julia', ['1.12-trixie', 'windowsservercore']],
  ['docker.io/library/mariadb', ['11.8-noble', '12.3-ubi10', 'lts-ubi']],
  ['docker.io/library/mongo', ['8.0-noble', ...onWindows]],
  ['docker.io/library/openjdk', ['27-jdk-slim', ...onWindows]],
  ['docker.io/library/pypy', ['3.11-slim', 'windowsservercore']],
  ['docker.io/library/python', ['3.14-slim', '3.13-windowsservercore-ltsc2022']],
  [
    'docker.io/library/sonarqube',
    ['8.9-community', '9.8.0-developer', '9-community', '2025.1.8-developer', 'lts'],
  ],
  ['docker.io/library/swift', ['6.3-noble-slim', 'windowsservercore-ltsc2022']],
  ['docker.io/library/traefik', ['v3.7', ...onWindows]],
  ['docker.io/library/wordpress', ['7.1-php8.5-fpm-alpine', 'cli-2.12-php8.4']],
  ['docker.io/prom/prometheus', ['v1.8.2', 'v2.53.0', 'latest']],
  ['gcr.io/distroless/*', ['latest', 'debug', 'nonroot', 'debug-nonroot', 'nonroot-amd64']],
  ...['aspnet', 'runtime', 'runtime-deps', 'sdk'].map(
    name => [`mcr.microsoft.com/dotnet/${name}`, dotnetTags] as const,
  ),
  ...['aspnet-runtime', 'glibc-dynamic', 'jdk', 'jre', 'nginx', 'node', 'php', 'python', 'ruby'].map(
    name => [`cgr.dev/chainguard/${name}`, chainguardTags] as const,
  ),
])

describe('the user of an image', () => {
  for (const [reference, user] of [
    ['alpine:3.22', 'root'],
    ['docker.io/library/alpine', 'root'],
    ['index.docker.io/library/alpine@sha256:ab', 'root'],
    ['python@sha256:ab', 'root'],
    ['golang@sha256:ab', undefined],
    ['golang:1.25@sha256:ab', 'root'],
    ['gcr.io/distroless/static-debian12:nonroot', 'nonroot'],
    ['gcr.io/distroless/static-debian12:debug-nonroot', 'nonroot'],
    ['gcr.io/distroless/static-debian12', 'root'],
    ['gcr.io/distroless/static-debian12@sha256:ab', undefined],
    ['mcr.microsoft.com/dotnet/aspnet:9.0', 'root'],
    ['mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled-extra', 'nonroot'],
    ['mcr.microsoft.com/dotnet/aspnet:6.0-jammy-chiseled', 'nonroot'],
    ['mcr.microsoft.com/dotnet/aspnet:9.0-nanoserver-ltsc2022', 'nonroot'],
    ['mcr.microsoft.com/dotnet/aspnet:9.0-windowsservercore-ltsc2022', 'root'],
    ['docker:28-dind-rootless', 'nonroot'],
    ['haproxy:1.9.16', 'root'],
    ['haproxy:2.3-alpine', 'root'],
    ['haproxy:2.10', 'nonroot'],
    ['haproxy:2', 'nonroot'],
    ['haproxy:lts', 'nonroot'],
    ['haproxy', 'nonroot'],
    ['prom/prometheus:v1.8.2', 'root'],
    ['prom/prometheus:v2.53.0', 'nonroot'],
    ['gradle:4.10-jdk8', 'mixed'],
    ['registry.example/library/alpine:3.22', undefined],
    ['bitnami/node:24', undefined],
    ['shipyard/alpine', undefined],
  ] as const) {
    test(`of ${reference} is ${user ?? 'unknown'}`, () => {
      const image = parseImage(reference) ?? assert.fail()
      assert.equal(knownImage(image)?.user, user)
    })
  }

  test('has an account where the image brings one', () => {
    const accountOf = (reference: string) => knownImage(parseImage(reference) ?? assert.fail())?.account
    assert.equal(accountOf('node:22'), 'node')
    assert.equal(accountOf('alpine:3.22'), undefined)
    assert.equal(accountOf('mcr.microsoft.com/dotnet/aspnet:8.0'), '$APP_UID')
    assert.equal(accountOf('mcr.microsoft.com/dotnet/aspnet:7.0'), undefined)
  })
})
