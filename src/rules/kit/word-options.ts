import type { ShellCommand, Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { type Patch, replace } from './fix.ts'

/** Whether a command has an option, or may have it in a variable that is there to hold options. */
export function mayHaveOption({ words }: ShellCommand, form: RegExp): boolean {
  return words.some(({ value, text }) =>
    value === undefined
      ? form.test(text) || holdsOptions.test(text)
      : value.split(/\s+/).some(part => form.test(part)),
  )
}

const holdsOptions = /^["']?\$\{?\w{0,60}(?:OPT|FLAG|ARG|PARAM|SWITCH)/i

/** An option as a word of its own behind another word. */
export function optionBehind({ source, range }: Word, option: string, { form }: Instruction): Patch {
  const at = { source, range: { start: range.end, end: range.end } }
  return replace(at, form === 'json' && source.text[range.end - 1] === '"' ? `, "${option}"` : ` ${option}`)
}
