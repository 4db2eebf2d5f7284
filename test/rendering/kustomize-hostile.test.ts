import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { KustomizeRequest } from '../../src/sources/rendering/engine.ts'
import { openRenderer } from '../../src/sources/rendering/renderer.ts'
import { expectFailed, filesBelow, fixtures } from './fixtures.ts'

const folder = join(fixtures, 'kustomize/hostile')
const files = filesBelow(folder)

const renderer = openRenderer({ milliseconds: 2000, outputBytes: 256 * 1024 })
after(() => renderer.close())

interface Hostile {
  readonly root: string
  readonly reason: 'chart' | 'budget'
  readonly because: string
  /** The file that is named. */
  readonly at?: string
}

const hostile: readonly Hostile[] = JSON.parse(readFileSync(join(fixtures, 'kustomize/hostile.json'), 'utf8'))

for (const { root, reason, because, at } of hostile) {
  test(`${root} ends as failed for ${reason}, traced or not, and the next overlay is built`, async () => {
    for (const isTraced of [false, true]) {
      const failed = expectFailed(await renderer.render({ ...request(files, root), isTraced }))
      assert.deepEqual([failed.reason, failed.because], [reason, because])
      assert.equal(failed.at?.path, at)
    }
    await stillWorks()
  })
}

test('bases that double at every level end by the budget', async () => {
  const tide = written({ '0/kustomization.yaml': 'resources: [wave.yaml]', '0/wave.yaml': configMap('wave') })
  for (let level = 1; level <= 24; level++) {
    const below = `resources: [../../${level - 1}]`
    for (const [path, content] of written({
      [`${level}/kustomization.yaml`]: 'resources: [left, right]',
      [`${level}/left/kustomization.yaml`]: `${below}\nnamePrefix: l-`,
      [`${level}/right/kustomization.yaml`]: `${below}\nnamePrefix: r-`,
    }))
      tide.set(path, content)
  }
  assert.equal(expectFailed(await renderer.render(request(tide, '24'))).reason, 'budget')
  await stillWorks()
})

test('more output than the budget ends by the budget', async () => {
  const spate = written({
    'kustomization.yaml': 'resources: [spate.yaml]',
    'spate.yaml': `${configMap('spate')}data: {drops: "${'drop '.repeat(100_000)}"}\n`,
  })
  assert.equal(expectFailed(await renderer.render(request(spate, ''))).reason, 'budget')
  await stillWorks()
})

test('a text without end of nesting ends', async () => {
  const deep = written({
    'kustomization.yaml': 'resources: [deep.yaml]',
    'deep.yaml': `${configMap('deep')}data: ${'['.repeat(50_000)}${']'.repeat(50_000)}\n`,
  })
  expectFailed(await renderer.render(request(deep, '')))
  await stillWorks()
})

test('a root that leads out of the repository is refused', async () => {
  for (const root of ['..', '../..', '/etc', 'a/../../b', '/'])
    assert.equal(expectFailed(await renderer.render(request(files, root))).reason, 'chart', root)
})

test('a folder whose name is that of a kustomization is none', async () => {
  const odd = written({ 'kustomization.yaml/resources.yaml': configMap('odd') })
  assert.equal(expectFailed(await renderer.render(request(odd, ''))).reason, 'chart')
})

async function stillWorks(): Promise<void> {
  const calm = written({
    'kustomization.yaml': 'resources: [bay.yaml]\nnameSuffix: -calm',
    'bay.yaml': configMap('bay'),
  })
  const result = await renderer.render(request(calm, ''))
  assert.match(result.kind === 'kustomize' ? result.text : JSON.stringify(result), /name: bay-calm/)
}

function request(files: ReadonlyMap<string, Uint8Array>, root: string): KustomizeRequest {
  return { engine: 'kustomize', files, root, isTraced: false }
}

function configMap(name: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`
}

function written(files: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  return new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]))
}
