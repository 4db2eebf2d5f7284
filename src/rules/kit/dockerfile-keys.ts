import type { Command } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'

/** An instruction as a finding's key: what it says, not how it is laid out. */
export function instructionKey(instruction: Instruction): string {
  const flags = instruction.flags.map(
    ({ name, value }) => ` ${name}${value === undefined ? '' : `=${value.text}`}`,
  )
  return `${instruction.keyword}${flags.join('')} ${inOneLine(instruction.text)}`
}

/** A command as a finding's key, prefixes included. */
export function commandKey(command: Command): string {
  const words = [...command.prefixes.flatMap(prefix => prefix.words), ...command.words]
  return inOneLine(words.map(word => word.text).join(' '))
}

function inOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}
