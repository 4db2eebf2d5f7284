import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unreadableIn } from '../../src/findings/builds.ts'
import type { Rendered, RenderUnit } from '../../src/sources/rendering/unit.ts'
import { toRepoPath } from '../../src/text/path.ts'
import { objectsIn } from '../rules/kit/objects.ts'

const root = toRepoPath('charts/ferry/Chart.yaml')
const template = toRepoPath('charts/ferry/templates/ferry.yaml')

/** A chart rendered with one set of values, to a Pod with this port. */
function ferry(label: string, containerPort: string | number): Rendered {
  const unit: RenderUnit = {
    by: 'helm',
    root,
    label,
    values: [],
    request: {
      engine: 'helm',
      files: new Map(),
      values: [],
      releaseName: 'ferry',
      namespace: 'harbour',
      apiVersions: [],
      isLint: false,
      isTraced: false,
    },
    inputs: new Map([['ferry/templates/ferry.yaml', template]]),
    partial: [],
    with: () => unit,
  }
  const containers = [{ name: 'engine', ports: [{ containerPort }] }]
  const text = JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'ferry' },
    spec: { containers },
  })
  const objects = objectsIn(text, root)
  const [first] = objects
  assert.ok(first)
  const trace = { causesOf: () => [], editsFor: () => [], valuesNear: () => [] }
  const file = { source: first.source, template: 'ferry/templates/ferry.yaml', objects, trace }
  return { unit, files: [file], templates: new Set([template]), partial: [] }
}

const field =
  '`ports[0].containerPort` of container `engine` of Pod `ferry` is unreadable: text where a number belongs'

test('a field that is rendered as what Kubernetes refuses is said of its template', () => {
  assert.deepEqual(
    unreadableIn([ferry('', 'http')]).map(({ kind, path, because }) => ({ kind, path, because })),
    [{ kind: 'partial', path: template, because: `the chart: ${field}` }],
  )
  assert.deepEqual(unreadableIn([ferry('', 8080)]), [])
})

test('and of the values with which it is, once', () => {
  const saidOf = (...rendered: Rendered[]): readonly string[] =>
    unreadableIn(rendered).map(({ because }) => because)
  assert.deepEqual(saidOf(ferry('', 'http'), ferry('values-prod.yaml', 'https')), [`the chart: ${field}`])
  assert.deepEqual(saidOf(ferry('', 8080), ferry('values-prod.yaml', 'https')), [
    `the chart with values-prod.yaml: ${field}`,
  ])
})
