import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import { noAliases } from './aliases.ts'
import { fieldOf } from './fields.ts'
import type { Route } from './node.ts'

/** Where a value hangs in the parsed text. */
export type Holder =
  | { readonly kind: 'root' }
  | {
      readonly kind: 'entry'
      readonly map: YAMLMap
      readonly index: number
      readonly pair: Pair
      readonly parent: Spot
    }
  | { readonly kind: 'item'; readonly seq: YAMLSeq; readonly index: number; readonly parent: Spot }

export interface Spot {
  readonly holder: Holder
  /** Undefined for the value of a key without a colon. */
  readonly value: Node | undefined
  /** Inside a flow collection, where line breaks and indentation mean nothing. */
  readonly isInFlow: boolean
}

/** The deepest spot on a route that is written, and what is left of the route. */
export interface Located {
  readonly spot: Spot
  readonly rest: Route
}

/** Undefined where the route goes through an alias, a duplicate key or a value of the wrong kind. */
export function locate(contents: Node, route: Route): Located | undefined {
  let spot: Spot = { holder: { kind: 'root' }, value: contents, isInFlow: false }
  for (const [depth, step] of route.entries()) {
    const next = typeof step === 'string' ? entryAt(spot, step) : itemAt(spot, step)
    if (next === 'refused') return undefined
    if (next === 'absent') return { spot, rest: route.slice(depth) }
    spot = next
  }
  return { spot, rest: [] }
}

function entryAt(parent: Spot, key: string): Spot | 'absent' | 'refused' {
  const map = parent.value
  if (isWrittenNull(map)) return 'absent'
  if (!isMap(map)) return 'refused'
  const [index, second] = map.items.flatMap((pair, at) => (fieldOf(pair, noAliases)?.key === key ? [at] : []))
  if (second !== undefined) return 'refused'
  const pair = index === undefined ? undefined : map.items[index]
  if (index === undefined || pair === undefined) return 'absent'
  const holder: Holder = { kind: 'entry', map, index, pair, parent }
  return { holder, value: asNode(pair.value), isInFlow: parent.isInFlow || map.flow === true }
}

function itemAt(parent: Spot, index: number): Spot | 'refused' {
  const seq = parent.value
  const item = isSeq(seq) ? asNode(seq.items[index]) : undefined
  if (!isSeq(seq) || item === undefined) return 'refused'
  return {
    holder: { kind: 'item', seq, index, parent },
    value: item,
    isInFlow: parent.isInFlow || seq.flow === true,
  }
}

/** `~`, `null` or nothing at all. */
export function isWrittenNull(node: unknown): boolean {
  return isScalar(node) && node.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(node.source ?? '')
}

function asNode(value: unknown): Node | undefined {
  return isMap(value) || isSeq<Node>(value) || isScalar(value) || isAlias(value) ? value : undefined
}
