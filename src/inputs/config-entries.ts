import { isScalar, type Node, type Pair, type YAMLMap } from 'yaml'
import type { UserError } from '../text/failure.ts'
import { nearest } from './nearest.ts'

export interface Entry {
  readonly node: Node | null
  readonly value: unknown
}

export type Complaint = (node: Node | null | undefined, message: string) => UserError

/** The settings of a mapping by name. */
export function entriesOf(map: YAMLMap, at: Complaint): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const { key, value } of map.items as Pair<Node | null, Node | null>[]) {
    if (!isScalar(key) || typeof key.value !== 'string') throw at(key, 'a setting has a plain name.')
    if (entries.has(key.value)) throw at(key, `\`${key.value}\` is set twice.`)
    entries.set(key.value, { node: key, value })
  }
  return entries
}

export function unknownWord(what: string, word: string, known: readonly string[]): string {
  const close = nearest(word, known)
  const hint =
    close === undefined ? `known are ${known.slice(0, 12).join(', ')}` : `did you mean \`${close}\`?`
  return `unknown ${what} \`${word.slice(0, 80)}\`; ${hint}${hint.endsWith('?') ? '' : '.'}`
}
