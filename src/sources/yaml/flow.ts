import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { TextEdit } from '../../text/edit.ts'
import { type Draft, edit, type JsonStyle } from './draft.ts'
import type { Plain } from './node.ts'
import { isEmptyCollection, isList, isScalarPlain } from './plain.ts'
import { colonOf, endOfValue } from './ranges.ts'
import { scalarText } from './render.ts'
import { lineEnd, lineStart, startOf } from './style.ts'

type Collection = YAMLMap | YAMLSeq

/** How values are written inside brackets, taken from what stands there already. */
interface FlowStyle {
  readonly quotesKeys: boolean
  readonly string: Scalar.Type | undefined
  readonly colon: string
  readonly comma: string
}

/** A value as it is written inside a flow collection; `near` is a node whose surroundings set the style. */
export function flowValue(draft: Draft, near: Collection | undefined, value: Plain, lead = ''): string {
  if (draft.json?.unit !== undefined && !isScalarPlain(value) && !isEmptyCollection(value)) {
    return JSON.stringify(value, null, draft.json.unit).replaceAll('\n', draft.style.lineEnd + lead)
  }
  return inline(draft, flowStyleOf(draft, near), value)
}

/** Appends an entry (`key` given) or an item to a flow collection that is not empty. */
export function appendToFlow(
  draft: Draft,
  list: Collection,
  value: Plain,
  key?: string,
): readonly TextEdit[] | undefined {
  const { text } = draft
  const last: unknown = list.items.at(-1)
  const close = (list.range?.[1] ?? 0) - 1
  if (last === undefined || (text[close] !== '}' && text[close] !== ']')) return undefined
  const end = endOfValue(last, text)
  const lead = text.slice(lineStart(startOf(last), text), startOf(last))
  const isSpread = /^[ \t]*$/.test(lead) && lineStart(startOf(last), text) > startOf(list)
  const style = flowStyleOf(draft, list)
  const written = flowValue(draft, list, value, isSpread ? lead : '')
  const added = key === undefined ? written : `${keyText(draft, style, key)}${style.colon}${written}`
  if (!isSpread) return [edit(end, end, style.comma + added)]
  const comma = commaBehind(end, text)
  const line = lineEnd(comma ?? end, text)
  if (close < line) return [edit(end, end, `,${draft.style.lineEnd}${lead}${added}`)]
  const newLine = edit(line, line, `${draft.style.lineEnd}${lead}${added}${comma === undefined ? '' : ','}`)
  if (comma !== undefined) return [newLine]
  return line === end ? [edit(end, end, `,${newLine.text}`)] : [edit(end, end, ','), newLine]
}

/** Removes one of several entries or items, with the comma it no longer needs. */
export function removeFromFlow(draft: Draft, list: Collection, index: number): readonly TextEdit[] {
  const items: readonly unknown[] = list.items
  if (items.length === 1) {
    return [edit(startOf(list) + 1, (list.range?.[1] ?? 0) - 1, '')]
  }
  const next = items[index + 1]
  if (next !== undefined) return [edit(startOf(items[index]), startOf(next), '')]
  const start = endOfValue(items[index - 1], draft.text)
  return [edit(start, endOfValue(items[index], draft.text), '')]
}

/** How a document is written whose root is JSON. */
export function jsonStyleOf(contents: Node, text: string): JsonStyle | undefined {
  if (!isMap(contents) && !isSeq(contents)) return undefined
  const first: unknown = contents.items[0]
  if (!contents.flow || (isPair(first) && !isDoubleQuoted(first.key))) return undefined
  const lead = text.slice(lineStart(startOf(first), text), startOf(first))
  const isSpread = /^[ \t]+$/.test(lead) && lineStart(startOf(first), text) > startOf(contents)
  return {
    unit: isSpread ? lead : undefined,
    colon: !isPair(first) || hasBlankAfterColon(first, text) ? ': ' : ':',
  }
}

function flowStyleOf(draft: Draft, list: Collection | undefined): FlowStyle {
  const items: readonly unknown[] = list?.items ?? []
  const pair = items.find(isPair)
  const colon = colonLike(pair, draft)
  const between =
    items.length < 2 ? '' : draft.text.slice(endOfValue(items[0], draft.text), startOf(items[1]))
  const isJson = draft.json !== undefined
  return {
    quotesKeys: isJson || isDoubleQuoted(pair?.key),
    string: isJson ? 'QUOTE_DOUBLE' : (typeOf(items.at(-1)) ?? draft.style.flowString),
    colon,
    comma: /^,[ \t]*$/.test(between) ? between : colon === ':' ? ',' : ', ',
  }
}

function colonLike(pair: Pair | undefined, { text, json }: Draft): ':' | ': ' {
  if (pair === undefined) return json?.colon ?? ': '
  return hasBlankAfterColon(pair, text) ? ': ' : ':'
}

function typeOf(item: unknown): Scalar.Type | undefined {
  const value = isPair(item) ? item.value : item
  return isScalar(value) ? value.type : undefined
}

function inline(draft: Draft, style: FlowStyle, value: Plain): string {
  if (isScalarPlain(value)) return scalarText(value, draft.style, style.string)
  if (isList(value)) return `[${value.map(item => inline(draft, style, item)).join(style.comma)}]`
  const entries = Object.entries(value).map(
    ([key, below]) => `${keyText(draft, style, key)}${style.colon}${inline(draft, style, below)}`,
  )
  return `{${entries.join(style.comma)}}`
}

function keyText(draft: Draft, style: FlowStyle, key: string): string {
  return scalarText(key, draft.style, style.quotesKeys ? 'QUOTE_DOUBLE' : undefined)
}

function isDoubleQuoted(key: unknown): boolean {
  return isScalar(key) && key.type === 'QUOTE_DOUBLE'
}

function hasBlankAfterColon({ key }: Pair, text: string): boolean {
  const colon = colonOf(key, text)
  return colon === undefined || /\s/.test(text[colon] ?? ' ')
}

/** The offset behind a comma that follows. */
function commaBehind(end: number, text: string): number | undefined {
  const comma = /[ \t]*,/y
  comma.lastIndex = end
  return comma.test(text) ? comma.lastIndex : undefined
}
