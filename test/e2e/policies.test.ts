import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Shipyard } from '../repository/shipyard.ts'
import { seaworthy } from './run.ts'

type Files = Readonly<Record<string, string>>

function policy(app: string, peer?: string): string {
  const from =
    peer === undefined
      ? ''
      : `  ingress:\n    - from:\n        - podSelector:\n            matchLabels:\n              app: ${peer}\n`
  return `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: gate\n  namespace: harbour\nspec:\n  podSelector:\n    matchLabels:\n      app: ${app}\n${from}`
}

function pod(app: string, namespace = '\n  namespace: harbour'): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${app}${namespace}\n  labels:\n    app: ${app}\nspec:\n  containers:\n    - name: ${app}\n      image: registry.harbour.example/${app}:1.0.0\n`
}

/** New findings of one rule in a change from one set of files to that and another: path and message. */
async function found(t: TestContext, rule: string, before: Files, after: Files): Promise<readonly string[]> {
  const yard = new Shipyard(t)
  for (const [path, text] of Object.entries({ 'README.md': '# The harbour\n', ...before }))
    yard.write(path, text)
  yard.commit()
  yard.git('checkout', '--quiet', '-b', 'night-shift')
  for (const [path, text] of Object.entries(after)) yard.write(path, text)
  yard.commit()
  const words = ['review', '--base', 'main', '--head', 'night-shift', '--rules', `network/${rule}`]
  const { out, err } = await seaworthy(yard.folder, [...words, '--format', 'json'])
  assert.notEqual(out, '', err)
  const { findings } = JSON.parse(out) as {
    findings: readonly { state: string; message: string; location: { path: string } }[]
  }
  return findings
    .filter(({ state }) => state === 'new')
    .map(({ location, message }) => `${location.path}: ${message}`)
}

test('a policy is compared with the pods of files that the change does not touch', async t => {
  const before = { 'apps/crane.yaml': pod('crane'), 'other/ferry.yaml': pod('ferry', '') }
  const dangling = (text: string) => found(t, 'no-dangling-policy', before, { 'policies/gate.yaml': text })
  assert.deepEqual(await dangling(policy('crane')), [])
  assert.deepEqual(await dangling(policy('ferry')), [])
  assert.deepEqual(await dangling(policy('crane', 'ferry')), [])
  assert.deepEqual(await dangling(policy('cranes')), [
    'policies/gate.yaml: NetworkPolicy `gate` selects no pod of this repository: `app=cranes`.',
  ])
  assert.deepEqual(await dangling(policy('crane', 'lantern')), [
    'policies/gate.yaml: NetworkPolicy `gate` allows pods that are not in this repository: `app=lantern`.',
  ])
})

test('a policy whose pods nobody knows here is left alone', async t => {
  const before = { 'apps/crane.yaml': pod('crane').replace('app: crane', 'part: crane') }
  assert.deepEqual(await found(t, 'no-dangling-policy', before, { 'gate.yaml': policy('crane') }), [])
})

test('a policy that no longer selects a workload is found at the workload', async t => {
  const before = { 'apps/crane.yaml': pod('crane'), 'policies/gate.yaml': policy('crane') }
  const after = { 'policies/gate.yaml': policy('ferry') }
  assert.deepEqual(await found(t, 'workload-has-network-policy', before, after), [
    'apps/crane.yaml: Pod `crane` is selected by no network policy of namespace `harbour`.',
  ])
  assert.deepEqual(
    await found(t, 'workload-has-network-policy', before, { 'apps/ferry.yaml': pod('ferry') }),
    ['apps/ferry.yaml: Pod `ferry` is selected by no network policy of namespace `harbour`.'],
  )
})
