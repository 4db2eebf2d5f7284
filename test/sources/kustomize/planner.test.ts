import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { kustomizePlanner } from '../../../src/sources/kustomize/planner.ts'
import type { Planned } from '../../../src/sources/rendering/plan.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { crane, shipyard, tideService, treeOf, type Yard } from './yard.ts'

async function rootsOf(yard: Yard, ...touched: string[]): Promise<readonly string[]> {
  return [...(await kustomizePlanner(treeOf(yard), {}).rootsOf(new Set(touched)))].sort()
}

async function claimedOf(yard: Yard, ...paths: string[]): Promise<readonly string[]> {
  return [...(await kustomizePlanner(treeOf(yard), {}).claimed(new Set(paths)))].sort()
}

function planned(yard: Yard, root: string): Promise<Planned> {
  return kustomizePlanner(treeOf(yard), {}).unitsOf(toRepoPath(root), 'everything')
}

function reasonsOf({ gaps }: Planned): readonly string[] {
  return gaps.map(({ kind, path, because }) => `${kind} ${path}: ${because}`)
}

function textOf({ units }: Planned, path: string): string {
  return Buffer.from(
    units[0]?.request.engine === 'kustomize' ? (units[0].request.files.get(path) ?? '') : '',
  ).toString()
}

const both = ['dock/kustomization.yaml', 'quay/kustomization.yaml']

describe('the roots that a change is built in', () => {
  test('are the overlays above what it touches, and no others', async () => {
    assert.deepEqual(await rootsOf(shipyard, 'base/crane.yaml'), both)
    assert.deepEqual(await rootsOf(shipyard, 'base/kustomization.yaml'), both)
    assert.deepEqual(await rootsOf(shipyard, 'dock/privileged.yaml'), ['dock/kustomization.yaml'])
    assert.deepEqual(await rootsOf(shipyard, 'loud/level.yaml'), ['quay/kustomization.yaml'])
    assert.deepEqual(await rootsOf(shipyard, 'README.md'), [])
    assert.deepEqual(await rootsOf({ 'crane.yaml': crane }, 'crane.yaml'), [])
  })

  test('are all that nothing includes when everything counts; a component alone is none', async () => {
    const all = await kustomizePlanner(treeOf(shipyard), {}).rootsOf('everything')
    assert.deepEqual([...all].sort(), both)
    const { 'quay/kustomization.yaml': _, ...unused } = shipyard
    assert.deepEqual(await rootsOf(unused, 'loud/level.yaml'), [])
  })

  test('stay, when a file that they name is taken away', async () => {
    const { 'base/tide.yaml': _, ...rest } = shipyard
    assert.deepEqual(await rootsOf(rest, 'base/tide.yaml'), both)
  })

  test('are found through dots, dotted names, files of generators and files of replacements', async () => {
    const yard = {
      'pier/kustomization.yml': 'resources: [./crane.yaml]\n',
      'pier/crane.yaml': crane,
      'pier/night/kustomization.yaml':
        'resources:\n- ..\nconfigMapGenerator:\n- name: lamps\n  files: [lamps=conf/lamps.ini]\n  envs: [lamps.env]\nreplacements:\n- path: swap.yaml\n',
      'pier/night/conf/lamps.ini': 'bright',
      'pier/night/lamps.env': 'HUE=red',
      'pier/night/swap.yaml': '[]',
    }
    for (const path of ['crane.yaml', 'night/conf/lamps.ini', 'night/lamps.env', 'night/swap.yaml']) {
      assert.deepEqual(await rootsOf(yard, `pier/${path}`), ['pier/night/kustomization.yaml'], path)
    }
  })

  test('are those that Flux and Argo CD build, although another includes them', async () => {
    const flux =
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: base}\nspec:\n  path: ./base\n'
    const argo =
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: base}\nspec:\n  source: {path: base}\n'
    for (const text of [flux, argo]) {
      assert.deepEqual(await rootsOf({ ...shipyard, 'apps/base.yaml': text }, 'base/crane.yaml'), [
        'base/kustomization.yaml',
        ...both,
      ])
    }
    // Flux's object is no kustomization, whatever its file is called.
    assert.deepEqual(
      await rootsOf({ ...shipyard, 'apps/kustomization.yaml': flux }, 'apps/kustomization.yaml'),
      [],
    )
  })

  test('are what is left when the scope leaves one out', async () => {
    const scope = { covers: (path: string) => !path.startsWith('dock/') && !path.startsWith('quay/') }
    const planner = kustomizePlanner(treeOf(shipyard), { scope })
    assert.deepEqual([...(await planner.rootsOf(new Set(['base/crane.yaml'])))], ['base/kustomization.yaml'])
    assert.deepEqual(
      [...(await planner.claimed(new Set(['dock/privileged.yaml', 'base/crane.yaml'])))],
      ['base/crane.yaml'],
    )
  })

  test('of a circle are the first of it', async () => {
    const circle = {
      'ebb/kustomization.yaml': 'resources: [../flow, crane.yaml]\n',
      'ebb/crane.yaml': crane,
      'flow/kustomization.yaml': 'resources: [../ebb]\n',
    }
    assert.deepEqual(await rootsOf(circle, 'ebb/crane.yaml'), ['ebb/kustomization.yaml'])
    assert.deepEqual(await rootsOf(circle, 'flow/kustomization.yaml'), ['ebb/kustomization.yaml'])
    assert.equal((await planned(circle, 'ebb/kustomization.yaml')).units.length, 1)
  })
})

describe('what is judged in what is built of it', () => {
  test('is whatever a used kustomization names, and no kustomization', async () => {
    const paths = Object.keys(shipyard)
    assert.deepEqual(
      await claimedOf({ ...shipyard, 'base/loose.yaml': crane }, ...paths, 'base/loose.yaml'),
      ['base/crane.yaml', 'base/tide.yaml', 'dock/privileged.yaml', 'loud/level.yaml'],
    )
    const all = await kustomizePlanner(treeOf(shipyard), {}).claimed('everything')
    assert.equal(all.size, 4)
  })

  test('is not what an unused component names', async () => {
    const { 'quay/kustomization.yaml': _, ...unused } = shipyard
    assert.deepEqual(await claimedOf(unused, 'loud/level.yaml', 'base/tide.yaml'), ['base/tide.yaml'])
  })
})

describe('a build', () => {
  test('takes all that is named, from the root inwards, and nothing else', async () => {
    const { units, gaps } = await planned(
      { ...shipyard, 'base/loose.yaml': crane },
      'quay/kustomization.yaml',
    )
    const [unit] = units
    assert.deepEqual(gaps, [])
    assert.deepEqual([...(unit?.inputs ?? [])].map(([path]) => path).sort(), [
      'base/crane.yaml',
      'base/kustomization.yaml',
      'base/tide.yaml',
      'loud/kustomization.yaml',
      'loud/level.yaml',
      'quay/kustomization.yaml',
    ])
    assert.deepEqual([unit?.label, unit?.root, unit?.by], ['', 'quay/kustomization.yaml', 'kustomize'])
    const changed = unit?.with(new Map([[toRepoPath('base/tide.yaml'), '# calm\n']]))
    assert.equal(changed?.request.engine, 'kustomize')
    assert.equal(Buffer.from(changed?.request.files.get('base/tide.yaml') ?? '').toString(), '# calm\n')
    assert.equal(Buffer.from(unit?.request.files.get('base/tide.yaml') ?? '').toString(), tideService)
  })

  test('of what is no kustomization at this commit is none', async () => {
    assert.deepEqual(await planned(shipyard, 'lost/kustomization.yaml'), { units: [], gaps: [] })
  })

  test('does without a remote base, which is named, and without the patches that only speak of it', async () => {
    const remote = await planned(
      {
        'dock/kustomization.yaml': `resources:
- https://token@harbour.example/yard//winch?ref=v1
- crane.yaml
patches:
- patch: |-
    kind: Deployment
    apiVersion: apps/v1
    metadata: {name: winch}
    spec: {replicas: 2}
- patch: |-
    kind: Deployment
    apiVersion: apps/v1
    metadata: {name: crane}
    spec: {replicas: 3}
`,
        'dock/crane.yaml': crane,
      },
      'dock/kustomization.yaml',
    )
    assert.deepEqual(reasonsOf(remote), [
      'skipped dock/kustomization.yaml: it names a remote base, which is never fetched',
    ])
    const text = textOf(remote, 'dock/kustomization.yaml')
    assert.doesNotMatch(text, /winch/)
    assert.match(text, /crane\.yaml[\s\S]*name: crane/)
  })

  test('is none when nothing but a remote base is there', async () => {
    for (const base of [
      'github.com/harbour/yard//base?ref=v1',
      'git@harbour.example:yard/base.git',
      'ssh://harbour.example/yard',
    ]) {
      const remote = await planned({ 'kustomization.yaml': `resources:\n- ${base}\n` }, 'kustomization.yaml')
      assert.equal(remote.units.length, 0, base)
      assert.equal(remote.gaps.length, 1, base)
    }
  })

  test('of an overlay over a kustomization with a remote base names that', async () => {
    const nested = await planned(
      {
        ...shipyard,
        'base/kustomization.yaml': 'resources:\n- crane.yaml\n- https://harbour.example/tide.yaml\n',
      },
      'quay/kustomization.yaml',
    )
    assert.deepEqual(reasonsOf(nested), [
      'skipped quay/kustomization.yaml: `base` names a remote base, which is never fetched',
    ])
    assert.doesNotMatch(textOf(nested, 'loud/kustomization.yaml'), /level/)
  })

  test('is none when a file is missing or leads outside, also over a link', async () => {
    const links = {
      'dock/rope.yaml': 'link:../x',
      'dock/sea.yaml': 'link:../../sea.yaml',
      'dock/root.yaml': 'link:/etc/passwd',
      'dock/ebb': 'link:flow',
      'dock/flow': 'link:ebb',
    }
    const named = (text: string) =>
      planned({ ...links, 'dock/kustomization.yaml': `resources: [${text}]\n` }, 'dock/kustomization.yaml')
    const outside = 'which is a link that leads out of the repository, or cannot be followed'
    const cases = [
      ['../base/crane.yaml', 'it names `../base/crane.yaml`, which is not there'],
      ['../../crane.yaml', 'it names `../../crane.yaml`, which leads out of the repository'],
      ['/etc/passwd', 'it names `/etc/passwd`, which leads out of the repository'],
      ['rope.yaml', 'it names `rope.yaml`, which is a link to nothing in the repository'],
      ['sea.yaml', `it names \`sea.yaml\`, ${outside}`],
      ['root.yaml', `it names \`root.yaml\`, ${outside}`],
      ['ebb', 'it names `ebb`, which is a link that leads round in a circle'],
    ] as const
    for (const [text, because] of cases) {
      const { units, gaps } = await named(text)
      assert.equal(units.length, 0)
      assert.deepEqual(gaps, [{ kind: 'skipped', path: 'dock/kustomization.yaml', because }])
    }
  })

  test('does without Helm charts, and says so', async () => {
    const plan = await planned(
      {
        'kustomization.yaml':
          'resources: [crane.yaml]\nhelmCharts:\n- name: tide\n  repo: https://harbour.example\n',
        'crane.yaml': crane,
      },
      'kustomization.yaml',
    )
    assert.deepEqual(plan.units[0]?.partial, ['it names a Helm chart, which is not inflated'])
    assert.doesNotMatch(textOf(plan, 'kustomization.yaml'), /helm/)
  })

  test('says what Flux lays over it', async () => {
    const flux =
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: dock}\nspec:\n  path: ./dock\n  patches: [{patch: "{}"}]\n'
    const plan = await planned({ ...shipyard, 'apps/dock.yaml': flux }, 'dock/kustomization.yaml')
    assert.deepEqual(plan.units[0]?.partial, ['the Kustomization `dock` changes it further: `patches`'])
  })
})

test('equal files in two places are two files', async () => {
  const yard = {
    'bay/kustomization.yaml': 'resources: [east, west]\n',
    'bay/east/kustomization.yaml': 'resources: [crane.yaml]\n',
    'bay/west/kustomization.yaml': 'resources: [crane.yaml]\n',
    'bay/east/crane.yaml': crane,
    'bay/west/crane.yaml': crane,
  }
  const tree = treeOf(yard)
  const entries = tree.entries.map(entry => ({ ...entry, id: yard[entry.path as keyof typeof yard] }))
  const planner = kustomizePlanner({ ...tree, entries }, {})
  const [root] = await planner.rootsOf(new Set(['bay/west/crane.yaml']))
  const { units } = await planner.unitsOf(root ?? toRepoPath('lost'), 'everything')
  assert.deepEqual(
    [...(units[0]?.inputs.keys() ?? [])].filter(path => path.endsWith('crane.yaml')),
    ['bay/east/crane.yaml', 'bay/west/crane.yaml'],
  )
})
