import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { TextEdit } from '../../text/edit.ts'
import { type Draft, edit, type Splice } from './draft.ts'
import { appendToFlow, flowValue } from './flow.ts'
import { isWrittenNull, locate, type Spot } from './locate.ts'
import type { Plain, Route } from './node.ts'
import { isList, isMapping, isScalarPlain } from './plain.ts'
import { colonOf, endOfValue } from './ranges.ts'
import { blockLines, entryLines, inlineValue, itemLines, scalarText } from './render.ts'
import { columnOf, lastLineEnd, lineEnd, lineStart, startOf } from './style.ts'

/** Gives a route a value, making the mappings on the way; a new key goes in front of `before` where that is. */
export function spliceSet(draft: Draft, route: Route, value: Plain, before?: string): Splice {
  const located = locate(draft.contents, route)
  if (located === undefined) return undefined
  const [key, ...below] = located.rest
  if (key === undefined) return replaceValue(draft, located.spot, value)
  if (typeof key !== 'string' || below.some(step => typeof step !== 'string')) return undefined
  return addEntry(draft, located.spot, { key, value: nested(below, value), before })
}

/** Appends an item to a list. */
export function spliceInsert(draft: Draft, route: Route, value: Plain): Splice {
  const located = locate(draft.contents, route)
  if (located === undefined || located.rest.length > 0) return undefined
  const { value: list } = located.spot
  if (isWrittenNull(list) || (isSeq(list) && list.items.length === 0))
    return replaceValue(draft, located.spot, [value])
  if (!isSeq(list)) return undefined
  if (list.flow) return appendToFlow(draft, list, value)
  const last: unknown = list.items.at(-1)
  const like = isScalar(last) ? last.type : undefined
  const column = columnOf(startOf(list), draft.text)
  return linesBehind(draft, last, column, itemLines(value, column, draft.style, like))
}

function nested(route: Route, value: Plain): Plain {
  return route.reduceRight<Plain>((below, key) => ({ [String(key)]: below }), value)
}

interface NewEntry {
  readonly key: string
  readonly value: Plain
  readonly before: string | undefined
}

function addEntry(draft: Draft, spot: Spot, { key, value, before }: NewEntry): Splice {
  const map = spot.value
  if (isWrittenNull(map) || (isMap(map) && map.items.length === 0))
    return replaceValue(draft, spot, { [key]: value })
  if (!isMap(map)) return undefined
  if (map.flow) return appendToFlow(draft, map, value, key)
  const column = columnOf(startOf(map.items[0]), draft.text)
  const lines = entryLines(key, value, column, draft.style)
  const follower = map.items.findIndex(pair => isScalar(pair.key) && pair.key.value === before)
  const first = lineStart(startOf(map.items[0]), draft.text)
  if (follower === 0 && /^ *$/.test(draft.text.slice(first, startOf(map.items[0])))) {
    return [edit(first, first, lines.map(line => line + draft.style.lineEnd).join(''))]
  }
  return linesBehind(draft, map.items.at(follower > 0 ? follower - 1 : -1), column, lines)
}

/** New lines behind the last entry or item, whose key or dash stands at `column`; comments of what follows come later. */
function linesBehind(
  { text, style }: Draft,
  last: unknown,
  column: number,
  lines: readonly string[],
): Splice {
  const at = lastLineEnd(Math.max(endOfValue(last, text), startOf(last)), column, text)
  return [edit(at, at, lines.map(line => style.lineEnd + line).join(''))]
}

function replaceValue(draft: Draft, spot: Spot, value: Plain): Splice {
  const old = spot.value
  if (old === undefined || isAlias(old) || old.tag !== undefined) return undefined
  if (spot.isInFlow || draft.json !== undefined) return replaceInFlow(draft, spot, old, value)
  if (spot.holder.kind === 'entry') return replaceEntry(draft, spot.holder.pair.key, old, value)
  return isBare(old) ? undefined : [spanOf(draft, old, itemText(draft, old, value))]
}

function replaceInFlow(draft: Draft, spot: Spot, old: Node, value: Plain): Splice {
  const { text } = draft
  const { holder } = spot
  const list = holder.kind === 'root' ? undefined : holder.kind === 'entry' ? holder.map : holder.seq
  const line = lineStart(startOf(old), text)
  const lead = /^[ \t]*/.exec(text.slice(line, lineEnd(line, text)))?.[0] ?? ''
  const written =
    isScalarPlain(value) && isScalar(old) && !isBare(old) && draft.json === undefined
      ? scalarText(value, draft.style, old.type)
      : flowValue(draft, list, value, lead)
  if (!isBare(old)) return [spanOf(draft, old, written)]
  return holder.kind === 'entry' ? behindColon(draft, holder.pair.key, ` ${written}`) : undefined
}

/** The value of a key in a block mapping. */
function replaceEntry(draft: Draft, key: unknown, old: Node, value: Plain): Splice {
  const { text, style } = draft
  const colon = colonOf(key, draft.text)
  if (colon === undefined) return undefined
  if (isFilled(old) && old.flow && isSameKind(old, value))
    return [spanOf(draft, old, flowValue(draft, old, value))]
  const inline =
    isScalarPlain(value) && isScalar(old) ? scalarText(value, style, old.type) : inlineValue(value, style)
  const end = Math.max(colon, endOfValue(old, text))
  const keyLine = lineEnd(colon, text)
  const isBelowKey = isBlock(old) && startOf(old) > keyLine
  if (inline !== undefined) {
    if (isBelowKey) return [edit(colon, colon, ` ${inline}`), edit(keyLine, end, '')]
    return isBare(old) ? [edit(colon, colon, ` ${inline}`)] : [spanOf(draft, old, inline)]
  }
  if (isBelowKey && isSameKind(old, value)) {
    const lines = blockLines(value, columnOf(startOf(old), text), style)
    return [edit(lineStart(startOf(old), text), end, lines.join(style.lineEnd))]
  }
  const column = columnOf(startOf(key), text) + (isList(value) ? style.dash : style.step)
  const lines = blockLines(value, column, style).map(line => style.lineEnd + line)
  if (isBelowKey) return [edit(keyLine, end, lines.join(''))]
  const at = lineEnd(end, text)
  return [edit(colon, end, ''), edit(at, at, lines.join(''))]
}

/** What stands behind a dash, or is the whole document. */
function itemText(draft: Draft, old: Node, value: Plain): string {
  if (isScalarPlain(value)) return scalarText(value, draft.style, isScalar(old) ? old.type : undefined)
  if (isFilled(old) && old.flow && isSameKind(old, value)) return flowValue(draft, old, value)
  const column = columnOf(startOf(old), draft.text)
  const lines = blockLines(value, column, draft.style)
  return inlineValue(value, draft.style) ?? lines.join(draft.style.lineEnd).slice(column)
}

function spanOf({ text }: Draft, old: Node, written: string): TextEdit {
  return edit(startOf(old), Math.max(startOf(old), endOfValue(old, text)), written)
}

function behindColon(draft: Draft, key: unknown, written: string): Splice {
  const colon = colonOf(key, draft.text)
  return colon === undefined ? undefined : [edit(colon, colon, written)]
}

/** A null of which nothing is written. */
function isBare(node: Node): boolean {
  return isScalar(node) && node.type === 'PLAIN' && node.source === ''
}

function isFilled(node: Node): node is Extract<Node, { items: unknown }> {
  return (isMap(node) || isSeq(node)) && node.items.length > 0
}

function isBlock(node: Node): boolean {
  return (isMap(node) || isSeq(node)) && !node.flow
}

function isSameKind(node: Node, value: Plain): boolean {
  return isMap(node)
    ? isMapping(value) && Object.keys(value).length > 0
    : isSeq(node) && isList(value) && value.length > 0
}
