import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Shipyard } from '../repository/shipyard.ts'
import { seaworthy } from './run.ts'

const role = (verbs: string) => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: lantern-keeper
rules:
  - apiGroups: [""]
    resources: [secrets]
    verbs: [${verbs}]
`
const binding = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: lantern-keeper
  namespace: harbour
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: lantern-keeper}
subjects:
  - {kind: Group, name: "keepers|@harbour"}
`

/** The change gives a verb to a role; the binding that hands it on stands in a file that it does not touch. */
function changedRole(t: TestContext): Shipyard {
  const yard = new Shipyard(t)
  yard.write('rights/role.yaml', role('get'))
  yard.write('bindings/harbour.yaml', binding)
  yard.commit()
  yard.git('checkout', '--quiet', '-b', 'night-shift')
  yard.write('rights/role.yaml', role('get, delete'))
  yard.commit()
  return yard
}

const range = ['review', '--base', 'main', '--head', 'night-shift']

test('who gains a right is told, though the binding stands in an untouched file', async t => {
  const { folder } = changedRole(t)
  const { out } = await seaworthy(folder, [...range, '--format', 'json'])
  assert.deepEqual(JSON.parse(out).rights, {
    gained: [
      {
        subject: 'Group keepers|@harbour',
        verbs: ['delete'],
        resources: ['secrets'],
        names: [],
        scope: 'harbour',
        binding: 'RoleBinding lantern-keeper',
        role: 'ClusterRole lantern-keeper',
      },
    ],
    lost: [],
  })
})

test('the summary has a table of it, the terminal a line', async t => {
  const { folder } = changedRole(t)
  const markdown = (await seaworthy(folder, [...range, '--format', 'markdown'])).out
  assert.match(
    markdown,
    /^\| `Group keepers\\\|@harbour` \| `delete` \| `secrets` \| namespace `harbour` \| `RoleBinding lantern-keeper`, `ClusterRole lantern-keeper`/m,
  )
  const text = (await seaworthy(folder, range)).out.replace(/\s+/g, ' ')
  assert.match(
    text,
    /Rights gained and lost \+ Group keepers\|@harbour: delete on secrets, namespace harbour,/,
  )
})

test('it is information: no finding, no verdict; and can be switched off', async t => {
  const { folder } = changedRole(t)
  const report = JSON.parse((await seaworthy(folder, [...range, '--format', 'json'])).out)
  const rules: readonly string[] = report.findings.map((finding: { rule: string }) => finding.rule)
  assert.ok(!rules.includes('rbac/review-rights-change'))
  const only = [...range, '--format', 'json', '--rules', 'workload/*']
  assert.equal(JSON.parse((await seaworthy(folder, only)).out).rights, undefined)
})
