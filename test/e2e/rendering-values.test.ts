import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { causeOf, launched, lineOf, newOnes, once, placeOf, reviewed, theNew } from './story.ts'

/** Charts that are rendered with one set of values and another. */
const tides = once(t => reviewed(launched(t, 'tides')))
const at = (path: string, text: string) => `${path}:${lineOf('tides', path, text)}`
const on = (path: string, text: string) => `${at(path, text)}-${lineOf('tides', path, text)}`

describe('a finding shows with which values it is rendered', () => {
  const sets: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['a changed file of `ci/`', 'jetty', 'charts/jetty/ci/night-values.yaml', []],
    ['a configured set', 'dredger', 'deploy/dredger/north.yaml', ['deploy/dredger/common.yaml']],
    ['the values of an Argo CD Application', 'pilot', 'apps/pilot.yaml', []],
    ['the values of a Flux HelmRelease', 'tug', 'clusters/harbour/tug.yaml', []],
  ]
  for (const [what, name, path, under] of sets) {
    test(what, async t => {
      const finding = theNew(await tides(t), name, 'workload/no-privileged')
      assert.deepEqual(finding.rendered, {
        by: 'helm',
        root: `charts/${name}`,
        values: [`charts/${name}/values.yaml`, ...under, path],
      })
      assert.equal(causeOf(finding), at(path, 'privileged:'))
      assert.equal(placeOf(finding), on(path, 'privileged:'))
      assert.equal(finding.suggestion?.path, path)
      assert.match(finding.suggestion.replacement, /^ *privileged: false$/)
    })
  }
})

test('the namespace is that of the set', async t => {
  const report = await tides(t)
  const namespaceOf = (name: string) => theNew(report, name, 'workload/no-privileged').subject.namespace
  assert.deepEqual(['jetty', 'dredger', 'pilot', 'tug'].map(namespaceOf), [
    undefined,
    'dredging',
    'pilots',
    'towing',
  ])
})

test('what `values-prod.yaml` switches on is new, though another set had it', async t => {
  const report = await tides(t)
  const finding = theNew(report, 'quay', 'workload/no-host-network')
  const path = 'charts/quay/values-prod.yaml'
  assert.equal(causeOf(finding), at(path, 'onTheQuay:'))
  assert.equal(placeOf(finding), on(path, 'onTheQuay:'))
  assert.ok(finding.rendered?.values.includes(path))
})

test('an object that a value switches on stands on the switch', async t => {
  const finding = theNew(await tides(t), 'semaphore', 'workload/no-host-network')
  assert.equal(causeOf(finding), at('charts/semaphore/values.yaml', 'enabled:'))
  assert.equal(placeOf(finding), on('charts/semaphore/values.yaml', 'enabled:'))
  assert.equal(finding.suggestion, undefined, 'whether it is wanted is not for a tool to say')
})

test('nothing else is new', async t => {
  const report = await tides(t)
  const names = new Set(newOnes(report).map(({ subject }) => subject.name))
  assert.deepEqual([...names].sort(), ['dredger', 'jetty', 'pilot', 'quay', 'semaphore', 'tug'])
  assert.deepEqual([report.skipped, report.partial], [[], []])
})
