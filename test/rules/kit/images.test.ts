import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isFloating } from '../../../src/rules/kit/images.ts'
import { parseImage } from '../../../src/sources/images/reference.ts'

const digest = `sha256:${'0a'.repeat(32)}`

describe('image references', () => {
  const cases: readonly (readonly [string, string, string, string | undefined, string | undefined])[] = [
    ['crane', 'docker.io', 'library/crane', undefined, undefined],
    ['crane:1.2', 'docker.io', 'library/crane', '1.2', undefined],
    ['harbour/crane:', 'docker.io', 'harbour/crane', '', undefined],
    ['docker.io/crane', 'docker.io', 'library/crane', undefined, undefined],
    ['index.docker.io/harbour/crane', 'docker.io', 'harbour/crane', undefined, undefined],
    ['localhost/crane', 'localhost', 'crane', undefined, undefined],
    ['registry:5000/crane', 'registry:5000', 'crane', undefined, undefined],
    [`registry:5000/yard/crane:1@${digest}`, 'registry:5000', 'yard/crane', '1', digest],
    ['[fd00::1]:5000/crane:1', '[fd00::1]:5000', 'crane', '1', undefined],
    ['crane@sha256:short', 'docker.io', 'library/crane', undefined, 'sha256:short'],
    ['Crane/HOOK:1', 'Crane', 'HOOK', '1', undefined],
    ['registry:5000', 'docker.io', 'library/registry', '5000', undefined],
    ['a__b--c/d.e_f', 'docker.io', 'a__b--c/d.e_f', undefined, undefined],
  ]
  for (const [text, registry, repository, tag, hash] of cases) {
    test(text, () => {
      const image = parseImage(text)
      assert.deepEqual(
        [image?.registry, image?.repository, image?.tag, image?.digest],
        [registry, repository, tag, hash],
      )
    })
  }

  for (const text of [
    '',
    ' ',
    '$(IMAGE)',
    '${IMAGE}:1',
    '<image>',
    'ko://harbour.example/cmd',
    'crane:a b',
    '/crane',
    'crane/',
    '-crane',
    'a..b',
    'crane:-1',
    'a'.repeat(256),
  ]) {
    test(`is none: ${text.slice(0, 20)}`, () => assert.equal(parseImage(text), undefined))
  }

  test('float without a tag, with latest or with an empty one, but not with a digest', () => {
    const isFloatingText = (text: string): boolean | undefined => {
      const image = parseImage(text)
      return image && isFloating(image)
    }
    assert.deepEqual(['crane', 'crane:latest', 'crane:', 'registry:5000/crane'].map(isFloatingText), [
      true,
      true,
      true,
      true,
    ])
    assert.deepEqual(
      ['crane:1', `crane@${digest}`, `crane:latest@${digest}`, 'latest:1'].map(isFloatingText),
      [false, false, false, false],
    )
  })

  test('the parts make the whole again', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}$/)
    const tag = fc.stringMatching(/^\w[\w.-]{0,10}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.option(tag),
        fc.boolean(),
        (path, label, isPinned) => {
          const text = `${path.join('/')}${label === null ? '' : `:${label}`}${isPinned ? `@${digest}` : ''}`
          const image = parseImage(text)
          assert.equal(image?.name, path.join('/'))
          assert.equal(image?.tag, label ?? undefined)
          assert.equal(image?.digest, isPinned ? digest : undefined)
        },
      ),
      { numRuns: 200 },
    )
  })
})
