import type { TextEdit } from '../../../text/edit.ts'
import type { Source } from '../../../text/source.ts'
import type { Replacement } from './hunks.ts'
import {
  begunBy,
  landingBefore,
  landingBehind,
  literalLine,
  type RenderedLines,
  type TemplateLine,
} from './template-lines.ts'

export interface PlacedEdit extends TextEdit {
  readonly template: Source
}

/** Undefined where a replaced line is more than a template's literal text, or only a part of it that the change leaves alone. */
export function replacementFor(
  rendered: RenderedLines,
  { line, removed, added }: Replacement,
): readonly PlacedEdit[] | undefined {
  const literal = removed.map((_, index) => literalLine(rendered, line + index))
  const [first] = literal
  const isBlock = literal.every(
    (one, index) => one !== undefined && one.template === first?.template && one.line === first.line + index,
  )
  if (first !== undefined && isBlock) return blockEdit(first, removed.length, added)
  if (removed.length !== added.length) return undefined
  const parts = removed.map((old, index) =>
    partEdit(rendered, line + index, { old, new: added[index] ?? '' }),
  )
  return parts.every(part => part !== undefined) ? parts : undefined
}

function blockEdit(
  { template, line, shift }: TemplateLine,
  count: number,
  added: readonly string[],
): readonly PlacedEdit[] | undefined {
  const text = linesFor(template, shift, added)
  const { lines } = template
  const range = { start: lines.startOf(line), end: lines.startOf(line + count) }
  const endsFile = range.end === template.text.length && !template.text.endsWith('\n')
  return text === undefined
    ? undefined
    : [{ template, range, text: endsFile ? text.replace(/\r?\n$/, '') : text }]
}

/** Of a line that an expression has a part in, the literal part. */
function partEdit(
  { source, segments, files }: RenderedLines,
  line: number,
  text: { readonly old: string; readonly new: string },
): PlacedEdit | undefined {
  const { head, tail } = sameEnds(text.old, text.new)
  const start = source.lines.startOf(line) + head
  const end = source.lines.startOf(line) + text.old.length - tail
  const [segment, second] = segments.inside({ start, end })
  const origin = segment && segments.origin(segment.origin)
  const template = origin && files.of(origin.path)
  if (segment?.how !== 'text' || second !== undefined || template === undefined) return undefined
  if (segment.start > start || segment.end < end) return undefined
  const at = segment.at - segment.start
  return {
    template,
    range: { start: at + start, end: at + end },
    text: text.new.slice(head, text.new.length - tail),
  }
}

/** How many units two lines share at their start and, behind that, at their end. */
function sameEnds(a: string, b: string): { readonly head: number; readonly tail: number } {
  let head = 0
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++
  let tail = 0
  const room = Math.min(a.length, b.length) - head
  while (tail < room && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return { head, tail }
}

/**
 * Behind the line above or in front of the line below, within what encloses the lines beside it, the outermost if they differ.
 * Undefined when it would go into the midst of what one expression prints, or when none of its neighbours is literal.
 */
export function insertionFor(
  rendered: RenderedLines,
  { line, added }: Replacement,
): readonly PlacedEdit[] | undefined {
  for (const like of neighboursOf(rendered, line, added)) {
    const edit = insertionBeside(rendered, { line, added }, like)
    if (edit !== undefined) return [edit]
  }
  return undefined
}

function insertionBeside(
  rendered: RenderedLines,
  { line, added }: Pick<Replacement, 'line' | 'added'>,
  like: TemplateLine,
): PlacedEdit | undefined {
  const { template } = like
  const text = linesFor(template, like.shift, added)
  const at = landingFor(rendered, line, like)
  if (text === undefined || at === undefined) return undefined
  const endsFile = at === template.text.length && !template.text.endsWith('\n')
  const inserted = endsFile ? lineEndOf(template) + text.replace(/\r?\n$/, '') : text
  return { template, range: { start: at, end: at }, text: inserted }
}

function landingFor(rendered: RenderedLines, line: number, like: TemplateLine): number | undefined {
  const above = line > 1 ? landingBehind(rendered, line - 1, like.parent) : undefined
  const { start, end } = rendered.source.lines.count >= line ? visibleStart(rendered, line) : nothing
  const next = start < end ? rendered.segments.at(start) : undefined
  if (above?.template === like.template) {
    const nextNode = next && rendered.segments.below(like.parent, next.origin)
    const isMidst = nextNode?.index === above.node.index && above.node.kind !== 'text'
    return isMidst ? undefined : above.at
  }
  const below = next === undefined ? undefined : begunBy(rendered, line)
  const isBeside = below?.template === like.template && below.parent === like.parent
  return below !== undefined && isBeside ? landingBefore(below) : undefined
}

const nothing = { start: 0, end: 0 }

function visibleStart(
  { source }: RenderedLines,
  line: number,
): { readonly start: number; readonly end: number } {
  const start = source.lines.startOf(line) + indentOf(source.lines.at(line))
  return { start, end: source.lines.endOf(line) }
}

/**
 * The lines beside the new ones that say in which template and how deep they belong, outermost first: literal siblings, and the
 * parent. Next to siblings that an expression prints alone there are none.
 */
function neighboursOf(
  rendered: RenderedLines,
  line: number,
  added: readonly string[],
): readonly TemplateLine[] {
  const { siblings, parent } = familyOf(rendered.source, line, added[0] ?? '')
  const literal = siblings.flatMap(at => begunBy(rendered, at) ?? [])
  if (literal.length === 0 && siblings.length > 0) return []
  const above = parent === undefined ? undefined : begunBy(rendered, parent)
  const depthOf = (one: TemplateLine): number => rendered.segments.depth(one.parent)
  return [...literal, ...(above ? [above] : [])].toSorted((a, b) => depthOf(a) - depthOf(b))
}

/** Lines with keys or dashes as deep as those of a new line, nearest first, and the line of the key that holds them all. */
function familyOf(
  { lines }: Source,
  line: number,
  head: string,
): { readonly siblings: readonly number[]; readonly parent: number | undefined } {
  const depth = indentOf(head)
  const isSibling = (text: string): boolean =>
    isItem(head) ? isItem(text) && indentOf(text) === depth : columnOf(text) === depth
  const siblings: number[] = []
  for (let above = line - 1; above >= 1; above--) {
    const text = lines.at(above)
    if (/^\s*(?:#|$)/.test(text)) continue
    if (text.startsWith('---')) break
    if (isSibling(text)) siblings.push(above)
    if (columnOf(text) < depth) return { siblings: withNext(siblings), parent: above }
    if (indentOf(text) < depth) break
  }
  return { siblings: withNext(siblings), parent: undefined }

  function withNext(found: readonly number[]): readonly number[] {
    const next = line <= lines.count ? lines.at(line) : ''
    return next.trim() !== '' && indentOf(next) === depth && isSibling(next) ? [...found, line] : found
  }
}

function isItem(text: string): boolean {
  return /^ *-(?: |$)/.test(text)
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}

/** Where a line's first key stands, dashes left aside. */
function columnOf(text: string): number {
  return /^[ ]*(?:-[ ]+)*/.exec(text)?.[0].length ?? 0
}

/** Rendered lines with a template's indentation and line ends; undefined when they are not indented that deep. */
function linesFor(template: Source, shift: number, added: readonly string[]): string | undefined {
  const lineEnd = lineEndOf(template)
  const written = added.map(line => {
    if (line.trim() === '') return ''
    if (shift <= 0) return ' '.repeat(-shift) + line
    return line.startsWith(' '.repeat(shift)) ? line.slice(shift) : undefined
  })
  return written.includes(undefined) ? undefined : written.map(line => `${line}${lineEnd}`).join('')
}

function lineEndOf(template: Source): string {
  return template.text.includes('\r\n') ? '\r\n' : '\n'
}
