import type { ValuesLayers, ValuesRoute, ValuesSetting } from '../sources/rendering/unit.ts'
import type { Plain } from '../sources/yaml/node.ts'
import { isSamePlain } from '../sources/yaml/plain.ts'
import { groupBy } from '../text/group.ts'

/** A values key that a change has set otherwise, and how to set it back. */
export interface Reversal {
  readonly key: ValuesRoute
  readonly settings: readonly ValuesSetting[]
}

/** More keys than these are not taken one by one. */
const mostKeys = 12

/** Every key that differs from the base, then the mappings that hold several of them, the innermost first. */
export function reversalsOf(before: ValuesLayers, now: ValuesLayers): readonly Reversal[] {
  const changed = [...changedRoutes(before.valueOf([]), now.valueOf([]), [])]
  const back = (route: ValuesRoute): ValuesSetting => ({ route, value: before.valueOf(route) ?? null })
  const single = changed.map(route => ({ key: route, settings: [back(route)] }))
  const parents = changed.flatMap(route =>
    route.slice(1).map((_, i) => ({ parent: route.slice(0, i + 1), route })),
  )
  const shared = [...groupBy(parents, ({ parent }) => JSON.stringify(parent)).values()]
    .filter(group => group.length > 1)
    .map(group => ({
      key: group[0]?.parent ?? [],
      settings: group.map(({ route }) => back(route)),
    }))
    .toSorted((a, b) => b.key.length - a.key.length)
  return (single.length > mostKeys ? shared : [...single, ...shared]).slice(0, 2 * mostKeys)
}

function* changedRoutes(
  before: Plain | undefined,
  now: Plain | undefined,
  route: ValuesRoute,
): Generator<ValuesRoute> {
  if (Array.isArray(before) && Array.isArray(now) && before.length === now.length) {
    for (const [i, item] of now.entries()) yield* changedRoutes(before[i], item, [...route, i])
    return
  }
  if (!isMapping(before) || !isMapping(now)) {
    if (!isSamePlain(before ?? null, now ?? null)) yield route
    return
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)]))
    yield* changedRoutes(before[key], now[key], [...route, key])
}

function isMapping(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
