import type { Instruction } from '../sources/dockerfile/dockerfile.ts'
import type { SourceFile } from '../sources/read.ts'
import type { Range } from '../text/lines.ts'
import type { Place, Source } from '../text/source.ts'
import type { Observation } from './observation.ts'

/** What waivers are looked for in. */
export type Commented = Pick<SourceFile, 'source' | 'objects' | 'dockerfile'>

/** `# seaworthy: ignore workload/no-host-path -- node exporter reads /proc`, as written in a file. */
export interface WaiverComment {
  readonly source: Source
  /** 1-based. */
  readonly line: number
  readonly rules: readonly string[]
  /** `''` where none is given: then it does not count. */
  readonly reason: string
  /** The lines it speaks of, 1-based and inclusive. */
  readonly covers: LineSpan
}

interface LineSpan {
  readonly first: number
  readonly last: number
}

/** Something that a waiver can speak of by standing at one of its lines. */
interface Subject extends LineSpan {
  readonly begins: number
}

/**
 * The waivers of a text that is rendered before it means anything: a template, values, a patch. One stands on the line it
 * speaks of or above it, and covers what is indented below that line.
 */
export function waiversInLines(source: Source): readonly WaiverComment[] {
  if (!/seaworthy:/i.test(source.text)) return []
  return source.text.split('\n').flatMap((text, i) => {
    const comment = /(?:#|\{\{-?\s*\/\*)\s*(seaworthy:.*?)\s*(?:\*\/\s*-?\}\})?\s*$/i.exec(text)
    const line = i + 1
    return comment?.[1] === undefined
      ? []
      : waiverFrom(comment[1], source, line, belowLine(source, subjectLine(source, line)))
  })
}

function belowLine({ lines }: Source, line: number): LineSpan {
  const indentOf = (text: string) => text.length - text.trimStart().length
  const indent = indentOf(lines.at(line))
  let last = line
  for (let next = line + 1; next <= lines.count; next++) {
    const text = lines.at(next)
    if (text.trim() === '') continue
    if (indentOf(text) <= indent) break
    last = next
  }
  return { first: line, last }
}

function waiverFrom(text: string, source: Source, line: number, covers: LineSpan): readonly WaiverComment[] {
  const match = waiver.exec(text)
  if (!match?.[1]) return []
  const [names = '', ...reason] = match[1].split(reasonMark)
  const rules = names.split(/[\s,]+/).filter(name => name !== '')
  return [{ source, line, rules, reason: reason.join(' -- ').trim(), covers }]
}

const waiver = /^seaworthy:\s*ignore\s+([^\s].*?)\s*$/i
const reasonMark = /\s+--\s*|\s*--$/

/**
 * The waivers of a file. One stands on the line it speaks of, above it, or on (or above) the first line of a container, an
 * object or an instruction, and then covers all of that.
 */
export function waiversIn(file: Commented): readonly WaiverComment[] {
  const { source } = file
  if (!source || !/seaworthy:/i.test(source.text)) return []
  const spans = file.dockerfile
    ? file.dockerfile.instructions.map(spanOfInstruction)
    : file.objects.flatMap(spansOfObject)
  return commentsOf(file).flatMap(({ range, text }) => {
    const line = source.lines.lineAt(range.start)
    return waiverFrom(text, source, line, coveredFrom(subjectLine(source, line), spans))
  })
}

/** The waiver of an observation, if there is one with a reason. */
export function waiverOf(
  { rule }: Pick<Observation, 'rule'>,
  at: Place,
  waivers: readonly WaiverComment[],
): WaiverComment | undefined {
  const line = at.source.lines.lineAt(at.range.start)
  return waivers.find(
    ({ rules, reason, covers }) =>
      reason !== '' && rules.includes(rule.id) && covers.first <= line && line <= covers.last,
  )
}

interface Comment {
  readonly range: Range
  /** Without `#` and blanks. */
  readonly text: string
}

function commentsOf({ dockerfile, objects }: Commented): readonly Comment[] {
  if (dockerfile) {
    return dockerfile.comments.map(({ source, range }) => {
      return {
        range,
        text: source.text
          .slice(range.start, range.end)
          .replace(/^[\s#]+/, '')
          .trim(),
      }
    })
  }
  return [...new Set(objects.map(object => object.root.document))].flatMap(document => document.comments)
}

/** The line a comment belongs to: its own behind text, else the next one that is neither blank nor a comment. */
function subjectLine({ lines }: Source, line: number): number {
  if (!comment.test(lines.at(line))) return line
  for (let next = line + 1; next <= lines.count; next++) {
    if (!aside.test(lines.at(next))) return next
  }
  return line
}

/** A line that is nothing but a comment, YAML's or a template's. */
const comment = /^\s*(?:#|\{\{-?\s*\/\*.*\*\/\s*-?\}\}\s*$)/
const aside = new RegExp(`${comment.source}|^\\s*$`)

/** The widest thing that begins on the line, else the line. */
function coveredFrom(line: number, spans: readonly Subject[]): LineSpan {
  const begun = spans.filter(span => span.begins === line).toSorted((a, b) => b.last - a.last)
  return begun[0] ?? { first: line, last: line }
}

/** An object begins with its first line, and is called by its kind and name: a waiver on any of them is for all of it. */
function spansOfObject(object: SourceFile['objects'][number]): readonly Subject[] {
  const { root, source, pod } = object
  const whole = spanOf(source, root.valueRange)
  const heads = [object.at('kind'), object.at('metadata'), object.at('metadata', 'name')]
  const lines = heads.flatMap(node => (node ? [source.lines.lineAt(node.range.start)] : []))
  return [
    ...[whole.first, ...lines].map(first => ({ ...whole, begins: first })),
    ...(pod?.containers ?? []).map(({ node }) => spanOf(source, node.valueRange)),
  ]
}

function spanOfInstruction({ source, range }: Instruction): Subject {
  return spanOf(source, range)
}

function spanOf({ lines }: Source, range: Range): Subject {
  const { startLine, endLine } = lines.region(range)
  return { begins: startLine, first: startLine, last: endLine }
}
