/** A top-level block of an HCL file: `target "app" { context = "." }`. Blocks inside it are passed over. */
export interface HclBlock {
  readonly type: string
  readonly label: string
  readonly values: ReadonlyMap<string, HclValue>
}

/**
 * A string, as written between its quotes, the strings of a list, the keys of an object, or null for any other expression; a
 * bare name is `${name}`.
 */
export type HclValue = string | readonly string[] | null

interface Token {
  readonly kind: 'name' | 'string' | 'sign' | 'newline'
  readonly text: string
}

/** As much of HCL as bake files need to say where their images come from. */
export function readHcl(text: string): readonly HclBlock[] {
  const tokens = tokensOf(text)
  const blocks: HclBlock[] = []
  for (let at = 0; at < tokens.length; at++) {
    const [type, label, brace] = tokens.slice(at, at + 3)
    const isBlock = type?.kind === 'name' && label?.kind === 'string' && brace?.text === '{'
    if (isBlock) {
      const end = closing(tokens, at + 2)
      const values = valuesIn(tokens, at + 3, end)
      blocks.push({ type: type.text, label: label.text, values })
      at = end
    } else if (type?.kind === 'sign' && isOpening(type.text)) at = closing(tokens, at)
  }
  return blocks
}

/** Longer strings are none: an open quote must not be looked through the whole line for each quote in it. */
const form =
  /[ \t\r]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"((?:[^"\\\n]|\\.){0,1000})"|([A-Za-z_][\w-]*)|(\n)|([\s\S])/g

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const [, string, name, newline, sign] of withoutHeredocs(text).matchAll(form)) {
    if (string !== undefined) tokens.push({ kind: 'string', text: string })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else if (newline !== undefined) tokens.push({ kind: 'newline', text: newline })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign })
  }
  return tokens
}

/** The text of a heredoc is no name and no command: its first line is enough. */
function withoutHeredocs(text: string): string {
  const lines: string[] = []
  let end: string | undefined
  for (const line of text.split('\n')) {
    if (end === undefined) {
      lines.push(line)
      end = /<<-?(\w+)[ \t\r]*$/.exec(line)?.[1]
    } else if (line.trim() === end) end = undefined
  }
  return lines.join('\n')
}

function isOpening(text: string): boolean {
  return text === '{' || text === '[' || text === '('
}

/** Where the bracket ends that opens at an index, or the last token. */
function closing(tokens: readonly Token[], from: number): number {
  let depth = 0
  for (let at = from; at < tokens.length; at++) {
    const { kind, text } = tokens[at] ?? { kind: 'newline', text: '' }
    if (kind !== 'sign') continue
    if (isOpening(text)) depth++
    else if (text === '}' || text === ']' || text === ')') depth--
    if (depth === 0) return at
  }
  return tokens.length - 1
}

function valuesIn(tokens: readonly Token[], start: number, end: number): ReadonlyMap<string, HclValue> {
  const values = new Map<string, HclValue>()
  for (let at = start; at < end; at++) {
    const [name, equals] = [tokens[at], tokens[at + 1]]
    if (
      equals?.text === '=' &&
      equals.kind === 'sign' &&
      (name?.kind === 'name' || name?.kind === 'string')
    ) {
      const from = at + 2
      at = expressionEnd(tokens, from, end)
      values.set(name.text, meaningOf(tokens.slice(from, at)))
    } else if (name?.kind === 'sign' && isOpening(name.text)) at = closing(tokens, at)
  }
  return values
}

/** An expression ends with its line, brackets with theirs. */
function expressionEnd(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const { kind, text } = tokens[at] ?? { kind: 'newline', text: '' }
    if (kind === 'newline') return at
    if (kind === 'sign' && isOpening(text)) at = closing(tokens, at)
  }
  return end
}

function meaningOf(expression: readonly Token[]): HclValue {
  const [first, ...more] = expression
  if (first === undefined) return null
  if (more.length === 0) {
    if (first.kind === 'string') return first.text
    return first.kind === 'name' ? `\${${first.text}}` : null
  }
  if (first.text === '{') return keysIn(more)
  if (first.text !== '[') return null
  return expression.flatMap(({ kind, text }) => (kind === 'string' ? [text] : []))
}

function keysIn(entries: readonly Token[]): readonly string[] {
  return entries.flatMap(({ kind, text }, index) => {
    const next = entries[index + 1]
    const isKey = next?.kind === 'sign' && (next.text === '=' || next.text === ':')
    return isKey && (kind === 'name' || kind === 'string') ? [text] : []
  })
}
