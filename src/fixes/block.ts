import type { Source } from '../text/source.ts'

/** Whole lines of a file and what takes their place: what GitHub calls a suggested change. */
export interface Block {
  /** 1-based and inclusive. */
  readonly startLine: number
  readonly endLine: number
  /** Joined by LF, without a last line end; `''` deletes the lines. */
  readonly replacement: string
}

/**
 * The smallest block of lines that turns a source into another text. A pure insertion takes the line before it along, for
 * a comment must stand on a line. Undefined when nothing differs, or when the block would not give the text back (a single
 * empty line has the text of a deletion; a changed end of the file has no line of its own).
 */
export function blockOf(source: Source, text: string): Block | undefined {
  if (text === source.text) return undefined
  const before = linesOf(source.text)
  const after = linesOf(text)
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  const room = Math.min(before.length, after.length) - head
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  if (head + tail === before.length) {
    if (head > 0) head--
    else tail--
  }
  const replaced = after.slice(head, after.length - tail)
  const startLine = head + 1
  const bare = replaced.map(line => line.replace(/\r$/, '')).join('\n')
  const replacement = startLine === 1 && source.bom ? `\uFEFF${bare}` : bare
  const block = { startLine, endLine: before.length - tail, replacement }
  return isAmbiguous(replaced) || applyBlock(source, block) !== text ? undefined : block
}

/** The file after a block, with the line end that each replaced line's neighbourhood has. */
export function applyBlock(source: Source, { startLine, endLine, replacement }: Block): string {
  const lines = linesOf(source.text)
  const end = lines.some(line => line.endsWith('\r')) ? '\r' : ''
  const lastOfFile = endLine >= lines.length && !source.text.endsWith('\n')
  const bare = source.bom && startLine === 1 ? replacement.replace(/^\uFEFF/, '') : replacement
  const inserted =
    bare === ''
      ? []
      : bare.split('\n').map((line, i, all) => (lastOfFile && i === all.length - 1 ? line : line + end))
  const result = [...lines.slice(0, startLine - 1), ...inserted, ...lines.slice(endLine)].join('\n')
  return source.text.endsWith('\n') ? `${result}\n` : result
}

/** One empty line and no line at all have the same text. */
function isAmbiguous(lines: readonly string[]): boolean {
  return lines.length === 1 && (lines[0] ?? '').replace(/\r$/, '') === ''
}

function linesOf(text: string): readonly string[] {
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')
}
