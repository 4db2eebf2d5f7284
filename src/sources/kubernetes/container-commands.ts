import type { Source } from '../../text/source.ts'
import type { ShellCommand, Word } from '../dockerfile/command.ts'
import { type MappedText, TextMapper } from '../dockerfile/mapped-text.ts'
import { known } from '../dockerfile/resolution.ts'
import { ScriptReader } from '../dockerfile/script.ts'
import { LazyWord } from '../dockerfile/word.ts'
import type { YamlNode } from '../yaml/node.ts'
import type { Container } from './object.ts'

/** What a container is told to run: at its start, in a hook or in a probe. */
export interface Execution {
  readonly when: 'start' | 'postStart' | 'preStop' | 'livenessProbe' | 'readinessProbe' | 'startupProbe'
  /** The words as written: those of `command`, then those of `args`. */
  readonly items: readonly YamlNode[]
  /** The image's own program runs: the words are its arguments, as far as can be told. */
  readonly isEntrypointHidden: boolean
}

export function executionsOf(container: Container): readonly Execution[] {
  const found = executions.get(container) ?? readExecutions(container)
  executions.set(container, found)
  return found
}

/** Several rules ask. */
const executions = new WeakMap<Container, readonly Execution[]>()

function readExecutions(container: Container): readonly Execution[] {
  const command = wordsOf(container.at('command'))
  const args = wordsOf(container.at('args'))
  const start: Execution = {
    when: 'start',
    items: [...command, ...args],
    isEntrypointHidden: command.length === 0,
  }
  const others = executed.map(
    ([when, route]): Execution => ({
      when,
      items: wordsOf(container.at(...route)),
      isEntrypointHidden: false,
    }),
  )
  return [start, ...others].filter(({ items }) => items.length > 0)
}

const executed = [
  ['postStart', ['lifecycle', 'postStart', 'exec', 'command']],
  ['preStop', ['lifecycle', 'preStop', 'exec', 'command']],
  ['livenessProbe', ['livenessProbe', 'exec', 'command']],
  ['readinessProbe', ['readinessProbe', 'exec', 'command']],
  ['startupProbe', ['startupProbe', 'exec', 'command']],
] as const

function wordsOf(list: YamlNode | undefined): readonly YamlNode[] {
  return (list?.items() ?? []).filter(({ value }) => typeof value === 'string' || typeof value === 'number')
}

/** Longer scripts, and those of more heredocs, take the parser too long; they are read as a word. */
const longestScript = 200_000
const mostHeredocs = 200

/** The simple commands, those of a shell's script among them. Their places are those of the file, at least to the word. */
export function commandsOf(execution: Execution): readonly ShellCommand[] {
  const found = commands.get(execution) ?? readCommands(execution)
  commands.set(execution, found)
  return found
}

const commands = new WeakMap<Execution, readonly ShellCommand[]>()

function readCommands({ items, isEntrypointHidden }: Execution): readonly ShellCommand[] {
  const [first] = items
  if (first === undefined) return []
  const nodes = new Map(items.map(item => [wordOf(item), item] as const))
  const lead = isEntrypointHidden ? entrypointBefore(first) : []
  const reader = new ScriptReader<ShellCommand>({
    source: first.source,
    lookup: name => ({ kind: 'undeclared', name }),
    complete: (bare, parent) => ({ ...bare, parent }),
  })
  return reader.readExec([...lead, ...nodes.keys()], word => textOf(nodes.get(word))).commands
}

/** Arguments alone are a command line where they begin with a program; `-c` is said to a shell, other options to nobody knows whom. */
function entrypointBefore({ source, valueRange, value }: YamlNode): readonly Word[] {
  if (!String(value).startsWith('-')) return []
  const range = { start: valueRange.start, end: valueRange.start }
  const isShell = /^-[a-z]{0,5}c$/.test(String(value))
  const resolution = isShell ? known('sh') : ({ kind: 'dynamic', name: '' } as const)
  return [new LazyWord(source, range, isShell ? 'sh' : '', () => resolution)]
}

/** Kubernetes puts variables in for `$(NAME)`: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#entrypoint */
function wordOf({ source, valueRange, value }: YamlNode): Word {
  const text = String(value)
  return new LazyWord(source, valueRange, text, () =>
    /\$\([\w.-]+\)/.test(text) ? { kind: 'dynamic', name: '' } : known(text),
  )
}

const nothing: MappedText = new TextMapper().build()

function textOf(node: YamlNode | undefined): MappedText {
  const text = typeof node?.value === 'string' ? node.value : ''
  const isTooLong = text.length > longestScript || text.split('<<').length > mostHeredocs
  if (node === undefined || text === '' || isTooLong) return nothing
  return blockText(node, text) ?? inlineText(node, text)
}

/** Where the scalar is written as it is read, its units have places; else all of it has one. */
function inlineText({ source, valueRange }: YamlNode, text: string): MappedText {
  const { start, end } = valueRange
  const mapper = new TextMapper()
  const written = source.text.slice(start, end)
  if (written === text) mapper.append(text, start)
  else if (written.slice(1, -1) === text) mapper.append(text, start + 1)
  else for (const unit of text.split('')) mapper.append(unit, start)
  return mapper.build()
}

/** A literal block: its lines stand in the file one by one, behind their indentation. */
function blockText({ source, valueRange }: YamlNode, text: string): MappedText | undefined {
  if (source.text[valueRange.start] !== '|') return undefined
  const mapper = new TextMapper()
  let line = source.lines.lineAt(valueRange.start)
  for (const part of text.split('\n')) {
    const written = lineOf(source, ++line)
    if (!written.text.endsWith(part)) return undefined
    mapper.append(`${part}\n`, written.end - part.length)
  }
  return mapper.build()
}

function lineOf({ lines }: Source, line: number): { readonly text: string; readonly end: number } {
  return { text: lines.at(line), end: lines.endOf(line) }
}

/** The node of an execution in which a command or a part of one stands. */
export function itemAt({ items }: Execution, offset: number): YamlNode | undefined {
  return items.find(({ valueRange: { start, end } }) => start <= offset && offset <= end) ?? items[0]
}
