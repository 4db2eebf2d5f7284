import { parseImage } from '../sources/images/reference.ts'
import type { Container, KubeObject } from '../sources/kubernetes/object.ts'
import { groupBy } from '../text/group.ts'
import type { RepoPath } from '../text/path.ts'
import { objectKeyOf } from './observation.ts'

/** The head's object -> the base's object it was. */
export type ObjectPairs = ReadonlyMap<KubeObject, KubeObject>

/**
 * Pairs the objects of both sides of a change: first by file and name, then by name alone (moved to another file), then
 * by file and name in another namespace, then workloads that became another kind, then by what they hold (renamed). Each
 * object is used once; equal ones pair in order.
 */
export function pairObjects(
  before: readonly KubeObject[],
  after: readonly KubeObject[],
  renames: ReadonlyMap<RepoPath, RepoPath>,
): ObjectPairs {
  const pairs = new Map<KubeObject, KubeObject>()
  const left = new Set(before)
  const pairBy = (keyBefore: (object: KubeObject) => string, keyAfter: (object: KubeObject) => string) => {
    const waiting = groupBy(left, keyBefore)
    for (const object of after) {
      const old = pairs.has(object) ? undefined : waiting.get(keyAfter(object))?.shift()
      if (!old) continue
      pairs.set(object, old)
      left.delete(old)
    }
  }
  const pathAtBase = (object: KubeObject) => renames.get(object.source.path) ?? object.source.path
  pairBy(
    object => `${object.source.path}\u0000${objectKeyOf(object)}`,
    object => `${pathAtBase(object)}\u0000${objectKeyOf(object)}`,
  )
  pairBy(objectKeyOf, objectKeyOf)
  pairBy(
    object => JSON.stringify([object.source.path, object.kind, object.name]),
    object => JSON.stringify([pathAtBase(object), object.kind, object.name]),
  )
  pairBy(
    object => podKeyOf(object, object.source.path),
    object => podKeyOf(object, pathAtBase(object)),
  )
  pairBy(
    object => podKeyOf(object, ''),
    object => podKeyOf(object, ''),
  )
  const unpaired = after.filter(object => !pairs.has(object))
  pairAlike(left, unpaired, pairs, pathAtBase)
  return pairs
}

/** A ReplicationController that becomes a Deployment is the same workload; what has no pod stays what it is. */
function podKeyOf(object: KubeObject, path: string): string {
  const { pod, namespace = '', name } = object
  return [path, namespace, name, pod ? 'a workload' : object.kind].join('\u0000')
}

/** How much of their lines two renamed objects or containers must share. */
const alike = 0.5

/** More pairs than these are not compared across files: a rewrite of everything has no renames to find. */
const mostComparisons = 2500

function pairAlike(
  before: Set<KubeObject>,
  after: readonly KubeObject[],
  pairs: Map<KubeObject, KubeObject>,
  pathAtBase: (object: KubeObject) => RepoPath,
): void {
  const isSmall = before.size * after.length <= mostComparisons
  const groupOf = (kind: string, path: RepoPath) => (isSmall ? kind : `${kind} ${path}`)
  const waiting = groupBy(before, old => groupOf(old.kind, old.source.path))
  const candidates = after.flatMap(object =>
    (waiting.get(groupOf(object.kind, pathAtBase(object))) ?? [])
      .slice(0, 50)
      .map(old => ({ object, old, likeness: likenessOf(textOf(old), textOf(object)) }))
      .filter(({ likeness }) => likeness >= alike),
  )
  for (const { object, old } of candidates.toSorted((a, b) => b.likeness - a.likeness)) {
    if (pairs.has(object) || !before.has(old)) continue
    pairs.set(object, old)
    before.delete(old)
  }
}

function textOf({ root }: KubeObject): string {
  return root.source.text.slice(root.valueRange.start, root.valueRange.end)
}

/** The head's container name -> the base's, where a container of a paired object was renamed. */
export function renamedContainers(before: KubeObject, after: KubeObject): ReadonlyMap<string, string> {
  const names = (object: KubeObject) => new Set(object.pod?.containers.map(container => container.name))
  const gone = (before.pod?.containers ?? []).filter(container => !names(after).has(container.name))
  const come = (after.pod?.containers ?? []).filter(container => !names(before).has(container.name))
  const renamed = new Map<string, string>()
  for (const container of come) {
    const isOnly = gone.length === 1 && come.length === 1
    const old = gone.find(
      candidate => isSameContainer(candidate, container) || (isOnly && isSameImage(candidate, container)),
    )
    if (!old) continue
    renamed.set(container.name, old.name)
    gone.splice(gone.indexOf(old), 1)
  }
  return renamed
}

function isSameContainer(a: Container, b: Container): boolean {
  if (a.role !== b.role) return false
  const text = ({ node }: Container) => node.source.text.slice(node.valueRange.start, node.valueRange.end)
  return likenessOf(text(a), text(b)) >= alike
}

function isSameImage(a: Container, b: Container): boolean {
  const [old, now] = [a, b].map(({ image }) => parseImage(String(image?.value ?? '')))
  return old !== undefined && old.registry === now?.registry && old.repository === now.repository
}

/** The share of lines that two texts have in common, 0 to 1, blanks aside. */
function likenessOf(a: string, b: string): number {
  const words = (text: string) =>
    text
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
  return overlapOf(words(a), words(b))
}

/** Shared items over all items, as multisets. */
export function overlapOf(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const item of a) counts.set(item, (counts.get(item) ?? 0) + 1)
  let shared = 0
  for (const item of b) {
    const count = counts.get(item) ?? 0
    if (count === 0) continue
    counts.set(item, count - 1)
    shared++
  }
  const all = a.length + b.length - shared
  return all === 0 ? 1 : shared / all
}
