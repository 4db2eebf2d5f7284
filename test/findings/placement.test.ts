import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { hasDeletionWithin, hunkWith, placementOf } from '../../src/findings/placement.ts'
import { remarksOf } from '../../src/fixes/remarks.ts'
import type { Hunk } from '../../src/repository/commit.ts'
import { parseHunks } from '../../src/repository/hunks.ts'
import { toRepoPath } from '../../src/text/path.ts'
import { noRenderer, reviewOf } from './small-review.ts'
import { deployment, fileOf, observationsIn, privileged } from './world.ts'

const path = toRepoPath('deploy/crane.yaml')

function placed(text: string, patch: string) {
  const [observation] = observationsIn(fileOf(path, text), 'workload/no-privileged')
  assert.ok(observation)
  return placementOf(observation.problem.at, observation.thing, new Map([[path, parseHunks(patch)]]))
}

describe('a remark stands', () => {
  const text = deployment({ lines: privileged })

  test('on the line that causes it', () => {
    const patch =
      '@@ -13,3 +13,4 @@\n         - name: crane\n           image: registry.harbour.example/crane:2.4.1\n           securityContext:\n+            privileged: true\n'
    const { kind, because, ...at } = placed(text, patch)
    assert.deepEqual({ kind, at }, { kind: 'line', at: { path, startLine: 16, line: 16 } })
    assert.equal(because, 'the line that causes it')
  })

  test('on the nearest line of the change inside the same thing', () => {
    const patch =
      '@@ -12,2 +12,3 @@\n       containers:\n         - name: crane\n+          image: registry.harbour.example/crane:2.4.1\n'
    const placement = placed(text, patch)
    assert.ok(placement.kind === 'line')
    assert.equal(placement.line, 14)
  })

  test('in the same entry of a list, where an earlier line changed too', () => {
    const role = [
      'apiVersion: rbac.authorization.k8s.io/v1',
      'kind: ClusterRole',
      'metadata:',
      '  name: harbour-master',
      '  labels: {version: "2"}',
      'rules:',
      '  - apiGroups: [harbour.example]',
      '    resources:',
      '      - berths',
      '      - cranes',
      '    verbs:',
      '      - "*"',
      '',
    ].join('\n')
    const [observation] = observationsIn(fileOf(path, role), 'rbac/no-wildcard-verbs')
    assert.ok(observation)
    const patch =
      '@@ -4,2 +4,2 @@\n   name: harbour-master\n-  labels: {version: "1"}\n+  labels: {version: "2"}\n@@ -9,1 +9,2 @@\n       - berths\n+      - cranes\n'
    const placement = placementOf(
      observation.problem.at,
      observation.thing,
      new Map([[path, parseHunks(patch)]]),
    )
    assert.ok(placement.kind === 'line')
    assert.equal(placement.line, 10)
  })

  test('before a deletion, where nothing was added', () => {
    const patch = '@@ -6,4 +6,3 @@\n   replicas: 2\n   selector:\n-    paused: true\n     matchLabels:\n'
    const placement = placed(text, patch)
    assert.ok(placement.kind === 'line')
    assert.equal(placement.line, 7)
  })

  test('on the file, where no line of the diff belongs to the object', () => {
    const two = `${text}---\n${deployment({ name: 'tide-api' })}`
    const patch = '@@ -24,2 +24,3 @@\n   replicas: 2\n   selector:\n+    matchLabels:\n'
    assert.equal(placed(two, patch).kind, 'file')
  })

  test('in the summary, where the file is not part of the change', () => {
    const [observation] = observationsIn(fileOf(path, text), 'workload/no-privileged')
    assert.ok(observation)
    assert.equal(placementOf(observation.problem.at, observation.thing, new Map()).kind, 'summary')
  })
})

test('no comment is made that GitHub would refuse, whatever the diff', async () => {
  const lines = fc.array(fc.constantFrom(...deploymentLines), { minLength: 0, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(lines, lines, fc.boolean(), async (before, after, isTwice) => {
      const text = (parts: readonly string[]) =>
        isTwice
          ? `${deployment({ lines: parts })}---\n${deployment({ name: 'tide-api', lines: parts })}`
          : deployment({ lines: parts })
      const { survey, settled, diff } = await reviewOf({ [path]: text(before) }, { [path]: text(after) })
      for (const { placement, suggestion } of (await remarksOf(settled, survey, diff, noRenderer)).remarks) {
        if (placement.kind !== 'line') continue
        const hunks: readonly Hunk[] = diff.get(placement.path) ?? []
        const hunk = hunkWith(hunks, placement.startLine, placement.line)
        assert.ok(hunk, 'inside one hunk')
        if (!suggestion) continue
        assert.deepEqual([suggestion.startLine, suggestion.endLine], [placement.startLine, placement.line])
        assert.ok(
          !hasDeletionWithin(hunk, suggestion.startLine, suggestion.endLine),
          'no deleted line between',
        )
      }
    }),
    { numRuns: 150 },
  )
})

const deploymentLines = [
  'tty: true',
  'stdin: true',
  '# a comment',
  'args: ["--tide", "high"]',
  'securityContext: {privileged: true}',
  'workingDir: /yard',
  'ports: [{containerPort: 22}]',
  'terminationMessagePath: /dev/tide',
]
