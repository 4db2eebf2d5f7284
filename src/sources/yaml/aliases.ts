import { type Alias, isAlias, isMap, isPair, isScalar, isSeq, type Node } from 'yaml'
import type { Fault } from './compose.ts'
import { maxExpandedNodes, maxYamlDepth } from './limits.ts'

/** What each alias stands for. */
export type Aliases = ReadonlyMap<Alias, Node>

export const noAliases: Aliases = new Map()

interface Extent {
  readonly nodes: number
  readonly depth: number
}

/**
 * Finds every alias's anchor. As in go-yaml, an alias without an anchor before it and an anchor that contains itself are
 * faults; a document that grows out of all proportion when its aliases are followed is over the limit. What is left can be
 * walked without a budget.
 */
export function resolveAliases(root: Node): Aliases | Fault {
  const aliases = new Map<Alias, Node>()
  const anchors = new Map<string, Node>()
  const extents = new Map<Node, Extent>()
  let fault: Fault | undefined

  function measure(node: unknown): Extent {
    if (isAlias(node)) return measureAlias(node)
    if (isScalar(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node)
      const extent = { nodes: 1, depth: 0 }
      if (node.anchor !== undefined) extents.set(node, extent)
      return extent
    }
    if (!isMap(node) && !isSeq(node)) return { nodes: 1, depth: 0 }
    if (node.anchor !== undefined) anchors.set(node.anchor, node)
    let nodes = 1
    let depth = 0
    for (const child of node.items.flatMap(item => (isPair(item) ? [item.key, item.value] : [item]))) {
      const extent = measure(child)
      nodes += extent.nodes
      depth = Math.max(depth, extent.depth)
    }
    const extent = { nodes, depth: depth + 1 }
    if (node.anchor !== undefined) extents.set(node, extent)
    return extent
  }

  function measureAlias(alias: Alias): Extent {
    const target = anchors.get(alias.source)
    const extent = target && extents.get(target)
    if (target === undefined || extent === undefined) {
      const because = target === undefined ? 'an alias has no anchor before it' : 'an anchor contains itself'
      fault ??= { kind: 'fault', because, offset: alias.range?.[0] ?? 0 }
      return { nodes: 1, depth: 0 }
    }
    aliases.set(alias, target)
    return extent
  }

  const { nodes, depth } = measure(root)
  if (fault !== undefined) return fault
  if (nodes > maxExpandedNodes)
    return { kind: 'limit', because: `its aliases expand to more than ${maxExpandedNodes} values` }
  if (depth > maxYamlDepth)
    return { kind: 'limit', because: `its aliases nest deeper than ${maxYamlDepth} levels` }
  return aliases
}
