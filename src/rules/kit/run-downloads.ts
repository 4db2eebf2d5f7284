import type { Command, Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { textOf } from './command-line.ts'
import { baseOf, type Download, downloadOf } from './downloads.ts'
import { type Checked, checkedBy, pipelinesOf } from './file-checks.ts'
import { FileMemory } from './file-memory.ts'
import { isInterpreter, readsScriptFromInput, scriptFile } from './interpreters.ts'

/** A download that the same step runs without a check in between. */
export interface RunDownload {
  readonly download: Download
  readonly runner: Command
  /** Where it was stored before; undefined where it is run as it comes in. */
  readonly file: Word | undefined
}

const remembered = new FileMemory<Instruction, readonly RunDownload[]>()

export function runDownloads(instruction: Instruction): readonly RunDownload[] {
  const known = remembered.get(instruction)
  if (known !== undefined) return known
  const found = [...runsIn(instruction.commands)]
  remembered.set(instruction, found)
  return found
}

/** A file that the step has downloaded and not checked. */
interface Fetched {
  readonly download: Download
  readonly path: string
}

function* runsIn(commands: readonly Command[]): Iterable<RunDownload> {
  const pipelines = pipelinesOf(commands)
  const readers = lastReaders(commands)
  const fetched = new Map<string, Fetched>()
  const runners = new Set<Command>()
  for (const [position, command] of commands.entries()) {
    const download = downloadOf(command)
    if (download === undefined) {
      forget(fetched, checkedBy(command, pipelines.get(command.pipeline) ?? []))
      const file = scriptFile(command)
      const source = file && sourceOf(file, fetched)
      if (source !== undefined) yield { download: source, runner: command, file }
      continue
    }
    const runner = runnerOf(download, position, readers)
    if (runner !== undefined) {
      // `(curl ... || wget ...) | sh` runs one script.
      if (!runners.has(runner)) yield { download, runner, file: undefined }
      runners.add(runner)
    } else for (const path of download.paths) fetched.set(baseOf(path), { download, path })
  }
}

function forget(fetched: Map<string, Fetched>, checked: Checked | undefined): void {
  if (checked === 'all') fetched.clear()
  else for (const name of checked ?? []) fetched.delete(name)
}

interface Reader {
  readonly command: Command
  /** In its instruction. */
  readonly position: number
}

/** Of each pipeline the last command that takes a script from its input. */
function lastReaders(commands: readonly Command[]): ReadonlyMap<number, Reader> {
  const readers = new Map<number, Reader>()
  for (const [position, command] of commands.entries()) {
    if (readsScriptFromInput(command)) readers.set(command.pipeline, { command, position })
  }
  return readers
}

/** What runs a download without its ever being a file. */
function runnerOf(
  { command, files }: Download,
  position: number,
  readers: ReadonlyMap<number, Reader>,
): Command | undefined {
  const reader = files.length === 0 ? readers.get(command.pipeline) : undefined
  return reader !== undefined && reader.position > position ? reader.command : executorOf(command)
}

/** Words that are looked at for a substitution. */
const mostWords = 10

/** What runs a substitution's output: `sh -c "$(curl ...)"`, `bash <(curl ...)`, `eval`, `source`. */
function executorOf(command: Command): Command | undefined {
  for (let outer = command.parent; outer !== undefined; outer = outer.parent) {
    const { name, words, redirections } = outer
    const index = words.slice(0, mostWords).findIndex(word => isWithin(command, word))
    const text = words[index]?.text ?? ''
    if (index === 0 && /^["']?(?:\$\(|`)/.test(text)) return isRunner(outer.parent) ? outer.parent : outer
    if (!isRunner(outer)) continue
    if (index > 0 && text.startsWith('<(')) return outer
    if (index > 1 && isInterpreter(name) && /^-[a-zA-Z]*[cer]$/.test(words[index - 1]?.text ?? ''))
      return outer
    const isInput = redirections
      .slice(0, mostWords)
      .some(
        ({ operator, target }) =>
          /^<(?:<<)?$/.test(operator) && target !== undefined && isWithin(command, target),
      )
    if (isInput) return outer
  }
  return undefined
}

function isRunner(command: Command | undefined): command is Command {
  return command !== undefined && (isInterpreter(command.name) || /^(?:eval|source|\.)$/.test(command.name))
}

function isWithin({ range }: Command, word: Word): boolean {
  return range.start >= word.range.start && range.end <= word.range.end
}

/** The download of a file that runs; two different whole paths are two files. */
function sourceOf(file: Word, fetched: ReadonlyMap<string, Fetched>): Download | undefined {
  const path = textOf(file)
  const found = fetched.get(baseOf(path))
  if (found === undefined) return undefined
  const isOther = path.startsWith('/') && found.path.startsWith('/') && path !== found.path
  return isOther ? undefined : found.download
}
