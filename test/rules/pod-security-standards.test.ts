import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inspectFile, ruleSetOf } from '../../src/findings/inspect.ts'
import { defaults } from '../../src/inputs/options.ts'
import { rules } from '../../src/rules/index.ts'
import { indexOf, objectsIn } from './kit/objects.ts'
import { controls as ofBaseline } from './pod-security/baseline.ts'
import type { Control, Variant } from './pod-security/control.ts'
import { baseline, type Minimum, manifestsOf, restricted, restrictedWindows } from './pod-security/pods.ts'
import { controls as ofRestricted } from './pod-security/restricted.ts'

const asBaseline = levelOf(ofBaseline)
const asRestricted = levelOf([...ofBaseline, ...ofRestricted])
const minimal: Variant = { title: 'nothing changed' }

test('every rule of the standards is there', () => {
  const known = new Set(rules.map(({ id }) => id))
  const missing = [...asRestricted].filter(id => !known.has(id))
  assert.deepEqual(missing, [])
})

test('a minimal pod of each level passes it', () => {
  passes(baseline, minimal, asBaseline)
  passes(restricted, minimal, asRestricted)
  passes(restrictedWindows, minimal, asRestricted)
})

describe('baseline', () => {
  for (const control of ofBaseline) {
    test(`${control.name} refuses`, () => {
      for (const variant of control.failing) {
        refuses(control, variant, baseline, asBaseline)
        refuses(control, variant, restricted, asRestricted)
      }
    })
    test(`${control.name} allows`, () => {
      for (const variant of control.passing) passes(baseline, variant, asBaseline)
    })
  }
})

describe('restricted', () => {
  for (const control of ofRestricted) {
    test(`${control.name} refuses`, () => {
      for (const variant of control.failing) refuses(control, variant, restricted, asRestricted)
    })
    test(`${control.name} allows`, () => {
      for (const variant of control.passing) passes(restricted, variant, asRestricted)
    })
    test(`${control.name} is no matter of the baseline`, () => {
      const own = ofBaseline.flatMap(other => other.rules).filter(id => control.rules.includes(id))
      for (const variant of control.failing) {
        const fired = manifestsOf(baseline, variant).flatMap(manifest => refusalsOf(manifest, asBaseline))
        assert.deepEqual(
          [...new Set(fired)].filter(id => !own.includes(id)),
          [],
          variant.title,
        )
      }
    })
  }
})

test('what YAML 1.1 reads as true and zero counts', () => {
  const manifest = (spec: string): string =>
    `{apiVersion: v1, kind: Pod, metadata: {name: crane}, spec: {${spec}}}`
  const refusals = (spec: string): readonly string[] => refusalsOf(manifest(spec), asBaseline)
  assert.deepEqual(refusals('hostPID: y'), ['workload/no-host-pid'])
  assert.deepEqual(refusals('hostNetwork: On'), ['workload/no-host-network'])
  assert.deepEqual(refusals('hostIPC: yes, hostPID: off, hostNetwork: No'), ['workload/no-host-ipc'])
  assert.deepEqual(refusals('containers: [{name: winch, image: w, securityContext: {privileged: TRUE}}]'), [
    'workload/no-privileged',
  ])
  assert.deepEqual(refusals('containers: [{name: winch, image: w, ports: [{hostPort: 0x0}]}]'), [])
})

/** The rules of some controls. */
function levelOf(controls: readonly Control[]): ReadonlySet<string> {
  return new Set(controls.flatMap(control => control.rules))
}

/** A rule of the control refuses the pod, and no rule but those of the control does. */
function refuses(control: Control, variant: Variant, minimum: Minimum, level: ReadonlySet<string>): void {
  for (const manifest of manifestsOf(minimum, variant)) {
    const fired = refusalsOf(manifest, level)
    const about = `${control.name}, ${variant.title}: ${manifest}`
    assert.ok(
      fired.some(id => control.rules.includes(id)),
      about,
    )
    const expected = relatives(control, level).concat(variant.also ?? [])
    assert.deepEqual(
      fired.filter(id => !expected.includes(id)),
      [],
      about,
    )
  }
}

/** The rules of the controls that this one shares a rule with: each level has one for capabilities, seccomp and `/proc`. */
function relatives({ rules: own }: Control, level: ReadonlySet<string>): readonly string[] {
  return [...ofBaseline, ...ofRestricted]
    .filter(control => control.rules.some(id => own.includes(id)))
    .flatMap(control => control.rules)
    .filter(id => level.has(id))
}

function passes(minimum: Minimum, variant: Variant, level: ReadonlySet<string>): void {
  for (const manifest of manifestsOf(minimum, variant))
    assert.deepEqual(refusalsOf(manifest, level), [], `${variant.title}: ${manifest}`)
}

/** The rules of a level that say something of a manifest. */
function refusalsOf(manifest: string, level: ReadonlySet<string>): readonly string[] {
  const objects = objectsIn(manifest)
  assert.equal(objects.length, 1)
  const asked = ruleSetOf(rules.filter(({ id }) => level.has(id)))
  const settings = { ...defaults, profile: 'strict' } as const
  const { observations } = inspectFile({ objects, dockerfile: undefined }, asked, indexOf(objects), settings)
  return [...new Set(observations.map(({ rule }) => rule.id))]
}
