import type { Range } from '../../../text/lines.ts'
import type { YamlDocument, YamlNode } from '../../yaml/node.ts'
import { walk } from '../../yaml/plain.ts'

/** The outermost value at a range: of a list's item and its first entry, which share one, the item. A name means its object. */
export function nodeAt(documents: readonly YamlDocument[], range: Range): YamlNode | undefined {
  const root = documents.find(
    document => document.range.start <= range.start && range.end <= document.range.end,
  )?.root
  const found: YamlNode[] = []
  const visit = (node: YamlNode): void => {
    const isHere = !node.isShared && node.range.start === range.start && node.range.end === range.end
    if (isHere) found.push(node)
  }
  if (root !== undefined) walk(root, visit)
  const [node] = found
  const isName = node?.route.length === 2 && node === root?.at('metadata', 'name')
  return isName ? root : node
}
