import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openRenderer } from '../../src/sources/rendering/renderer.ts'
import {
  expectFailed,
  expectHelm,
  fixtures,
  type HelmRender,
  helmRender,
  helmRenders,
  helmRequest,
  smallChart,
} from './fixtures.ts'

const renderer = openRenderer()
after(() => renderer.close())

for (const render of helmRenders()) {
  test(`${render.expected} is what stock Helm prints`, async () => {
    const { manifest } = await plain(render)
    assert.equal(masked(manifest, render), expected(render))
  })

  test(`${render.expected} is the same when it is traced`, async () => {
    const request = helmRequest(render, true)
    const traced = expectHelm(await renderer.render(request))
    assert.deepEqual(texts(traced), texts(await plain(render)))
    assert.deepEqual(
      traced.files.filter(({ trace }) => trace === undefined).map(({ path }) => path),
      [],
      'files without a trace',
    )
    assert.deepEqual(
      traced.files.filter(({ path }) => !request.files.has(path.split('!')[0] ?? '')).map(({ path }) => path),
      [],
      'files that are not the chart’s',
    )
  })
}

test('what is random is the same in every render', async () => {
  const buoys = helmRender('buoys/default.yaml')
  const [first, second] = [await plain(buoys), await plain(buoys)]
  assert.equal(first.manifest, second.manifest)

  const fresh = openRenderer()
  const third = expectHelm(await fresh.render(helmRequest(buoys, false)))
  await fresh.close()
  assert.equal(first.manifest, third.manifest)
})

test('a required value that is missing is told apart, and left out in lint mode', async () => {
  const { values: _, ...pilotage } = helmRender('pilotage/marit.yaml')
  const failed = expectFailed(await renderer.render(helmRequest(pilotage, false)))
  assert.equal(failed.reason, 'values')
  assert.deepEqual(failed.at, { path: 'templates/boat.yaml', line: 7 })

  const lenient = expectHelm(await renderer.render({ ...helmRequest(pilotage, false), isLint: true }))
  assert.match(lenient.manifest, /hostPID: true/)
  assert.match(lenient.manifest, /boat:1/)
})

test('a template that fails on its values is told apart, and its own words are not passed on', async () => {
  const { values: _, ...pilotage } = helmRender('pilotage/marit.yaml')
  const request = {
    ...helmRequest(pilotage, false),
    values: [new TextEncoder().encode('pilot: {name: ole}')],
  }
  const failed = expectFailed(await renderer.render(request))
  assert.equal(failed.reason, 'values')
  assert.deepEqual(failed.at, { path: 'templates/boat.yaml', line: 2 })
  assert.doesNotMatch(failed.because, /licence|ole/)
  assert.match(expectHelm(await renderer.render({ ...request, isLint: true })).manifest, /name: "ole"/)
})

test('values that the schema refuses are rendered in lint mode alone', async () => {
  const request = helmRequest(helmRender('harbour/default.yaml'), false)
  const values = [new TextEncoder().encode('service: {port: 424242}')]
  const failed = expectFailed(await renderer.render({ ...request, values }))
  assert.equal(failed.reason, 'values')
  assert.doesNotMatch(failed.because, /424242/)
  assert.match(
    expectHelm(await renderer.render({ ...request, values, isLint: true })).manifest,
    /port: 424242/,
  )
})

test('a dependency that is not there is named, and the rest is rendered', async () => {
  const request = helmRequest(helmRender('shipyard/default.yaml'), false)
  const files = new Map([...request.files].filter(([path]) => !path.endsWith('.tgz')))
  const { missingDependencies, manifest } = expectHelm(await renderer.render({ ...request, files }))
  assert.deepEqual(missingDependencies, ['lighthouse'])
  assert.match(manifest, /name: yard-tides-north/)
  assert.doesNotMatch(manifest, /yard-keeper/)
})

test('a cluster version that the chart refuses is no fault of the renderer', async () => {
  const request = helmRequest(helmRender('harbour/default.yaml'), false)
  const failed = expectFailed(await renderer.render({ ...request, kubeVersion: 'v1.20.0' }))
  assert.equal(failed.reason, 'chart')
})

test('the engine keeps nothing from one chart to the next', async () => {
  const template = '{{- define "skiff.sail" }}white{{ end }}sail: {{ include "skiff.sail" . }}\n'
  expectHelm(await renderer.render(smallChart({ 'templates/_s.tpl': template, 'values.yaml': 'oars: 2' })))
  const second = smallChart({ 'templates/boat.yaml': 'oars: {{ .Values.oars | default "none" }}' })
  assert.match(expectHelm(await renderer.render(second)).manifest, /oars: none/)
  const third = smallChart({ 'templates/boat.yaml': '{{ include "skiff.sail" . }}' })
  assert.equal(expectFailed(await renderer.render(third)).reason, 'chart')
})

async function plain(render: HelmRender) {
  return expectHelm(await renderer.render(helmRequest(render, false)))
}

function texts({ files }: Awaited<ReturnType<typeof plain>>) {
  return files.map(({ path, text }) => ({ path, text }))
}

function expected(render: HelmRender): string {
  return readFileSync(join(fixtures, 'helm/expected', render.expected), 'utf8')
}

function masked(text: string, { masks = [] }: HelmRender): string {
  return masks.reduce((rest, [pattern, mask]) => rest.replaceAll(new RegExp(pattern, 'gm'), mask), text)
}
