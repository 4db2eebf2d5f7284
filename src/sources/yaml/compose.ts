import { Composer, type CST, type Document, Lexer, type Node, Parser, Schema, type YAMLError } from 'yaml'
import { maxYamlAliases, maxYamlDepth } from './limits.ts'
import type { YamlComment } from './node.ts'
import type { Piece } from './split.ts'

/** A document as the parser leaves it: no scalar resolved, no alias followed. */
export interface Composed {
  readonly contents: Node | null
  readonly comments: readonly YamlComment[]
  readonly aliases: number
}

/** `offset` is where the first fault stands. */
export type Fault =
  | { readonly kind: 'fault'; readonly because: string; readonly offset: number }
  | { readonly kind: 'limit'; readonly because: string }

/**
 * Parses one piece of a text, with offsets into the whole text. Depth and aliases are counted token by token, so that
 * hostile input is given up before a recursion begins.
 */
export function composePiece(text: string, piece: Piece): Composed | Fault {
  const composition = new Composition(piece)
  try {
    return composition.run(text.slice(piece.range.start, piece.range.end))
  } catch (error) {
    if (composition.fault === undefined) throw error
    return composition.fault
  }
}

class Composition {
  fault: Fault | undefined
  readonly #piece: Piece
  readonly #comments: YamlComment[] = []
  readonly #documents: Document.Parsed[] = []
  #aliases = 0

  constructor(piece: Piece) {
    this.#piece = piece
  }

  run(text: string): Composed {
    const parser = new Parser()
    parser.offset = this.#piece.range.start
    const composer = this.#composer()
    let isScalar = false
    const lexer = new Lexer()
    for (const lexeme of lexer.lex(text)) {
      if (!isScalar) this.#look(lexeme, parser.offset)
      const next = text[parser.offset + lexeme.length - this.#piece.range.start]
      if (next === '"' || next === "'" || lexeme === '{' || lexeme === '[') ignoreIndentation(lexer)
      isScalar = lexeme === scalarFollows
      for (const token of parser.next(lexeme)) this.#feed(composer, token)
      if (parser.stack.length > maxYamlDepth + 2)
        this.#stop(overLimit(`it nests deeper than ${maxYamlDepth} levels`))
    }
    for (const token of parser.end()) this.#feed(composer, token)
    this.#documents.push(...composer.end(true, this.#piece.range.end))
    return this.#result()
  }

  /** The composer goes on after an error and keeps each with its stack; a megabyte of them would take seconds. */
  #composer(): Composer {
    const onError = (
      at: ErrorPlace,
      code: YAMLError['code'],
      _message: string,
      isWarning?: boolean,
    ): void => {
      if (isWarning !== true) this.#stop({ kind: 'fault', because: wordsFor(code), offset: offsetOf(at) })
    }
    return Object.assign(new Composer(options), { onError })
  }

  #feed(composer: Composer, token: CST.Token): void {
    if (token.type === 'error') {
      this.#stop({ kind: 'fault', because: 'it is not valid YAML', offset: token.offset })
    }
    this.#documents.push(...composer.next(token))
  }

  #look(lexeme: string, offset: number): void {
    if (lexeme.startsWith('#')) this.#comments.push(commentAt(lexeme, offset))
    if (lexeme.startsWith('*')) this.#aliases += 1
    if (this.#aliases > maxYamlAliases) this.#stop(overLimit(`it has more than ${maxYamlAliases} aliases`))
  }

  #result(): Composed {
    const [document, second] = this.#documents
    const error = document?.errors[0]
    if (error !== undefined)
      this.#stop({ kind: 'fault', because: wordsFor(error.code), offset: error.pos[0] })
    if (document === undefined || second !== undefined) {
      const offset = second?.range[0] ?? this.#piece.start
      this.#stop({ kind: 'fault', because: 'text follows the end of the document', offset })
    }
    return { contents: document.contents, comments: this.#comments, aliases: this.#aliases }
  }

  /** Unwinds the parser; of several faults the first counts. */
  #stop(fault: Fault): never {
    this.fault ??= fault
    throw new Error('composition stopped')
  }
}

/**
 * YAML wants brackets and quoted strings that span lines indented deeper than their key. libyaml, and with it go-yaml, takes
 * them as they are, and manifests rely on it. The lexer sets this field anew at the next colon or dash outside brackets.
 */
function ignoreIndentation(lexer: Lexer): void {
  Object.assign(lexer, { indentNext: 0 })
}

/** As the composer names the place of an error: an offset, a range or a token. */
type ErrorPlace = number | readonly [number, ...number[]] | { readonly offset: number }

function offsetOf(at: ErrorPlace): number {
  if (typeof at === 'number') return at
  return 'offset' in at ? at.offset : at[0]
}

/** The lexer's mark in front of a scalar's text. */
const scalarFollows = '\x1f'

/** Scalars stay text (`resolveScalar` reads them); `uniqueKeys` would be quadratic. */
const options = {
  schema: new Schema({ schema: 'failsafe' }),
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const

function commentAt(lexeme: string, offset: number): YamlComment {
  const written = lexeme.trimEnd()
  return { range: { start: offset, end: offset + written.length }, text: written.replace(/^#+/, '').trim() }
}

function overLimit(because: string): Fault {
  return { kind: 'limit', because }
}

/** Our own words: the parser's quote the text, which may be a secret. */
function wordsFor(code: YAMLError['code']): string {
  return words[code] ?? 'it is not valid YAML'
}

const words: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'the indentation does not fit the lines around it, or a bracket is not closed',
  TAB_AS_INDENT: 'a tab stands where only blanks may indent',
  BAD_DQ_ESCAPE: 'a double-quoted string has an unknown escape',
  BAD_SCALAR_START: 'a value starts with a character that must be quoted',
  BLOCK_AS_IMPLICIT_KEY: 'a mapping or list starts on the line of its key',
  MULTILINE_IMPLICIT_KEY: 'a key spans several lines, or its colon is missing',
  MISSING_CHAR: 'a quote, bracket, comma, colon or blank is missing',
  BAD_ALIAS: 'an anchor or alias is malformed',
  ALIAS_PROPS: 'an alias has an anchor or tag of its own',
  MULTIPLE_ANCHORS: 'a value has two anchors',
  BAD_DIRECTIVE: 'a `%` directive is malformed',
  MULTIPLE_TAGS: 'a value has two tags',
  TAG_RESOLVE_FAILED: 'a tag does not fit its value',
}
