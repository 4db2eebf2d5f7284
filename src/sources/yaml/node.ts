import type { Range } from '../../text/lines.ts'
import type { Place } from '../../text/source.ts'

/** One step below a node: a mapping's key or a list's 0-based index. */
export type Step = string | number
export type Route = readonly Step[]

export type Scalar = string | number | boolean | null

/** What a YAML value means, without places; mappings keep their keys' order. */
export type Plain = Scalar | readonly Plain[] | { readonly [key: string]: Plain }

/**
 * A YAML value and where it stands. Aliases and merge keys are followed: a node reached through one stands where
 * it is written, and `isShared` says so.
 *
 * `range` is what a finding points at, one line wherever it can be: `key: value` for a scalar held by a key, `key:` for
 * a mapping or list held by a key, the scalar itself in a list, the first entry for a mapping that is a list's item
 * or the document's root.
 */
export interface YamlNode extends Place {
  readonly kind: 'scalar' | 'map' | 'list'
  readonly document: YamlDocument
  /** From the document's root. */
  readonly route: Route
  /** The scalar as Kubernetes reads it (go-yaml v2 table: `yes` is true, `0777` is 511); undefined for a map or list. */
  readonly value: Scalar | undefined
  /** The value alone, without its key. */
  readonly valueRange: Range
  /** Reached through an alias or a merge key: an edit here changes other places too. */
  readonly isShared: boolean
  /** The node below, or undefined when a step is absent or of the wrong type. A null value is a node whose value is null. */
  at(...steps: Step[]): YamlNode | undefined
  /** A mapping's entries in order, merge keys resolved, the last of duplicate keys; empty for anything else. */
  entries(): readonly YamlEntry[]
  /** A list's items in order; empty for anything else. */
  items(): readonly YamlNode[]
}

export interface YamlEntry {
  readonly key: string
  /** Where the key itself stands. */
  readonly keyRange: Range
  readonly node: YamlNode
}

/** One document of a YAML stream, or a JSON file. */
export interface YamlDocument {
  /** 0-based position in the stream; empty documents count. */
  readonly index: number
  /** From the first unit after the separator to the next separator or the end. */
  readonly range: Range
  /** Undefined for an empty document. */
  readonly root: YamlNode | undefined
  /** Comments of the document in order, `#` and blanks stripped from `text`. */
  readonly comments: readonly YamlComment[]
  /** Keys written twice in one mapping: [route, place of the later one]. */
  readonly duplicates: readonly YamlEntry[]
}

export interface YamlComment {
  readonly range: Range
  readonly text: string
}
