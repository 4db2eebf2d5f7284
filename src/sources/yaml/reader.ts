import { type Alias, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Range } from '../../text/lines.ts'
import type { Source } from '../../text/source.ts'
import type { Aliases } from './aliases.ts'
import type { Composed } from './compose.ts'
import { findDuplicates } from './duplicates.ts'
import { type Field, fieldsOf } from './fields.ts'
import type { Route, Scalar, Step, YamlComment, YamlDocument, YamlEntry, YamlNode } from './node.ts'
import { endOfValue, firstLineOf, throughColon } from './ranges.ts'
import { resolveScalar } from './scalar.ts'

/** A parsed document; nodes are made when they are asked for. */
export class ParsedDocument implements YamlDocument {
  readonly source: Source
  readonly index: number
  readonly range: Range
  readonly comments: readonly YamlComment[]
  readonly root: YamlNode | undefined
  /** As the parser left it. */
  readonly contents: Node | null
  #duplicates: readonly YamlEntry[] | undefined
  readonly aliases: Aliases

  constructor(
    source: Source,
    place: { readonly index: number; readonly range: Range },
    composed: Composed,
    aliases: Aliases,
  ) {
    this.source = source
    this.index = place.index
    this.range = place.range
    this.comments = composed.comments
    this.aliases = aliases
    this.contents = composed.contents
    this.root = isEmpty(composed.contents)
      ? undefined
      : new ParsedNode(this, composed.contents, { route: [], isShared: false })
  }

  get duplicates(): readonly YamlEntry[] {
    this.#duplicates ??= findDuplicates(this.contents).map(({ route, field }) =>
      entryOf(this, field, { route, isShared: false }),
    )
    return this.#duplicates
  }
}

interface Way {
  readonly route: Route
  readonly isShared: boolean
  /** Where the key stands that holds the node. */
  readonly keyRange?: Range
}

interface ParsedEntry extends YamlEntry {
  readonly node: ParsedNode
}

class ParsedNode implements YamlNode {
  readonly kind: 'scalar' | 'map' | 'list'
  readonly document: ParsedDocument
  readonly route: Route
  readonly isShared: boolean
  readonly #raw: Node
  readonly #keyRange: Range | undefined
  #range: Range | undefined
  #value: Scalar | undefined
  #items: readonly ParsedNode[] | undefined
  #entries: ReadonlyMap<string, ParsedEntry> | undefined

  constructor(document: ParsedDocument, written: Node, way: Way) {
    const target = isAlias(written) ? document.aliases.get(written) : undefined
    this.document = document
    this.route = way.route
    this.isShared = way.isShared || target !== undefined
    this.#raw = target ?? written
    this.#keyRange = target === undefined ? way.keyRange : undefined
    this.kind = isMap(this.#raw) ? 'map' : isSeq(this.#raw) ? 'list' : 'scalar'
  }

  get source(): Source {
    return this.document.source
  }

  get value(): Scalar | undefined {
    if (this.kind === 'scalar' && this.#value === undefined) this.#value = scalarOf(this.#raw)
    return this.#value
  }

  get valueRange(): Range {
    const start = this.#raw.range?.[0] ?? 0
    return { start, end: Math.max(start, endOfValue(this.#raw, this.source.text)) }
  }

  get range(): Range {
    this.#range ??= this.#findRange()
    return this.#range
  }

  #findRange(): Range {
    const { text } = this.source
    const value = this.valueRange
    if (this.#keyRange !== undefined) {
      const key = throughColon(this.#keyRange, text)
      const isKeyAlone = this.kind !== 'scalar' || value.start === value.end
      return firstLineOf(isKeyAlone ? key : { start: key.start, end: value.end }, text)
    }
    const first =
      this.kind === 'map' ? this.entries().find(entry => !entry.node.isShared)?.node : this.items()[0]
    if (first === undefined || first.isShared) return firstLineOf(value, text)
    return first.range
  }

  at(...steps: Step[]): YamlNode | undefined {
    return steps.reduce<ParsedNode | undefined>((node, step) => node?.below(step), this)
  }

  below(step: Step): ParsedNode | undefined {
    return typeof step === 'number' ? this.items()[step] : this.#fields().get(step)?.node
  }

  entries(): readonly ParsedEntry[] {
    return [...this.#fields().values()]
  }

  #fields(): ReadonlyMap<string, ParsedEntry> {
    if (this.#entries !== undefined) return this.#entries
    const entries = new Map<string, ParsedEntry>()
    if (isMap(this.#raw)) {
      for (const field of fieldsOf(this.#raw, this.document.aliases)) {
        entries.set(field.key, entryOf(this.document, field, { route: this.route, isShared: this.isShared }))
      }
    }
    this.#entries = entries
    return entries
  }

  items(): readonly ParsedNode[] {
    if (this.#items !== undefined) return this.#items
    const raw = this.#raw
    const items = isSeq<Node>(raw) ? raw.items : []
    this.#items = items.map(
      (item, index) =>
        new ParsedNode(this.document, item, { route: [...this.route, index], isShared: this.isShared }),
    )
    return this.#items
  }
}

/** `parent` is the way to the mapping. */
function entryOf(document: ParsedDocument, field: Field, parent: Way): ParsedEntry {
  const { key, keyRange } = field
  const way = { route: [...parent.route, key], isShared: parent.isShared || field.isMerged, keyRange }
  return { key, keyRange, node: new ParsedNode(document, field.value, way) }
}

/** A node written without anything: no text, no tag, no anchor. */
function isEmpty(node: Node | null): node is null {
  if (node === null) return true
  return (
    isScalar(node) &&
    node.type === 'PLAIN' &&
    node.source === '' &&
    node.tag === undefined &&
    node.anchor === undefined
  )
}

function scalarOf(raw: Node | Alias): Scalar {
  if (!isScalar(raw)) return null
  return resolveScalar({ text: raw.source ?? '', isPlain: raw.type === 'PLAIN', tag: raw.tag })
}
