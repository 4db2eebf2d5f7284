import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Remark } from '../../src/findings/finding.ts'
import { additionFor } from '../../src/fixes/addition.ts'
import { remarksOf } from '../../src/fixes/remarks.ts'
import type { NewFile } from '../../src/rules/kit/fix.ts'
import { toRepoPath } from '../../src/text/path.ts'
import { type Files, noRenderer, reviewOf } from '../findings/small-review.ts'
import { deployment } from '../findings/world.ts'

const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: harbour\n'
const path = 'namespaces/harbour.yaml'
const lacking = 'network/namespace-has-network-policy'

async function remarksOn(before: Files, after: Files): Promise<readonly Remark[]> {
  const { survey, settled, diff } = await reviewOf(before, after)
  return (await remarksOf(settled, survey, diff, noRenderer)).remarks
}

/** What is offered where another file is asked for than the rule would. */
async function offered(
  changes: Partial<NewFile>,
  others: Files = {},
): Promise<readonly string[] | undefined> {
  const { survey, settled } = await reviewOf(others, { ...others, [path]: namespace })
  const [observation] = settled
    .map(one => one.observation)
    .filter(({ rule, problem }) => rule.id === lacking && problem.newFile)
  assert.ok(observation?.problem.newFile)
  const newFile = { ...observation.problem.newFile, ...changes }
  const asked = { ...observation, problem: { ...observation.problem, newFile } }
  return additionFor([asked], survey)?.removes
}

test('a file that ends the finding is offered with the findings it ends', async () => {
  const [remark] = await remarksOn({}, { [path]: namespace })
  const addition = remark?.addition
  assert.equal(addition?.path, 'namespaces/harbour-network-policy.yaml')
  assert.match(addition.text, /^ {2}namespace: harbour$/m)
  const removed = remark?.findings.filter(({ fingerprint }) => addition.removes.includes(fingerprint))
  assert.deepEqual(
    removed?.map(({ rule }) => rule.id),
    [lacking],
  )
})

const policy =
  'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: crane, namespace: harbour}\nspec: {podSelector: {matchLabels: {app: crane}}}\n'
const lax = 'network/default-deny'

test('findings of one place that ask for the same file are offered it once', async () => {
  const before = { 'deploy/crane.yaml': policy }
  const { survey, settled } = await reviewOf(before, { ...before, [path]: namespace })
  const asking = settled.map(one => one.observation).filter(({ rule }) => rule.id === lax)
  assert.equal(asking.length, 2)
  const [first] = asking.flatMap(({ problem }) => problem.newFile ?? [])
  assert.ok(first)
  const text = first.text.replace('- Ingress', '- Ingress\n    - Egress')
  const alike = asking.map(one => ({ ...one, problem: { ...one.problem, newFile: { ...first, text } } }))
  assert.equal(additionFor(alike, survey)?.removes.length, 2)
})

test('of several files the first is offered, and what the place lacks besides is no fault of it', async () => {
  for (const added of [{ [path]: namespace }, { 'deploy/ferry.yaml': policy.replaceAll('crane', 'ferry') }]) {
    const before: Files = path in added ? { 'deploy/crane.yaml': policy } : {}
    const additions = (await remarksOn(before, { ...before, ...added })).flatMap(
      ({ addition }) => addition ?? [],
    )
    assert.deepEqual(
      additions.map(({ title, removes }) => [title, removes.length]),
      [['Deny ingress traffic that no policy allows', 1]],
    )
  }
})

test('nothing is offered for a namespace that the cluster itself lives in', async () => {
  for (const name of ['kube-system', 'default']) {
    const remarks = await remarksOn({}, { [path]: namespace.replace('harbour', name) })
    assert.ok(remarks.some(({ findings }) => findings.some(finding => finding.rule.id === lacking)))
    assert.deepEqual(
      remarks.flatMap(({ addition }) => addition ?? []),
      [],
    )
  }
})

test('a path that is taken is offered no second time', async () => {
  const taken = {
    'namespaces/harbour-network-policy.yaml': 'kind: Note\n',
    'namespaces/harbour-default-deny.yaml': 'kind: Note\n',
  }
  const one = { 'namespaces/harbour-network-policy.yaml': 'kind: Note\n' }
  const pathsOn = async (others: Files) =>
    (await remarksOn(others, { ...others, [path]: namespace })).flatMap(
      ({ addition }) => addition?.path ?? [],
    )
  assert.deepEqual(await pathsOn(one), ['namespaces/harbour-default-deny.yaml'])
  assert.deepEqual(await pathsOn(taken), [])
})

test('a file that does not do what it is for is not offered', async () => {
  const policyOf = (name: string, spec: string) =>
    `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: ${name}\n  namespace: harbour\nspec:\n${spec}`
  const deny = '  podSelector: {}\n  policyTypes: [Ingress, Egress]\n'
  assert.equal((await offered({ text: policyOf('deny', deny) }))?.length, 1)
  assert.equal(await offered({ text: policyOf('deny', deny).replace('harbour', 'quay') }), undefined)
  assert.equal(await offered({ text: policyOf('open', `${deny}  ingress: [{}]\n`) }), undefined)
  assert.equal(await offered({ text: '{ not: [yaml' }), undefined)
  assert.equal(await offered({ text: 'nothing: here\n' }), undefined)
  assert.equal(await offered({ text: deployment() }), undefined)
  assert.equal(await offered({ path: toRepoPath(path) }), undefined)
  assert.equal(await offered({ path: toRepoPath('namespaces/README.md') }), undefined)
})

test('a file of a chart would be rendered first: none is offered there', async () => {
  const chart = { 'yard/Chart.yaml': 'apiVersion: v2\nname: yard\nversion: 1.0.0\n' }
  assert.equal(await offered({ path: toRepoPath('yard/templates/policy.yaml') }, chart), undefined)
})

test('an ignore file is fitted to the repository, and ends what is said of the Dockerfile', async () => {
  const files = {
    'package.json': '{}',
    '.npmrc': 'registry=https://npm.harbour.example/\n',
    'certs/ca.pem': '',
    'deploy/.env.production': 'TIDE=1\n',
    'target/tides.csv': '',
    'pom.xml': '',
  }
  const dockerfile =
    'FROM node:22-alpine AS build\nCOPY .env.build /\nCOPY . /srv\nFROM scratch\nUSER 65532\n'
  const remarks = await remarksOn(files, { ...files, Dockerfile: dockerfile })
  const remark = remarks.find(({ addition }) => addition)
  const { addition } = remark ?? {}
  assert.equal(addition?.path, '.dockerignore')
  assert.deepEqual(addition.removes, [
    remark?.findings.find(({ rule }) => rule.id === 'dockerfile/dockerignore-present')?.fingerprint,
  ])
  assert.equal(
    addition.text,
    [
      '# The history and the build itself',
      '.git',
      '.github',
      '.dockerignore',
      'Dockerfile',
      '',
      '# Settings and keys of one place',
      '**/.env',
      '**/.env.*',
      '**/*.pem',
      '**/*.key',
      '**/id_rsa',
      '**/.aws',
      '**/.ssh',
      '**/.npmrc',
      '!.env.build',
      '!.npmrc',
      '!certs/ca.pem',
      '',
      '# What is made anew',
      '**/node_modules',
      '',
    ].join('\n'),
  )
})
