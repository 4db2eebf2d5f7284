import { type Execution, itemAt } from '../../sources/kubernetes/container-commands.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import type { Place } from '../../text/source.ts'

/** What a finding about a command of a container points at: its line in a literal block, else the word it stands in. */
export function placeOfCommand(execution: Execution, { source, range }: Place): Place | undefined {
  const item = itemAt(execution, range.start)
  if (item === undefined) return undefined
  return isBlock(item) ? lineAt(source, range.start) : item
}

function isBlock({ source, valueRange }: YamlNode): boolean {
  return source.text[valueRange.start] === '|'
}

function lineAt(source: Place['source'], offset: number): Place {
  const { lines } = source
  const line = lines.lineAt(offset)
  const start = lines.startOf(line) + lines.at(line).search(/\S|$/)
  return { source, range: { start, end: lines.endOf(line) } }
}
