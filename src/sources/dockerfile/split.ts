import type { Range } from '../../text/lines.ts'
import type { Source } from '../../text/source.ts'
import { type HeredocOpener, heredocsOf } from './heredoc.ts'
import { type MappedText, TextMapper } from './mapped-text.ts'

/** A Dockerfile cut into instructions, as BuildKit's parser cuts it (frontend/dockerfile/parser). */
export interface Split {
  readonly escape: '\\' | '`'
  readonly directives: readonly SplitDirective[]
  /** From the `#` to the end of the line. */
  readonly comments: readonly Range[]
  readonly instructions: readonly SplitInstruction[]
}

export interface SplitDirective {
  readonly name: 'syntax' | 'escape' | 'check'
  readonly value: string
  readonly range: Range
}

export interface SplitInstruction {
  readonly range: Range
  /** Its lines as one, keyword included, without heredoc bodies. */
  readonly body: MappedText
  readonly heredocs: readonly SplitHeredoc[]
  /** The name of a heredoc that nothing ends; its body is then not read. */
  readonly openHeredoc: string | undefined
}

export interface SplitHeredoc extends HeredocOpener {
  readonly range: Range
  /** From the body's start to the end of the delimiter's line. */
  readonly whole: Range
}

const directiveForm = /^#[ \t]*([A-Za-z]+)[ \t]*=[ \t]*(\S(?:.*\S)?)[ \t]*$/

export function split(source: Source): Split {
  return new Splitter(source).run()
}

class Splitter {
  readonly #source: Source
  readonly #directives: SplitDirective[] = []
  readonly #comments: Range[] = []
  readonly #instructions: SplitInstruction[] = []
  /** Lines by their text, to find where heredocs end; made for the first heredoc. */
  #plainLines: Map<string, number[]> | undefined
  #chompedLines: Map<string, number[]> | undefined
  #escape: '\\' | '`' = '\\'
  /** 1-based number of the line to read next. */
  #line = 1

  constructor(source: Source) {
    this.#source = source
  }

  run(): Split {
    this.#readDirectives()
    while (this.#line <= this.#source.lines.count) this.#readInstruction()
    return {
      escape: this.#escape,
      directives: this.#directives,
      comments: this.#comments,
      instructions: this.#instructions,
    }
  }

  /** Directives stand before everything else; the first line that is none ends them. */
  #readDirectives(): void {
    for (; this.#line <= this.#source.lines.count; this.#line++) {
      const match = directiveForm.exec(this.#source.lines.at(this.#line).trimStart())
      const name = match?.[1]?.toLowerCase()
      const value = match?.[2] ?? ''
      if (name !== 'syntax' && name !== 'escape' && name !== 'check') return
      const range = this.#commentOf(this.#line)
      this.#comments.push(range)
      this.#directives.push({ name, value, range })
      if (name === 'escape' && value === '`') this.#escape = '`'
    }
  }

  #commentOf(line: number): Range {
    const { lines, text } = this.#source
    return { start: skipBlanks(text, lines.startOf(line), lines.endOf(line)), end: lines.endOf(line) }
  }

  #readInstruction(): void {
    const { lines, text } = this.#source
    const end = lines.endOf(this.#line)
    const start = skipBlanks(text, lines.startOf(this.#line), end)
    if (start === end) {
      this.#line++
      return
    }
    if (text[start] === '#') {
      this.#comments.push({ start, end })
      this.#line++
      return
    }
    const { body, last } = this.#joinLines(start)
    const { heredocs, open } = this.#readHeredocs(body)
    this.#instructions.push({
      range: { start, end: heredocs.at(-1)?.whole.end ?? last },
      body,
      heredocs,
      openHeredoc: open,
    })
  }

  /** Joins continued lines; comments and empty lines between them are left out. */
  #joinLines(start: number): { body: MappedText; last: number } {
    const { lines, text } = this.#source
    const mapper = new TextMapper()
    let from = start
    let last = start
    for (;;) {
      const end = lines.endOf(this.#line)
      const cut = continuationAt(text, from, end, this.#escape)
      last = trimmedEnd(text, from, end)
      mapper.append(text.slice(from, cut ?? last), from)
      this.#line++
      if (cut === undefined) break
      this.#skipInsideContinuation()
      if (this.#line > lines.count) break
      from = lines.startOf(this.#line)
    }
    return { body: mapper.build(), last }
  }

  #skipInsideContinuation(): void {
    const { lines, text } = this.#source
    for (; this.#line <= lines.count; this.#line++) {
      const end = lines.endOf(this.#line)
      const start = skipBlanks(text, lines.startOf(this.#line), end)
      if (start < end && text[start] !== '#') return
      if (start < end) this.#comments.push({ start, end })
    }
  }

  #readHeredocs(body: MappedText): { heredocs: readonly SplitHeredoc[]; open: string | undefined } {
    const heredocs: SplitHeredoc[] = []
    for (const opener of heredocsOf(body.text)) {
      const closing = this.#closingLine(opener)
      if (closing === undefined) return { heredocs, open: opener.name }
      const { lines } = this.#source
      const start = lines.startOf(this.#line)
      heredocs.push({
        ...opener,
        range: { start, end: lines.startOf(closing) },
        whole: { start, end: lines.endOf(closing) },
      })
      this.#line = closing + 1
    }
    return { heredocs, open: undefined }
  }

  /** The first line from here on that is the delimiter alone. */
  #closingLine(opener: HeredocOpener): number | undefined {
    const candidates = this.#linesByText(opener.isChomped).get(opener.name) ?? []
    let low = 0
    let high = candidates.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((candidates[middle] ?? 0) < this.#line) low = middle + 1
      else high = middle
    }
    return candidates[low]
  }

  #linesByText(isChomped: boolean): Map<string, number[]> {
    if (isChomped) {
      this.#chompedLines ??= indexLines(this.#source, line => line.replace(/^\t+/, ''))
      return this.#chompedLines
    }
    this.#plainLines ??= indexLines(this.#source, line => line)
    return this.#plainLines
  }
}

function indexLines(source: Source, keyOf: (line: string) => string): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (let line = 1; line <= source.lines.count; line++) {
    const key = keyOf(source.lines.at(line))
    const same = index.get(key)
    if (same === undefined) index.set(key, [line])
    else same.push(line)
  }
  return index
}

/** Where the escape character that continues the line stands. Doubled, it is an escaped one and ends the line. */
function continuationAt(text: string, start: number, end: number, escaper: string): number | undefined {
  const at = trimmedEnd(text, start, end) - 1
  if (at < start || text[at] !== escaper) return undefined
  return at > start && text[at - 1] === escaper ? undefined : at
}

export function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t' || char === '\v' || char === '\f' || char === '\r'
}

export function skipBlanks(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isBlank(text[at])) at++
  return at
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(text[at - 1])) at--
  return at
}
