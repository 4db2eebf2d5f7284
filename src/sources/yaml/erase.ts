import type { TextEdit } from '../../text/edit.ts'
import type { Range } from '../../text/lines.ts'
import { type Draft, edit, type Splice } from './draft.ts'
import { removeFromFlow } from './flow.ts'
import { locate, type Spot } from './locate.ts'
import type { Route } from './node.ts'
import { colonOf, endOfValue } from './ranges.ts'
import { columnOf, lastLineEnd, lineEnd, lineStart, startOf } from './style.ts'

/** What goes, and the lines whose comments may go with it. */
export interface Removal {
  readonly edits: Splice
  readonly covered: Range | undefined
}

/** Removes a key with its value, or an item of a list. */
export function spliceRemove(draft: Draft, route: Route): Removal | undefined {
  const located = locate(draft.contents, route)
  if (located === undefined || located.rest.length > 0) return undefined
  const { holder } = located.spot
  if (holder.kind === 'root') return undefined
  const list = holder.kind === 'entry' ? holder.map : holder.seq
  if (list.flow) return { edits: removeFromFlow(draft, list, holder.index), covered: undefined }
  const items: readonly unknown[] = list.items
  const start = holder.kind === 'entry' ? startOf(holder.pair) : dashBefore(draft, items[holder.index])
  if (start === undefined) return undefined
  const lastUnit = Math.max(start, endOfValue(items[holder.index], draft.text))
  const end = lastLineEnd(lastUnit, columnOf(start, draft.text), draft.text)
  const covered = { start, end }
  if (items.length === 1) return emptied(draft, holder.parent, covered, holder.kind)
  if (isFirstOnLine(draft, start)) return { edits: [withoutLines(draft, covered)], covered }
  const next = items[holder.index + 1]
  const until = holder.kind === 'entry' ? startOf(next) : dashBefore(draft, next)
  if (next === undefined || until === undefined) return undefined
  return { edits: [edit(start, until, '')], covered }
}

/** The last entry or item goes, and what is said right above it: what stays is an empty collection in its parent's place. */
function emptied(draft: Draft, parent: Spot, covered: Range, kind: 'entry' | 'item'): Removal {
  const empty = kind === 'entry' ? '{}' : '[]'
  const { holder } = parent
  if (holder.kind !== 'entry') return { edits: [edit(covered.start, covered.end, empty)], covered }
  const colon = colonOf(holder.pair.key, draft.text)
  if (colon === undefined || !isFirstOnLine(draft, covered.start)) return { edits: undefined, covered }
  const said = { start: commentsAbove(draft, covered.start), end: covered.end }
  return { edits: [edit(colon, colon, ` ${empty}`), withoutLines(draft, said)], covered: said }
}

/** The first of the comment lines right above the line of an offset; the offset itself without any. */
function commentsAbove({ text }: Draft, offset: number): number {
  let start = offset
  for (let line = lineStart(offset, text); line > 0; ) {
    line = lineStart(line - 1, text)
    const comment = /^[ \t]*(?=#)/.exec(text.slice(line, lineEnd(line, text)))
    if (comment === null) break
    start = line + comment[0].length
  }
  return start
}

/** The offset of the dash in front of an item on its line. */
function dashBefore({ text }: Draft, item: unknown): number | undefined {
  const start = startOf(item)
  const blanks = /-[ \t]+$/.exec(text.slice(lineStart(start, text), start))
  return blanks === null ? undefined : start - blanks[0].length
}

function isFirstOnLine({ text }: Draft, offset: number): boolean {
  return /^ *$/.test(text.slice(lineStart(offset, text), offset))
}

/** Removes whole lines with the last one's line end; at the text's end the line end before them goes instead. */
function withoutLines({ text }: Draft, { start, end }: Range): TextEdit {
  const first = lineStart(start, text)
  const feed = text.indexOf('\n', end)
  if (feed !== -1) return edit(first, feed + 1, '')
  return edit(first === 0 ? 0 : lineEnd(lineStart(first - 1, text), text), text.length, '')
}
