import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspectFile, ruleSetOf } from '../../../src/findings/inspect.ts'
import { defaults } from '../../../src/inputs/options.ts'
import { rules } from '../../../src/rules/index.ts'
import { indexOf, objectsIn } from '../kit/objects.ts'

const trusted = ruleSetOf(rules.filter(({ id }) => id === 'workload/trusted-registry'))

const cases: readonly (readonly [image: string, entry: string, isTrusted: boolean])[] = [
  ['ghcr.io/harbour/crane:1', 'ghcr.io', true],
  ['ghcr.io/harbour/crane:1', 'ghcr.io/', true],
  ['ghcr.io/harbour/crane:1', 'GHCR.io/harbour', true],
  ['ghcr.io/harbour/crane:1', 'ghcr.io/harbour/crane', true],
  ['ghcr.io/harbour/crane:1', 'ghcr.io/harbour/crane/arm', false],
  ['ghcr.io/harbour/crane:1', 'ghcr.io/harb', false],
  ['ghcr.io/harbour/crane:1', 'harbour', false],
  ['registry:5000/crane', 'registry:5000', true],
  ['registry:5000/crane', 'registry', false],
  ['localhost/crane', 'localhost', true],
  ['ghcr.io/harbour/crane:1', '*', true],
  ['ghcr.io/harbour/crane:1', '*.io', true],
  ['ghcr.io/harbour/crane:1', '*.io/harb*', true],
  ['ghcr.io/harbour/crane:1', '*.harbour.example', false],
  ['ghcr.io/harbour/crane:1', 'ghcr.io/*/crane', true],
  ['ghcr.io/harbour/crane:1', 'ghcr.io/*', true],
  ['ghcr.io/harbour/crane:1', 'ghcr.io/h*rb*rbour', false],
  ['a.registry.harbour.example/crane', '*.registry.*.example', true],
  ['crane', '*', true],
  ['crane', 'docker.io', true],
  ['crane', 'index.docker.io', true],
  ['crane', 'docker.io/library', true],
  ['crane', 'library', true],
  ['crane', 'crane', true],
  ['crane', 'library/crane', true],
  ['crane-2', 'crane', false],
  ['harbour/crane', 'docker.io/library', false],
  ['harbour/crane', 'harbour', true],
  ['harbour/crane', 'docker.io/harbour', true],
  ['harbour/crane', 'crane', false],
  ['harbour/crane', 'harbour/crane', true],
]

for (const [image, entry, isTrusted] of cases) {
  test(`${image} ${isTrusted ? 'is trusted' : 'is not trusted'} with ${entry}`, () => {
    const pod = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'crane' },
      spec: { containers: [{ name: 'crane', image }] },
    })
    const objects = objectsIn(pod)
    const settings = { ...defaults.settings, trustedRegistries: ['registry.harbour.example', entry] }
    const judgement = { ...defaults, settings }
    const { observations } = inspectFile(
      { objects, dockerfile: undefined },
      trusted,
      indexOf(objects),
      judgement,
    )
    assert.equal(observations.length, isTrusted ? 0 : 1)
  })
}
