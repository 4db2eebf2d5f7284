import type { ValuesLayers, ValuesRoute } from '../sources/rendering/unit.ts'
import type { Plain, YamlNode } from '../sources/yaml/node.ts'
import { isSamePlain, plainOf } from '../sources/yaml/plain.ts'
import type { Place } from '../text/source.ts'

/**
 * Where a key is written, or the nearest one above it that is. Of a list that is rendered as it stands, the item and the
 * field in it that a place of the rendered text comes from. `nearest` is what else is looked for, the key itself unless given.
 */
export function valuePlaceOf(
  key: ValuesRoute,
  at: Place,
  layers: ValuesLayers,
  nearest: ValuesRoute = key,
): Place | undefined {
  for (const route of itemRoutes(key, at, layers)) {
    const place = layers.placeOf(route)
    if (place) return place
  }
  for (let length = nearest.length; length > 0; length--) {
    const place = layers.placeOf(nearest.slice(0, length))
    if (place) return place
  }
  return undefined
}

/** The innermost first: a field, then its item. */
function* itemRoutes(key: ValuesRoute, at: Place, layers: ValuesLayers): Generator<ValuesRoute> {
  const items = layers.valueOf(key)
  if (!Array.isArray(items) || !isNode(at)) return
  const list: readonly Plain[] = items
  const { document, route } = at
  for (let length = route.length; length > 0; length--) {
    if (typeof route[length - 1] !== 'number') continue
    const item = document.root?.at(...route.slice(0, length))
    const index = item ? list.findIndex(one => isSamePlain(one, plainOf(item))) : -1
    if (index === -1) continue
    for (let end = route.length; end >= length; end--) yield [...key, index, ...route.slice(length, end)]
  }
}

function isNode(at: Place): at is YamlNode {
  return 'route' in at && 'document' in at
}
