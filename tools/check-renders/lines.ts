import type { HelmTrace, RenderedTemplate } from '../../src/sources/rendering/engine.ts'

/** How much is known of rendered lines that are not blank. */
export interface Shares {
  exact: number
  call: number
  none: number
}

/** A line of a rendered text: where it starts and ends, without its break. */
export interface Line {
  readonly index: number
  readonly start: number
  readonly end: number
}

/** Exact is a line every visible character of which is the very text of a template or what one action printed. */
export function countShares(files: readonly RenderedTemplate[], into: Shares): void {
  for (const { text, trace } of files) {
    const known = trace === undefined ? undefined : coverage(text, trace)
    for (const { start, end } of linesOf(text))
      into[known === undefined ? 'none' : weakest(text, known, start, end)] += 1
  }
}

/** Lines that are not blank. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') lines.push({ index, start, end: start + line.length })
    start += line.length + 1
  }
  return lines
}

const none = 0
const call = 1
const exact = 2

function coverage(text: string, trace: HelmTrace): Uint8Array {
  const known = new Uint8Array(text.length)
  for (const { start, end, how } of trace.segments) known.fill(how === 'call' ? call : exact, start, end)
  return known
}

function weakest(text: string, known: Uint8Array, start: number, end: number): keyof Shares {
  let least = exact
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) > 0x20) least = Math.min(least, known[at] ?? none)
  }
  return least === exact ? 'exact' : least === call ? 'call' : 'none'
}
