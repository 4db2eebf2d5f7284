import type { Command, Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { textOf } from './command-line.ts'
import { nameInAddress } from './downloads.ts'
import { type Fix, fixToReview, type Patch, replace } from './fix.ts'
import { lineBefore } from './instruction-lines.ts'
import type { RunDownload } from './run-downloads.ts'

/**
 * `curl ... | sh` as three commands: store, check, run. The checksum is left to a build argument without a default, since only who has
 * read the script may give it. Undefined for all that is not as simple as that.
 */
export function checkedInstead(
  { download, runner, file }: RunDownload,
  instruction: Instruction,
): Fix | undefined {
  const { command, urls } = download
  const [url] = urls
  if (file !== undefined || url === undefined || urls.length > 1 || !isSimple(command, runner, instruction))
    return undefined
  const name = scriptName(textOf(url))
  const path = `/tmp/${name}`
  const argument = `${name
    .replace(/\.\w+$/, '')
    .replaceAll(/\W/g, '_')
    .toUpperCase()}_SHA256`
  const storing = storePatch(command, path)
  const running = runPatch(runner, path)
  if (storing === undefined || running === undefined) return undefined
  const between = { source: command.source, range: { start: command.range.end, end: runner.range.start } }
  const check = ` \\\n && echo "$${argument}  ${path}" | sha256sum -c - \\\n && `
  return fixToReview(
    'Store the script, check it, then run it',
    'That you have read the script: the build argument needs its checksum as a default, and the build stops without one.',
    lineBefore(instruction, `ARG ${argument}`),
    storing,
    replace(between, check),
    running,
  )
}

/** Two commands and a pipe, in a RUN of the plain form. */
function isSimple(command: Command, runner: Command, instruction: Instruction): boolean {
  const { form, isOnBuild, heredocs, dockerfile, stage } = instruction
  if (form === 'json' || isOnBuild || heredocs.length > 0 || stage === undefined) return false
  if (dockerfile.escape !== '\\' || command.source.text.includes('\r\n')) return false
  if (isGoneOnFrom(runner, instruction)) return false
  const between = command.source.text.slice(command.range.end, runner.range.start)
  const isPlain = [command, runner].every(each => each.parent === undefined && each.redirections.length === 0)
  return (
    isPlain &&
    /^[ \t]*(?:\\\n)?[ \t]*\|[ \t]*(?:\\\n)?[ \t]*$/.test(between) &&
    runner.connector === '|' &&
    /^(?:&&|;|)$/.test(command.connector)
  )
}

/** Behind `;` a shell goes on when a list of `&&` fails, `set -e` or not. */
function isGoneOnFrom(runner: Command, { commands }: Instruction): boolean {
  const next = commands[commands.indexOf(runner) + 1]
  return next !== undefined && next.connector !== '&&'
}

function scriptName(url: string): string {
  const name = nameInAddress(url)
  return /^[A-Za-z][\w.-]{0,60}$/.test(name) ? name : 'install.sh'
}

/** `-o path` for curl; for wget the path in place of `-`. */
function storePatch({ name, words }: Command, path: string): Patch | undefined {
  const [program] = words
  if (name === 'curl' && program !== undefined) return insertBehind(program, ` -o ${path}`)
  const option = words.find(({ text }) => /^-[a-zA-Z]*O-?$/.test(text))
  const output = words.find(({ text }) => text === '-')
  if (name !== 'wget' || option === undefined) return undefined
  if (option.text.endsWith('-')) return replace(option, `${option.text.slice(0, -1)} ${path}`)
  return output && replace(output, path)
}

/** The path in place of what says that the script comes in: `-`, `-s --`. */
function runPatch({ words }: Command, path: string): Patch | undefined {
  const [program, ...rest] = words
  if (program === undefined) return undefined
  if (rest.length === 0) return insertBehind(program, ` ${path}`)
  const marks = rest.findIndex(({ text }) => !/^(?:-|-s|--|\/dev\/stdin)$/.test(text))
  const last = marks === -1 ? rest.at(-1) : rest[marks - 1]
  const [first] = rest
  if (first === undefined || last === undefined) return undefined
  return replace({ source: first.source, range: { start: first.range.start, end: last.range.end } }, path)
}

function insertBehind({ source, range }: Word, text: string): Patch {
  return replace({ source, range: { start: range.end, end: range.end } }, text)
}
