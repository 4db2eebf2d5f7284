import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../../src/findings/finding.ts'
import type { Observation } from '../../src/findings/observation.ts'
import { spokesmenOf, withoutShared } from '../../src/findings/spokesmen.ts'
import { aFinding } from '../reports/a-review.ts'
import { deployment, fileOf, observationsIn, privileged } from './world.ts'

interface Told {
  readonly name: string
  readonly observation: Observation
  readonly finding: Finding
}

/** A fault that a workload shows of a namespace; of its own where none is named. */
function told(name: string, concerns: string | undefined, state: Finding['state'] = 'new'): Told {
  const file = fileOf(`deploy/${name}.yaml`, deployment({ name, lines: privileged }))
  const [observation] = observationsIn(file, 'workload/no-privileged')
  assert.ok(observation)
  const problem = { ...observation.problem, ...(concerns !== undefined && { concerns }) }
  return { name, observation: { ...observation, key: concerns ?? '', problem }, finding: aFinding({ state }) }
}

const namesOf = (settled: readonly Told[]) => spokesmenOf(settled).map(({ name }) => name)

test('of those that show the same fault of something else the first is told', () => {
  assert.deepEqual(namesOf([told('crane', 'harbour'), told('ferry', 'harbour'), told('lantern', 'quay')]), [
    'crane',
    'lantern',
  ])
})

test('faults of their own are told one by one', () => {
  assert.deepEqual(namesOf([told('crane', undefined), told('ferry', undefined)]), ['crane', 'ferry'])
})

test('what was there before speaks first: then nothing is new', () => {
  assert.deepEqual(namesOf([told('crane', 'harbour'), told('ferry', 'harbour', 'existing')]), ['ferry'])
})

test('a waiver silences one of them alone', () => {
  const settled = [told('crane', 'harbour', 'waived'), told('ferry', 'harbour'), told('lantern', 'harbour')]
  assert.deepEqual(namesOf(settled), ['crane', 'ferry'])
})

test('what is fixed is counted once, and not while something shows it still', () => {
  const gone = [told('crane', 'harbour'), told('ferry', 'harbour'), told('dock', undefined)].map(
    ({ observation }) => observation,
  )
  assert.equal(withoutShared(gone, []).length, 2)
  assert.equal(withoutShared(gone, [told('lantern', 'harbour')]).length, 1)
})
