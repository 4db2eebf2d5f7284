import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openRenderer } from '../../src/sources/rendering/renderer.ts'
import {
  expectHelm,
  type HelmRender,
  helmRender,
  helmRenders,
  helmRequest,
  templateText,
} from './fixtures.ts'
import { assertTrace, type Traced, tracedFile } from './trace-checks.ts'

/** Of all rendered lines that are not blank, over all charts here. */
const leastExact = 0.95

const renderer = openRenderer()
after(() => renderer.close())

for (const render of helmRenders())
  test(`${render.expected}: traces are in order and say what stands in the templates`, async () => {
    for (const file of await traced(render)) assertTrace(file)
  })

test('nearly all lines are traced to their own line', async t => {
  let [all, exact] = [0, 0]
  for (const render of helmRenders()) {
    const lines = (await traced(render)).flatMap(linesOf)
    all += lines.length
    exact += lines.filter(({ isExact }) => isExact).length
    const lost = lines.filter(({ isExact }) => !isExact).map(({ path, text }) => `${path}: ${text}`)
    if (lost.length > 0) t.diagnostic(`${render.expected} ${lost.length} of ${lines.length}: ${lost[0]}`)
  }
  t.diagnostic(`${exact} of ${all} lines, ${((exact / all) * 100).toFixed(1)} %`)
  assert.ok(exact / all >= leastExact, `${exact} of ${all}`)
})

test('a value in a range over a map leads to its own key', async () => {
  const [value] = await origins('crane/default.yaml', 'templates/cranes.yaml', /hostNetwork: (?<value>true)/)
  assert.equal(value?.node, '{{ $crane.privileged | default false }}')
  assert.deepEqual(value?.values[0], ['cranes', 'samson', 'privileged'])
})

test('a literal line inside a condition leads to the line and to what the condition reads', async () => {
  const [text, condition, range] = await origins(
    'crane/default.yaml',
    'templates/pods.yaml',
    /(?<value>add: \[SYS_ADMIN\])/,
  )
  assert.equal(text?.kind, 'text')
  assert.equal(condition?.node, '{{- if eq $i 1 }}')
  assert.equal(range?.kind, 'range')
  assert.deepEqual(range?.values, [['pods']])
})

test('what toYaml prints leads to the call and its values, through the helper', async () => {
  const found = await origins(
    'harbour/values-prod.yaml',
    'templates/deployment.yaml',
    /(?<value>privileged: true)/,
  )
  assert.equal(found[0]?.path, 'templates/_helpers.tpl')
  assert.equal(found[0]?.node, '{{- toYaml .root.Values.securityContext | nindent 4 }}')
  assert.deepEqual(found[0]?.values[0]?.[0], 'securityContext')
  assert.deepEqual(found.at(-1)?.path, 'templates/deployment.yaml')
})

test('a subchart under another name leads to its own template and to the parent’s values', async () => {
  const [value] = await origins(
    'shipyard/default.yaml',
    'charts/tide-api/templates/worker.yaml',
    /(?<value>allowPrivilegeEscalation: true)/,
  )
  assert.equal(value?.path, 'charts/tide-api/charts/moorings/templates/_workload.tpl')
  assert.deepEqual(value?.values[0]?.slice(0, 2), ['tides-north', 'securityContext'])
})

test('a global leads to the topmost chart’s key', async () => {
  const [value] = await origins(
    'shipyard/values-repairs.yaml',
    'charts/dry-dock/templates/pumps.yaml',
    /hostNetwork: (?<value>true)/,
  )
  assert.deepEqual(value?.values[0], ['global', 'hostNetwork'])
})

test('a template in an archive is named inside the archive', async () => {
  const [value] = await origins(
    'shipyard/default.yaml',
    'charts/lighthouse-1.2.3.tgz!/templates/lamp.yaml',
    /(?<value>privileged: true)/,
  )
  assert.equal(value?.path, 'charts/lighthouse-1.2.3.tgz!/templates/lamp.yaml')
  assert.deepEqual(value?.values[0]?.slice(0, 2), ['lighthouse', 'keeper'])
})

test('offsets count UTF-16 units, behind emoji and line ends of two characters', async () => {
  const [value] = await origins('signals/default.yaml', 'templates/lamp.yaml', /privileged: (?<value>true)/)
  assert.equal(value?.node, '{{ .Values.privileged }}')
  assert.deepEqual(value?.values, [['privileged']])

  const [says] = await origins('signals/default.yaml', 'templates/flags.yaml', /– (?<value>おーい)/)
  assert.equal(says?.node, '{{ $flag.says }}')
  assert.deepEqual(says?.values[0], ['flags', 1, 'says'])
})

test('what a chart gives to tpl leads to the value', async () => {
  const [value] = await origins(
    'harbour/default.yaml',
    'templates/configmap.yaml',
    /greeting: (?<value>"Wel)/,
  )
  assert.equal(value?.node, '{{ tpl .Values.greeting . | quote }}')
  assert.deepEqual(value?.values[0], ['greeting'])
})

const known = new Map<string, Promise<readonly Traced[]>>()

/** Each chart is rendered once. */
function traced(render: HelmRender): Promise<readonly Traced[]> {
  const found = known.get(render.expected) ?? rendered(render)
  known.set(render.expected, found)
  return found
}

async function rendered(render: HelmRender): Promise<readonly Traced[]> {
  const request = helmRequest(render, true)
  const result = expectHelm(await renderer.render(request))
  return result.files.map(file => tracedFile(file, path => templateText(request.files, path)))
}

/** The origin of what the pattern's group `value` matches first, and those around it, outwards. */
async function origins(expected: string, path: string, pattern: RegExp) {
  for (const { file, origins, segments, textOf } of await traced(helmRender(expected))) {
    const match = new RegExp(pattern, 'd').exec(file.text)
    if (file.path !== path || match === null) continue
    const [start] = match.indices?.groups?.['value'] ?? assert.fail('the pattern has no group')
    const segment = segments.find(segment => segment.start <= start && start < segment.end)
    const chain = []
    for (let at = segment?.origin ?? -1; at !== -1; at = origins[at]?.parent ?? -1) {
      const origin = origins[at] ?? assert.fail(`no origin ${at}`)
      chain.push({ ...origin, node: textOf(origin.path).slice(origin.start, origin.end) })
    }
    return chain
  }
  return assert.fail(`nothing in ${path} matches ${pattern}`)
}

/** A line is exact when its first character that is not blank has an origin that is no call. */
function linesOf({ file, segments }: Traced) {
  let start = 0
  return file.text.split('\n').flatMap(text => {
    const first = start + text.search(/\S/)
    start += text.length + 1
    if (text.trim() === '') return []
    const segment = segments.find(candidate => candidate.start <= first && first < candidate.end)
    return [{ path: file.path, text, isExact: segment !== undefined && segment.how !== 'call' }]
  })
}
