import { concatenated, known, type Resolution, valueIn } from './resolution.ts'

/** What a variable's name stands for at one line. */
export type Lookup = (name: string) => Resolution

const simpleName = /^(?:[A-Za-z_]\w*|\d|[@*#?$!-])/
const bracedForm = /^([A-Za-z_]\w*|\d+|[@*#?$!-])(?:(:?[-+?=])|(##?|%%?|\/\/?))?/

/**
 * Takes the quotes off a Dockerfile word and puts variables in, as BuildKit's shell lexer does. An open quote ends with the
 * word; `$` before anything but a name is itself.
 */
export function expand(text: string, escaper: string, lookup: Lookup): Resolution {
  if (!/["'$\\`]/.test(text)) return known(text)
  return new Expansion(text, escaper, lookup, 0).run()
}

/** Nested defaults (`${A:-${B:-c}}`) deeper than this are not followed. */
const deepest = 10

class Expansion {
  readonly #text: string
  readonly #escaper: string
  readonly #lookup: Lookup
  readonly #depth: number
  readonly #parts: Resolution[] = []
  #literal: string[] = []
  #at = 0

  constructor(text: string, escaper: string, lookup: Lookup, depth: number) {
    this.#text = text
    this.#escaper = escaper
    this.#lookup = lookup
    this.#depth = depth
  }

  run(): Resolution {
    let isQuoted = false
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at] ?? ''
      if (char === '"') {
        isQuoted = !isQuoted
        this.#at++
      } else if (char === "'" && !isQuoted) this.#takeSingleQuoted()
      else if (char === this.#escaper) this.#takeEscaped(isQuoted)
      else if (char === '$') this.#takeVariable()
      else this.#take(char)
    }
    this.#flush()
    return concatenated(this.#parts.length === 0 ? [known('')] : this.#parts)
  }

  #take(char: string): void {
    this.#literal.push(char)
    this.#at++
  }

  #flush(): void {
    if (this.#literal.length > 0) this.#parts.push(known(this.#literal.join('')))
    this.#literal = []
  }

  #takeSingleQuoted(): void {
    const close = this.#text.indexOf("'", this.#at + 1)
    const end = close === -1 ? this.#text.length : close
    this.#literal.push(this.#text.slice(this.#at + 1, end))
    this.#at = end + 1
  }

  /** Between double quotes only a quote, `$` and the escape itself can be escaped. At the very end it stands for itself. */
  #takeEscaped(isQuoted: boolean): void {
    const next = this.#text[this.#at + 1]
    if (next === undefined || (isQuoted && next !== '"' && next !== '$' && next !== this.#escaper)) {
      this.#take(this.#escaper)
      return
    }
    this.#literal.push(next)
    this.#at += 2
  }

  #takeVariable(): void {
    if (this.#text[this.#at + 1] === '{') {
      this.#takeBraced()
      return
    }
    const name = simpleName.exec(this.#text.slice(this.#at + 1, this.#at + 201))?.[0]
    if (name === undefined) {
      this.#take('$')
      return
    }
    this.#flush()
    this.#parts.push(this.#lookup(name))
    this.#at += 1 + name.length
  }

  #takeBraced(): void {
    this.#flush()
    const close = closingBrace(this.#text, this.#at + 2)
    const inner = this.#text.slice(this.#at + 2, close)
    const match = bracedForm.exec(inner)
    this.#parts.push(match === null ? { kind: 'dynamic', name: '' } : this.#braced(inner, match))
    this.#at = close + 1
  }

  #braced(inner: string, match: RegExpExecArray): Resolution {
    const [head, name = '', choice, cut] = match
    const rest = inner.slice(head.length)
    const value = this.#lookup(name)
    if (choice !== undefined) return this.#chosen(value, choice, rest)
    if (cut === undefined) return rest === '' ? value : { kind: 'dynamic', name }
    const operand = valueIn(this.#nested(rest))
    if (value.kind !== 'known' || operand === undefined)
      return value.kind === 'known' ? { kind: 'dynamic', name } : value
    const shorter = trimmed(value.value, cut, operand)
    return shorter === undefined ? { kind: 'dynamic', name } : known(shorter)
  }

  /** `:-` and `:+` ask for a value that is not empty, `-` and `+` for one at all. */
  #chosen(value: Resolution, choice: string, operand: string): Resolution {
    const isMissing =
      value.kind === 'invisible' || (value.kind === 'known' && value.value === '' && choice.startsWith(':'))
    const hasValue = value.kind === 'known' && !isMissing
    if (choice.endsWith('+')) {
      if (hasValue) return this.#nested(operand)
      return isMissing ? known('') : value
    }
    if (choice.endsWith('?') || hasValue) return value
    return this.#nested(operand)
  }

  #nested(text: string): Resolution {
    if (this.#depth >= deepest) return { kind: 'dynamic', name: '' }
    return new Expansion(text, this.#escaper, this.#lookup, this.#depth + 1).run()
  }
}

function closingBrace(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '$' && text[at + 1] === '{') depth++
    else if (text[at] === '}' && depth-- === 0) return at
  }
  return text.length
}

/** `${X#pattern}` and `${X%pattern}` with at most one `*`, `${X/text/text}`; undefined for anything cleverer. */
function trimmed(value: string, cut: string, operand: string): string | undefined {
  if (cut.startsWith('/')) {
    const [from = '', to = ''] = operand.split('/', 2)
    if (from === '' || /[*?[]/.test(from)) return undefined
    return cut === '//' ? value.replaceAll(from, () => to) : value.replace(from, () => to)
  }
  const [before = '', after, more] = operand.split('*')
  if (more !== undefined || /[?[]/.test(operand)) return undefined
  if (cut.startsWith('#')) return withoutPrefix(value, before, after, cut === '##')
  return withoutSuffix(value, before, after, cut === '%%')
}

function withoutPrefix(value: string, before: string, after: string | undefined, longest: boolean): string {
  if (!value.startsWith(before)) return value
  if (after === undefined) return value.slice(before.length)
  if (after === '') return longest ? '' : value.slice(before.length)
  const at = longest ? value.lastIndexOf(after) : value.indexOf(after, before.length)
  return at < before.length ? value : value.slice(at + after.length)
}

function withoutSuffix(value: string, before: string, after: string | undefined, longest: boolean): string {
  const tail = after ?? before
  if (!value.endsWith(tail)) return value
  const rest = value.slice(0, value.length - tail.length)
  if (after === undefined) return rest
  if (before === '') return longest ? '' : rest
  const at = longest ? rest.indexOf(before) : rest.lastIndexOf(before)
  return at === -1 ? value : value.slice(0, at)
}
