import type { Command } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'

/** The commands of a RUN line itself, not those of scripts in it. */
export function outerCommands({ commands }: Instruction): readonly Command[] {
  return commands.filter(({ parent }) => parent === undefined)
}

/** Whether only keyword, flags and continued lines stand before a command: no `(`, `!`, `for` or `time`. */
export function beginsWith(instruction: Instruction, { source, range }: Command): boolean {
  const before = instruction.flags.at(-1) ?? instruction.keywordAt
  const gap = source.text.slice(before.range.end, range.start)
  return gap.split('\n').every((line, index) => isEmpty(line, index > 0, instruction.dockerfile.escape))
}

/** A line of a continued instruction that says nothing. */
function isEmpty(line: string, canBeComment: boolean, escaper: string): boolean {
  const text = line.trim()
  return text === '' || text === escaper || (canBeComment && text.startsWith('#'))
}
