import type { Assignment as AssignmentNode, Word as WordNode, WordPart } from 'unbash'
import type { Source } from '../../text/source.ts'
import type { Word } from './command.ts'
import type { Lookup } from './expand.ts'
import { type MappedText, TextMapper } from './mapped-text.ts'
import { concatenated, known, type Resolution } from './resolution.ts'
import { LazyWord } from './word.ts'

/** A script and what its words are resolved with. */
export interface ScriptText {
  readonly source: Source
  readonly text: MappedText
  readonly lookup: Lookup
}

export function wordOf(node: WordNode | AssignmentNode, script: ScriptText): Word {
  const text = script.text.text.slice(node.pos, node.end)
  return new LazyWord(script.source, script.text.range(node.pos, node.end), text, () =>
    resolved(node, script.lookup),
  )
}

function resolved(node: WordNode | AssignmentNode, lookup: Lookup): Resolution {
  if (node.type === 'Word') return resolvedWord(node, lookup)
  const name = known(`${node.name}${node.append ? '+=' : '='}`)
  const value = node.value.type === 'Word' ? resolvedWord(node.value, lookup) : dynamic
  return concatenated([name, value])
}

const dynamic: Resolution = { kind: 'dynamic', name: '' }

function resolvedWord(node: WordNode, lookup: Lookup): Resolution {
  if (!needsParts(node.text)) return known(node.value)
  return node.parts === undefined ? known(node.value) : resolvedParts(node.parts, lookup)
}

function needsParts(text: string): boolean {
  return /[$`"'<>]/.test(text)
}

function resolvedParts(parts: readonly WordPart[], lookup: Lookup): Resolution {
  return parts.length === 0 ? known('') : concatenated(parts.map(part => resolvedPart(part, lookup)))
}

function resolvedPart(part: WordPart, lookup: Lookup): Resolution {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
    case 'Glob':
      return known(part.value)
    case 'DoubleQuoted':
    case 'LocaleString':
      return resolvedParts(part.parts, lookup)
    case 'ExtendedGlob':
    case 'BraceExpansion':
      return known(part.text)
    case 'SimpleExpansion':
      return lookup(part.text.slice(1))
    case 'ParameterExpansion': {
      const { prefix, index, operation } = part
      if (prefix !== undefined || index !== undefined) return { kind: 'dynamic', name: part.parameter }
      const value = lookup(part.parameter)
      if (operation === undefined) return value
      if (operation.type !== 'Default') return { kind: 'dynamic', name: part.parameter }
      return withDefault(value, operation.operator, () => resolvedWord(operation.operand, lookup))
    }
    case 'CommandExpansion':
    case 'ArithmeticExpansion':
    case 'ProcessSubstitution':
      return dynamic
  }
}

function withDefault(value: Resolution, operator: string, operand: () => Resolution): Resolution {
  const isMissing =
    value.kind === 'invisible' || (value.kind === 'known' && value.value === '' && operator.startsWith(':'))
  if (operator.endsWith('+')) return isMissing ? known('') : value.kind === 'known' ? operand() : value
  if (operator.endsWith('?') || (value.kind === 'known' && !isMissing)) return value
  return operand()
}

/** What a word's quotes hold, as a script of its own: `'apt-get update'` of `sh -c`. Variables in it stay as written. */
export function scriptIn(node: WordNode, text: MappedText): MappedText {
  const mapper = new TextMapper()
  appendScript(mapper, node, text)
  return mapper.build()
}

/** The words of `eval` make one script. */
export function scriptInAll(nodes: readonly WordNode[], text: MappedText): MappedText {
  const mapper = new TextMapper()
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1]
    if (before !== undefined) mapper.append(' ', text.range(before.pos, before.end).end)
    appendScript(mapper, node, text)
  }
  return mapper.build()
}

function appendScript(mapper: TextMapper, node: WordNode, text: MappedText): void {
  const parts = node.parts
  if (parts === undefined) appendUnescaped(mapper, text, node.pos, node.end, undefined)
  else for (const part of parts) appendPart(mapper, part, text)
}

function appendPart(mapper: TextMapper, part: WordPart, text: MappedText): void {
  const closes = (quote: string) => (part.end - part.pos > 1 && part.text.endsWith(quote) ? 1 : 0)
  if (part.type === 'SingleQuoted') mapper.appendFrom(text, part.pos + 1, part.end - closes("'"))
  else if (part.type === 'DoubleQuoted')
    appendUnescaped(mapper, text, part.pos + 1, part.end - closes('"'), '"\\$`')
  else if (part.type === 'AnsiCQuoted')
    appendUnescaped(mapper, text, part.pos + 2, part.end - closes("'"), "'\\")
  else if (part.type === 'Literal') appendUnescaped(mapper, text, part.pos, part.end, undefined)
  else mapper.appendFrom(text, part.pos, part.end)
}

/** Drops the backslashes before `escapable` characters, before any when undefined, and joins continued lines. */
function appendUnescaped(
  mapper: TextMapper,
  text: MappedText,
  start: number,
  end: number,
  escapable: string | undefined,
): void {
  let from = start
  for (let at = start; at < end - 1; at++) {
    const next = text.text[at + 1] ?? ''
    if (text.text[at] !== '\\' || (escapable !== undefined && next !== '\n' && !escapable.includes(next)))
      continue
    mapper.appendFrom(text, from, at)
    at++
    from = next === '\n' ? at + 1 : at
  }
  mapper.appendFrom(text, from, end)
}
