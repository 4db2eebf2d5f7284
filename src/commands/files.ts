import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from '../text/failure.ts'
import type { Terminal } from './terminal.ts'

/** Writes to the file, or to standard output where none is named. */
export function deliver(text: string, file: string | undefined, terminal: Terminal): void {
  if (file === undefined) {
    terminal.write(text)
    return
  }
  try {
    writeFileSync(resolve(terminal.folder, file), text)
  } catch (error) {
    throw new UserError(
      `\`${file}\` cannot be written (${codeOf(error)}). Pass \`--output\` a path whose folder exists.`,
    )
  }
}

export function readGiven(file: string, terminal: Terminal): string {
  try {
    return readFileSync(resolve(terminal.folder, file), 'utf8')
  } catch (error) {
    throw new UserError(
      `The configuration \`${file}\` cannot be read (${codeOf(error)}). Pass \`--config\` a file that exists, or \`none\`.`,
    )
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
