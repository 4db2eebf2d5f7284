import type { Range } from './lines.ts'

/** Replaces a range of a text. */
export interface TextEdit {
  readonly range: Range
  readonly text: string
}

/** The text after all edits; their order does not matter. Throws a RangeError when two overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  const parts: string[] = []
  let from = 0
  for (const { range, text: replacement } of ordered) {
    if (range.start < from) throw new RangeError(`edits overlap at offset ${range.start}`)
    parts.push(text.slice(from, range.start), replacement)
    from = range.end
  }
  return parts.join('') + text.slice(from)
}
