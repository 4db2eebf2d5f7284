import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HelmUnit } from '../../../../src/sources/helm/plan/layers.ts'
import type { PlanGap } from '../../../../src/sources/rendering/plan.ts'
import { toRepoPath } from '../../../../src/text/path.ts'
import { type Files, library, manifest, plannerOf, textIn } from './memory-commit.ts'

async function plan(
  files: Files,
  root: string,
): Promise<{ unit: HelmUnit | undefined; gaps: readonly PlanGap[] }> {
  const { units, gaps } = await plannerOf(files).planner.unitsOf(toRepoPath(root), new Set())
  return { unit: units[0], gaps }
}

async function unitOf(files: Files, root: string = 'tide/Chart.yaml'): Promise<HelmUnit> {
  const { unit } = await plan(files, root)
  assert.ok(unit)
  return unit
}

test('a chart goes in as Helm packs it, without byte order marks', async () => {
  const unit = await unitOf({
    'tide/Chart.yaml': manifest('tide'),
    'tide/.helmignore': '*.md\ndocs/\n',
    'tide/README.md': '# Tide',
    'tide/docs/more.txt': 'more',
    'tide/values.yaml': '\uFEFFreplicas: 1\n',
    'tide/templates/web.yaml': 'kind: Deployment',
    'tide/templates/.web.yaml.swp': 'x',
    'tide/crds/tide.yaml': 'kind: CustomResourceDefinition',
    'tides/other.yaml': 'x: 1',
  })
  assert.deepEqual(
    [...unit.request.files.keys()],
    ['.helmignore', 'Chart.yaml', 'crds/tide.yaml', 'templates/web.yaml', 'values.yaml'],
  )
  assert.equal(textIn(unit.request.files, 'values.yaml'), 'replicas: 1\n')
  assert.equal(unit.inputs.get('templates/web.yaml'), 'tide/templates/web.yaml')
  assert.deepEqual(
    [unit.root, unit.label, unit.chartFolder, unit.request.releaseName, unit.request.namespace, unit.values],
    ['tide/Chart.yaml', '', 'tide', 'tide', 'release-namespace', []],
  )
})

test('dependencies come from charts/, from file:// and from the same repository; the newest in range', async () => {
  const unit = await unitOf({
    'tide/Chart.yaml': manifest(
      'tide',
      'name: buoy, version: 1.x',
      'name: redis, version: 17.0.0, repository: https://charts.example, alias: cache',
      'name: rigging, version: "*", repository: file://../lib/rigging',
      'name: winch, version: ^1.2',
    ),
    'tide/charts/buoy/Chart.yaml': manifest('buoy'),
    'tide/charts/buoy/values.yaml': 'light: red\n',
    'tide/charts/redis-17.0.0.tgz': new Uint8Array([0x1f, 0x8b]),
    'lib/rigging/Chart.yaml': library('rigging'),
    'lib/rigging/.helmignore': 'notes.txt',
    'lib/rigging/notes.txt': 'x',
    'lib/rigging/templates/_names.tpl': '{{ define "n" }}{{ end }}',
    'old/winch/Chart.yaml': manifest('winch').replace('1.2.3', '1.1.0'),
    'new/winch/Chart.yaml': manifest('winch', 'name: rigging, version: 1.2.3'),
    'new/winch/values.yaml': 'rope: steel\n',
    'next/winch/Chart.yaml': manifest('winch').replace('1.2.3', '2.0.0'),
  })
  assert.deepEqual([unit.partial, unit.request.files.has('charts/rigging/notes.txt')], [[], false])
  assert.equal(unit.inputs.get('charts/rigging/templates/_names.tpl'), 'lib/rigging/templates/_names.tpl')
  assert.equal(unit.inputs.get('charts/winch/Chart.yaml'), 'new/winch/Chart.yaml')
  assert.equal(unit.inputs.get('charts/winch/charts/rigging/Chart.yaml'), 'lib/rigging/Chart.yaml')
  assert.equal(unit.inputs.get('charts/redis-17.0.0.tgz'), 'tide/charts/redis-17.0.0.tgz')
  assert.deepEqual(unit.subcharts.map(({ path, prefix }) => `${prefix.join('.')} ${path}`).sort(), [
    'buoy tide/charts/buoy/values.yaml',
    'winch new/winch/values.yaml',
  ])
  const dependencies = unit.dependencies.map(({ prefix, form, mount, at }) => {
    const entry = at?.source.text.slice(at.range.start, at.range.end) ?? ''
    return `${prefix.join('.')} ${form} ${mount} ${/name: ([a-z]+)/.exec(entry)?.[1]} in ${at?.source.path}`
  })
  assert.deepEqual(dependencies, [
    'rigging folder charts/rigging rigging in tide/Chart.yaml',
    'winch folder charts/winch winch in tide/Chart.yaml',
    'buoy folder charts/buoy buoy in tide/Chart.yaml',
    'cache archive charts/redis-17.0.0.tgz redis in tide/Chart.yaml',
    'winch.rigging folder charts/winch/charts/rigging rigging in new/winch/Chart.yaml',
  ])
})

test('a chart under two aliases lends its values to both', async () => {
  const unit = await unitOf({
    'tide/Chart.yaml': manifest(
      'tide',
      'name: pier, version: 1.2.3, alias: north',
      'name: pier, version: 1.2.3, alias: south',
    ),
    'tide/charts/pier/Chart.yaml': manifest('pier'),
    'tide/charts/pier/values.yaml': 'length: 3\n',
    'tide/charts/pier/charts/lamp/Chart.yaml': manifest('lamp'),
    'tide/charts/pier/charts/lamp/values.yaml': 'watts: 60\n',
  })
  assert.deepEqual(
    unit.subcharts.map(({ prefix }) => prefix.join('.')),
    ['south.lamp', 'north.lamp', 'south', 'north'],
  )
})

test('what is missing is taken out of Chart.yaml, and said where it is felt', async () => {
  const chart = `# the tide
apiVersion: v2
name: tide
version: 1.0.0
dependencies:
  # a cache
  - name: redis
    version: 17.x
    repository: https://charts.example
    condition: redis.enabled
  - name: buoy
    version: 1.x
`
  const files = {
    'tide/Chart.yaml': chart,
    'tide/values.yaml': 'redis: {enabled: true}\n',
    'tide/values-small.yaml': 'redis: {enabled: false}\n',
    'tide/charts/buoy/Chart.yaml': manifest('buoy', 'name: battery, version: 1.x'),
  }
  const { planner } = plannerOf(files)
  const { units } = await planner.unitsOf(toRepoPath('tide/Chart.yaml'), 'everything')
  const battery = 'the dependency `battery` of `buoy` is not in the repository'
  assert.deepEqual(
    units.map(({ label, partial }) => [label, partial]),
    [
      ['', ['the dependency `redis` is not in the repository', battery]],
      ['tide/values-small.yaml', [battery]],
    ],
  )
  const [unit] = units
  assert.ok(unit)
  const given = textIn(unit.request.files, 'Chart.yaml') ?? ''
  assert.doesNotMatch(given, /redis/)
  assert.match(given, /^# the tide\n.*- name: buoy\n/s)
  assert.match(textIn(unit.request.files, 'charts/buoy/Chart.yaml') ?? '', /battery/)
  const renamed = unit.with(
    new Map([[toRepoPath('tide/Chart.yaml'), chart.replace('version: 1.0.0', 'version: 1.0.1')]]),
  )
  const again = textIn(renamed.request.files, 'Chart.yaml') ?? ''
  assert.equal(again, given.replace('1.0.0', '1.0.1'))
})

test('apiVersion v1 names its dependencies in requirements.yaml', async () => {
  const unit = await unitOf({
    'tide/Chart.yaml': 'apiVersion: v1\nname: tide\nversion: 0.1.0\n',
    'tide/requirements.yaml': 'dependencies:\n- name: buoy\n  version: 1.x\n- name: gone\n  version: 1.x\n',
    'buoy/Chart.yaml': manifest('buoy'),
  })
  assert.deepEqual(unit.partial, ['the dependency `gone` is not in the repository'])
  assert.equal(
    textIn(unit.request.files, 'requirements.yaml'),
    'dependencies:\n- name: buoy\n  version: 1.x\n',
  )
  assert.ok(unit.request.files.has('charts/buoy/Chart.yaml'))
})

test('names and paths that lead elsewhere lead nowhere', async () => {
  const unit = await unitOf({
    'tide/Chart.yaml': manifest(
      'tide',
      'name: "../../etc", version: 1.x',
      'name: sea, version: "*", repository: file://../../../sea',
      'name: pier, version: "*", repository: file:///pier',
    ),
    'pier/Chart.yaml': manifest('pier'),
    'tide/files/outside': { link: '../../../../etc/passwd' },
    'tide/files/absolute': { link: '/etc/passwd' },
    'tide/files/nothing': { link: 'no-such-file' },
    'tide/loop': { link: '../tide' },
    'tide/self': { link: 'self' },
  })
  assert.deepEqual([...unit.request.files.keys()], ['Chart.yaml'])
  assert.deepEqual(unit.partial, [
    '`files/absolute` was left out: it is a link that leads out of the repository',
    '`files/nothing` was left out: it is a link to nothing in the repository',
    '`files/outside` was left out: it is a link that leads out of the repository',
    '`loop` was left out: it is a link that leads back to its own folder',
    '`self` was left out: it leads over too many links',
    'the dependency `../../etc` is not in the repository',
    'the dependency `sea` is not in the repository',
    'the dependency `pier` is not in the repository',
  ])
})

test('links inside the repository are followed, to files and to folders', async () => {
  const unit = await unitOf({
    'tide/Chart.yaml': manifest('tide', 'name: common, version: "*"'),
    'tide/values.yaml': { link: '../shared/values.yaml' },
    'tide/charts': { link: '../shared/charts' },
    'shared/values.yaml': 'a: 1\n',
    'shared/charts/common/Chart.yaml': library('common'),
    'shared/charts/common/values.yaml': 'b: 2\n',
  })
  assert.deepEqual(unit.partial, [])
  assert.equal(unit.inputs.get('values.yaml'), 'shared/values.yaml')
  assert.equal(unit.inputs.get('charts/common/Chart.yaml'), 'shared/charts/common/Chart.yaml')
  assert.deepEqual(
    unit.subcharts.map(({ path, prefix }) => [path, prefix]),
    [['shared/charts/common/values.yaml', ['common']]],
  )
})

test('a chart that Helm would not load, or that is too much, is skipped with a reason', async () => {
  const reasonFor = async (files: Files) => {
    const { unit, gaps } = await plan({ 'tide/Chart.yaml': manifest('tide'), ...files }, 'tide/Chart.yaml')
    assert.equal(unit, undefined)
    return gaps.map(({ kind, path, because }) => `${path} ${kind}: ${because}`)
  }
  assert.deepEqual(await reasonFor({ 'tide/.helmignore': '**/x\n' }), [
    'tide/Chart.yaml skipped: line 1 of `tide/.helmignore` is refused by Helm: `**` is not supported',
  ])
  assert.deepEqual(await reasonFor({ 'tide/values.yaml': '- a\n' }), [
    'tide/values.yaml skipped: it is not a YAML map',
  ])
  const many = Array.from({ length: 5001 }, (_, at) => [`tide/files/${at}.txt`, ''])
  assert.deepEqual(await reasonFor(Object.fromEntries(many)), [
    'tide/Chart.yaml skipped: the chart has more than 5000 files',
  ])
  const big = Array.from({ length: 5 }, (_, at) => [`tide/files/${at}.bin`, new Uint8Array(15 << 20)])
  assert.deepEqual(await reasonFor(Object.fromEntries(big)), [
    'tide/Chart.yaml skipped: the chart is larger than 64 MiB',
  ])
})

test('charts that take each other in over and over are given up, soon', async () => {
  const fan = (name: string, next: string) => {
    const entries = Array.from({ length: 40 }, (_, at) => `name: ${next}-${at}, version: "*"`)
    return Array.from({ length: 40 }, (_, at) => [
      `${name}-${at}/Chart.yaml`,
      manifest(`${name}-${at}`, ...entries),
    ])
  }
  const files = Object.fromEntries([...fan('a', 'b'), ...fan('b', 'c'), ...fan('c', 'd'), ...fan('d', 'e')])
  const hidden = Object.fromEntries(
    Object.keys(files).map(path => [path.replace('Chart.yaml', '.helmignore'), '*']),
  )
  for (const variant of [files, { ...files, ...hidden }]) {
    const { unit, gaps } = await plan(variant, 'a-0/Chart.yaml')
    assert.equal(unit, undefined)
    assert.equal(gaps.at(-1)?.because, 'it takes in more than 500 charts')
  }
})

test('aliases of aliases are counted no further than is of use', async () => {
  const aliases = (name: string) =>
    Array.from({ length: 100 }, (_, at) => `name: ${name}, version: "*", alias: x${at}`)
  const unit = await unitOf({
    'tide/Chart.yaml': manifest('tide', ...aliases('pier')),
    'tide/charts/pier/Chart.yaml': manifest('pier', ...aliases('lamp')),
    'tide/charts/pier/charts/lamp/Chart.yaml': manifest('lamp', ...aliases('bulb')),
    'tide/charts/pier/charts/lamp/charts/bulb/Chart.yaml': manifest('bulb'),
    'tide/charts/pier/charts/lamp/charts/bulb/values.yaml': 'watts: 60\n',
  })
  assert.ok(unit.subcharts.length <= 1000 && unit.dependencies.length <= 3000)
})
