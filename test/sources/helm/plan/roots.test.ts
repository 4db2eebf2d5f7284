import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Touched } from '../../../../src/sources/rendering/plan.ts'
import { type Files, library, manifest, plannerOf } from './memory-commit.ts'

const fleet: Files = {
  'charts/harbour/Chart.yaml': manifest(
    'harbour',
    'name: rigging, version: ^1.0.0, repository: file://../rigging',
  ),
  'charts/harbour/templates/deployment.yaml': 'kind: Deployment',
  'charts/crane/Chart.yaml': manifest('crane', 'name: winch, version: 1.x'),
  'charts/crane/charts/hook/Chart.yaml': manifest('hook'),
  'charts/crane/charts/hook/templates/hook.yaml': 'kind: Job',
  'charts/rigging/Chart.yaml': library('rigging'),
  'charts/rigging/templates/_labels.tpl': '{{- define "labels" }}{{ end }}',
  'charts/winch/Chart.yaml': manifest('winch', 'name: rigging, version: 1.2.3'),
  'charts/lamp/Chart.yaml': manifest('lamp'),
}

async function rootsOf(files: Files, touched: Touched): Promise<readonly string[]> {
  return [...(await plannerOf(files).planner.rootsOf(touched))]
}

test('a change reaches the charts that nothing else uses', async () => {
  assert.deepEqual(await rootsOf(fleet, 'everything'), [
    'charts/crane/Chart.yaml',
    'charts/harbour/Chart.yaml',
    'charts/lamp/Chart.yaml',
  ])
  const touched = (path: string) => rootsOf(fleet, new Set([path]))
  assert.deepEqual(await touched('charts/lamp/templates/gone.yaml'), ['charts/lamp/Chart.yaml'])
  assert.deepEqual(await touched('charts/rigging/templates/_labels.tpl'), [
    'charts/crane/Chart.yaml',
    'charts/harbour/Chart.yaml',
  ])
  assert.deepEqual(await touched('charts/crane/charts/hook/templates/hook.yaml'), ['charts/crane/Chart.yaml'])
  assert.deepEqual(await touched('charts/winch/values.yaml'), ['charts/crane/Chart.yaml'])
  assert.deepEqual(await touched('docs/readme.md'), [])
})

test('one touched chart of five hundred costs no more than what each says of itself', async () => {
  const many = Array.from({ length: 500 }, (_, at) => [
    [`charts/boat-${at}/Chart.yaml`, manifest(`boat-${at}`)],
    [`charts/boat-${at}/values.yaml`, 'sails: 2\n'],
    [`charts/boat-${at}/templates/boat.yaml`, 'kind: Deployment'],
  ])
  const { commit, planner } = plannerOf(Object.fromEntries(many.flat()))
  const search = { search: () => Promise.resolve(new Set<never>()) }
  Object.assign(commit, search)
  const touched = new Set(['charts/boat-7/templates/boat.yaml'])
  const [root] = await planner.rootsOf(touched)
  assert.equal(root, 'charts/boat-7/Chart.yaml')
  assert.ok(root)
  const { units } = await planner.unitsOf(root, touched)
  assert.equal(units.length, 1)
  const others = commit.reads.filter(
    path => !path.startsWith('charts/boat-7/') && !path.endsWith('/Chart.yaml'),
  )
  assert.deepEqual([others, commit.reads.filter(path => path.endsWith('/Chart.yaml')).length], [[], 501])
})

test('a chart outside the scope is no root, and hides none', async () => {
  const files = {
    'charts/crane/Chart.yaml': manifest('crane'),
    'testdata/yard/Chart.yaml': manifest(
      'yard',
      'name: crane, version: "*", repository: file://../../charts/crane',
    ),
    'vendor/winch/Chart.yaml': manifest('winch'),
    'charts/lift/Chart.yaml': manifest('lift', 'name: winch, version: "*"'),
  }
  const scope = { covers: (path: string) => path.startsWith('charts/') }
  const { planner } = plannerOf(files, { scope })
  assert.deepEqual(
    [...(await planner.rootsOf('everything'))],
    ['charts/crane/Chart.yaml', 'charts/lift/Chart.yaml'],
  )
  assert.deepEqual([...(await planner.rootsOf(new Set(['vendor/winch/x.yaml'])))], ['charts/lift/Chart.yaml'])
})

test('charts that use each other in a circle are still looked at, once', async () => {
  const files = {
    'a/Chart.yaml': manifest('a', 'name: b, version: "*"'),
    'b/Chart.yaml': manifest('b', 'name: a, version: "*"'),
  }
  assert.deepEqual(await rootsOf(files, new Set(['b/values.yaml'])), ['a/Chart.yaml'])
  const { planner } = plannerOf(files)
  const [root] = await planner.rootsOf('everything')
  assert.ok(root)
  const { units, gaps } = await planner.unitsOf(root, 'everything')
  assert.equal(units.length, 1)
  assert.deepEqual(gaps, [
    {
      kind: 'partial',
      path: 'a/Chart.yaml',
      because: 'the dependency `a` leads back to a chart that uses it',
    },
  ])
})

test('a library that nothing uses is named, and what is no chart is skipped', async () => {
  const files = {
    'rope/Chart.yaml': library('rope'),
    'cutter/Chart.yaml': 'name: {{ cookiecutter.name }}\n',
    'nameless/Chart.yaml': 'apiVersion: v2\n',
    'sloop/Chart.yaml': manifest('sloop'),
    'sloop/templates/inner/Chart.yaml': manifest('inner'),
  }
  const { planner } = plannerOf(files)
  const roots = [...(await planner.rootsOf('everything'))]
  const gaps = (await Promise.all(roots.map(root => planner.unitsOf(root, 'everything')))).flatMap(
    plan => plan.gaps,
  )
  assert.deepEqual(
    gaps.map(({ kind, path, because }) => `${path} ${kind}: ${because}`),
    [
      'cutter/Chart.yaml skipped: line 1 is a template (`{{`)',
      'nameless/Chart.yaml skipped: it gives the chart no name',
      'rope/Chart.yaml partial: it is a library chart that no chart here uses: there is nothing to render',
    ],
  )
  assert.equal(roots.length, 4)
})

test('a chart that others use is a root of its own where the configuration names it', async () => {
  const charts = [{ path: 'charts/winch', values: [['ops/winch.yaml']], apiVersions: [] }]
  const { planner } = plannerOf({ ...fleet, 'ops/winch.yaml': 'a: 1' }, { charts })
  const expected = ['charts/crane/Chart.yaml', 'charts/winch/Chart.yaml']
  assert.deepEqual([...(await planner.rootsOf(new Set(['ops/winch.yaml'])))], expected)
})

test('a chart that others use is a root of its own where it has tests of its own', async () => {
  const files = { ...fleet, 'charts/winch/ci/steel-values.yaml': 'rope: steel' }
  const expected = ['charts/crane/Chart.yaml', 'charts/winch/Chart.yaml']
  assert.deepEqual(await rootsOf(files, new Set(['charts/winch/values.yaml'])), expected)
})

test('a link into another folder makes a chart depend on what is there', async () => {
  const files = {
    'shared/common/Chart.yaml': library('common'),
    'shared/common/templates/_names.tpl': '{{ define "name" }}{{ end }}',
    'apps/tide/Chart.yaml': manifest('tide', 'name: common, version: "*"'),
    'apps/tide/charts/common': { link: '../../../shared/common' },
    'apps/tide/templates/web.yaml': { link: '../../../shared/web.yaml' },
    'shared/web.yaml': 'kind: Deployment',
  }
  for (const path of ['shared/common/templates/_names.tpl', 'shared/web.yaml'])
    assert.deepEqual(await rootsOf(files, new Set([path])), ['apps/tide/Chart.yaml'], path)
})

test('a file that is a template by a link alone is not judged as a manifest', async () => {
  const { planner } = plannerOf({
    'apps/tide/Chart.yaml': manifest('tide'),
    'apps/tide/templates/web.yaml': { link: '../../../shared/web.yaml' },
    'apps/tide/templates/more': { link: '../../../shared/more' },
    'apps/tide/files/plain.yaml': { link: '../../../shared/plain.yaml' },
    'shared/web.yaml': 'kind: {{ .Values.kind }}',
    'shared/more/job.yaml': 'kind: Job',
    'shared/plain.yaml': 'kind: Job',
  })
  assert.deepEqual([...(await planner.claimed('everything'))], ['shared/more/job.yaml', 'shared/web.yaml'])
  assert.deepEqual([...(await planner.claimed(new Set(['shared/plain.yaml'])))], [])
})

test('a chart at the root of the repository takes in all that its .helmignore leaves', async () => {
  const many = Array.from({ length: 5001 }, (_, at) => [`src/${at}.go`, ''])
  const files = {
    ...Object.fromEntries(many),
    'Chart.yaml': manifest('tide'),
    '.helmignore': 'src/\n',
    'templates/web.yaml': 'kind: Deployment',
    'values-prod.yaml': 'replicas: 3\n',
  }
  const { planner } = plannerOf(files, {
    charts: [{ path: '.', values: [], namespace: 'sea', apiVersions: [] }],
  })
  const [root] = await planner.rootsOf(new Set(['values-prod.yaml']))
  assert.ok(root)
  const { units, gaps } = await planner.unitsOf(root, 'everything')
  assert.deepEqual([gaps, units.map(({ label }) => label)], [[], ['', 'values-prod.yaml']])
  assert.deepEqual(
    [...(units[0]?.request.files.keys() ?? [])],
    ['.helmignore', 'Chart.yaml', 'templates/web.yaml', 'values-prod.yaml'],
  )
  assert.equal(units[0]?.request.namespace, 'sea')
})
