import { isMap, isSeq, type Node } from 'yaml'

/** Template syntax on the line of a fault, or anywhere else outside comments and quotes. */
export function templateMarkerIn(text: string, faultLine: string): string | undefined {
  return marker.exec(faultLine)?.[0] ?? marker.exec(text.replace(quotedOrComment, ''))?.[0]
}

/** Helm and Go, Jinja, ERB. */
const marker = /\{\{|\{%|<%/

/** Escapes are not heeded: a quote that never closes must not be looked for from each place again. */
const quotedOrComment = /"[^"\n]*"|'[^'\n]*'|(?<=^|\s)#[^\n]*/gm

/** Where `{{ name }}` stands unquoted: to YAML that is a mapping whose key is a mapping. */
export function templateKeyIn(node: unknown): Node | undefined {
  if (isSeq(node)) return firstOf(node.items)
  if (!isMap(node)) return undefined
  for (const { key, value } of node.items) {
    if (node.flow && isMap(key) && key.flow) return node
    const found = firstOf([key, value])
    if (found !== undefined) return found
  }
  return undefined
}

function firstOf(nodes: readonly unknown[]): Node | undefined {
  for (const node of nodes) {
    const found = templateKeyIn(node)
    if (found !== undefined) return found
  }
  return undefined
}
