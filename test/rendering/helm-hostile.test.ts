import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { HelmRequest } from '../../src/sources/rendering/engine.ts'
import { openRenderer } from '../../src/sources/rendering/renderer.ts'
import { expectFailed, expectHelm, filesBelow, fixtures, smallChart } from './fixtures.ts'
import { type TarEntry, tar } from './tar.ts'

const mebibyte = 1024 * 1024

const renderer = openRenderer({
  milliseconds: 2000,
  outputBytes: 4 * mebibyte,
  archiveBytes: 8 * mebibyte,
  files: 2000,
})
after(() => renderer.close())

interface Hostile {
  readonly chart: string
  readonly reason: 'chart' | 'values' | 'budget'
  /** Undefined where the machine's speed decides which bound is met first. */
  readonly because?: string
  /** `path:line`, or the path alone. */
  readonly at?: string
}

const hostile: readonly Hostile[] = JSON.parse(readFileSync(join(fixtures, 'helm/hostile.json'), 'utf8'))

for (const { chart, reason, because, at } of hostile) {
  test(`${chart} ends as failed for ${reason}, traced or not, and the next chart renders`, async () => {
    for (const isTraced of [false, true]) {
      const failed = expectFailed(await renderer.render({ ...hostileRequest(chart), isTraced }))
      assert.deepEqual([failed.reason, because && failed.because], [reason, because])
      if (at !== undefined) assert.equal(at.includes(':') ? place(failed.at) : failed.at?.path, at)
    }
    await stillWorks()
  })
}

test('a chart that looks outside sees nothing', async () => {
  const { manifest } = expectHelm(await renderer.render(hostileRequest('spyglass')))
  assert.match(manifest, /passwd: ""\n {2}absolute: ""\n {2}above: "\{\}"\n {2}inside: "seen: nothing"\n/)
  assert.match(manifest, /host: ""\n {2}cluster: "0"\n/)
})

test('what a schema asks of the network is not asked', async () => {
  const { manifest } = expectHelm(await renderer.render(hostileRequest('letter-of-marque')))
  assert.match(manifest, /prize: galleon/)
})

test('values over the chart’s own that are no map fail', async () => {
  for (const values of ['- oars\n', 'oars', '12', 'oars: [', '\0\xff', 'a: *b'])
    assert.equal(expectFailed(await renderer.render(smallChart({}, values))).reason, 'chart', values)
})

test('an archive that unpacks to more than the budget is not unpacked', async () => {
  const zeros = new Uint8Array(12 * mebibyte)
  await failsForBudget(archived([{ path: 'tender/files/cargo.bin', content: zeros }]))
})

test('an archive of more files than the budget is not unpacked', async () => {
  const crew = Array.from({ length: 3000 }, (_, index) => ({ path: `tender/files/${index}`, content: '' }))
  await failsForBudget(archived(crew))
})

test('archives in archives are counted together', async () => {
  let packed = packedChart('tender', [{ path: 'tender/files/a', content: noise(3 * mebibyte) }])
  for (const name of ['pinnace', 'gig', 'launch'])
    packed = packedChart(name, [
      { path: `${name}/charts/inner.tgz`, content: packed },
      { path: `${name}/files/a`, content: noise(2 * mebibyte) },
    ])
  await failsForBudget(smallChart({ 'charts/launch-1.0.0.tgz': packed }))
})

test('an archive with paths that leave it is refused', async () => {
  for (const path of ['../../etc/passwd', '/etc/passwd', 'tender/../../x', 'C:\\boot.ini']) {
    const result = await renderer.render(archived([{ path, content: 'root' }]))
    if (result.kind === 'helm') assert.doesNotMatch(result.manifest, /root/)
    else assert.equal(expectFailed(result).reason, 'chart', path)
    await stillWorks()
  }
})

test('links in an archive lead nowhere', async () => {
  for (const type of ['1', '2'] as const) {
    const request = archived([
      { path: 'tender/files/key', linkTo: '../../../../etc/passwd', type },
      { path: 'tender/templates/key.yaml', content: 'key: {{ .Files.Get "files/key" | quote }}\n' },
    ])
    const result = await renderer.render(request)
    if (result.kind === 'helm') assert.match(result.manifest, /key: ""/)
    else assert.equal(expectFailed(result).reason, 'chart')
  }
})

test('an archive that is cut off or is none fails', async () => {
  const whole = packedChart('tender', [{ path: 'tender/files/a', content: noise(2000) }])
  for (const packed of [whole.subarray(0, 900), new Uint8Array(), new TextEncoder().encode('no archive')])
    assert.equal(
      expectFailed(await renderer.render(smallChart({ 'charts/tender-1.0.0.tgz': packed }))).reason,
      'chart',
    )
})

test('what is rendered to something else than text fails', async () => {
  const request = smallChart({ 'templates/x.yaml': 'x: "{{ "/w==" | b64dec }}"' })
  assert.equal(expectFailed(await renderer.render(request)).reason, 'chart')
})

test('charts beside a hostile one are rendered', async () => {
  const results = await Promise.all([
    renderer.render(hostileRequest('shoal')),
    ...Array.from({ length: 6 }, (_, index) =>
      renderer.render(smallChart({ 'templates/x.yaml': `turn: ${index}` })),
    ),
  ])
  assert.deepEqual(
    results.map(({ kind }) => kind),
    ['failed', ...Array.from({ length: 6 }, () => 'helm')],
  )
})

async function failsForBudget(request: HelmRequest): Promise<void> {
  const failed = expectFailed(await renderer.render(request))
  assert.equal(failed.reason, 'budget', failed.because)
  await stillWorks()
}

async function stillWorks(): Promise<void> {
  const { manifest } = expectHelm(
    await renderer.render(smallChart({ 'templates/sail.yaml': 'sail: {{ .Values.sail }}' }, 'sail: white')),
  )
  assert.match(manifest, /sail: white/)
}

function hostileRequest(chart: string): HelmRequest {
  return { ...smallChart({}), files: filesBelow(join(fixtures, 'helm/hostile', chart)) }
}

/** A chart with one packed dependency, which holds the entries. */
function archived(entries: readonly TarEntry[]): HelmRequest {
  return smallChart({ 'charts/tender-1.0.0.tgz': packedChart('tender', entries) })
}

function packedChart(name: string, entries: readonly TarEntry[]): Uint8Array {
  const chart = { path: `${name}/Chart.yaml`, content: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n` }
  return gzipSync(tar([chart, ...entries]))
}

/** Bytes that do not compress, the same in each run. */
function noise(size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let state = 20_261
  for (let index = 0; index < size; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[index] = state >>> 24
  }
  return bytes
}

function place(at: { readonly path: string; readonly line: number } | undefined): string | undefined {
  return at && `${at.path}:${at.line}`
}
