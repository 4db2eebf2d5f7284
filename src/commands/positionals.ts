import type { Command } from '../inputs/options.ts'
import { UserError } from '../text/failure.ts'
import type { Arguments } from './arguments.ts'

/** Throws a UserError when a command that takes options alone was given something else. */
export function noPositionals(command: Command, { positionals }: Arguments): void {
  const [extra] = positionals
  if (extra !== undefined)
    throw new UserError(
      `\`seaworthy ${command}\` does not know what to do with \`${extra}\`; see \`seaworthy ${command} --help\`.`,
    )
}
