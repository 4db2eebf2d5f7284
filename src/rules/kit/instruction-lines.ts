import type { Place } from '../../text/source.ts'
import { type Patch, replace } from './fix.ts'

/** A line of its own above an instruction, with the file's line ends. */
export function lineBefore({ source, range }: Place, line: string): Patch {
  return replace(
    { source, range: { start: range.start, end: range.start } },
    `${line}${lineEndOf(source.text)}`,
  )
}

/** The same above the comments that belong to the instruction. */
export function lineBeforeComments({ source, range }: Place, line: string): Patch {
  const { lines } = source
  let first = lines.lineAt(range.start)
  while (
    first > 1 &&
    lines
      .at(first - 1)
      .trimStart()
      .startsWith('#')
  )
    first--
  const start = first === lines.lineAt(range.start) ? range.start : lines.startOf(first)
  return lineBefore({ source, range: { start, end: start } }, line)
}

/** A line of its own below an instruction. */
export function lineAfter({ source, range }: Place, line: string): Patch {
  return replace({ source, range: { start: range.end, end: range.end } }, `${lineEndOf(source.text)}${line}`)
}

/** That of the whole file: one of Windows anywhere makes it theirs. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** An instruction with its line end. */
export function wholeLines({ source, range }: Place): Place {
  const start = source.text.lastIndexOf('\n', range.start - 1) + 1
  const end = source.text.indexOf('\n', range.end)
  return { source, range: { start, end: end === -1 ? source.text.length : end + 1 } }
}
