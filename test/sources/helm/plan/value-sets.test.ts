import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChartSettings, Touched } from '../../../../src/sources/rendering/plan.ts'
import { toRepoPath } from '../../../../src/text/path.ts'
import { type Files, manifest, plannerOf } from './memory-commit.ts'

const root = toRepoPath('deploy/tide/Chart.yaml')
const chart: Files = {
  'deploy/tide/Chart.yaml': manifest('tide'),
  'deploy/tide/values.yaml': 'replicas: 1\n',
}

async function planOf(files: Files, touched: Touched, charts: readonly ChartSettings[] = []) {
  const { planner } = plannerOf({ ...chart, ...files }, { charts })
  const { units, gaps } = await planner.unitsOf(root, touched)
  return { units, labels: units.map(({ label }) => label), gaps, planner }
}

test('configured sets come first, the defaults always, tests of the chart last', async () => {
  const files = {
    'deploy/tide/values-prod.yaml': 'replicas: 3\n',
    'ops/eu.yaml': 'region: eu\n',
    'deploy/tide/ci/small-values.yaml': 'replicas: 0\n',
    'deploy/tide/ci/notes.yaml': 'x: 1\n',
  }
  const values = [['deploy/tide/values-prod.yaml', 'ops/eu.yaml'], ['ops/gone.yaml']]
  const settings = {
    path: 'deploy/tide',
    values,
    namespace: 'sea',
    kubeVersion: 'v1.33.0',
    apiVersions: ['a/v1'],
  }
  const { units, labels, gaps } = await planOf(files, 'everything', [settings])
  assert.deepEqual(labels, [
    'deploy/tide/values-prod.yaml + ops/eu.yaml',
    '',
    'deploy/tide/ci/small-values.yaml',
  ])
  const because = 'the values file for the chart `tide` is not in the repository'
  assert.deepEqual(gaps, [{ kind: 'skipped', path: 'ops/gone.yaml', because }])
  const [unit] = units
  assert.deepEqual(
    unit?.request.values.map(bytes => Buffer.from(bytes).toString()),
    ['replicas: 3\n', 'region: eu\n'],
  )
  assert.deepEqual(
    unit?.layers.map(({ path }) => path),
    ['deploy/tide/values.yaml', 'deploy/tide/values-prod.yaml', 'ops/eu.yaml'],
  )
  for (const { request } of units)
    assert.deepEqual(
      [request.namespace, request.kubeVersion, request.apiVersions],
      ['sea', 'v1.33.0', ['a/v1']],
    )
})

test('a touched values file that no render uses is laid over the defaults', async () => {
  const files = {
    'deploy/tide/values-prod.yaml': 'a: 1',
    'deploy/tide/values.dev.yaml': 'a: 1',
    'deploy/tide/eu.values.yaml': 'a: 1',
    'deploy/tide/values/de.yaml': 'a: 1',
    'deploy/tide/environments/fr/values.yaml': 'a: 1',
    'deploy/tide/values.schema.yaml': 'a: 1',
    'deploy/tide/templates/values-x.yaml': 'a: 1',
    'deploy/tide/files/other.yaml': 'a: 1',
    'deploy/values-beside.yaml': 'a: 1',
    'deploy/environments/prod.yaml': 'a: 1',
    'values-far.yaml': 'a: 1',
  }
  const expected = [
    'deploy/tide/environments/fr/values.yaml',
    'deploy/tide/eu.values.yaml',
    'deploy/tide/values-prod.yaml',
    'deploy/tide/values.dev.yaml',
    'deploy/tide/values/de.yaml',
    'deploy/environments/prod.yaml',
    'deploy/values-beside.yaml',
  ]
  assert.deepEqual((await planOf(files, 'everything')).labels, ['', ...expected])
  assert.deepEqual((await planOf(files, new Set(['deploy/tide/values/de.yaml']))).labels, [
    '',
    'deploy/tide/values/de.yaml',
  ])
  const { planner } = await planOf(files, new Set())
  for (const path of expected) assert.deepEqual([...(await planner.rootsOf(new Set([path])))], [root], path)
})

test('beside two charts a values file belongs to neither', async () => {
  const files = { 'deploy/values-beside.yaml': 'a: 1', 'deploy/crane/Chart.yaml': manifest('crane') }
  const { labels, planner } = await planOf(files, 'everything')
  assert.deepEqual(labels, [''])
  assert.equal((await planner.rootsOf(new Set(['deploy/values-beside.yaml']))).size, 0)
})

test('a values file that is no map is skipped by name; a manifest in its place is not meant', async () => {
  const { labels, gaps } = await planOf(
    {
      'deploy/tide/values-list.yaml': '- a\n- b\n',
      'deploy/tide/values-torn.yaml': 'a: [1\nb: 2\n',
      'deploy/tide/values-made.yaml': 'a: {{ .Env }}\n',
      'deploy/tide/values-empty.yaml': '# nothing\n',
      'deploy/tide/environments/ns.yaml': 'apiVersion: v1\nkind: Namespace\n',
    },
    'everything',
  )
  assert.deepEqual(labels, ['', 'deploy/tide/values-empty.yaml'])
  assert.deepEqual(
    gaps.map(({ kind, path }) => `${kind} ${path}`),
    [
      'skipped deploy/tide/values-list.yaml',
      'skipped deploy/tide/values-made.yaml',
      'skipped deploy/tide/values-torn.yaml',
    ],
  )
  assert.equal(gaps[0]?.because, 'it is not a YAML map')
})

test('of very many sets some are left out, and the report says how many', async () => {
  const files = Array.from({ length: 20 }, (_, at) => [`deploy/tide/values-${at + 10}.yaml`, `at: ${at}`])
  const { labels, gaps } = await planOf(Object.fromEntries(files), 'everything')
  assert.equal(labels.length, 12)
  assert.deepEqual(gaps, [
    {
      kind: 'partial',
      path: root,
      because: `9 of its 21 sets of values are not rendered: ${[21, 22, 23, 24, 25].map(n => `\`deploy/tide/values-${n}.yaml\``).join(', ')} and 4 more`,
    },
  ])
})

test('a unit with other contents gives them to the engine, and leaves the first as it was', async () => {
  const prod = toRepoPath('deploy/tide/values-prod.yaml')
  const own = toRepoPath('deploy/tide/values.yaml')
  const { units } = await planOf({ [prod]: 'replicas: 3\n' }, 'everything')
  const unit = units.find(({ label }) => label === prod)
  assert.ok(unit)
  const next = unit.with(
    new Map([
      [prod, 'replicas: 5\n'],
      [own, 'replicas: 2\n'],
    ]),
  )
  const textsOf = ({ request }: typeof unit) =>
    [request.values[0], request.files.get('values.yaml')].map(bytes => Buffer.from(bytes ?? []).toString())
  assert.deepEqual(textsOf(next), ['replicas: 5\n', 'replicas: 2\n'])
  assert.deepEqual(
    next.layers.map(({ text }) => text),
    ['replicas: 2\n', 'replicas: 5\n'],
  )
  assert.deepEqual(textsOf(unit), ['replicas: 3\n', 'replicas: 1\n'])
})
