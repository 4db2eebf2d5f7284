import type { Plain, Scalar, YamlNode } from './node.ts'

/** What a value means, without places. A document over the limits has failed to parse, so this always ends. */
export function plainOf(node: YamlNode): Plain {
  switch (node.kind) {
    case 'scalar':
      return node.value ?? null
    case 'list':
      return node.items().map(plainOf)
    case 'map':
      return Object.fromEntries(node.entries().map(({ key, node: value }) => [key, plainOf(value)]))
  }
}

/** Visits a node and everything below it, in order, aliases followed. */
export function walk(node: YamlNode, visit: (node: YamlNode) => void): void {
  visit(node)
  for (const item of node.items()) walk(item, visit)
  for (const entry of node.entries()) walk(entry.node, visit)
}

/** Equal in meaning: the order of keys does not count. */
export function isSamePlain(a: Plain, b: Plain): boolean {
  if (isList(a))
    return isList(b) && a.length === b.length && a.every((item, index) => isSamePlain(item, b[index] ?? null))
  if (!isMapping(a)) return Object.is(a, b)
  if (!isMapping(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => Object.hasOwn(b, key) && isSamePlain(a[key] ?? null, b[key] ?? null))
  )
}

export function isList(plain: Plain): plain is readonly Plain[] {
  return Array.isArray(plain)
}

export function isMapping(plain: Plain): plain is { readonly [key: string]: Plain } {
  return typeof plain === 'object' && plain !== null && !isList(plain)
}

export function isScalarPlain(plain: Plain): plain is Scalar {
  return typeof plain !== 'object' || plain === null
}

export function isEmptyCollection(plain: Plain): boolean {
  return isList(plain) ? plain.length === 0 : isMapping(plain) && Object.keys(plain).length === 0
}
