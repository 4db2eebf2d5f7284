import type { Command, Word } from '../../sources/dockerfile/command.ts'

/** How a program's options take values (its manual). */
export interface OptionForm {
  /** Letters whose value is the rest of the word, or else the next word. */
  readonly letters: string
  /** Long options, with their dashes, whose value is the next word unless it stands behind `=`. */
  readonly long: ReadonlySet<string>
}

/** `-o`, alone or in a cluster, or `--output`. */
export interface Option {
  readonly name: string
  /** Resolved, or as written where it cannot be known. */
  readonly value: string | undefined
  /** The word that holds it. */
  readonly word: Word
  /** The word that holds its value, which may be the same. */
  readonly valueWord: Word | undefined
}

export interface CommandLine {
  readonly options: readonly Option[]
  /** The words that are neither options nor their values. */
  readonly operands: readonly Word[]
}

/** Takes options and operands apart, behind the command's name. */
export function commandLine({ words }: Pick<Command, 'words'>, form: OptionForm, start = 1): CommandLine {
  const options: Option[] = []
  const operands: Word[] = []
  for (let at = start; at < words.length; at++) {
    const word = words[at]
    if (word === undefined) break
    const text = textOf(word)
    if (text === '--') return { options, operands: [...operands, ...words.slice(at + 1)] }
    if (!text.startsWith('-') || text === '-') {
      operands.push(word)
      continue
    }
    const found = text.startsWith('--')
      ? longOption(word, text, words[at + 1], form)
      : cluster(word, text, words[at + 1], form)
    options.push(...found)
    const last = found.at(-1)
    if (last?.valueWord !== undefined && last.valueWord !== word) at++
  }
  return { options, operands }
}

/** A word as it comes out, or as written without its quotes where that cannot be known. */
export function textOf(word: Word): string {
  return word.value ?? word.text.replaceAll(/["']/g, '')
}

function longOption(
  word: Word,
  text: string,
  next: Word | undefined,
  { long }: OptionForm,
): readonly Option[] {
  const equals = text.indexOf('=')
  if (equals !== -1)
    return [{ name: text.slice(0, equals), value: text.slice(equals + 1), word, valueWord: word }]
  return long.has(text)
    ? [{ name: text, value: next && textOf(next), word, valueWord: next }]
    : [{ name: text, value: undefined, word, valueWord: undefined }]
}

/** More letters than any program has. */
const longestCluster = 60

function cluster(
  word: Word,
  text: string,
  next: Word | undefined,
  { letters }: OptionForm,
): readonly Option[] {
  const found: Option[] = []
  for (let at = 1; at < Math.min(text.length, longestCluster); at++) {
    const letter = text[at] ?? ''
    const name = `-${letter}`
    if (!letters.includes(letter)) {
      found.push({ name, value: undefined, word, valueWord: undefined })
      continue
    }
    const rest = text.slice(at + 1)
    const separate = rest === ''
    found.push({
      name,
      value: separate ? next && textOf(next) : rest,
      word,
      valueWord: separate ? next : word,
    })
    break
  }
  return found
}
