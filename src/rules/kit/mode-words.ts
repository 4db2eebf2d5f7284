import type { Command, Word } from '../../sources/dockerfile/command.ts'

/** A command that gives a mode, in parts. */
export interface ModeWords {
  /** How the mode is introduced: `-m `, or nothing. */
  readonly option: string
  readonly mode: { readonly word: Word; readonly text: string } | undefined
  readonly operands: readonly Word[]
  /** Letters of the switches, without values. */
  readonly flags: ReadonlySet<string>
}

export function modeWordsOf(command: Command): ModeWords | undefined {
  const form = modeForms.get(command.name)
  if (form === undefined) return undefined
  return form.option === undefined ? chmodWords(command) : optionWords(command, form)
}

/** How a program takes a mode. */
interface ModeForm {
  /** Short options whose value is a word of its own. */
  readonly valued: string
  /** Of these the mode; chmod takes it as its first operand. */
  readonly option?: 'm'
}

const modeForms: ReadonlyMap<string, ModeForm> = new Map<string, ModeForm>([
  ['chmod', { valued: '' }],
  ['install', { valued: 'mogSt', option: 'm' }],
  ['mkdir', { valued: 'm', option: 'm' }],
])

/** A mode may look like an option: `chmod -x`. */
function chmodWords({ words }: Command): ModeWords {
  const flags = new Set<string>()
  const operands: Word[] = []
  for (const word of words.slice(1)) {
    const text = word.value ?? word.text
    if (text === '--recursive') flags.add('R')
    else if (/^-[RvfcHLP]+$/.test(text)) for (const letter of text.slice(1)) flags.add(letter)
    else if (!text.startsWith('--')) operands.push(word)
  }
  const [word, ...rest] = operands
  return { option: '', mode: valued(word), operands: rest, flags }
}

function optionWords({ words }: Command, form: ModeForm): ModeWords {
  const flags = new Set<string>()
  const operands: Word[] = []
  let mode: ModeWords['mode']
  let awaiting = ''
  for (const word of words.slice(1)) {
    if (awaiting !== '') {
      if (awaiting === form.option) mode = valued(word)
      awaiting = ''
      continue
    }
    const option = optionIn(word, form)
    if (option === undefined) operands.push(word)
    for (const letter of option?.switches ?? '') flags.add(letter)
    if (option?.attached === '') awaiting = option.letter
    else if (option?.attached !== undefined && option.letter === form.option)
      mode = { word, text: option.attached }
  }
  return { option: '-m ', mode, operands, flags }
}

interface Option {
  readonly switches: string
  /** The one that takes a value. */
  readonly letter: string
  /** Its value in the same word; empty when the next word is it, undefined when no option takes one. */
  readonly attached: string | undefined
}

function optionIn(word: Word, { valued: letters }: ModeForm): Option | undefined {
  const text = word.value ?? word.text
  if (!text.startsWith('-') || text === '-') return undefined
  const none = { letter: '', attached: undefined }
  if (text.startsWith('--mode')) return { switches: '', letter: 'm', attached: text.slice('--mode='.length) }
  if (text.startsWith('--')) return { switches: text === '--directory' ? 'd' : '', ...none }
  const at = [...text].findIndex((letter, index) => index > 0 && letters.includes(letter))
  if (at === -1) return { switches: text.slice(1), ...none }
  return { switches: text.slice(1, at), letter: text[at] ?? '', attached: text.slice(at + 1) }
}

function valued(word: Word | undefined): ModeWords['mode'] {
  const text = word?.value
  return word === undefined || text === undefined ? undefined : { word, text }
}
