import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { after, test } from 'node:test'
import { parseAllDocuments, parse as parseYaml } from 'yaml'
import type { KustomizeOrigin, KustomizeResult } from '../../src/sources/rendering/engine.ts'
import { openRenderer } from '../../src/sources/rendering/renderer.ts'
import { filesBelow, fixtures } from './fixtures.ts'

const folder = join(fixtures, 'kustomize')
const files = filesBelow(folder)

const renderer = openRenderer()
after(() => renderer.close())

interface KustomizeRender {
  readonly root: string
  /** `expected/<this>.yaml`, and `.annotated.yaml` with the origins that stock Kustomize notes. */
  readonly expected: string
}

const renders: readonly KustomizeRender[] = JSON.parse(readFileSync(join(folder, 'renders.json'), 'utf8'))

for (const { root, expected } of renders) {
  test(`${root} is what stock Kustomize builds`, async () => {
    const { text, objects } = await build(root, false)
    assert.equal(text, expectedText(`${expected}.yaml`))
    assert.deepEqual(objects, [])
  })

  test(`${root} is the same when it is traced, with the origins that stock Kustomize notes`, async () => {
    const { text, objects } = await build(root, true)
    assert.equal(text, expectedText(`${expected}.yaml`))
    assert.deepEqual(objects, originsIn(expectedText(`${expected}.annotated.yaml`), root))
  })
}

test('an overlay is the same when it stands deeper in the repository', async () => {
  const moved = new Map([...files].map(([path, content]) => [`deploy/yard 7/${path}`, content]))
  const root = 'deploy/yard 7/yard/overlays/dev'
  const result = await renderer.render({ engine: 'kustomize', files: moved, root, isTraced: false })
  assert.equal(result.kind === 'kustomize' && result.text, expectedText('dev.yaml'))
})

test('the origins of an overlay name resource, component, generator and transformers', async () => {
  const { text, objects } = await build('yard/overlays/prod', true)
  const names = documentsOf(text).map(({ kind, metadata }) => `${kind} ${metadata.name}`)
  const of = (name: string) => objects[names.findIndex(candidate => candidate.startsWith(name))]

  assert.equal(of('Deployment deep-harbour')?.path, 'yard/base/harbour/deployment.yaml')
  assert.deepEqual(
    of('Deployment deep-harbour')?.transformations.find(({ by }) => by === 'PatchTransformer'),
    { configuredIn: 'yard/components/night-watch/kustomization.yaml', by: 'PatchTransformer' },
  )
  assert.ok(
    of('Deployment deep-harbour')?.transformations.some(
      ({ by, configuredIn }) =>
        by === 'ImageTagTransformer' && configuredIn === 'yard/overlays/prod/kustomization.yaml',
    ),
  )
  assert.equal(of('ClusterRole ')?.path, 'yard/base/harbour/access.yaml')
  assert.equal(of('Pod deep-watch')?.path, 'yard/components/night-watch/watch.yaml')
  assert.equal(of('StatefulSet')?.transformations[0]?.configuredIn, 'yard/base/crane/kustomization.yml')
  assert.deepEqual(
    [of('Secret')?.path, of('Secret')?.configuredIn],
    [undefined, 'yard/base/harbour/kustomization.yaml'],
  )
})

test('an overlay at the repository’s root is built', async () => {
  const root = new Map(
    [...files]
      .filter(([path]) => path.startsWith('yard/base/crane/'))
      .map(([path, content]) => [posix.basename(path), content]),
  )
  const result = await renderer.render({ engine: 'kustomize', files: root, root: '', isTraced: true })
  assert.equal(result.kind === 'kustomize' && result.text, expectedText('base-crane.yaml'))
  assert.deepEqual(result.kind === 'kustomize' && result.objects.map(({ path }) => path), [
    'https-redirect.yaml',
    'crane.yaml',
  ])
})

async function build(root: string, isTraced: boolean): Promise<KustomizeResult> {
  const result = await renderer.render({ engine: 'kustomize', files, root, isTraced })
  if (result.kind !== 'kustomize') throw new Error(`not built: ${JSON.stringify(result)}`)
  return result
}

function expectedText(name: string): string {
  return readFileSync(join(folder, 'expected', name), 'utf8')
}

interface Annotated {
  readonly kind: string
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> }
}

interface Transformation {
  readonly configuredIn: string
  readonly configuredBy: { readonly kind: string }
}

function documentsOf(text: string): readonly Annotated[] {
  return parseAllDocuments(text).map(document => document.toJS())
}

/** What the annotations say, whose paths lead from the root. */
function originsIn(annotated: string, root: string): readonly KustomizeOrigin[] {
  const fromRoot = (path: string | undefined) => (path === undefined ? undefined : posix.join(root, path))
  return documentsOf(annotated).map(({ metadata: { annotations = {} } }) => {
    const origin: { path?: string; configuredIn?: string } =
      parseYaml(annotations['config.kubernetes.io/origin'] ?? '') ?? {}
    const transformations: readonly Transformation[] =
      parseYaml(annotations['alpha.config.kubernetes.io/transformations'] ?? '') ?? []
    return {
      path: fromRoot(origin.path),
      configuredIn: fromRoot(origin.configuredIn),
      transformations: transformations.map(({ configuredIn, configuredBy }) => ({
        configuredIn: posix.join(root, configuredIn),
        by: configuredBy.kind,
      })),
    }
  })
}
