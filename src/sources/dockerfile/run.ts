import type { Command, Word } from './command.ts'
import type { ParsedInstruction } from './instruction.ts'
import { type MappedText, TextMapper } from './mapped-text.ts'
import { type ReadScript, ScriptReader } from './script.ts'

/** The commands of a RUN line. */
export type Run = ReadScript<Command>

/** unbash takes time in the square of their number. */
const mostHeredocs = 500

const nothing: Run = { commands: [], unreadable: undefined }

/** Only POSIX shells are read; the JSON form runs without any. */
export function commandsOf(run: ParsedInstruction): Run {
  const reader = new ScriptReader<Command>({
    source: run.source,
    lookup: run.lookup,
    complete: (bare, parent) => ({ ...bare, parent, instruction: run }),
  })
  if (run.form === 'json') return reader.readExec(run.words, execText(run))
  if (run.before.shell !== 'posix') return nothing
  const script = scriptOf(run)
  if (script === undefined) return nothing
  if (script.text.split('<<').length > mostHeredocs)
    return { commands: [], unreadable: 'the shell script has too many heredocs' }
  return reader.readScript(script)
}

/** Each string's content, for those that are scripts themselves; escapes in JSON hardly ever stand in one. */
function execText(run: ParsedInstruction): (word: Word) => MappedText {
  const { text } = run.source
  return word => {
    const mapper = new TextMapper()
    const { start, end } = word.range
    const inner = text.slice(start + 1, end - 1)
    const value = word.value ?? ''
    if (inner === value) mapper.append(value, start + 1)
    else appendJson(mapper, inner, start + 1)
    return mapper.build()
  }
}

/** JSON's escapes, unit by unit, so that places behind one stay exact. */
function appendJson(mapper: TextMapper, inner: string, offset: number): void {
  for (const match of inner.matchAll(/\\u[0-9A-Fa-f]{4}|\\.|[^\\]+/gs)) {
    const [piece] = match
    const at = offset + match.index
    if (!piece.startsWith('\\')) mapper.append(piece, at)
    else if (piece[1] === 'u') mapper.append(String.fromCharCode(Number.parseInt(piece.slice(2), 16)), at)
    else mapper.append(escapes[piece[1] ?? ''] ?? piece.slice(1), at + 1)
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

/** The line with its heredocs below it, as the shell gets it; undefined when another interpreter does. */
function scriptOf(run: ParsedInstruction): MappedText | undefined {
  const { body, split, argumentsStart } = run
  const [only, ...more] = split.heredocs
  const mapper = new TextMapper()
  if (only !== undefined && more.length === 0 && run.text === body.text.slice(only.start, only.end)) {
    appendLines(mapper, run.source.text, only.range.start, only.range.end)
    const script = mapper.build()
    return isForeign(script.text) ? undefined : script
  }
  mapper.appendFrom(body, argumentsStart, body.text.length)
  for (const { whole } of split.heredocs) {
    mapper.append('\n', whole.start)
    appendLines(mapper, run.source.text, whole.start, whole.end)
  }
  return mapper.build()
}

/** Without the CR of Windows line ends. */
function appendLines(mapper: TextMapper, text: string, start: number, end: number): void {
  let from = start
  for (let at = text.indexOf('\r\n', from); at !== -1 && at < end; at = text.indexOf('\r\n', from)) {
    mapper.append(text.slice(from, at), from)
    from = at + 1
  }
  mapper.append(text.slice(from, end), from)
}

/** A `#!` line that names no shell. */
function isForeign(script: string): boolean {
  const shebang = /^#!\s*(.*)/.exec(script)?.[1]
  return shebang !== undefined && !/(?:^|[/ ])(?:ba|da|a|z|k|mk)?sh(?:\s|$)/.test(shebang)
}
