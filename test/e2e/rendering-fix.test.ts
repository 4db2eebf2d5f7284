import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Shipyard } from '../repository/shipyard.ts'
import { seaworthy } from './run.ts'

const template = 'charts/almanac/templates/report.yaml'
const report = `# What the tides did
apiVersion: batch/v1beta1
kind: CronJob
metadata:
  name: {{ .Release.Name }}-report # one for each release
spec:
  schedule: {{ .Values.schedule | quote }}
`

test('`fix` mends a template where it is safe, and nothing else of it', async t => {
  const yard = new Shipyard(t)
  yard.write('charts/almanac/Chart.yaml', 'apiVersion: v2\nname: almanac\nversion: 1.0.0\n')
  yard.write('charts/almanac/values.yaml', '# -- When the report is written\nschedule: "0 22 * * *"\n')
  yard.commit()
  yard.write(template, report)
  const { code, err } = await seaworthy(yard.folder, ['fix', '--base', 'main'])
  assert.equal(code, 0, err)
  assert.equal(readFileSync(join(yard.folder, template), 'utf8'), report.replace('v1beta1', 'v1'))
  assert.equal(yard.git('diff', '--name-only'), '', 'files that were committed are left alone')
})
