import type { ValuesRoute } from '../../rendering/unit.ts'
import { applyToPlain } from '../../yaml/apply.ts'
import type { Plain } from '../../yaml/node.ts'
import { isList, isMapping } from '../../yaml/plain.ts'

/** A tree with one value changed; undefined where a list has no such item. */
export function setAt(tree: Plain, route: ValuesRoute, value: Plain): Plain | undefined {
  return applyToPlain(tree, { kind: 'set', document: 0, route, value })
}

export function valueAt(tree: Plain | undefined, route: ValuesRoute): Plain | undefined {
  return route.reduce<Plain | undefined>((below, step) => {
    if (below === undefined) return undefined
    if (isList(below)) return typeof step === 'number' ? below[step] : undefined
    return isMapping(below) && Object.hasOwn(below, step) ? below[step] : undefined
  }, tree)
}

/** A value below keys of its own. */
export function nested(route: ValuesRoute, value: Plain): Plain {
  return route.reduceRight<Plain>((below, step) => Object.fromEntries([[step, below]]), value)
}

/** As Helm lays values over each other: mappings merge, anything else takes the place of what was there. */
export function laidOver(weaker: Plain | undefined, stronger: Plain): Plain {
  if (weaker === undefined || !isMapping(weaker) || !isMapping(stronger)) return stronger
  const merged = new Map(Object.entries(weaker))
  for (const [key, value] of Object.entries(stronger)) merged.set(key, laidOver(merged.get(key), value))
  return Object.fromEntries(merged)
}

/** Null takes a key away, in mappings alone. */
export function withoutNulls(tree: Plain): Plain | undefined {
  if (tree === null) return undefined
  if (!isMapping(tree)) return tree
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) => {
      const kept = withoutNulls(value)
      return kept === undefined ? [] : [[key, kept]]
    }),
  )
}
