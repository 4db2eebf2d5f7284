import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { knownImage } from '../../../src/rules/kit/image-users.ts'
import { knownImages } from '../../../src/rules/kit/known-images.ts'
import { parseImage } from '../../../src/sources/images/reference.ts'

describe('the table of known images', () => {
  test('says one thing about each image and tag', () => {
    const rows = knownImages.map(({ image, tags }) => `${image}:${tags}`)
    assert.deepEqual(
      rows.filter((row, index) => rows.indexOf(row) !== index),
      [],
    )
  })

  test('has the row for every tag behind those for some', () => {
    for (const [index, { image, tags }] of knownImages.entries()) {
      const later = knownImages.slice(index + 1).filter(row => row.image === image)
      assert.ok(tags !== '' || later.length === 0, `${image} has rows that never count`)
    }
  })

  test('names a source for each, and an image with its registry', () => {
    for (const { image, source } of knownImages) {
      assert.match(source, /^https:\/\//)
      assert.match(image, /^[a-z0-9.-]+\.[a-z]+\/./)
    }
  })

  for (const [reference, user] of [
    ['alpine:3.22', 'root'],
    ['docker.io/library/alpine', 'root'],
    ['index.docker.io/library/alpine@sha256:ab', 'root'],
    ['gcr.io/distroless/static-debian12:nonroot', 'nonroot'],
    ['gcr.io/distroless/static-debian12:debug-nonroot', 'nonroot'],
    ['gcr.io/distroless/static-debian12', 'root'],
    ['gcr.io/distroless/static-debian12@sha256:ab', undefined],
    ['mcr.microsoft.com/dotnet/aspnet:9.0', 'root'],
    ['mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled-extra', 'nonroot'],
    ['mcr.microsoft.com/dotnet/aspnet:9.0-nanoserver-ltsc2022', 'mixed'],
    ['docker:28-dind-rootless', 'nonroot'],
    ['registry.example/library/alpine:3.22', undefined],
    ['shipyard/alpine', undefined],
  ] as const) {
    test(`takes ${reference} for ${user ?? 'unknown'}`, () => {
      const image = parseImage(reference) ?? assert.fail()
      assert.equal(knownImage(image)?.user, user)
    })
  }
})
