import type { Range } from '../../text/lines.ts'
import type { Source } from '../../text/source.ts'
import { noAliases, resolveAliases } from './aliases.ts'
import { type Composed, composePiece, type Fault } from './compose.ts'
import { withBlankTabs } from './json.ts'
import { maxYamlLength } from './limits.ts'
import type { YamlDocument } from './node.ts'
import { ParsedDocument } from './reader.ts'
import { type Piece, splitDocuments } from './split.ts'
import { templateKeyIn, templateMarkerIn } from './template.ts'

/** Why a file is no plain YAML. Parser's own words are never passed on: they quote the text. */
export type YamlFailure =
  /** `marker` is the template syntax seen at the first fault, `{{` for instance. */
  | { readonly kind: 'template'; readonly marker: string; readonly line: number }
  | { readonly kind: 'unparsable'; readonly because: string; readonly line: number }
  | { readonly kind: 'over-limit'; readonly because: string }

export interface YamlStream {
  /** Those that parse, in order; `index` counts the others too. */
  readonly documents: readonly YamlDocument[]
  /** Of single documents; the others are still there. */
  readonly failures: readonly YamlFailure[]
}

/** How many units of a document's text are worth reading; what stands behind them is as if it were not there. */
export type Interest = (document: string) => number

/** Parses a stream of YAML documents, or JSON. Never throws; nodes are made when they are asked for. */
export function parseYaml(source: Source, interest: Interest = text => text.length): YamlStream {
  const lines = source.text.replaceAll(otherLineEnds, '\n')
  const text = source.path.endsWith('.json') ? withBlankTabs(lines) : lines
  const documents: YamlDocument[] = []
  const failures: YamlFailure[] = []
  for (const [index, piece] of splitDocuments(text).entries()) {
    const parsed = parsePiece(source, text, { piece, index, interest })
    if (parsed instanceof ParsedDocument) documents.push(parsed)
    else failures.push(parsed)
  }
  return { documents, failures }
}

/**
 * To libyaml, and with it to go-yaml, these end a line as LF does: what stands behind one is no part of a comment. Each is one
 * unit long, so offsets stay.
 */
const otherLineEnds = /\r(?!\n)|[\u0085\u2028\u2029]/g

interface Place {
  readonly piece: Piece
  readonly index: number
  readonly interest: Interest
}

function parsePiece(
  source: Source,
  text: string,
  { piece, index, interest }: Place,
): ParsedDocument | YamlFailure {
  const end = piece.start + interest(text.slice(piece.start, piece.range.end))
  if (end - piece.start > maxYamlLength) {
    return { kind: 'over-limit', because: `a document is larger than ${maxYamlLength / 1024} KiB` }
  }
  const composed = composePiece(text, { ...piece, range: { start: piece.range.start, end } })
  if ('kind' in composed) return failureOf(source, piece, composed)
  const accident = text.slice(piece.start, piece.range.end).includes('{{')
    ? templateKeyIn(composed.contents)
    : undefined
  if (accident !== undefined) {
    return { kind: 'template', marker: '{{', line: source.lines.lineAt(accident.range?.[0] ?? piece.start) }
  }
  const aliases = aliasesOf(composed)
  if ('kind' in aliases) return failureOf(source, piece, aliases)
  const range: Range = { start: piece.start, end: piece.range.end }
  return new ParsedDocument(source, { index, range }, composed, aliases)
}

function aliasesOf({ contents, aliases }: Composed): ReturnType<typeof resolveAliases> {
  return contents === null || aliases === 0 ? noAliases : resolveAliases(contents)
}

function failureOf(source: Source, piece: Piece, fault: Fault): YamlFailure {
  if (fault.kind === 'limit') return { kind: 'over-limit', because: fault.because }
  const line = source.lines.lineAt(Math.max(0, Math.min(fault.offset, piece.range.end - 1)))
  const marker = templateMarkerIn(source.text.slice(piece.start, piece.range.end), source.lines.at(line))
  return marker === undefined
    ? { kind: 'unparsable', because: fault.because, line }
    : { kind: 'template', marker, line }
}
