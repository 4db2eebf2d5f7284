import { isMap, isSeq, type Pair } from 'yaml'
import { noAliases } from './aliases.ts'
import { type Field, fieldOf } from './fields.ts'
import type { Route } from './node.ts'

/** A key that its mapping has already; `route` leads to the mapping. */
export interface Duplicate {
  readonly route: Route
  readonly field: Field
}

/** Every later one of equal keys, in order; aliases are not followed, their anchors are looked through where they stand. */
export function findDuplicates(node: unknown, route: Route = []): readonly Duplicate[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => findDuplicates(item, [...route, index]))
  if (!isMap(node)) return []
  const seen = new Set<string>()
  return node.items.flatMap(pair => duplicatesAt(pair, route, seen))
}

function duplicatesAt(pair: Pair, route: Route, seen: Set<string>): readonly Duplicate[] {
  const field = fieldOf(pair, noAliases)
  if (field === undefined) return findDuplicates(pair.value, route)
  const below = findDuplicates(pair.value, [...route, field.key])
  if (!seen.has(field.key)) {
    seen.add(field.key)
    return below
  }
  return [{ route, field }, ...below]
}
