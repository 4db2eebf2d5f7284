import type { Word } from '../../sources/dockerfile/command.ts'

/** A word as the program gets it: a known variable without quotes may bring several, or none. */
export interface Argument {
  readonly word: Word
  /** Without quotes; a variable that nobody knows stays as written. */
  readonly text: string
  readonly isKnown: boolean
}

export interface Option {
  /** `--version` of `--version=1.2`, `-t` of `-yt`; else as written. */
  readonly name: string
  readonly value: Argument | undefined
  /** As written, without a value that is a word of its own. */
  readonly text: string
}

export interface Arguments {
  readonly options: readonly Option[]
  readonly operands: readonly Argument[]
  /** What stands behind `--`. */
  readonly rest: readonly Argument[]
}

/** Tells options from operands; `valued` are the options whose value is a word of its own, which would be taken for an operand otherwise. */
export function argumentsOf(words: readonly Word[], valued: ReadonlySet<string>): Arguments {
  const options: Option[] = []
  const operands: Argument[] = []
  const all = words.flatMap(argumentsIn)
  for (let at = 0; at < all.length; at++) {
    const argument = all[at]
    if (argument === undefined) continue
    const { text } = argument
    if (text === '--') return { options, operands, rest: all.slice(at + 1) }
    if (!text.startsWith('-') || text === '-') operands.push(argument)
    else {
      const option = optionOf(argument, all[at + 1], valued)
      options.push(option)
      if (option.value !== undefined && option.value === all[at + 1]) at++
    }
  }
  return { options, operands, rest: [] }
}

function argumentsIn(word: Word): readonly Argument[] {
  const { value, text } = word
  if (value === undefined) return [{ word, text: withoutQuotes(text), isKnown: false }]
  if (!text.includes('$') || /["']/.test(text)) return [{ word, text: value, isKnown: true }]
  const texts = value.split(/\s+/).filter(part => part !== '')
  return texts.map(part => ({ word, text: part, isKnown: true }))
}

function withoutQuotes(text: string): string {
  return text.replaceAll(/["']/g, '')
}

function optionOf(argument: Argument, next: Argument | undefined, valued: ReadonlySet<string>): Option {
  const { text } = argument
  const equals = text.indexOf('=')
  if (equals > 0 && !isShort(text.slice(0, equals)))
    return { name: text.slice(0, equals), value: part(argument, equals + 1), text }
  if (valued.has(text)) return { name: text, value: next, text }
  if (!/^-[A-Za-z]/.test(text)) return { name: text, value: undefined, text }
  const letters = /^-[A-Za-z]+/.exec(text)?.[0] ?? ''
  const at = [...letters].findIndex((letter, index) => index > 0 && valued.has(`-${letter}`))
  if (at === -1) return { name: text, value: undefined, text }
  const isLast = at === text.length - 1
  return { name: `-${letters[at]}`, value: isLast ? next : part(argument, at + 1), text }
}

function isShort(option: string): boolean {
  return /^-[A-Za-z]$/.test(option)
}

function part({ word, text, isKnown }: Argument, start: number): Argument {
  return { word, text: text.slice(start).replace(/^=/, ''), isKnown }
}
