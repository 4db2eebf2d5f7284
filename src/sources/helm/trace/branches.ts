import type { Source } from '../../../text/source.ts'
import type { PlacedEdit } from './template-edits.ts'

/**
 * Whether a new key may come to stand beside itself: another branch of the template, which other values take, writes the same
 * key into the same mapping.
 */
export function mayDouble({ template, range, text }: PlacedEdit): boolean {
  if (range.start !== range.end) return false
  const added = text.split(/\r?\n/).filter(line => line.trim() !== '')
  const depth = Math.min(...added.map(columnOf))
  const keys = new Set(added.flatMap(line => keyAt(line, depth) ?? []))
  const line = template.lines.lineAt(range.start)
  return [...linesAround(template, line, depth)].some(other => keys.has(keyAt(other, depth) ?? ''))
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
