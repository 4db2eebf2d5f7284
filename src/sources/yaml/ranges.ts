import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml'
import type { Range } from '../../text/lines.ts'

/** Behind the last visible unit of a value; the parser's own ranges of block collections reach into the next line. */
export function endOfValue(node: unknown, text: string): number {
  if (isPair(node)) return Math.max(endOfValue(node.key, text), endOfValue(node.value, text))
  if ((isMap(node) || isSeq(node)) && !node.flow) return endOfValue(node.items.at(-1), text)
  if (isMap(node) || isSeq(node) || isAlias(node)) return node.range?.[1] ?? 0
  return isScalar(node) ? trimmedEnd(text, node.range?.[1] ?? 0) : 0
}

function trimmedEnd(text: string, end: number): number {
  let trimmed = end
  while (trimmed > 0 && ' \t\r\n'.includes(text[trimmed - 1] ?? '')) trimmed -= 1
  return trimmed
}

/** A key and the colon behind it. */
export function throughColon(key: Range, text: string): Range {
  const colon = /[ \t]*:/y
  colon.lastIndex = key.end
  return { start: key.start, end: colon.test(text) ? colon.lastIndex : key.end }
}

/** The offset behind a key's colon, if that stands where it usually does. */
export function colonOf(key: unknown, text: string): number | undefined {
  if (!isScalar(key) || !key.range) return undefined
  const { end } = throughColon({ start: key.range[0], end: key.range[1] }, text)
  return end > key.range[1] ? end : undefined
}

/** The part of a range on its first line. */
export function firstLineOf(range: Range, text: string): Range {
  const lineEnd = text.indexOf('\n', range.start)
  if (lineEnd === -1 || lineEnd >= range.end) return range
  return { start: range.start, end: Math.max(range.start, trimmedEnd(text, lineEnd)) }
}
