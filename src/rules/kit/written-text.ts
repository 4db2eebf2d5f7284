import type { Command, Word } from '../../sources/dockerfile/command.ts'

/** A text that a command writes into a file. */
export interface WrittenText {
  readonly at: Word
  /** As it comes out, or as written. */
  readonly text: string
}

/** Longer texts are not read to their end. */
const longestText = 20_000

/**
 * What echo, printf and heredocs write into files, and what sed puts in the place of something: none of it is a command, but it may be
 * a setting of one. `tees` are the pipelines that end in a file.
 */
export function writtenTexts(command: Command, tees: ReadonlySet<number>): readonly WrittenText[] {
  const { name, words, redirections, pipeline } = command
  if (name === 'sed') return words.slice(1).flatMap(replacementIn)
  const isWritten = redirections.some(({ operator }) => /^&?>>?$/.test(operator)) || tees.has(pipeline)
  if (!isWritten) return []
  const echoed = name === 'echo' || name === 'printf' ? words.slice(1) : []
  const bodies = redirections
    .filter(({ operator }) => operator.startsWith('<<'))
    .flatMap(({ target }) => target ?? [])
  return [
    ...echoed.map(at => ({ at, text: writtenBy(at).replaceAll('\\n', '\n') })),
    ...bodies.map(at => ({ at, text: writtenBy(at) })),
  ]
}

function writtenBy({ value, text }: Word): string {
  return (value ?? text).slice(0, longestText)
}

/** The pipelines of an instruction that `tee` ends. */
export function teesOf(commands: readonly Command[]): ReadonlySet<number> {
  return new Set(
    commands.filter(({ name }) => name === 'tee' || name === 'sponge').map(({ pipeline }) => pipeline),
  )
}

/** The second part of `s/old/new/`, whatever it is divided by; of `a`, `i` and `c` the text. */
export function replacementIn(word: Word): readonly WrittenText[] {
  const script = (word.value ?? word.text.replaceAll(/^["']|["']$/g, '')).slice(0, longestText)
  const divider = /(?:^|[\s;{}/\d,!])s([/|#@,:!~%_+])/.exec(script)
  if (divider !== null) {
    const start = divider.index + divider[0].length
    const [, replaced] = script.slice(start).split(divider[1] ?? '/')
    return replaced === undefined ? [] : [{ at: word, text: replaced }]
  }
  const added = /^(?:\d*|\$|\/[^/]*\/)?[aic]\\?\s*(.*)$/s.exec(script)?.[1]
  return added === undefined ? [] : [{ at: word, text: added }]
}
