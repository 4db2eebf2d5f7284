import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Commit } from '../../src/repository/commit.ts'
import { CommitIndex, IndexCache, startSearch } from '../../src/sources/commit-index.ts'
import { chartsOf, fileKindOf } from '../../src/sources/file-kind.ts'
import { focusOf } from '../../src/sources/kubernetes/focus.ts'
import type { IndexedKind } from '../../src/sources/kubernetes/repository-index.ts'
import { deployment, fileOf } from '../findings/world.ts'
import { Shipyard } from '../repository/shipyard.ts'

const kinds: readonly IndexedKind[] = ['NetworkPolicy', 'LimitRange', 'ServiceAccount', 'Role']
const object = (kind: string, name: string, namespace: string) =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: ${namespace}}\n`

async function indexOf(commit: Commit, cache: IndexCache = new IndexCache()): Promise<CommitIndex> {
  const entries = await commit.list()
  const kindOf = (path: string) => fileKindOf(path, chartsOf(entries))
  return new CommitIndex({ commit, entries, scope: { covers: () => true }, kindOf }, cache)
}

const namesIn = (index: CommitIndex, kind: IndexedKind) => [...index.objects(kind)].map(({ name }) => name)

async function yardWith(t: TestContext): Promise<Commit> {
  const yard = new Shipyard(t)
  yard.write('harbour/policy.yaml', object('NetworkPolicy', 'harbour-deny', 'harbour'))
  yard.write('harbour-2/policy.yaml', object('NetworkPolicy', 'second-deny', 'harbour-2'))
  yard.write(
    'harbour/limits.json',
    '{"apiVersion":"v1","kind":"LimitRange","metadata":{"name":"limits","namespace":"harbour"}}',
  )
  yard.write('charts/tide/Chart.yaml', 'name: tide\n')
  yard.write(
    'charts/tide/templates/account.yaml',
    'kind: ServiceAccount\nmetadata: {name: {{ .Release.Name }}}\n',
  )
  yard.commit()
  return (await yard.open(t)).treeOf('HEAD')
}

test('a search finds what reading everything finds', async t => {
  const commit = await yardWith(t)
  const { search: _, ...unsearchable } = commit
  const cache = new IndexCache()
  startSearch(commit, kinds, cache)
  const [searched, read] = [await indexOf(commit, cache), await indexOf(unsearchable)]
  await Promise.all([searched.prepare(kinds), read.prepare(kinds)])
  for (const kind of kinds) assert.deepEqual(namesIn(searched, kind), namesIn(read, kind))
  assert.deepEqual(namesIn(searched, 'NetworkPolicy'), ['second-deny', 'harbour-deny'])
  assert.deepEqual(
    [searched, read].map(index => index.isHidden('ServiceAccount')),
    [true, true],
  )
})

test('with a focus, what belongs to other namespaces is left out', async t => {
  const index = await indexOf(await yardWith(t))
  const inHarbour = deployment().replace('  name: crane\nspec', '  name: crane\n  namespace: harbour\nspec')
  await index.prepare(kinds, focusOf(fileOf('deploy/crane.yaml', inHarbour).objects))
  assert.deepEqual(namesIn(index, 'NetworkPolicy'), ['harbour-deny'])
  assert.deepEqual(namesIn(index, 'LimitRange'), ['limits'])
  assert.deepEqual(namesIn(index, 'Role'), [])
})

test('of a namespace that changes, what is put into it matters', async t => {
  const yard = new Shipyard(t)
  yard.write(
    'apps/crane.yaml',
    deployment().replace('  name: crane\n', '  name: crane\n  namespace: harbour\n'),
  )
  yard.write('apps/hold.yaml', object('PersistentVolumeClaim', 'hold', 'harbour'))
  yard.write('apps/ferry.yaml', object('PersistentVolumeClaim', 'ferry', 'dock'))
  yard.commit()
  const index = await indexOf(await (await yard.open(t)).treeOf('HEAD'))
  const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: harbour}\n'
  await index.prepare(
    ['Deployment', 'PersistentVolumeClaim'],
    focusOf(fileOf('ns/harbour.yaml', namespace).objects),
  )
  assert.deepEqual(
    [namesIn(index, 'Deployment'), namesIn(index, 'PersistentVolumeClaim')],
    [['crane'], ['hold']],
  )
})

test('a file that cannot be read may hold anything, and hides it', async t => {
  const commit = await yardWith(t)
  const { search: _, ...plain } = commit
  const damaged: Commit = {
    ...plain,
    async *read(entries) {
      for (const entry of entries) yield [entry, { kind: 'unreadable', because: 'its object is missing' }]
    },
  }
  const index = await indexOf(damaged)
  await index.prepare(kinds)
  assert.deepEqual([namesIn(index, 'Role'), index.isHidden('Role')], [[], true])
})

test('a kind that a rule did not declare is a fault of the rule', async t => {
  const index = await indexOf(await yardWith(t))
  await index.prepare(['NetworkPolicy'])
  assert.throws(() => namesIn(index, 'LimitRange'), /reads must name it/)
})

test('only files that hold an object of the kind are parsed, however it is written', async t => {
  const yard = new Shipyard(t)
  yard.write('crd.yaml', 'kind: CustomResourceDefinition\nspec: {description: A Role for a NetworkPolicy.}\n')
  yard.write('list.json', '{"apiVersion":"v1","kind" : "RoleList","items":[{"metadata":{"name":"listed"}}]}')
  yard.write('alias.yaml', `a: &role Role\n---\n${object('Role', 'plain', 'harbour')}`)
  yard.write('tag.yaml', 'apiVersion: v1\nkind: !!str Role\nmetadata: {name: tagged}\n')
  yard.write('below.yaml', 'apiVersion: v1\n"kind":\n  Role\nmetadata: {name: below}\n')
  yard.commit()
  const commit = await (await yard.open(t)).treeOf('HEAD')
  const index = await indexOf(commit)
  await index.prepare(kinds)
  assert.deepEqual(namesIn(index, 'Role').toSorted(), ['below', 'listed', 'plain', 'tagged'])
  const parsed = (await commit.list()).filter(entry => index.fileOf(entry)).map(({ path }) => path)
  assert.deepEqual(parsed.toSorted(), ['alias.yaml', 'below.yaml', 'list.json', 'tag.yaml'])
})
