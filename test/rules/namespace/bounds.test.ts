import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultRuleSettings } from '../../../src/inputs/rule-settings.ts'
import type { CannotTell, Problem, Rule } from '../../../src/rules/kit/rule.ts'
import { rule as limitRange } from '../../../src/rules/namespace/limit-range.ts'
import { rule as resourceQuota } from '../../../src/rules/namespace/resource-quota.ts'
import type { KubeObject } from '../../../src/sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../../src/sources/kubernetes/repository-index.ts'
import { indexOf, objectIn } from '../kit/objects.ts'

const both: readonly Rule[] = [limitRange, resourceQuota]

test('the file it offers ends the finding, and names no figure', () => {
  for (const rule of both) {
    const crane = podIn('harbour', 'yard/crane.yaml')
    const file = newFileOf(rule, crane)
    const written = objectIn(file?.text ?? '', file?.path)
    assert.equal(`${written.name} in ${written.namespace}`, 'harbour in harbour')
    assert.deepEqual(said(rule, crane, [crane, written]), [])
    assert.doesNotMatch(file?.text.replace('apiVersion: v1', '') ?? '', /\d/)
    assert.match(file?.check ?? '', /^Each TO-BE-CONFIRMED stands for a figure that only you know/)
  }
})

test('it stands beside what needs it, under a name that is free', () => {
  const pathFor = (path: string, taken: readonly string[] = []) =>
    newFileOf(resourceQuota, podIn('harbour', path), { has: name => taken.includes(name) })?.path
  assert.equal(pathFor('crane.yaml'), 'harbour-resource-quota.yaml')
  assert.equal(pathFor('yard/crane.yml'), 'yard/harbour-resource-quota.yml')
  assert.equal(pathFor('apps/harbour/crane.yaml'), 'apps/harbour/resource-quota.yaml')
  const taken = ['apps/harbour/resource-quota.yaml', 'apps/harbour/harbour-resource-quota.yaml']
  assert.equal(pathFor('apps/harbour/crane.yaml', taken.slice(0, 1)), taken[1])
  assert.equal(pathFor('apps/harbour/crane.yaml', taken), undefined)
})

test('a kustomization beside it must list it', () => {
  const about = { has: (path: string) => path === 'yard/kustomization.yml' }
  assert.match(
    newFileOf(resourceQuota, podIn('harbour', 'yard/crane.yaml'), about)?.check ?? '',
    /^It must be listed in the kustomization beside it\. Each /,
  )
})

test('what cannot be seen may hold it', () => {
  const crane = podIn('harbour', 'yard/crane.yaml')
  const unplaced = podIn(undefined, 'yard/crane.yaml')
  const namespace = objectIn('apiVersion: v1\nkind: Namespace\nmetadata: {name: harbour}\n')
  for (const rule of both) {
    for (const object of [crane, unplaced, namespace]) {
      assert.deepEqual(said(rule, object, [object], { isWhole: false }), ['undecided'])
      assert.deepEqual(said(rule, object, [object], { isHidden: () => true }), ['undecided'])
    }
    assert.deepEqual(said(rule, crane, [crane], { isHidden: kind => kind === 'Deployment' }), ['problem'])
  }
})

test('they read every kind that they ask the index for', () => {
  for (const rule of both) {
    const objects: RepositoryIndex['objects'] = kind => {
      assert.ok(rule.reads?.includes(kind), kind)
      return []
    }
    said(rule, podIn('harbour', 'crane.yaml'), [], { objects })
    said(rule, podIn(undefined, 'crane.yaml'), [], { objects })
    said(rule, objectIn('apiVersion: v1\nkind: Namespace\nmetadata: {name: harbour}\n'), [], { objects })
  }
})

function podIn(namespace: string | undefined, path: string): KubeObject {
  const where = namespace === undefined ? '' : `, namespace: ${namespace}`
  return objectIn(
    `apiVersion: v1\nkind: Pod\nmetadata: {name: crane${where}}\nspec: {containers: [{name: crane, image: "crane:1"}]}\n`,
    path,
  )
}

function newFileOf(rule: Rule, object: KubeObject, about: Partial<RepositoryIndex> = {}): Problem['newFile'] {
  const [problem] = answers(rule, object, [object], about)
  assert.ok(problem !== undefined && 'message' in problem)
  return problem.newFile
}

function said(
  rule: Rule,
  object: KubeObject,
  objects: readonly KubeObject[],
  about: Partial<RepositoryIndex> = {},
): readonly string[] {
  return answers(rule, object, objects, about).map(word => ('cannotTell' in word ? 'undecided' : 'problem'))
}

function answers(
  rule: Rule,
  object: KubeObject,
  objects: readonly KubeObject[],
  about: Partial<RepositoryIndex>,
): readonly (Problem | CannotTell)[] {
  assert.ok(rule.target === 'object')
  return [...rule.check(object, indexOf(objects, about), defaultRuleSettings)]
}
