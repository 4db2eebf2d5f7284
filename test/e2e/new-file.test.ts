import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { Shipyard } from '../repository/shipyard.ts'
import { seaworthy } from './run.ts'

interface Finding {
  readonly rule: string
  readonly state: string
  readonly location: { readonly path: string }
  readonly newFile?: {
    readonly path: string
    readonly text: string
    readonly title: string
    readonly check: string
  }
}

const rule = 'network/namespace-has-network-policy'
const place = 'clusters/harbour/namespace.yaml'
const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: harbour\n'
const range = ['--base', 'main', '--head', 'night-shift']

/** A branch `night-shift` that adds files to what `main` has. */
function branchWith(
  t: TestContext,
  added: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>> = {},
): Shipyard {
  const yard = new Shipyard(t)
  yard.write('README.md', '# The harbour\n')
  for (const [path, text] of Object.entries(before)) yard.write(path, text)
  yard.commit()
  yard.git('checkout', '--quiet', '-b', 'night-shift')
  for (const [path, text] of Object.entries(added)) yard.write(path, text)
  yard.commit()
  return yard
}

async function findingsOf(yard: Shipyard, ...words: readonly string[]): Promise<readonly Finding[]> {
  const { out, err } = await seaworthy(yard.folder, ['review', ...range, ...words, '--format', 'json'])
  assert.notEqual(out, '', err)
  const { findings } = JSON.parse(out) as { findings: readonly Finding[] }
  return findings.filter(({ state }) => state === 'new')
}

test('a file that is offered ends the finding once it is added, and brings none of its own', async t => {
  for (const profile of ['standard', 'strict']) {
    const yard = branchWith(t, { [place]: namespace })
    const found = await findingsOf(yard, '--profile', profile)
    const newFile = found.find(finding => finding.rule === rule)?.newFile
    assert.ok(newFile, profile)
    assert.equal(newFile.path, 'clusters/harbour/network-policy.yaml')
    assert.deepEqual(Object.keys(newFile), ['path', 'text', 'title', 'check'])

    yard.write(newFile.path, newFile.text)
    yard.commit()
    const after = await findingsOf(yard, '--profile', profile)
    assert.ok(!after.some(finding => finding.rule === rule))
    assert.deepEqual(
      after.filter(({ location }) => location.path === newFile.path),
      [],
    )
    assert.ok(after.length < found.length)
  }
})

test('people read it in the terminal and in the comment', async t => {
  const yard = branchWith(t, { [place]: namespace })
  const text = await seaworthy(yard.folder, ['review', ...range])
  assert.match(text.out, /A file to add, which was tried: clusters\/harbour\/network-policy\.yaml\n/)
  const markdown = await seaworthy(yard.folder, ['review', ...range, '--format', 'markdown'])
  assert.match(markdown.out, /<summary>A file to add, which was tried<\/summary>/)
  assert.match(markdown.out, /^ {2}name: default-deny\n {2}namespace: harbour$/m)
  assert.match(markdown.out, /the file below `network\/namespace-has-network-policy`/)
})

test('a path that is taken gets no second file', async t => {
  const note = 'kind: Note\n'
  const taken = {
    'clusters/harbour/network-policy.yaml': note,
    'clusters/harbour/harbour-network-policy.yaml': note,
  }
  const withOne = branchWith(t, { [place]: namespace }, taken)
  const [one] = (await findingsOf(withOne)).filter(finding => finding.rule === rule)
  assert.equal(one?.newFile?.path, 'clusters/harbour/harbour-default-deny.yaml')
  const all = { ...taken, 'clusters/harbour/harbour-default-deny.yaml': note }
  const withNone = branchWith(t, { [place]: namespace }, all)
  const [none] = (await findingsOf(withNone)).filter(finding => finding.rule === rule)
  assert.ok(none && !none.newFile)
})

test('what an overlay or a chart makes is offered none: the file would not be part of it', async t => {
  const overlay = { 'clusters/harbour/kustomization.yaml': 'resources: [namespace.yaml]\n' }
  const yard = branchWith(t, { [place]: namespace, ...overlay })
  const [finding] = (await findingsOf(yard)).filter(one => one.rule === rule)
  assert.ok(finding && !finding.newFile)
})

test('the workloads of one open namespace share a finding, and the file with it', async t => {
  const pod = (name: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  namespace: harbour\nspec:\n  containers:\n    - name: ${name}\n      image: registry.harbour.example/${name}:1.0.0\n`
  const names = ['crane', 'ferry', 'lantern']
  const files = Object.fromEntries(names.map(name => [`deploy/${name}.yaml`, pod(name)]))
  const yard = branchWith(t, files)
  const found = (await findingsOf(yard)).filter(one => one.rule === rule)
  assert.deepEqual(
    found.map(({ location, newFile }) => [location.path, newFile?.path]),
    [['deploy/crane.yaml', 'deploy/harbour-network-policy.yaml']],
  )
  const { out } = await seaworthy(yard.folder, ['scan', '--format', 'json'])
  const { findings } = JSON.parse(out) as { findings: readonly Finding[] }
  assert.equal(findings.filter(one => one.rule === rule).length, 1)
})

test('fix writes no new file, but names it', async t => {
  const yard = branchWith(t, { [place]: namespace })
  const { code, err } = await seaworthy(yard.folder, ['fix', '--base', 'main'])
  assert.equal(code, 0, err)
  assert.match(err, /`seaworthy review` shows it: clusters\/harbour\/network-policy\.yaml/)
  assert.ok(!existsSync(join(yard.folder, 'clusters/harbour/network-policy.yaml')))
})
