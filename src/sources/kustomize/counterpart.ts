import type { Route, Step, YamlNode } from '../yaml/node.ts'
import { isSamePlain, plainOf } from '../yaml/plain.ts'

/** How far a route of a rendered object can be followed in another text about that object. */
export interface Counterpart {
  /** The deepest node there. */
  readonly node: YamlNode
  /** What is left of the route; empty when the field itself is there. */
  readonly rest: Route
}

/** How list items are told apart: a patch names those it means, a whole resource has them in the same order too. */
export type Listing = 'patch' | 'whole'

/** Follows a route of a rendered object (`from` its root) in another object, from `to`. Items of lists are matched by what names them. */
export function counterpartOf(from: YamlNode, route: Route, to: YamlNode, listing: Listing): Counterpart {
  let rendered: YamlNode | undefined = from
  let node = to
  for (const [depth, step] of route.entries()) {
    const field = route[depth - 1]
    const item: YamlNode | undefined = rendered?.at(step)
    const list: YamlNode | undefined = rendered
    const next: YamlNode | undefined =
      typeof step === 'string' || !item || !list
        ? node.at(step)
        : itemLike(item, step, { node, rendered: list, field, listing })
    if (next === undefined) return { node, rest: route.slice(depth) }
    rendered = item
    node = next
  }
  return { node, rest: [] }
}

interface Lists {
  readonly node: YamlNode
  readonly rendered: YamlNode
  readonly field: Step | undefined
  readonly listing: Listing
}

function itemLike(item: YamlNode, index: number, lists: Lists): YamlNode | undefined {
  const { node, rendered, field, listing } = lists
  const items = node.items()
  const same = items[index]
  if (item.kind !== 'map') {
    if (same && isSamePlain(plainOf(same), plainOf(item))) return same
    return items.find(other => isSamePlain(plainOf(other), plainOf(item)))
  }
  const key = keysFor(field).find(
    name => item.at(name)?.value !== undefined && items.some(other => other.at(name)?.value !== undefined),
  )
  const named = key === undefined ? [] : items.filter(other => other.at(key)?.value === item.at(key)?.value)
  if (named.length > 0) return same && named.includes(same) ? same : named[0]
  const isAlike = listing === 'whole' ? items.length === rendered.items().length : key === undefined
  return isAlike ? same : undefined
}

/** Whether two items of a list of this field are the same one; undefined when nothing in them tells. */
export function isSameItem(a: YamlNode, b: YamlNode, field: Step | undefined): boolean | undefined {
  if (a.kind !== 'map' || b.kind !== 'map') return isSamePlain(plainOf(a), plainOf(b))
  const key = keysFor(field).find(name => a.at(name) !== undefined && b.at(name) !== undefined)
  return key === undefined ? undefined : a.at(key)?.value === b.at(key)?.value
}

/** Whether a field is what a patch picks its list item by, and so nothing the patch sets. */
export function isMergeKey(route: Route): boolean {
  const [list, item, key] = route.slice(-3)
  const keys = keysFor(list)
  return typeof item === 'number' && typeof key === 'string' && keys.includes(key)
}

/** The patch merge keys of the Kubernetes API (`patchMergeKey`), by the list's field. */
function keysFor(field: Step | undefined): readonly string[] {
  return mergeKeys.get(field ?? '') ?? ['name', 'key', 'kind']
}

const mergeKeys: ReadonlyMap<Step, readonly string[]> = new Map([
  ['volumeMounts', ['mountPath']],
  ['volumeDevices', ['devicePath']],
  ['ports', ['containerPort', 'port', 'name']],
  ['hostAliases', ['ip']],
  ['topologySpreadConstraints', ['topologyKey']],
  ['tolerations', ['key']],
])
