import type { YamlNode } from '../../sources/yaml/node.ts'
import type { Place } from '../../text/source.ts'

/**
 * The line of the file that holds an offset of a scalar's text: of a literal block, whose lines stand there one by one. For any other
 * scalar the scalar itself.
 */
export function placeIn(node: YamlNode, offset: number): Place {
  const { source, valueRange } = node
  const { lines, text } = source
  if (text[valueRange.start] !== '|' || typeof node.value !== 'string') return node
  const above = node.value.slice(0, offset).split('\n').length
  const line = lines.lineAt(valueRange.start) + above
  if (line > lines.lineAt(valueRange.end)) return node
  const start = lines.startOf(line) + lines.at(line).search(/\S|$/)
  return { source, range: { start, end: lines.endOf(line) } }
}
