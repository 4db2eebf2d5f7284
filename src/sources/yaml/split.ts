import type { Range } from '../../text/lines.ts'

/** One document's share of a stream. */
export interface Piece {
  /** What the parser gets: directives and the `---` before the document included. */
  readonly range: Range
  /** Where the document begins: behind its `---`, if it has one. */
  readonly start: number
}

/**
 * Cuts a stream at its document markers, so that one broken document cannot take the others with it. In YAML a `---` or `...`
 * in the first column, with a blank behind it, ends a document wherever it stands, in a block or quoted scalar too.
 */
export function splitDocuments(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  let start = 0
  let isPrelude = true
  for (const { 0: marker, index } of text.matchAll(/(?<![^\n])(?:---|\.\.\.)(?=[ \t\r\n]|$)/g)) {
    const isBlank = isPrelude && !hasContent.test(text.slice(start, index))
    if (marker === '---') {
      if (!isBlank) pieces.push({ range: { start: from, end: index }, start })
      if (!isBlank) from = index
      start = index + marker.length
      isPrelude = false
      continue
    }
    if (!isBlank) pieces.push({ range: { start: from, end: index }, start })
    from = index + marker.length
    start = from
    isPrelude = true
  }
  const isRest = isPrelude && pieces.length > 0 && !hasContent.test(text.slice(start))
  if (!isRest) pieces.push({ range: { start: from, end: text.length }, start })
  return pieces
}

/** A line that is neither blank nor a comment nor a directive; only those may stand before a `---` without being a document. */
const hasContent = /(?<![^\n])(?!%|[ \t\r]*(?:#|\n|$))/
