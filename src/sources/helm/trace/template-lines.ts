import type { Range } from '../../../text/lines.ts'
import type { Source } from '../../../text/source.ts'
import type { TraceSegment } from '../../rendering/engine.ts'
import { endOfBlock } from './blocks.ts'
import type { NumberedOrigin, Segments } from './segments.ts'
import type { UnitFiles } from './unit-files.ts'

/** Rendered lines and the lines of templates they were made by. */
export interface RenderedLines {
  readonly source: Source
  readonly segments: Segments
  readonly files: UnitFiles
}

/** A line of a template that stands for a rendered one. */
export interface TemplateLine {
  readonly template: Source
  /** 1-based. */
  readonly line: number
  /** What encloses the line and called its template. */
  readonly parent: number
  /** By how much the rendered line is indented deeper, below 0 when less. */
  readonly shift: number
}

/** The template's line when it is, but for the indentation, the rendered one. */
export function literalLine(rendered: RenderedLines, line: number): TemplateLine | undefined {
  const begun = begunBy(rendered, line)
  if (begun === undefined) return undefined
  const written = begun.template.lines.at(begun.line)
  const isLiteral = written.trim() === rendered.source.lines.at(line).trim() && !written.includes('{{')
  const made = rendered.segments.inside(visible(rendered.source, line))
  return isLiteral && made.every(({ how }) => how === 'text') ? begun : undefined
}

/** The template's line whose text the rendered line begins with. */
export function begunBy({ source, segments, files }: RenderedLines, line: number): TemplateLine | undefined {
  const { start, end } = visible(source, line)
  const segment = start < end ? segments.at(start) : undefined
  const origin = segment && segments.origin(segment.origin)
  const template = origin && files.of(origin.path)
  if (segment?.how !== 'text' || origin === undefined || template === undefined) return undefined
  const at = segment.at + start - segment.start
  const own = template.lines.lineAt(at)
  const lead = template.text.slice(template.lines.startOf(own), at)
  if (lead.trim() !== '') return undefined
  return {
    template,
    line: own,
    parent: origin.parent,
    shift: start - source.lines.startOf(line) - lead.length,
  }
}

/** Where a template goes on behind a rendered line, as seen from below `parent`. */
export interface Landing {
  readonly template: Source
  /** The start of a template's line. */
  readonly at: number
  /** Of the node that made the end of the rendered line. */
  readonly node: NumberedOrigin
}

/** Behind the template's line, or behind the whole expression or condition, that ended a rendered line. */
export function landingBehind(
  { source, segments, files }: RenderedLines,
  line: number,
  parent: number,
): Landing | undefined {
  const { start, end } = visible(source, line)
  const segment = start < end ? segments.at(end - 1) : undefined
  const node = segment && segments.below(parent, segment.origin)
  const template = node && files.of(node.path)
  const last = node && template && endOf(segment, node, { template, end })
  if (node === undefined || template === undefined || last === undefined) return undefined
  const own = template.lines.lineAt(Math.max(0, last - 1))
  const isLast = template.text.slice(last, template.lines.endOf(own)).trim() === ''
  const eatsBlanks = template.text.slice(0, last).endsWith('-}}')
  return isLast && !eatsBlanks ? { template, at: template.lines.startOf(own + 1), node } : undefined
}

/** The offset behind what a segment was made by. */
function endOf(
  segment: TraceSegment | undefined,
  node: NumberedOrigin,
  { template, end }: { readonly template: Source; readonly end: number },
): number | undefined {
  if (segment?.how === 'text' && segment.origin === node.index) return segment.at + end - segment.start
  if (node.kind === 'action' || node.kind === 'template') return node.end
  return node.kind === 'text' ? undefined : endOfBlock(template.text, node.start)
}

/** Before the template's line that begins a rendered one, unless blanks are eaten there. */
export function landingBefore({ template, line }: TemplateLine): number | undefined {
  const at = template.lines.startOf(line)
  return template.text.slice(0, at).trimEnd().endsWith('-}}') ? undefined : at
}

/** A line without the blanks around it. */
function visible({ lines }: Source, line: number): Range {
  const text = lines.at(line)
  const start = lines.startOf(line) + text.length - text.trimStart().length
  return { start, end: start + text.trim().length }
}
