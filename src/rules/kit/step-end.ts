import type { Command } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import type { Source } from '../../text/source.ts'
import { type Patch, replace } from './fix.ts'

/** Commands put behind the last one of a step. */
export interface Appended {
  readonly patch: Patch
  /** They run when, and only when, all that stands before them went well. */
  readonly isSure: boolean
}

/** In the style of the step's own chain; undefined where its last command closes a loop, a group or a condition. */
export function appended(instruction: Instruction, commands: readonly string[]): Appended | undefined {
  const own = instruction.commands.filter(({ parent }) => parent === undefined)
  const last = own.at(-1)
  if (last === undefined || instruction.form === 'json' || instruction.unreadable !== undefined)
    return undefined
  const { text } = instruction.source
  const end = scriptEnd(instruction)
  if (end === undefined || end < last.range.end) return undefined
  if (!/^\s*(?:#[^\n]*)?$/.test(text.slice(last.range.end, end))) return undefined
  const connectors = new Set(own.slice(1).map(({ connector }) => connector))
  if (connectors.has('&')) return undefined
  const stops = own[0] !== undefined && stopsAtFailure(own[0])
  const isSure = !connectors.has('||') && (stops || !connectors.has(';'))
  const joint = jointOf(instruction, own, stops)
  const at = { source: instruction.source, range: { start: last.range.end, end: last.range.end } }
  return { patch: replace(at, commands.map(command => `${joint}${command}`).join('')), isSure }
}

/** `set -eux`, `set -o errexit`. */
function stopsAtFailure({ name, words }: Command): boolean {
  return name === 'set' && words.some(({ text }) => text === 'errexit' || /^-[a-z]{0,9}e/.test(text))
}

/** Undefined where commands and a heredoc of theirs share the step. */
function scriptEnd({ heredocs, range, text }: Instruction): number | undefined {
  const [only, ...more] = heredocs
  if (only === undefined) return range.end
  return more.length === 0 && /^<<-?["']?\w+["']?$/.test(text) ? only.range.end : undefined
}

/** Longer gaps hold more than a joint. */
const longestJoint = 200

/** What stands between two commands of the step already, if that is a joint and nothing else. */
function jointOf(instruction: Instruction, own: readonly Command[], stops: boolean): string {
  const { source, dockerfile } = instruction
  for (let at = own.length - 1; at > 0; at--) {
    const { connector, range } = own[at] ?? instructionEnd
    const start = own[at - 1]?.range.end ?? range.start
    if (connector === '|' || range.start - start > longestJoint) continue
    const gap = source.text.slice(start, range.start)
    const bare = gap.replaceAll(`${dockerfile.escape}\n`, '').replaceAll(`${dockerfile.escape}\r\n`, '')
    if (connector === '&&' && bare.trim() === '&&' && (gap.includes('\n') || isOneLine(source, own)))
      return gap
    if (connector === ';' && stops && /^[;\s]*$/.test(bare)) return gap
    break
  }
  return plainJoint(instruction, own)
}

const instructionEnd = { connector: '', range: { start: 0, end: 0 } } as const

/** On a line of its own when the step has several. */
function plainJoint({ source, dockerfile, heredocs }: Instruction, own: readonly Command[]): string {
  if (heredocs.length > 0 || isOneLine(source, own)) return ' && '
  const end = own.at(-1)?.range.end ?? 0
  const line = source.text.slice(source.text.lastIndexOf('\n', end - 1) + 1, end)
  const indentation = /^(?:\t| {1,4})/.exec(line)?.[0] ?? '    '
  const lineEnd = source.text.includes('\r\n') ? '\r\n' : '\n'
  return ` ${dockerfile.escape}${lineEnd}${indentation}&& `
}

function isOneLine({ text }: Source, own: readonly Command[]): boolean {
  return !text.slice(own[0]?.range.start, own.at(-1)?.range.end).includes('\n')
}
