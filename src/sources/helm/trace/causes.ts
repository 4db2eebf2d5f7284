import type { Range } from '../../../text/lines.ts'
import { fileNameOf } from '../../../text/path.ts'
import type { Place, Source } from '../../../text/source.ts'
import type { TemplateOrigin, TraceSegment } from '../../rendering/engine.ts'
import type { Cause } from '../../rendering/unit.ts'
import type { YamlDocument } from '../../yaml/node.ts'
import type { HelmUnit } from '../plan/layers.ts'
import { nodeAt } from './node-at.ts'
import { type Segments, valuePart } from './segments.ts'
import { filesOf, type UnitFiles } from './unit-files.ts'

/** The rendered text of one template, and what is known of its making. */
export interface TracedText {
  readonly unit: HelmUnit
  /** The template's, as the engine names it. */
  readonly path: string
  readonly segments: Segments | undefined
  /** Of the rendered text. */
  readonly documents: readonly YamlDocument[]
}

/**
 * The template's line, the lines that call it, then what is known by file alone: the dependency's entry for a template in an
 * archive, the chart. A value's line goes before its key's.
 */
export function causesOf(traced: TracedText, place: Place): readonly Cause[] {
  const { unit, path, segments } = traced
  const files = filesOf(unit)
  const nearest = segments && segmentOf(segments, traced, place)
  const chart: Cause = { kind: 'root', how: 'file', at: firstLine(files.root), label: 'the chart' }
  if (segments === undefined || nearest === undefined) return [wholeTemplate(files, path), chart]

  const own = segments.origin(nearest.origin)
  const callers = segments
    .around(nearest.origin)
    .filter(({ kind }) => kind === 'action' || kind === 'template')
    .map(origin => callerIn(files, origin))
  const causes = [own && nearestIn(files, own, { segment: nearest, place }), ...callers, chart]
  return inOrder(causes.filter(cause => cause !== undefined))
}

/**
 * What made the value; of one that is put together, an expression before a literal. A mapping or list stands where it begins:
 * its first entry's value says nothing of it.
 */
function segmentOf(
  segments: Segments,
  { documents }: TracedText,
  { range, source }: Place,
): TraceSegment | undefined {
  const node = nodeAt(documents, range)
  const made = segments.inside(valuePart(range, source.text))
  const ofValue = made.find(({ how }) => how !== 'text') ?? made[0]
  const isWhole = node !== undefined && node.kind !== 'scalar'
  return (isWhole ? undefined : ofValue) ?? segments.inside(range)[0] ?? segments.at(range.start)
}

function nearestIn(
  files: UnitFiles,
  origin: TemplateOrigin,
  { segment, place }: { readonly segment: TraceSegment; readonly place: Place },
): Cause {
  const source = files.of(origin.path)
  const range =
    source && (segment.how === 'text' ? literalIn(source, segment, place) : nodeIn(source, origin))
  if (source === undefined || range === undefined) return wholeTemplate(files, origin.path)
  const how = segment.how === 'call' ? 'call' : 'line'
  return { kind: 'template', how, at: { source, range }, label: 'rendered here' }
}

function callerIn(files: UnitFiles, origin: TemplateOrigin): Cause {
  const source = files.of(origin.path)
  const range = source && nodeIn(source, origin)
  if (source === undefined || range === undefined) return wholeTemplate(files, origin.path)
  return { kind: 'template', how: 'call', at: { source, range }, label: 'included here' }
}

/** The part of a literal text that lies inside a rendered range; undefined when the template does not have it there. */
function literalIn(
  template: Source,
  { start, end, at }: TraceSegment,
  { source, range }: Place,
): Range | undefined {
  const from = Math.max(start, Math.min(range.start, end))
  const text = source.text.slice(from, Math.max(from, Math.min(range.end, end)))
  const own = at + from - start
  return template.text.startsWith(text, own) ? { start: own, end: own + text.length } : undefined
}

/** Undefined when no action stands there. */
function nodeIn(template: Source, { start, end }: TemplateOrigin): Range | undefined {
  return template.text.startsWith('{{', start) ? { start, end } : undefined
}

/** A template of which no line can be named; one that is no file of the repository stands where its dependency is named. */
function wholeTemplate(files: UnitFiles, path: string): Cause {
  const source = files.of(path)
  if (source !== undefined)
    return { kind: 'template', how: 'file', at: firstLine(source), label: 'rendered here' }
  const dependency = files.dependencyOf(path)
  const name = dependency?.prefix.at(-1) ?? fileNameOf(path.split('!')[0] ?? '')
  const at = dependency?.at ?? firstLine(files.root)
  return { kind: 'dependency', how: 'file', at, label: `the dependency \`${name}\`` }
}

function firstLine(source: Source): Place {
  return { source, range: { start: 0, end: source.lines.endOf(1) } }
}

/** Lines first, then files, the chart last; each spot once. */
function inOrder(causes: readonly Cause[]): readonly Cause[] {
  const rank = ({ kind, how }: Cause): number => (kind === 'root' ? 2 : how === 'file' ? 1 : 0)
  const seen = new Set<string>()
  return causes
    .toSorted((a, b) => rank(a) - rank(b))
    .filter(({ kind, at }) => {
      const spot = `${kind === 'root'} ${at.source.path} ${at.range.start} ${at.range.end}`
      return !seen.has(spot) && seen.add(spot)
    })
}
