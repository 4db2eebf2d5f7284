import {
  type AndOr,
  type Assignment as AssignmentNode,
  type Command as CommandNode,
  forEachChild,
  type ParsedScript,
  type PipelineNode,
  parse,
  type Redirection as RedirectionNode,
  type Statement,
  type SyntaxNode,
  type Word as WordNode,
} from 'unbash'
import type { Range } from '../../text/lines.ts'
import type { Source } from '../../text/source.ts'
import type { Assignment, Redirection, ShellCommand, Word } from './command.ts'
import type { Lookup } from './expand.ts'
import { commandsOfFind, readsScript, scriptArgument } from './inner-script.ts'
import { type MappedText, TextMapper } from './mapped-text.ts'
import { baseName, peel } from './peel.ts'
import { known } from './resolution.ts'
import { scriptIn, scriptInAll, wordOf } from './shell-word.ts'
import { LazyWord } from './word.ts'

/** Scripts in scripts, and words in words, are not followed for ever. */
const deepest = 20

/** A script of its own counts for several words: its quotes are taken off anew at each level. */
const scriptDepth = 4

/** Where in a script the reader is. */
interface Position<C> {
  readonly text: MappedText
  readonly parent: C | undefined
  readonly depth: number
  /** Set inside a pipeline of several commands. */
  readonly pipeline: number | undefined
}

type Connector = ShellCommand['connector']

/** What was read of a script. */
export interface ReadScript<C> {
  readonly commands: readonly C[]
  /** A sentence without its full stop. */
  readonly unreadable: string | undefined
}

/** Where a script stands, and what makes its commands commands of that place. */
export interface Setting<C extends ShellCommand> {
  readonly source: Source
  readonly lookup: Lookup
  complete(bare: Omit<ShellCommand, 'parent'>, parent: C | undefined): C
}

/** Reads a script into simple commands, in order. */
export class ScriptReader<C extends ShellCommand> {
  readonly #setting: Setting<C>
  readonly #source: Source
  readonly #lookup: Lookup
  readonly #commands: C[] = []
  /** Names that the script itself sets: what they hold is known only while it runs. */
  readonly #assigned = new Set<string>()
  #pipelines = 0
  #unreadable: string | undefined

  constructor(setting: Setting<C>) {
    this.#setting = setting
    this.#source = setting.source
    this.#lookup = name => (this.#assigned.has(name) ? { kind: 'dynamic', name } : setting.lookup(name))
  }

  readScript(text: MappedText): ReadScript<C> {
    this.#script(text, { parent: undefined, depth: 0, pipeline: undefined }, '')
    return { commands: this.#commands, unreadable: this.#unreadable }
  }

  /** One command whose words are given; only a shell's script among them is read further. */
  readExec(words: readonly Word[], textOf: (word: Word) => MappedText): ReadScript<C> {
    if (words.length === 0) return { commands: [], unreadable: undefined }
    const command = this.#add(words, [], [], rangeOf(words), '', { parent: undefined, pipeline: undefined })
    const script = scriptArgument(command)
    if (script !== undefined)
      this.#script(textOf(script), { parent: command, depth: 1, pipeline: undefined }, '')
    return { commands: this.#commands, unreadable: this.#unreadable }
  }

  #script(text: MappedText, position: Omit<Position<C>, 'text'>, connector: Connector): void {
    if (position.depth > deepest) return
    try {
      this.#parsed(parse(text.text), { ...position, text }, connector)
    } catch {
      this.#unreadable ??= 'the shell script cannot be read'
    }
  }

  #parsed(script: ParsedScript, position: Position<C>, connector: Connector): void {
    if (script.errors !== undefined && script.errors.length > 0)
      this.#unreadable ??= 'the shell script has a syntax error'
    this.#statements(script.commands, position, connector)
  }

  #statements(statements: readonly Statement[], position: Position<C>, first: Connector): void {
    let connector = first
    for (const { command, background } of statements) {
      this.#node(command, position, connector)
      connector = background ? '&' : ';'
    }
  }

  #node(node: PipelineNode | AndOr, position: Position<C>, connector: Connector): void {
    if (node.type === 'AndOr') {
      for (const [index, command] of node.commands.entries()) {
        this.#node(command, position, index === 0 ? connector : (node.operators[index - 1] ?? ';'))
      }
    } else if (node.type === 'Pipeline') {
      const pipeline = position.pipeline ?? this.#pipelines++
      const inside = node.commands.length > 1 ? { ...position, pipeline } : position
      for (const [index, command] of node.commands.entries())
        this.#node(command, inside, index === 0 ? connector : '|')
    } else if (node.type === 'Command') this.#command(node, position, connector)
    else this.#compound(node, position, connector)
  }

  /** Loops, conditions, groups, functions: their lists in order, and the substitutions in their words. */
  #compound(node: SyntaxNode, position: Position<C>, first: Connector): void {
    let connector = first
    forEachChild(node, child => {
      if (child.type === 'CompoundList') {
        this.#statements(child.commands, position, connector)
        connector = ';'
      } else if (child.type === 'Word') {
        if (node.type === 'For' || node.type === 'Select') this.#assigned.add(child.text)
        this.#substitutions(child, position)
      } else if (child.type === 'Statement') this.#statements([child], position, ';')
      else if (isCommandNode(child)) this.#node(child, position, connector)
      else this.#compound(child, position, connector)
    })
  }

  #command(node: CommandNode, position: Position<C>, connector: Connector): void {
    const nodes: readonly (WordNode | AssignmentNode)[] =
      node.name === undefined ? [] : [node.name, ...node.args]
    const script = { source: this.#source, text: position.text, lookup: this.#lookup }
    const words = nodes.map(each => wordOf(each, script))
    const assignments = node.prefix
      .filter(each => each.type === 'Assignment')
      .map(each => this.#assignment(each, position))
    const redirections = node.redirects.map(each => this.#redirection(each, position))
    const range = position.text.range(node.pos, node.end)
    const command = this.#add(words, assignments, redirections, range, connector, position)
    this.#noteAssigned(command)
    const inner = this.#innerScript(command, node, words, nodes, position)
    if (inner !== undefined) {
      this.#script(
        inner.text,
        { parent: command, depth: position.depth + scriptDepth, pipeline: undefined },
        '',
      )
    }
    const below = { ...position, parent: command, pipeline: undefined }
    for (const own of commandsOfFind(command)) this.#add(own, [], [], rangeOf(own), '', below)
    for (const each of [...node.prefix, ...nodes, ...node.redirects]) {
      if (!inner?.nodes.has(each)) this.#substitutions(each, below)
    }
  }

  #add(
    words: readonly Word[],
    assignments: readonly Assignment[],
    redirections: readonly Redirection[],
    range: Range,
    connector: Connector,
    { parent, pipeline }: Pick<Position<C>, 'parent' | 'pipeline'>,
  ): C {
    const peeled = peel(words)
    const bare = {
      source: this.#source,
      range,
      name: baseName(peeled.words[0]),
      words: peeled.words,
      prefixes: peeled.prefixes,
      assignments: [...assignments, ...peeled.assignments],
      redirections,
      connector,
      pipeline: pipeline ?? this.#pipelines++,
    }
    const command = this.#setting.complete(bare, parent)
    this.#commands.push(command)
    return command
  }

  /** A script that the command gets as an argument or on its input. */
  #innerScript(
    command: C,
    node: CommandNode,
    words: readonly Word[],
    nodes: readonly (WordNode | AssignmentNode)[],
    { text }: Position<C>,
  ): { readonly text: MappedText; readonly nodes: ReadonlySet<SyntaxNode> } | undefined {
    if (command.name === 'eval') {
      const peeled = words.length - command.words.length + 1
      const scripts = nodes.slice(peeled).filter(each => each.type === 'Word')
      return { text: scriptInAll(scripts, text), nodes: new Set<SyntaxNode>(scripts) }
    }
    const argument = scriptArgument(command)
    if (argument !== undefined) {
      const found = nodes[words.indexOf(argument)]
      return found?.type === 'Word' ? { text: scriptIn(found, text), nodes: new Set([found]) } : undefined
    }
    const heredoc = node.redirects.find(each => each.type === 'HereDoc')
    if (heredoc === undefined || !readsScript(command)) return undefined
    const mapper = new TextMapper()
    mapper.appendFrom(text, heredoc.body.pos, heredoc.body.end)
    return { text: mapper.build(), nodes: new Set([heredoc]) }
  }

  #assignment(node: AssignmentNode, position: Position<C>): Assignment {
    const source = this.#source
    const range = position.text.range(node.pos, node.end)
    const value = node.value.type === 'Word' ? node.value : undefined
    const script = { source, text: position.text, lookup: this.#lookup }
    const unknown = new LazyWord(source, range, node.text, () => ({ kind: 'dynamic', name: node.name }))
    return { source, range, name: node.name, value: value === undefined ? unknown : wordOf(value, script) }
  }

  #redirection(node: RedirectionNode, position: Position<C>): Redirection {
    const source = this.#source
    const range = position.text.range(node.pos, node.end)
    const script = { source, text: position.text, lookup: this.#lookup }
    if (node.type !== 'HereDoc') {
      return { source, range, operator: node.operator, target: node.target && wordOf(node.target, script) }
    }
    const { body, delimiter } = node
    const isPlain = delimiter?.quoted === true || !/[$`\\]/.test(body.text)
    const target = new LazyWord(source, position.text.range(body.pos, body.end), body.text, () =>
      isPlain ? known(body.text) : { kind: 'dynamic', name: '' },
    )
    return { source, range, operator: '<<', target }
  }

  /** `$( )`, backticks and `<( )` anywhere in a word. Each level is read again from its text, so there must be an end. */
  #substitutions(node: SyntaxNode, position: Position<C>): void {
    const end = node.type === 'HereDoc' ? node.body.end : node.end
    if (position.depth > deepest || !/\$\(|`|[<>]\(/.test(position.text.text.slice(node.pos, end))) return
    const below = { ...position, depth: position.depth + 1 }
    if (node.type === 'CommandExpansion' || node.type === 'ProcessSubstitution') {
      // An escaped backtick script is decoded: its places are not those of the file.
      if (node.script !== undefined && node.script.source === undefined) this.#parsed(node.script, below, '')
      return
    }
    forEachChild(node, child => this.#substitutions(child, below))
  }

  #noteAssigned({ name, words, assignments }: ShellCommand): void {
    if (name === '') for (const assignment of assignments) this.#assigned.add(assignment.name)
    if (!settingCommands.has(name)) return
    for (const { text } of words.slice(1)) {
      const assigned = /^[A-Za-z_]\w*/.exec(text)?.[0]
      if (assigned !== undefined) this.#assigned.add(assigned)
    }
  }
}

function rangeOf(words: readonly Word[]): Range {
  return { start: words[0]?.range.start ?? 0, end: words.at(-1)?.range.end ?? 0 }
}

const settingCommands = new Set([
  'export',
  'declare',
  'local',
  'readonly',
  'typeset',
  'read',
  'mapfile',
  'getopts',
])

function isCommandNode(node: SyntaxNode): node is PipelineNode | AndOr {
  return node.type === 'Command' || node.type === 'Pipeline' || node.type === 'AndOr'
}
