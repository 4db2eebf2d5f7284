import { applyEdits } from '../../../text/edit.ts'
import { type Source, sourceOf } from '../../../text/source.ts'
import type { PlacedEdit } from './template-edits.ts'

/**
 * Whether a new key may come to stand beside itself: another branch of the template, which other values take, writes the same
 * key into the same mapping. `edits` are all that are made of the template at once.
 */
export function mayDouble(edit: PlacedEdit, edits: readonly PlacedEdit[]): boolean {
  const { template, range, text } = edit
  if (range.start !== range.end) return false
  const added = text.split(/\r?\n/).filter(line => line.trim() !== '')
  const depth = Math.min(...added.map(columnOf))
  const earlier = edits.filter(other => other.range.start < range.start)
  const shift = earlier.reduce(
    (sum, other) => sum + other.text.length - other.range.end + other.range.start,
    0,
  )
  const after = sourceOf(template.path, applyEdits(template.text, edits))
  const there = keysAround(template, range.start, depth)
  const then = keysAround(after, range.start + shift, depth)
  return added
    .flatMap(line => keyAt(line, depth) ?? [])
    .some(key => countOf(key, then) > Math.max(1, countOf(key, there)))
}

function keysAround(source: Source, offset: number, depth: number): readonly string[] {
  const lines = [...linesAround(source, source.lines.lineAt(offset), depth)]
  return lines.flatMap(line => keyAt(line, depth) ?? [])
}

function countOf(key: string, keys: readonly string[]): number {
  return keys.filter(other => other === key).length
}

/** The lines of the mapping that a line stands in, whatever branches they are in. */
function* linesAround({ lines }: Source, line: number, depth: number): Generator<string> {
  for (let above = line - 1; above >= 1; above--) {
    const text = lines.at(above)
    if (isAside(text)) continue
    if (indentOf(text) < depth && columnOf(text) !== depth) break
    yield text
    if (indentOf(text) < depth) break
  }
  for (let below = line; below <= lines.count; below++) {
    const text = lines.at(below)
    if (isAside(text)) continue
    if (indentOf(text) < depth) break
    yield text
  }
}

function isAside(text: string): boolean {
  return /^\s*(?:\{\{|#|$)/.test(text)
}

function keyAt(text: string, depth: number): string | undefined {
  return columnOf(text) === depth ? /^[\s-]*["']?([\w./-]+)["']?:/.exec(text)?.[1] : undefined
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}

/** Where the first key stands, dashes left aside. */
function columnOf(text: string): number {
  return /^ *(?:- +)*/.exec(text)?.[0].length ?? 0
}
