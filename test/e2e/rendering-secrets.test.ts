import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Shipyard } from '../repository/shipyard.ts'
import { seaworthy } from './run.ts'
import { once, range, reviewed, theNew } from './story.ts'

const value = '7f3c9b52e1d84a06'
const values = 'charts/tide-table/values.yaml'

/** Two secrets are written into the values of a chart. */
const tideTable = once(async t => {
  const yard = new Shipyard(t)
  yard.write('charts/tide-table/Chart.yaml', 'apiVersion: v2\nname: tide-table\nversion: 1.0.0\n')
  yard.write(values, '# -- For the gauge\ngaugeToken: ""\n# -- For the almanac\nalmanacToken: ""\n')
  yard.write(
    'charts/tide-table/templates/gauge.yaml',
    secretFrom('gauge', 'stringData:\n  api-token: {{ .Values.gaugeToken | quote }}\n'),
  )
  yard.write(
    'charts/tide-table/templates/almanac.yaml',
    `{{- if .Values.almanacToken }}\n${secretFrom('almanac', 'data:\n  api-token: {{ .Values.almanacToken | b64enc }}\n')}{{- end }}\n`,
  )
  yard.commit()
  yard.git('checkout', '--quiet', '-b', 'night-shift')
  yard.write(
    values,
    `# -- For the gauge\ngaugeToken: ${value}\n# -- For the almanac\nalmanacToken: ${value}-too\n`,
  )
  yard.commit()
  const report = await reviewed(yard)
  const formats = ['text', 'markdown', 'sarif'].map(format =>
    seaworthy(yard.folder, ['review', ...range, '--format', format]),
  )
  return { report, texts: [report.text, ...(await Promise.all(formats)).map(({ out, err }) => out + err)] }
})

function secretFrom(name: string, lines: string): string {
  return `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\n${lines}`
}

test('a secret in the values stands on its key', async t => {
  const { report } = await tideTable(t)
  const { location, placement } = theNew(report, 'gauge', 'secrets/no-plaintext-secret')
  assert.deepEqual([location.path, location.startLine, placement?.line], [values, 2, 2])
})

test('also behind a switch', async t => {
  const { report } = await tideTable(t)
  const { location, placement } = theNew(report, 'almanac', 'secrets/no-plaintext-secret')
  assert.deepEqual([location.path, location.startLine, placement?.line], [values, 4, 4])
})

test('its value is in no report, however it is spelt', async t => {
  const spelt = [value, Buffer.from(value).toString('base64').slice(0, 20)]
  for (const text of (await tideTable(t)).texts) {
    assert.match(text, /no-plaintext-secret/)
    for (const secret of spelt) assert.ok(!text.includes(secret), text)
  }
})
