import type { Range } from '../../text/lines.ts'
import type { Place, Source } from '../../text/source.ts'
import { blankSeparated, jsonStrings, pairSpans, quotedWordEnd, type Span, wholeRest } from './arguments.ts'
import type { Command, Word } from './command.ts'
import type { Dockerfile, Flag, Heredoc, Instruction, Pair, Settings, Stage } from './dockerfile.ts'
import { expand, type Lookup } from './expand.ts'
import type { MappedText } from './mapped-text.ts'
import { known } from './resolution.ts'
import { commandsOf } from './run.ts'
import { isBlank, type SplitInstruction, skipBlanks } from './split.ts'
import { LazyWord } from './word.ts'

/** Where an instruction stands among the others. */
export interface Surroundings {
  readonly dockerfile: Dockerfile
  readonly stage: Stage | undefined
  readonly index: number
  readonly before: Settings
  readonly lookup: Lookup
}

/** An instruction that reads its parts when first asked for them. */
export class ParsedInstruction implements Instruction {
  readonly source: Source
  readonly range: Range
  readonly dockerfile: Dockerfile
  /** A fragment's stage is made when all its lines are read. */
  stage: Stage | undefined
  readonly index: number
  readonly keyword: string
  readonly keywordAt: Place
  readonly isOnBuild: boolean
  readonly before: Settings
  /** Its lines as one, and where the text behind the keyword begins in it. */
  readonly body: MappedText
  readonly split: SplitInstruction
  readonly lookup: Lookup
  readonly #head: Head
  #flags: { readonly flags: readonly Flag[]; readonly end: number } | undefined
  #text: string | undefined
  #words: readonly Word[] | undefined
  #json: readonly Word[] | 'plain' | undefined
  #pairs: readonly Pair[] | undefined
  #heredocs: readonly Heredoc[] | undefined
  #run: { readonly commands: readonly Command[]; readonly unreadable: string | undefined } | undefined

  constructor(split: SplitInstruction, head: Head, surroundings: Surroundings) {
    this.source = surroundings.dockerfile.source
    this.range = split.range
    this.dockerfile = surroundings.dockerfile
    this.stage = surroundings.stage
    this.index = surroundings.index
    this.before = surroundings.before
    this.lookup = surroundings.lookup
    this.split = split
    this.body = split.body
    this.#head = head
    this.keyword = head.keyword
    this.isOnBuild = head.isOnBuild
    this.keywordAt = this.#placeOf(head)
  }

  get flags(): readonly Flag[] {
    return this.#readFlags().flags
  }

  /** Where flags end and arguments begin, in the body. */
  get argumentsStart(): number {
    return this.#readFlags().end
  }

  get text(): string {
    this.#text ??= this.body.text.slice(this.argumentsStart).trimEnd()
    return this.#text
  }

  get form(): 'json' | 'plain' {
    return this.#readJson() === 'plain' ? 'plain' : 'json'
  }

  get words(): readonly Word[] {
    this.#words ??= this.#readWords()
    return this.#words
  }

  get pairs(): readonly Pair[] {
    this.#pairs ??= this.#readPairs()
    return this.#pairs
  }

  get heredocs(): readonly Heredoc[] {
    this.#heredocs ??= this.split.heredocs.map(heredoc => ({
      source: this.source,
      range: heredoc.range,
      name: heredoc.name,
      isQuoted: heredoc.isQuoted,
      isChomped: heredoc.isChomped,
      openerAt: this.body.range(heredoc.start, heredoc.end),
    }))
    return this.#heredocs
  }

  get commands(): readonly Command[] {
    return this.#readRun().commands
  }

  get unreadable(): string | undefined {
    const { openHeredoc } = this.split
    if (openHeredoc !== undefined) return `nothing ends the heredoc \`${openHeredoc}\``
    return this.#readRun().unreadable
  }

  #readRun(): { readonly commands: readonly Command[]; readonly unreadable: string | undefined } {
    this.#run ??= this.keyword === 'RUN' ? commandsOf(this) : { commands: [], unreadable: undefined }
    return this.#run
  }

  #readFlags(): { readonly flags: readonly Flag[]; readonly end: number } {
    this.#flags ??= this.#parseFlags()
    return this.#flags
  }

  /** BuildKit reads flags of every instruction; a lone `--` ends them. */
  #parseFlags(): { readonly flags: readonly Flag[]; readonly end: number } {
    const { text } = this.body
    const flags: Flag[] = []
    let at = skipBlanks(text, this.#head.end, text.length)
    while (text.startsWith('--', at)) {
      const end = quotedWordEnd(text, at, this.dockerfile.escape)
      const isLast = end === at + 2
      if (!isLast) flags.push(this.#flag({ start: at, end }))
      at = skipBlanks(text, end, text.length)
      if (isLast) break
    }
    return { flags, end: at }
  }

  #flag(span: Span): Flag {
    const written = this.body.text.slice(span.start, span.end)
    const equals = written.indexOf('=')
    const name = (equals === -1 ? written : written.slice(0, equals)).toLowerCase()
    const value = equals === -1 ? undefined : this.#word({ start: span.start + equals + 1, end: span.end })
    return { ...this.#placeOf(span), name, value }
  }

  #readJson(): readonly Word[] | 'plain' {
    this.#json ??= this.#parseJson()
    return this.#json
  }

  /** Only COPY, ADD, VOLUME and WORKDIR-like arguments hold variables; what runs is passed on as it is. */
  #parseJson(): readonly Word[] | 'plain' {
    if (!jsonKeywords.has(this.keyword)) return 'plain'
    const strings = jsonStrings(this.body.text, this.argumentsStart)
    if (strings === undefined) return 'plain'
    const isExpanded = this.keyword === 'COPY' || this.keyword === 'ADD' || this.keyword === 'VOLUME'
    return strings.map(({ start, end, value }) => {
      const resolve = () => (isExpanded ? expand(value, this.dockerfile.escape, this.lookup) : known(value))
      return new LazyWord(this.source, this.body.range(start, end), this.body.text.slice(start, end), resolve)
    })
  }

  #readWords(): readonly Word[] {
    const json = this.#readJson()
    if (json !== 'plain') return json
    if (shellKeywords.has(this.keyword)) return []
    const spans = singleWordKeywords.has(this.keyword) ? wholeRest : blankSeparated
    return spans(this.body.text, this.argumentsStart).map(span => this.#word(span))
  }

  #readPairs(): readonly Pair[] {
    if (!pairKeywords.has(this.keyword)) return []
    const { body, argumentsStart, keyword } = this
    return pairSpans(body.text, argumentsStart, this.dockerfile.escape, keyword).map(pair => {
      const name = this.#word(pair.name)
      return {
        ...this.#placeOf(pair),
        name: name.value ?? name.text,
        nameAt: name,
        value: pair.value === undefined ? undefined : this.#word(pair.value),
      }
    })
  }

  #word({ start, end }: Span): Word {
    const text = this.body.text.slice(start, end)
    return new LazyWord(this.source, this.body.range(start, end), text, () =>
      expand(text, this.dockerfile.escape, this.lookup),
    )
  }

  #placeOf({ start, end }: Span): Place {
    return { source: this.source, range: this.body.range(start, end) }
  }
}

const jsonKeywords = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'SHELL', 'COPY', 'ADD', 'VOLUME', 'HEALTHCHECK'])
const shellKeywords = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'SHELL'])
const singleWordKeywords = new Set(['WORKDIR', 'USER', 'STOPSIGNAL', 'MAINTAINER'])
const pairKeywords = new Set(['ENV', 'ARG', 'LABEL'])

/** The keyword's span in the body, the inner one for ONBUILD. */
export interface Head extends Span {
  readonly keyword: string
  readonly isOnBuild: boolean
}

export function headOf(body: MappedText): Head {
  const outer = wordAt(body.text, 0)
  const keyword = body.text.slice(outer.start, outer.end).toUpperCase()
  if (keyword !== 'ONBUILD') return { ...outer, keyword, isOnBuild: false }
  const inner = wordAt(body.text, outer.end)
  if (inner.start === inner.end) return { ...outer, keyword, isOnBuild: false }
  return { ...inner, keyword: body.text.slice(inner.start, inner.end).toUpperCase(), isOnBuild: true }
}

function wordAt(text: string, from: number): Span {
  const start = skipBlanks(text, from, text.length)
  let end = start
  while (end < text.length && !isBlank(text[end])) end++
  return { start, end }
}
