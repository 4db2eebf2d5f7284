import { rankOf } from '../inputs/levels.ts'
import type { KubeObject } from '../sources/kubernetes/object.ts'
import { groupBy } from '../text/group.ts'
import type { RepoPath } from '../text/path.ts'
import { type Observation, objectKeyOf } from './observation.ts'
import { type ObjectPairs, overlapOf, renamedContainers } from './pair-objects.ts'
import { type KeyOf, meetByParts } from './parts.ts'

export interface Compared {
  /** Observations of the head that have no counterpart at the base. */
  readonly added: ReadonlySet<Observation>
  /** Observations of the base that have none at the head. */
  readonly gone: readonly Observation[]
}

/**
 * What the change brings and what it mends. Both sides are multisets: an observation of the base is used up by one of the
 * head. Equal identities meet first; then what was moved, renamed or reworded.
 */
export function compare(
  before: readonly Observation[],
  after: readonly Observation[],
  pairs: ObjectPairs,
  renames: ReadonlyMap<RepoPath, RepoPath>,
): Compared {
  const gone = new Set(before)
  const added = new Set(after)
  const meet = (keyBefore: KeyOf, keyAfter: KeyOf) => {
    const waiting = groupBy(gone, keyBefore)
    for (const observation of [...added]) {
      const candidates = waiting.get(keyAfter(observation)) ?? []
      const old = candidates.find(candidate => gone.has(candidate) && isNoWorse(observation, candidate))
      if (!old) continue
      gone.delete(old)
      added.delete(observation)
    }
  }
  const asAtBase = identityAtBase(pairs, renames)
  meet(identityOf, asAtBase)
  meet(
    observation => withoutNumbers(identityOf(observation)),
    observation => withoutNumbers(asAtBase(observation)),
  )
  // What was written wrong and is now left out is the old fault, unless it became worse.
  meet(
    observation => identityOf({ ...observation, key: '' }),
    observation => (observation.problem.absent ? asAtBase({ ...observation, key: '' }) : 'written'),
  )
  meetByParts(
    { observations: before, open: gone, keyOf: identityOf },
    { observations: after, open: added, keyOf: asAtBase },
  )
  meetReworded(gone, added, renames)
  leaveRemnants(before, added, asAtBase)
  return { added, gone: [...gone] }
}

/** An ignore file that leaves too little out is no new fault where there was none at all. */
function leaveRemnants(before: readonly Observation[], added: Set<Observation>, asAtBase: KeyOf): void {
  const had = new Set(before.map(identityOf))
  for (const observation of [...added]) {
    const { rule, problem } = observation
    if (problem.remnantOf === undefined) continue
    const worse = { ...observation, rule: { ...rule, id: problem.remnantOf } }
    if (had.has(asAtBase(worse))) added.delete(observation)
  }
}

/** What became more severe is new: a base image of unknown user that gave way to one that runs as root. */
function isNoWorse(now: Observation, old: Observation): boolean {
  return rankOf(now.severity) >= rankOf(old.severity)
}

/** Rule, object or file, container and offending item. */
function identityOf({ rule, thing, path, key }: Observation): string {
  return thing.kind === 'object'
    ? JSON.stringify([rule.id, placeKeyOf(thing.object), thing.container ?? '', key])
    : JSON.stringify([rule.id, path, key])
}

/** The identity it had at the base, where its file, object or container had another name. */
function identityAtBase(pairs: ObjectPairs, renames: ReadonlyMap<RepoPath, RepoPath>): KeyOf {
  const containers = new Map<KubeObject, ReadonlyMap<string, string>>()
  const containerNames = (before: KubeObject, after: KubeObject) => {
    const known = containers.get(after) ?? renamedContainers(before, after)
    containers.set(after, known)
    return known
  }
  return ({ rule, thing, path, key }) => {
    if (thing.kind === 'dockerfile') return JSON.stringify([rule.id, renames.get(path) ?? path, key])
    const old = pairs.get(thing.object)
    if (!old) return JSON.stringify(['no object of the base', rule.id])
    const { container } = thing
    const name =
      container === undefined ? '' : (containerNames(old, thing.object).get(container) ?? container)
    return JSON.stringify([rule.id, placeKeyOf(old), name, key])
  }
}

function placeKeyOf(object: KubeObject): string {
  return `${object.source.path}\u0000${objectKeyOf(object)}`
}

/** So that a version bump inside an offending instruction is not a new fault. */
function withoutNumbers(identity: string): string {
  return identity.replace(/\d+/g, '0')
}

/** How many of their words an edited instruction must share with what it was. */
const reworded = 0.5

/** Instructions edited in place: the same rule in the same file, and mostly the same words. */
function meetReworded(
  gone: Set<Observation>,
  added: Set<Observation>,
  renames: ReadonlyMap<RepoPath, RepoPath>,
): void {
  const words = ({ key }: Observation) => key.split(/[\s;&|]+/)
  const isInstruction = ({ thing, key }: Observation) => thing.kind === 'dockerfile' && key !== ''
  const waiting = groupBy([...gone].filter(isInstruction), ({ rule, path }) => `${rule.id} ${path}`)
  const candidates = [...added].filter(isInstruction).flatMap(observation =>
    (waiting.get(`${observation.rule.id} ${renames.get(observation.path) ?? observation.path}`) ?? [])
      .filter(old => isNoWorse(observation, old))
      .map(old => ({ observation, old, likeness: overlapOf(words(old), words(observation)) }))
      .filter(({ likeness }) => likeness >= reworded),
  )
  for (const { observation, old } of candidates.toSorted((a, b) => b.likeness - a.likeness)) {
    if (!added.has(observation) || !gone.has(old)) continue
    added.delete(observation)
    gone.delete(old)
  }
}
