import type { Command, Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import type { Place } from '../../text/source.ts'
import { StageState } from './stage-state.ts'
import { mayHaveOption } from './word-options.ts'

/** Whether a command of apt leaves recommended packages out by itself: an option, or the setting behind `-o`. */
export function switchesOffRecommends(command: Command): boolean {
  const isOption =
    command.name === 'aptitude'
      ? mayHaveOption(command, /^(?:-[a-zA-Z]{0,9}R[a-zA-Z]{0,9}|--without-recommends)$/)
      : mayHaveOption(command, /^--no-install-recommends$/)
  return isOption || command.words.some((word, at) => isSetting(word, command.words[at - 1]))
}

/** What apt takes for no (apt.conf(5)). */
const setting =
  /^(?:-[a-zA-Z]{0,9}o|--option=)?=?apt::install-recommends=["']?(?:0|no|false|without|off|disable)["']?$/i

function isSetting(word: Word, before: Word | undefined): boolean {
  const text = word.value ?? word.text
  if (!setting.test(text)) return false
  return text.startsWith('-') || /^["']?(?:-[a-zA-Z]{0,9}o|--option)["']?$/.test(before?.text ?? '')
}

/** Where apt's configuration leaves recommended packages out. A file of the context that says so by its name is believed. */
export const withoutRecommends: StageState = new StageState(instruction => {
  const written = instruction.source.text.slice(instruction.range.start, instruction.range.end)
  if (!/apt\.conf|APT_CONFIG/.test(written)) return undefined
  if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') return copied(instruction, written)
  if (instruction.keyword !== 'RUN' || !isSwitchedOff(written)) return undefined
  return instruction.commands.find(writesConfiguration) ?? instruction
})

function copied(instruction: Instruction, written: string): Place | undefined {
  const isOff = instruction.heredocs.length > 0 ? isSwitchedOff(written) : /recommend/i.test(written)
  return isOff ? instruction : undefined
}

function isSwitchedOff(written: string): boolean {
  return /install-recommends["'\\]{0,4}[ \t]{0,20}["'\\]{0,4}[ \t]{0,20}(?:0|no|false|without|off|disable)/i.test(
    written,
  )
}

function writesConfiguration({ name, words, redirections }: Command): boolean {
  const speaksOf = (word: Word | undefined) => word?.text.includes('apt.conf') === true
  if (redirections.some(({ operator, target }) => operator.startsWith('>') && speaksOf(target))) return true
  return (name === 'tee' || name === 'sed') && words.some(speaksOf)
}
