import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from 'yaml'
import type { Range } from '../../text/lines.ts'
import type { Aliases } from './aliases.ts'
import { resolveScalar } from './scalar.ts'

/** One key of a mapping with its value, before aliases are followed. */
export interface Field {
  readonly key: string
  readonly keyRange: Range
  readonly value: Node
  /** It comes through a merge key. */
  readonly isMerged: boolean
}

/**
 * A mapping's fields, in the order in which go-yaml v2 decodes them (its `merge` writes straight into the result): a later key
 * beats an earlier one, a merge key beats the keys before it and yields to those behind it, and of several merged mappings
 * the first wins. Keys that are no scalars are left out: JSON cannot hold them.
 */
export function fieldsOf(map: YAMLMap, aliases: Aliases): Iterable<Field> {
  const fields = new Map<string, Field>()
  for (const pair of map.items) {
    for (const field of fieldsOfPair(pair, aliases)) fields.set(field.key, field)
  }
  return fields.values()
}

function fieldsOfPair(pair: Pair, aliases: Aliases): readonly Field[] {
  const field = fieldOf(pair, aliases)
  if (field !== undefined) return [field]
  if (!isMerge(pair)) return []
  const merged = mergedMaps(pair.value, aliases).toReversed()
  return merged.flatMap(map => [...fieldsOf(map, aliases)].map(below => ({ ...below, isMerged: true })))
}

/** Undefined for a merge key and for a key that is no scalar. */
export function fieldOf(pair: Pair, aliases: Aliases): Field | undefined {
  const key = follow(pair.key, aliases)
  if (!isScalar(key) || isMerge(pair)) return undefined
  const [start, end] = writtenRange(pair.key)
  const name = resolveScalar({ text: key.source ?? '', isPlain: key.type === 'PLAIN', tag: key.tag })
  return { key: String(name), keyRange: { start, end }, value: heldBy(pair, end), isMerged: false }
}

/** go-yaml: a plain `<<`, or one tagged as merge. */
function isMerge({ key }: Pair): boolean {
  if (!isScalar(key) || key.source !== '<<') return false
  return key.tag === 'tag:yaml.org,2002:merge' || (key.type === 'PLAIN' && key.tag === undefined)
}

function mergedMaps(value: unknown, aliases: Aliases): readonly YAMLMap[] {
  const target = follow(value, aliases)
  if (isMap(target)) return [target]
  return isSeq(target) ? target.items.map(item => follow(item, aliases)).filter(isMap) : []
}

function follow(node: unknown, aliases: Aliases): unknown {
  return isAlias(node) ? aliases.get(node) : node
}

function writtenRange(node: unknown): readonly [number, number] {
  const range = isScalar(node) || isAlias(node) ? node.range : undefined
  return range ? [range[0], range[1]] : [0, 0]
}

/** In `{a, b}` and after `? a` a key has no value at all: it is null. */
function heldBy(pair: Pair, keyEnd: number): Node {
  const { value } = pair
  if (isScalar(value) || isAlias(value) || isMap(value) || isSeq(value)) return value
  const absent = new Scalar(null)
  absent.source = ''
  absent.type = 'PLAIN'
  absent.range = [keyEnd, keyEnd, keyEnd]
  return absent
}
