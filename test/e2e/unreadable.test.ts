import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Shipyard } from '../repository/shipyard.ts'
import { seaworthy } from './run.ts'

/** Kubernetes refuses all of it; a rule that took it for what it is not would be wrong either way. */
const crane = `apiVersion: v1
kind: Pod
metadata:
  name: crane
  labels: [dock]
spec:
  hostNetwork: "no"
  securityContext: null
  containers:
    - name: winch
      image: registry.harbour.example/winch:3.1.0
      securityContext:
        privileged: "kelp-and-iodine"
        capabilities:
          drop: ALL
    - 7
  initContainers: {}
`

const binding = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: crane
  namespace: harbour
rules:
  - apiGroups: ""
    resources: [pods]
    verbs: get
`

/** Their group is not Kubernetes': what they call \`rules\` and \`containers\` is their own business. */
const foreign = `apiVersion: tides.harbour.example/v1
kind: Role
metadata: {name: moon}
rules: high
spec: {containers: none, securityContext: loose}
`

async function reviewOf(t: TestContext, files: Readonly<Record<string, string>>) {
  const yard = new Shipyard(t)
  yard.write('README.md', '# Harbour\n')
  yard.commit()
  yard.git('checkout', '--quiet', '-b', 'night-shift')
  for (const [path, text] of Object.entries(files)) yard.write(path, text)
  yard.commit()
  const words = ['review', '--base', 'main', '--head', 'night-shift', '--format', 'json']
  const { code, out } = await seaworthy(yard.folder, words)
  return { code, report: JSON.parse(out) }
}

test('a security field of a wrong type is named, with its line and without its value', async t => {
  const { code, report } = await reviewOf(t, { 'deploy/crane.yaml': crane })
  const [{ path, because }] = report.partial
  assert.equal(path, 'deploy/crane.yaml')
  assert.match(
    because,
    /line 5: `metadata\.labels` of Pod `crane` is unreadable: a list where a mapping belongs/,
  )
  assert.match(
    because,
    /line 7: `spec\.hostNetwork` of Pod `crane` is unreadable: text where `true` or `false` belongs/,
  )
  assert.match(because, /line 13: `securityContext\.privileged` of container `winch`/)
  assert.match(because, /and 3 more such fields/)
  assert.ok(!because.includes('kelp-and-iodine'))
  assert.notEqual(code, 70)
})

test('it is no finding', async t => {
  const { report } = await reviewOf(t, { 'deploy/crane.yaml': crane, 'rights.yaml': binding })
  const rules: readonly string[] = report.findings.map((finding: { rule: string }) => finding.rule)
  for (const rule of ['workload/no-privileged', 'workload/no-host-network', 'workload/drop-all-capabilities'])
    assert.ok(!rules.includes(rule), rule)
  assert.ok(!rules.some(rule => rule.startsWith('rbac/')))
  assert.equal(report.partial.length, 2)
})

test('what a foreign kind holds is its own business', async t => {
  const { code, report } = await reviewOf(t, { 'deploy/moon.yaml': foreign })
  assert.deepEqual([code, report.partial, report.findings], [0, [], []])
})
