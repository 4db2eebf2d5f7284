import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'

/** How a document is written, by majority. */
export interface Style {
  readonly lineEnd: '\n' | '\r\n'
  /** Blanks by which a mapping stands right of its key. */
  readonly step: number
  /** Blanks by which a list's dashes stand right of its key. */
  readonly dash: number
  /** Lists of scalars are written in brackets. */
  readonly hasFlowLists: boolean
  /** How strings are written within those brackets. */
  readonly flowString: Scalar.Type
  /** For strings that need quotes. */
  readonly quote: '"' | "'"
}

export function styleOf(contents: Node, text: string): Style {
  const seen = new Observations(text)
  seen.node(contents, 0)
  return {
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    step: mostFrequent(seen.steps) ?? 2,
    dash: mostFrequent(seen.dashes) ?? 0,
    hasFlowLists: seen.flowLists > seen.blockLists,
    flowString: seen.flowString ?? 'QUOTE_DOUBLE',
    quote: seen.singleQuotes > seen.doubleQuotes ? "'" : '"',
  }
}

class Observations {
  readonly steps: number[] = []
  readonly dashes: number[] = []
  flowLists = 0
  blockLists = 0
  singleQuotes = 0
  doubleQuotes = 0
  flowString: Scalar.Type | undefined
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** `column` is that of the key or dash which holds the node. */
  node(node: unknown, column: number): void {
    if (isScalar(node)) this.#scalar(node)
    else if (isMap(node)) this.#map(node)
    else if (isSeq(node)) this.#list(node, column)
  }

  #scalar({ type }: Scalar): void {
    if (type === 'QUOTE_SINGLE') this.singleQuotes += 1
    if (type === 'QUOTE_DOUBLE') this.doubleQuotes += 1
  }

  #map(map: YAMLMap): void {
    for (const pair of map.items) {
      const column = columnOf(startOf(pair), this.#text)
      if (!map.flow) this.#indentation(pair, column)
      this.node(pair.key, column)
      this.node(pair.value, column)
    }
  }

  #indentation({ value }: Pair, column: number): void {
    if (!isMap(value) && !isSeq(value)) return
    if (value.flow || value.range == null) return
    const distance = columnOf(value.range[0], this.#text) - column
    if (isMap(value)) this.steps.push(distance)
    else this.dashes.push(distance)
  }

  #list(list: YAMLSeq, column: number): void {
    const strings = list.items.filter(isScalar)
    if (strings.length > 0 && strings.length === list.items.length) {
      if (list.flow) this.flowLists += 1
      else this.blockLists += 1
    }
    if (list.flow) this.flowString ??= strings[0]?.type
    for (const item of list.items) this.node(item, column)
  }
}

/** The offset where a pair or value begins, its anchor and tag left aside. */
export function startOf(node: unknown): number {
  if (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) return node.range?.[0] ?? 0
  return isPair(node) ? startOf(node.key) : 0
}

/** How many units stand left of an offset on its line. */
export function columnOf(offset: number, text: string): number {
  return offset - lineStart(offset, text)
}

export function lineStart(offset: number, text: string): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** The end of an offset's line, before its LF or CRLF. */
export function lineEnd(offset: number, text: string): number {
  const feed = text.indexOf('\n', offset)
  const end = feed === -1 ? text.length : feed
  return end > offset && text[end - 1] === '\r' ? end - 1 : end
}

/** The end of an entry's or item's last line, together with comment lines that are indented deeper than its key or dash. */
export function lastLineEnd(offset: number, column: number, text: string): number {
  const comment = /\r?\n( *)#[^\n]*/y
  let end = lineEnd(offset, text)
  for (;;) {
    comment.lastIndex = end
    const indent = comment.exec(text)?.[1]
    if (indent === undefined || indent.length <= column) return end
    end = lineEnd(end + 2, text)
  }
}

function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
