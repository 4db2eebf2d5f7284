import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { rightsChange } from '../../src/findings/rights.ts'
import type { RightsChange } from '../../src/findings/rights-change.ts'
import { pageOf } from '../../src/reports/page.ts'
import { rightsLines, rightsTables } from '../../src/reports/rights.ts'
import { aReview } from '../reports/a-review.ts'
import { type Files, surveyOf } from './small-review.ts'

const fixtures = join(import.meta.dirname, '../../__fixtures__/rules/rbac/review-rights-change')
const read = (name: string) => readFileSync(join(fixtures, name), 'utf8')

async function changed(before: Files, after: Files): Promise<RightsChange> {
  const change = rightsChange(await surveyOf(before), await surveyOf(after))
  assert.ok(change !== undefined && change !== 'too many')
  return change
}

/** What changed, a line each. */
async function told(before: Files, after: Files): Promise<readonly string[]> {
  return rightsLines(aReview({ rights: await changed(before, after) }))
}

const role = (rules: string, kind = 'Role', name = 'crane') =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: harbour}\nrules: ${rules}\n`
const binding = (kind = 'Role', name = 'crane', bound = 'RoleBinding') =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${bound}\nmetadata: {name: ${name}, namespace: harbour}\n` +
  `roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ${kind}, name: ${name}}\n` +
  `subjects: [{kind: ServiceAccount, name: crane, namespace: harbour}]\n`
const entry = (verbs: string, resources: string, groups = '""') =>
  `{apiGroups: [${groups}], resources: [${resources}], verbs: [${verbs}]}`

test('the example is told as its page shows it', async () => {
  const rights = await changed({ 'rights.yaml': read('before.yaml') }, { 'rights.yaml': read('after.yaml') })
  const text = pageOf('', rightsTables(aReview({ rights, findings: [] })), 10_000)
  if (process.env.UPDATE_FIXTURES === '1') writeFileSync(join(fixtures, 'told.md'), text)
  assert.equal(text, read('told.md'))
})

test('a role of another file gives what its binding hands on', async () => {
  const before = { 'role.yaml': role(`[${entry('get', 'pods')}]`), 'binding.yaml': binding() }
  const after = { ...before, 'role.yaml': role(`[${entry('get, delete', 'pods')}]`) }
  assert.deepEqual(await told(before, after), [
    '+ ServiceAccount harbour/crane: delete on pods, namespace harbour, through RoleBinding crane and Role crane',
  ])
})

test('moved, split, reordered and renamed, rights are the same', async () => {
  const before = { 'rights.yaml': `${role(`[${entry('get, list', 'pods, services')}]`)}---\n${binding()}` }
  const split = role(
    `[${entry('list', 'services, pods')}, ${entry('get', 'services')}, ${entry('get', 'pods')}]`,
  )
  const renamed = split.replace('name: crane,', 'name: winch,')
  assert.deepEqual(await told(before, { 'a.yaml': split, 'b.yaml': binding() }), [])
  assert.deepEqual(await told(before, { 'a.yaml': renamed, 'b.yaml': binding('Role', 'winch') }), [])
})

test('what a wildcard or the whole cluster held already is not gained', async () => {
  const wide = { 'role.yaml': role(`[${entry('"*"', '"*"', '"*"')}]`), 'binding.yaml': binding() }
  const narrow = { ...wide, 'role.yaml': role(`[${entry('get', 'pods/log')}]`) }
  assert.deepEqual(await told(wide, narrow), [
    '- ServiceAccount harbour/crane: * on *, namespace harbour, through RoleBinding crane and Role crane',
  ])
  const cluster = {
    'role.yaml': role(`[${entry('get', 'pods')}]`, 'ClusterRole'),
    'binding.yaml': binding('ClusterRole', 'crane', 'ClusterRoleBinding'),
  }
  const inNamespace = { ...cluster, 'binding.yaml': binding('ClusterRole') }
  assert.deepEqual(await told(cluster, inNamespace), [
    '- ServiceAccount harbour/crane: get on pods, the whole cluster, through ClusterRoleBinding crane and ClusterRole crane',
  ])
  assert.equal((await changed(inNamespace, cluster)).gained.length, 1)
})

test('roles that are not there are named', async () => {
  assert.deepEqual(await told({}, { 'a.yaml': binding('ClusterRole', 'edit') }), [
    '+ ServiceAccount harbour/crane: read and change most objects, Secrets among them, but no roles and bindings, namespace harbour, through RoleBinding edit and ClusterRole edit',
  ])
  assert.deepEqual(await told({}, { 'a.yaml': binding('Role', 'gantry') }), [
    '+ ServiceAccount harbour/crane: whatever the role allows, which is not in this repository, namespace harbour, through RoleBinding gantry and Role gantry',
  ])
})

test('an URL is given by a cluster-wide binding alone', async () => {
  const urls = role('[{nonResourceURLs: ["/metrics"], verbs: [get]}]', 'ClusterRole')
  assert.deepEqual(await told({}, { 'a.yaml': urls, 'b.yaml': binding('ClusterRole') }), [])
  assert.equal(
    (await told({}, { 'a.yaml': urls, 'b.yaml': binding('ClusterRole', 'crane', 'ClusterRoleBinding') }))
      .length,
    1,
  )
})

test('long lists are counted, and hostile ones not compared', async () => {
  const many = Array.from({ length: 40 }, (_, number) => entry('get', `pods-${number}`))
  const rights = await changed({}, { 'a.yaml': `${role(`[${many.join(', ')}]`)}---\n${binding()}` })
  assert.match(rightsLines(aReview({ rights })).join('\n'), / and 32 more, namespace harbour/)
  const words = Array.from({ length: 80 }, (_, number) => `w${number}`).join(', ')
  const hostile = { 'a.yaml': `${role(`[${entry(words, words)}]`)}---\n${binding()}` }
  assert.equal(rightsChange(await surveyOf({}), await surveyOf(hostile)), 'too many')
})

test('what a wider right gives as well is not said twice', async () => {
  const wide = role(`[${entry('"*"', '"*"', '"*"')}, ${entry('get', 'secrets')}]`)
  assert.deepEqual(await told({}, { 'role.yaml': wide, 'binding.yaml': binding() }), [
    '+ ServiceAccount harbour/crane: * on *, namespace harbour, through RoleBinding crane and Role crane',
  ])
})
