import type { Word } from '../../sources/dockerfile/command.ts'
import { type Patch, replace } from './fix.ts'

/** Deletes neighbouring words with the blanks before them; where they fill a line of their own, the whole line. */
export function withoutWords(words: readonly Word[]): Patch {
  const [first] = words
  const last = words.at(-1)
  if (first === undefined || last === undefined) throw new Error('there are no words to delete')
  const { text } = first.source
  let { start } = first.range
  let { end } = last.range
  while (isBlank(text[start - 1])) start--
  const rest = /^[ \t]*\\?[ \t]*\r?\n/.exec(text.slice(end, end + 200))
  const isAlone = text[start - 1] === '\n' && rest?.[0].includes('\\') === true
  if (isAlone) end += rest?.[0].length ?? 0
  return replace({ source: first.source, range: { start, end } }, '')
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t'
}
