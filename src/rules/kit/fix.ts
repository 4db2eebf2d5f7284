import type { Plain, Route, Step, YamlNode } from '../../sources/yaml/node.ts'
import type { RepoPath } from '../../text/path.ts'
import type { Place } from '../../text/source.ts'

/** A change in the terms of the thing changed; text comes later. */
export type Patch =
  /** Gives the route below `parent` a value, making the mappings on the way. */
  | {
      readonly kind: 'set'
      readonly parent: YamlNode
      readonly route: Route
      readonly value: Plain
      /** The key that a new one goes in front of; else it comes last. */
      readonly before?: string
    }
  /** Appends an item to an existing list. */
  | { readonly kind: 'insert'; readonly list: YamlNode; readonly value: Plain }
  /** Removes a key with its value, or an item of a list, with the lines it alone stands on. */
  | { readonly kind: 'remove'; readonly node: YamlNode }
  /** Replaces the text of a place. */
  | { readonly kind: 'replace'; readonly place: Place; readonly text: string }

/** `safe`: may be committed without knowing the application. `review`: the author must look at `check` first. */
export type Fix = {
  /** What to do, in the imperative: `Drop privileged mode`. */
  readonly title: string
  readonly patches: readonly Patch[]
  /** The same for the subject alone, where `patches` lie outside the change: a new container beside old ones. */
  readonly narrower?: Fix
} & ({ readonly safety: 'safe' } | { readonly safety: 'review' /** A sentence. */; readonly check: string })

/** A file that the repository lacks: a NetworkPolicy, a ResourceQuota. */
export interface NewFile {
  /** What to do, in the imperative: `Add a network policy that denies by default`. */
  readonly title: string
  /** Where it might stand. */
  readonly path: RepoPath
  /** All of it, with its last line end. */
  readonly text: string
  /** What the author must look at before keeping it, a sentence. */
  readonly check: string
}

export function set(parent: YamlNode, route: readonly Step[], value: Plain): Patch {
  return { kind: 'set', parent, route, value }
}

export function insert(list: YamlNode, value: Plain): Patch {
  return { kind: 'insert', list, value }
}

export function remove(node: YamlNode): Patch {
  return { kind: 'remove', node }
}

export function replace(place: Place, text: string): Patch {
  return { kind: 'replace', place, text }
}

export function safeFix(title: string, ...patches: Patch[]): Fix {
  return { title, patches, safety: 'safe' }
}

export function fixToReview(title: string, check: string, ...patches: Patch[]): Fix {
  return { title, patches, safety: 'review', check }
}

export function withNarrower(fix: Fix, narrower: Fix): Fix {
  return { ...fix, narrower }
}
