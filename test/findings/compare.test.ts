import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compare } from '../../src/findings/compare.ts'
import { pairObjects } from '../../src/findings/pair-objects.ts'
import type { SourceFile } from '../../src/sources/read.ts'
import { type RepoPath, toRepoPath } from '../../src/text/path.ts'
import { deployment, fileOf, observationsIn, privileged } from './world.ts'

const rule = 'workload/no-privileged'

/** Rule and place of what is new, and how many findings are gone. */
function changeOf(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
  renames: ReadonlyMap<RepoPath, RepoPath> = new Map(),
  ids: readonly string[] = [rule],
): { added: string[]; gone: number } {
  const observed = (files: readonly SourceFile[]) => files.flatMap(file => observationsIn(file, ...ids))
  const objects = (files: readonly SourceFile[]) => files.flatMap(file => file.objects)
  const { added, gone } = compare(
    observed(before),
    observed(after),
    pairObjects(objects(before), objects(after), renames),
    renames,
  )
  const places = [...added].map(
    ({ path, problem }) => `${path}:${problem.at.source.lines.lineAt(problem.at.range.start)}`,
  )
  return { added: places, gone: gone.length }
}

const nothing = { added: [], gone: 0 }
const crane = (text: string) => [fileOf('deploy/crane.yaml', text)]

describe('nothing is new when', () => {
  const before = crane(deployment({ lines: privileged }))

  test('lines move', () => {
    assert.deepEqual(
      changeOf(before, crane(`# the yard's crane\n\n${deployment({ lines: privileged })}`)),
      nothing,
    )
  })

  test('a file is renamed', () => {
    const renames = new Map([[toRepoPath('yard/crane.yaml'), toRepoPath('deploy/crane.yaml')]])
    assert.deepEqual(
      changeOf(before, [fileOf('yard/crane.yaml', deployment({ lines: privileged }))], renames),
      nothing,
    )
  })

  test('an object moves to another file of the change', () => {
    assert.deepEqual(changeOf(before, [fileOf('yard/all.yaml', deployment({ lines: privileged }))]), nothing)
  })

  test('an object is renamed', () => {
    assert.deepEqual(changeOf(before, crane(deployment({ name: 'big-crane', lines: privileged }))), nothing)
  })

  test('a workload becomes another kind, or moves to a newer API', () => {
    const old = deployment({ lines: privileged })
      .replace('apps/v1', 'v1')
      .replace('Deployment', 'ReplicationController')
    assert.deepEqual(changeOf(crane(old), before), nothing)
    const beta = deployment({ lines: privileged }).replace('apps/v1', 'extensions/v1beta1')
    assert.deepEqual(changeOf(crane(beta), before), nothing)
  })

  test('an object is given a namespace and written in another order', () => {
    const [head = '', spec = ''] = deployment({ lines: privileged }).split('spec:\n  replicas')
    const reordered = `spec:\n  replicas${spec}${head}  namespace: harbour\n`
    assert.deepEqual(changeOf(before, crane(reordered)), nothing)
  })

  test('the only container gets another name and little else stays', () => {
    const short =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: crane}\nspec:\n  containers:\n    - name: crane\n      image: harbour/crane:1\n      securityContext: {privileged: true}\n'
    const other = short.replace('- name: crane', '- name: hoist').replace('crane:1', 'crane:2')
    assert.deepEqual(changeOf([fileOf('pod.yaml', short)], [fileOf('pod.yaml', other)]), nothing)
  })

  test('a container is renamed', () => {
    assert.deepEqual(changeOf(before, crane(deployment({ container: 'hoist', lines: privileged }))), nothing)
  })

  test('an image gets another version', () => {
    const untagged = ['env:', '  - name: TIDE', '    value: high']
    const ids = ['workload/no-latest-image', 'workload/memory-limit', 'workload/drop-all-capabilities']
    const after = deployment({ lines: untagged }).replace('2.4.1', '2.4.2')
    assert.deepEqual(changeOf(crane(deployment({ lines: untagged })), crane(after), new Map(), ids), nothing)
  })

  test('an instruction with an old fault is edited', () => {
    const image = (packages: string) => [
      fileOf('Dockerfile', `FROM debian:12.8\nRUN sudo apt-get install -y ${packages}\n`),
    ]
    assert.deepEqual(
      changeOf(image('curl=8.1 git'), image('curl=8.2 git make'), new Map(), ['dockerfile/no-sudo']),
      nothing,
    )
  })
})

describe('new is', () => {
  test('a setting that becomes bad', () => {
    const harmless = ['securityContext:', '  privileged: false']
    const { added } = changeOf(
      crane(deployment({ lines: harmless })),
      crane(deployment({ lines: privileged })),
    )
    assert.deepEqual(added, ['deploy/crane.yaml:16'])
  })

  test('what became more severe', () => {
    const image = (user: string) => [fileOf('Dockerfile', `FROM ${user}\nCMD ["crane"]\n`)]
    const ids = ['dockerfile/non-root-user']
    assert.equal(
      changeOf(image('harbour.example/base:1'), image('debian:12'), new Map(), ids).added.length,
      1,
    )
    assert.deepEqual(changeOf(image('debian:12'), image('ubuntu:24.04'), new Map(), ids), nothing)
    assert.deepEqual(changeOf(image('debian:12'), image('harbour.example/base:1'), new Map(), ids), nothing)
  })

  test('a second equal object beside the old one', () => {
    const twice = `${deployment({ lines: privileged })}---\n${deployment({ lines: privileged })}`
    assert.equal(changeOf(crane(deployment({ lines: privileged })), crane(twice)).added.length, 1)
  })

  test('a copy in another file while the first stays', () => {
    const before = crane(deployment({ lines: privileged }))
    const after = [...before, fileOf('yard/copy.yaml', deployment({ lines: privileged }))]
    assert.deepEqual(changeOf(before, after).added, ['yard/copy.yaml:16'])
  })

  test('a second sudo beside an old one', () => {
    const image = (...runs: string[]) => [fileOf('Dockerfile', `FROM debian:12.8\n${runs.join('\n')}\n`)]
    const before = image('RUN sudo apt-get update')
    const after = image('RUN sudo apt-get update', 'RUN sudo apt-get update')
    assert.deepEqual(changeOf(before, after, new Map(), ['dockerfile/no-sudo']), {
      added: ['Dockerfile:3'],
      gone: 0,
    })
  })

  test('USER root where no USER stood', () => {
    const before = [fileOf('Dockerfile', 'FROM harbour.example/base:1\nCMD ["crane"]\n')]
    const after = [fileOf('Dockerfile', 'FROM harbour.example/base:1\nUSER root\nCMD ["crane"]\n')]
    assert.deepEqual(changeOf(before, after, new Map(), ['dockerfile/non-root-user']).added, ['Dockerfile:2'])
  })

  test('the fault of an unlike object that takes the place of another', () => {
    const other = deployment({ name: 'tide-api', lines: privileged }).replace('replicas: 2', 'paused: true')
    const unlike = other
      .replaceAll('part-of: harbour', 'tier: sea')
      .replace('crane:2.4.1', 'tide:9')
      .replace('- name: crane', '- name: tide')
    const rewritten = unlike
      .replace('  template:', '  minReadySeconds: 4\n  revisionHistoryLimit: 2\n  template:')
      .replace(
        '    spec:',
        '    metadata: {labels: {tier: sea}}\n    spec:\n      hostname: tide\n      subdomain: sea\n      nodeSelector: {sea: deep}\n      dnsPolicy: None\n      priority: 7',
      )
    assert.deepEqual(changeOf(crane(deployment({ lines: privileged })), crane(rewritten)).added.length, 1)
  })
})

test('a deleted object takes its findings along', () => {
  assert.deepEqual(changeOf(crane(deployment({ lines: privileged })), []), { added: [], gone: 1 })
})

describe('a role', () => {
  const role = (...entries: readonly string[]) =>
    `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: crane}\nrules:\n${entries.map(entry => `  - ${entry}\n`).join('')}`
  const entry = (resources: string, verbs: string, groups = '""') =>
    `{apiGroups: [${groups}], resources: [${resources}], verbs: [${verbs}]}`
  const change = (before: readonly string[], after: readonly string[], id: string) =>
    changeOf(crane(role(...before)), crane(role(...after)), new Map(), [`rbac/${id}`])
  const tides = (resources: string, groups = 'harbour.example') => [entry(resources, '"*"', groups)]

  test('is new in the resource and in the group that a wildcard gains', () => {
    const added = (before: readonly string[], after: readonly string[]) =>
      change(before, after, 'no-wildcard-verbs').added.length
    assert.equal(added(tides('lifts, berths'), tides('lifts, berths, tides')), 1)
    assert.equal(added(tides('lifts'), tides('lifts', 'harbour.example, apps')), 1)
  })

  test('is no other fault when it grants less of the same', () => {
    assert.deepEqual(change(tides('lifts, berths'), tides('lifts'), 'no-wildcard-verbs'), nothing)
    const some = [entry('pods, secrets', 'get, create, patch')]
    assert.deepEqual(change(some, [entry('pods', 'create')], 'no-workload-write'), nothing)
    assert.deepEqual(change([entry('"*"', '"*"')], some, 'no-workload-write'), nothing)
    assert.deepEqual(change(some, [entry('secrets', 'get')], 'no-workload-write'), { added: [], gone: 1 })
  })

  test('is no other fault when its entries are split, joined or turned about', () => {
    const joined = [entry('pods, replicationcontrollers', 'create, update')]
    const split = [
      entry('replicationcontrollers', 'update, create'),
      entry('pods', 'update'),
      entry('pods', 'create'),
    ]
    assert.deepEqual(change(joined, split, 'no-workload-write'), nothing)
    assert.deepEqual(change(split, joined, 'no-workload-write'), nothing)
  })

  test('that grants everything stands for each right where no more is said of it', () => {
    const ids = ['rbac/no-wildcard-verbs', 'rbac/no-secret-access', 'rbac/no-pod-exec']
    const standard = (files: readonly SourceFile[]) =>
      files
        .flatMap(file => observationsIn(file, ...ids))
        .filter(({ problem }) => problem.profile !== 'strict')
    const turn = (before: string, after: string) => {
      const [was, is] = [crane(role(before)), crane(role(after))]
      const pairs = pairObjects(
        was.flatMap(file => file.objects),
        is.flatMap(file => file.objects),
        new Map(),
      )
      const { added, gone } = compare(standard(was), standard(is), pairs, new Map())
      return [[...added].map(one => one.rule.id), gone.map(one => one.rule.id)]
    }
    const some = entry('secrets, pods/exec', 'get')
    const everything = entry('"*"', '"*"', '"*"')
    assert.deepEqual(turn(everything, some), [[], ['rbac/no-wildcard-verbs']])
    assert.deepEqual(turn(some, everything), [['rbac/no-wildcard-verbs'], []])
  })

  test('is new in each verb and resource that it gains, whatever it loses', () => {
    const added = (before: string, after: string) =>
      change([before], [after], 'no-workload-write').added.length
    assert.equal(added(entry('pods', 'create, update'), entry('pods', 'create, patch')), 1)
    assert.equal(added(entry('pods', 'create'), entry('pods, replicationcontrollers', 'create')), 1)
    assert.equal(added(entry('pods', 'create'), entry('pods', '"*"')), 1)
    assert.equal(added(entry('pods', 'delete'), entry('pods', 'create, delete')), 1)
    assert.equal(added(entry('pods', 'create, list'), entry('pods', 'create, watch')), 0)
  })
})
