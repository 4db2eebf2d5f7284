import type { Place } from '../../text/source.ts'
import { type Patch, replace } from './fix.ts'

/** A line of its own above an instruction, with the file's line ends. */
export function lineBefore({ source, range }: Place, line: string): Patch {
  return replace(
    { source, range: { start: range.start, end: range.start } },
    `${line}${lineEndOf(source.text)}`,
  )
}

/** A line of its own below an instruction. */
export function lineAfter({ source, range }: Place, line: string): Patch {
  return replace({ source, range: { start: range.end, end: range.end } }, `${lineEndOf(source.text)}${line}`)
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}
