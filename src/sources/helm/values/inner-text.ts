import type { Range } from '../../../text/lines.ts'
import { type Source, sourceOf } from '../../../text/source.ts'
import type { YamlNode } from '../../yaml/node.ts'

/** YAML that stands as a string in a YAML file. */
export interface InnerText {
  readonly source: Source
  /** Where a range of it stands in the file. */
  outward(range: Range): Range
  /** The file with another text in its place; undefined where the string is not a literal block. */
  replaced(text: string): string | undefined
}

/** Undefined for what is no string. A string that is no `|` block has no lines of its own: all of it stands at its key. */
export function innerText(node: YamlNode): InnerText | undefined {
  if (typeof node.value !== 'string') return undefined
  const source = sourceOf(node.source.path, node.value)
  const block = blockAt(node, node.value)
  if (block === undefined) return { source, outward: () => node.range, replaced: () => undefined }
  const outer = node.source
  const moved = (offset: number): number => {
    const line = source.lines.lineAt(offset)
    return outer.lines.startOf(block.line + line - 1) + block.indent + offset - source.lines.startOf(line)
  }
  return {
    source,
    outward: ({ start, end }) => ({ start: moved(start), end: Math.max(moved(start), moved(end)) }),
    replaced: text => spliced(outer, block, text),
  }
}

/** The lines of a literal block, 1-based. */
interface Block {
  readonly line: number
  readonly count: number
  readonly indent: number
}

function blockAt({ source, valueRange }: YamlNode, value: string): Block | undefined {
  const { lines, text } = source
  const header = lines.lineAt(valueRange.start)
  if (!/^\|[-+]?[ \t]*(?:#.*)?$/.test(text.slice(valueRange.start, lines.endOf(header)))) return undefined
  const count = lines.lineAt(Math.max(valueRange.start, valueRange.end - 1)) - header
  const rows = Array.from({ length: count }, (_, index) => lines.at(header + 1 + index))
  const [first] = rows.filter(row => row.trim() !== '')
  if (first === undefined) return undefined
  const indent = first.length - first.trimStart().length
  const isSame =
    rows
      .map(row => row.slice(indent))
      .join('\n')
      .trimEnd() === value.trimEnd()
  return isSame ? { line: header + 1, count, indent } : undefined
}

function spliced({ lines, text }: Source, { line, count, indent }: Block, inner: string): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const rows = inner
    .trimEnd()
    .split('\n')
    .map(row => row.replace(/\r$/, ''))
  const written = rows.map(row => (row.trim() === '' ? '' : ' '.repeat(indent) + row)).join(lineEnd)
  return text.slice(0, lines.startOf(line)) + written + text.slice(lines.endOf(line + count - 1))
}
