import { isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
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

export interface Text {
  readonly node: Node
  readonly text: string
}

/** A list of texts, none of them empty; nothing where the setting is not there. */
export function textsIn(entry: Entry | undefined, key: string, at: Complaint): readonly Text[] {
  if (!entry) return []
  const items = isSeq(entry.value) ? entry.value.items : [undefined]
  const texts = items.flatMap(item => textIn(item) ?? [])
  if (texts.length < items.length) throw at(entry.node, `\`${key}\` is a list of texts.`)
  return texts
}

/** A text that is not empty. */
export function textIn(node: unknown): Text | undefined {
  return isScalar(node) && typeof node.value === 'string' && node.value !== ''
    ? { node, text: node.value }
    : undefined
}

export function unknownWord(what: string, word: string, known: readonly string[]): string {
  const close = nearest(word, known)
  const hint =
    close === undefined ? `known are ${known.slice(0, 12).join(', ')}` : `did you mean \`${close}\`?`
  return `unknown ${what} \`${word.slice(0, 80)}\`; ${hint}${hint.endsWith('?') ? '' : '.'}`
}
