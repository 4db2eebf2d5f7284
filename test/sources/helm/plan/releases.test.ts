import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HelmUnit } from '../../../../src/sources/helm/plan/layers.ts'
import { toRepoPath } from '../../../../src/text/path.ts'
import { type Files, manifest, plannerOf } from './memory-commit.ts'

const root = toRepoPath('charts/tide/Chart.yaml')
const chart: Files = {
  'charts/tide/Chart.yaml': manifest('tide'),
  'charts/tide/values.yaml': 'replicas: 1\n',
  'charts/tide/prod.yaml': 'replicas: 3\n',
  'ops/eu.yaml': 'region: eu\n',
}

async function releasesIn(files: Files): Promise<readonly HelmUnit[]> {
  const { units, gaps } = await plannerOf({ ...chart, ...files }).planner.unitsOf(root, new Set())
  assert.deepEqual(gaps, [])
  return units.filter(({ label }) => label !== '')
}

const valuesOf = (unit: HelmUnit | undefined) =>
  unit?.request.values.map(bytes => Buffer.from(bytes).toString())

const application = `apiVersion: v1
kind: Namespace
metadata: {name: sea}
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: tide-prod}
spec:
  destination: {namespace: sea, server: https://kubernetes.default.svc}
  source:
    repoURL: https://git.example/shipyard
    path: charts/tide
    helm:
      valueFiles: [prod.yaml, /ops/eu.yaml]
      values: |
        image:
          tag: v1
      parameters:
        - {name: image.tag, value: "12"}
        - {name: image.debug, value: "true"}
        - {name: labels.harbour\\.example/pier, value: "7", forceString: true}
        - {name: "ports", value: "{80,443}"}
`

test('an Argo CD Application is a way to render its chart, with its values in layers', async () => {
  const [unit, ...others] = await releasesIn({ 'apps/tide.yaml': application })
  assert.equal(others.length, 0)
  assert.deepEqual(
    [unit?.label, unit?.request.releaseName, unit?.request.namespace, unit?.values],
    [
      'apps/tide.yaml (Application tide-prod)',
      'tide-prod',
      'sea',
      ['charts/tide/prod.yaml', 'ops/eu.yaml', 'apps/tide.yaml'],
    ],
  )
  assert.deepEqual(valuesOf(unit), [
    'replicas: 3\n',
    'region: eu\n',
    'image:\n  tag: v1\n',
    '{"image":{"tag":12,"debug":true},"labels":{"harbour.example/pier":"7"},"ports":[80,443]}',
  ])
  const helm = ['spec', 'source', 'helm']
  assert.deepEqual(
    unit?.layers.map(({ path, document, route, form }) => [path, document, route, form]),
    [
      ['charts/tide/values.yaml', 0, [], 'map'],
      ['charts/tide/prod.yaml', 0, [], 'map'],
      ['ops/eu.yaml', 0, [], 'map'],
      ['apps/tide.yaml', 1, [...helm, 'values'], 'text'],
      ['apps/tide.yaml', 1, [...helm, 'parameters'], 'parameters'],
    ],
  )
  const path = toRepoPath('apps/tide.yaml')
  const next = unit?.with(new Map([[path, application.replace('tag: v1', 'tag: v2')]]))
  assert.equal(valuesOf(next)?.[2], 'image:\n  tag: v2\n')
})

test('an object and its values files make their chart a root when they are touched', async () => {
  const { planner } = plannerOf({ ...chart, 'apps/tide.yaml': application })
  for (const path of ['apps/tide.yaml', 'ops/eu.yaml'])
    assert.deepEqual([...(await planner.rootsOf(new Set([path])))], [root])
  assert.equal((await planner.rootsOf(new Set(['ops/us.yaml']))).size, 0)
})

test('several sources may take values from this repository by reference', async () => {
  const [unit] = await releasesIn({
    'apps/tide.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: tide}
spec:
  sources:
    - {repoURL: https://git.example/values, ref: values}
    - repoURL: https://git.example/shipyard
      path: ./charts/tide/
      helm:
        releaseName: ebb
        ignoreMissingValueFiles: true
        valueFiles: [$values/ops/eu.yaml, nowhere.yaml]
        valuesObject: {replicas: 4, debug: yes}
        values: 'ignored: true'
`,
  })
  assert.deepEqual([unit?.request.releaseName, unit?.request.namespace], ['ebb', 'release-namespace'])
  assert.deepEqual(valuesOf(unit), ['region: eu\n', '{"replicas":4,"debug":true}'])
  assert.deepEqual(unit?.layers.at(-1)?.route, ['spec', 'sources', 1, 'helm', 'valuesObject'])
})

test('of an ApplicationSet only what is written out counts', async () => {
  const set = (path: string, helm: string) => `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: fleet}
spec:
  template:
    metadata: {name: '{{name}}-tide'}
    spec:
      destination: {namespace: '{{namespace}}'}
      source: {repoURL: https://git.example/shipyard, path: '${path}', helm: ${helm}}
`
  const [unit, ...others] = await releasesIn({
    'apps/a.yaml': set('charts/tide', '{valueFiles: [prod.yaml]}'),
    'apps/b.yaml': set('charts/{{chart}}', '{}'),
    'apps/c.yaml': set('charts/tide', "{valueFiles: ['{{env}}.yaml']}"),
  })
  assert.deepEqual(
    [unit?.label, unit?.request.releaseName, unit?.request.namespace, others.length],
    ['apps/a.yaml (ApplicationSet fleet)', 'tide', 'release-namespace', 0],
  )
})

test('a Flux HelmRelease is a way to render its chart; its values files take the place of the defaults', async () => {
  const [unit] = await releasesIn({
    'clusters/sea/tide.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: tide, namespace: flux-system}
spec:
  targetNamespace: sea
  chart:
    spec:
      chart: ./charts/tide
      valuesFiles: [charts/tide/prod.yaml]
      sourceRef: {kind: GitRepository, name: shipyard}
  values:
    image: {tag: 1.10}
  valuesFrom:
    - {kind: Secret, name: tide-values}
`,
  })
  assert.deepEqual(
    [unit?.label, unit?.request.releaseName, unit?.request.namespace],
    ['clusters/sea/tide.yaml (HelmRelease tide)', 'sea-tide', 'sea'],
  )
  assert.deepEqual(valuesOf(unit), ['replicas: 3\n', '{"image":{"tag":1.1}}'])
  assert.deepEqual(
    unit?.layers.map(({ path }) => path),
    ['charts/tide/prod.yaml', 'clusters/sea/tide.yaml'],
  )
  assert.equal(unit?.request.files.get('values.yaml')?.length, 0)
  assert.deepEqual(unit?.partial, ['the values of its `valuesFrom` are not read'])
})

test('charts of other repositories and objects in templates are left alone', async () => {
  const remote = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: redis}
spec: {chart: {spec: {chart: redis, sourceRef: {kind: HelmRepository, name: bitnami}}}}
`
  const units = await releasesIn({
    'clusters/redis.yaml': remote,
    'charts/tide/templates/app.yaml': application,
  })
  assert.equal(units.length, 0)
})

test('values that cannot be had are a gap, and nothing is rendered without them', async () => {
  const { planner } = plannerOf({
    ...chart,
    'apps/tide.yaml': application.replace('/ops/eu.yaml', '$far/eu.yaml'),
  })
  const { units, gaps } = await planner.unitsOf(root, new Set())
  assert.deepEqual(
    units.map(({ label }) => label),
    [''],
  )
  const because = 'the values file `$far/eu.yaml` of its Application tide-prod is not in the repository'
  assert.deepEqual(gaps, [{ kind: 'partial', path: 'apps/tide.yaml', because }])
})
