import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deployment, fileOf } from '../findings/world.ts'

const mistyped = deployment({ lines: ['securityContext:', '  privileged: "true"'] })
const field =
  'line 16: `securityContext.privileged` of container `crane` of Deployment `crane` is unreadable: text where `true` or `false` belongs'

test('a field of a wrong type makes its file partial, by name and line', () => {
  const file = fileOf('crane.yaml', mistyped)
  assert.deepEqual(file.gap, { kind: 'partial', because: field })
  assert.equal(file.isRelevant, true)
  assert.equal(file.objects.length, 1)
})

test('never by its value', () => {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: quay\nstringData:\n  pin: 271828\n'
  assert.deepEqual(fileOf('quay.yaml', secret).gap, {
    kind: 'partial',
    because: 'line 6: `stringData.pin` of Secret `quay` is unreadable: a number where text belongs',
  })
})

test('several reasons stand together', () => {
  const release = 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: ferry\n'
  assert.deepEqual(fileOf('crane.yaml', `${mistyped}---\n${release}`).gap, {
    kind: 'partial',
    because: `the pods that HelmRelease \`ferry\` makes are not judged; ${field}`,
  })
})

test('a file that cannot be read at all says that alone', () => {
  assert.equal(fileOf('crane.yaml', `${mistyped}---\nkind: [\n`).gap?.kind, 'skipped')
})

test('an ordinary file has no gap', () => {
  assert.equal(fileOf('crane.yaml', deployment()).gap, undefined)
})
