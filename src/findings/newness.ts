import type { KubeObject } from '../sources/kubernetes/object.ts'
import type { RenderUnit } from '../sources/rendering/unit.ts'
import type { RepoPath } from '../text/path.ts'
import { type Compared, compare } from './compare.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type Observation, objectKeyOf } from './observation.ts'
import { pairObjects } from './pair-objects.ts'
import type { ReadSides } from './sides.ts'
import type { RenderSurvey, Survey } from './survey.ts'
import { Unknown } from './unknown.ts'

type Renames = ReadonlyMap<RepoPath, RepoPath>

/**
 * What the change brings and what it mends, over plain files and everything rendered. Each way of rendering a root is
 * compared with the same way at the base: what one values file switches on is new although another had it. What meets
 * nothing there may have moved: from a manifest into a chart, from one overlay to another.
 */
export function newness(
  was: Survey,
  is: Survey,
  { renames, touched }: Pick<ReadSides, 'renames' | 'touched'>,
): Compared {
  const local = is.renders.map(render =>
    pass(referenceOf(render, was.renders, renames), sideOf(render), renames),
  )
  const moving = movableOf(was, new Set(local.flatMap(({ pairs }) => [...pairs.values()])))
  const plain = pass(joined(plainOf(was), moving), plainOf(is), renames)
  const arrived = local.map(({ left }) => pass(plain.left.before, left.after, renames))

  const passes = [...local, plain, ...arrived]
  const met = new Set(arrived.flatMap(({ pairs }) => [...pairs.values()]))
  const vanished = plain.left.before.observations.filter(
    ({ thing }) => thing.kind === 'object' && !met.has(thing.object),
  )
  const pairs = new Map(passes.flatMap(one => [...one.pairs]))
  const added = [
    ...passes.flatMap(({ compared }) => [...compared.added]),
    ...[plain, ...arrived].flatMap(({ left }) => left.after.observations),
  ]
  const gone = goneFrom([...passes.flatMap(({ compared }) => compared.gone), ...vanished], is)
  const back = new Map([...pairs].map(([now, old]) => [old, now]))
  const unknown = new Unknown(was, is, touched)
  return {
    added: new Set(added.filter(one => !unknown.before(one, pairs))),
    gone: gone.filter(one => !unknown.after(one, back)),
  }
}

/** Objects of one commit, and what was observed of them (or, in plain files, of Dockerfiles). */
interface Side {
  readonly objects: readonly KubeObject[]
  readonly observations: readonly Observation[]
}

interface Pass {
  readonly pairs: ReadonlyMap<KubeObject, KubeObject>
  /** Of the objects that met their like, and of Dockerfiles. */
  readonly compared: Compared
  /** What met nothing. */
  readonly left: { readonly before: Side; readonly after: Side }
}

function pass(before: Side, after: Side, renames: Renames): Pass {
  const pairs = pairObjects(before.objects, after.objects, renames)
  const old = parted(before, new Set(pairs.values()))
  const now = parted(after, new Set(pairs.keys()))
  return {
    pairs,
    compared: compare(old.met, now.met, pairs, renames),
    left: { before: old.left, after: now.left },
  }
}

function parted(
  { objects, observations }: Side,
  met: ReadonlySet<KubeObject>,
): { met: readonly Observation[]; left: Side } {
  const isMet = ({ thing }: Observation) => thing.kind === 'dockerfile' || met.has(thing.object)
  return {
    met: observations.filter(isMet),
    left: {
      objects: objects.filter(object => !met.has(object)),
      observations: observations.filter(observation => !isMet(observation)),
    },
  }
}

/** The same way of rendering at the base; for a values file that is new, the root with its default values. */
function referenceOf(
  { rendered: { unit } }: RenderSurvey,
  before: readonly RenderSurvey[],
  renames: Renames,
): Side {
  const root = renames.get(unit.root) ?? unit.root
  const there = before.filter(({ rendered }) => rendered.unit.root === root)
  const values = unit.values.map(path => renames.get(path) ?? path).join()
  const isSame = (other: RenderUnit) =>
    other.label === unit.label || (other.values.length > 0 && other.values.join() === values)
  const same =
    there.find(({ rendered }) => isSame(rendered.unit)) ??
    there.find(({ rendered }) => rendered.unit.label === '') ??
    there[0]
  return same ? sideOf(same) : { objects: [], observations: [] }
}

/** What the base renders and the head no longer does: each object once, however many values sets give it. */
function movableOf(was: Survey, met: ReadonlySet<KubeObject>): Side {
  const once = new Map<string, KubeObject>()
  const sides = was.renders.map(sideOf)
  for (const object of sides.flatMap(({ objects }) => objects)) {
    const key = `${object.source.path}\u0000${objectKeyOf(object)}`
    if (!met.has(object) && !once.has(key)) once.set(key, object)
  }
  const objects = new Set(once.values())
  const isAbout = ({ thing }: Observation) => thing.kind === 'object' && objects.has(thing.object)
  return {
    objects: [...objects],
    observations: sides.flatMap(({ observations }) => observations.filter(isAbout)),
  }
}

function sideOf({ rendered, observations }: RenderSurvey): Side {
  return { objects: rendered.files.flatMap(file => file.objects), observations }
}

function plainOf({ files, observations }: Survey): Side {
  return { objects: files.flatMap(file => file.objects), observations }
}

function joined(a: Side, b: Side): Side {
  return { objects: [...a.objects, ...b.objects], observations: [...a.observations, ...b.observations] }
}

/** What another values set still shows is not mended. */
function goneFrom(gone: readonly Observation[], is: Survey): readonly Observation[] {
  const still = new Set(is.renders.flatMap(({ observations }) => observations.map(one => fingerprintOf(one))))
  const once = new Map(
    gone.map(observation => [observation.rendered ? fingerprintOf(observation) : observation, observation]),
  )
  return [...once.values()].filter(
    observation => !observation.rendered || !still.has(fingerprintOf(observation)),
  )
}
