import type { Node } from 'yaml'
import type { TextEdit } from '../../text/edit.ts'
import type { Style } from './style.ts'

/** One document of a file while it is being patched; offsets count from the document's start. */
export interface Draft {
  readonly text: string
  readonly contents: Node
  readonly style: Style
  /** Set when the document is JSON. */
  readonly json: JsonStyle | undefined
}

export interface JsonStyle {
  /** The indentation of a level, undefined when all is on one line. */
  readonly unit: string | undefined
  readonly colon: ':' | ': '
}

/** Edits of a draft; undefined when there is any doubt. */
export type Splice = readonly TextEdit[] | undefined

export function edit(start: number, end: number, text: string): TextEdit {
  return { range: { start, end }, text }
}
