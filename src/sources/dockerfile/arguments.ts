import { isBlank, skipBlanks } from './split.ts'

/** A span of an instruction's text, and what it reads as when that is not the text itself. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A JSON string: its quotes are part of the span. */
export interface JsonString extends Span {
  readonly value: string
}

export interface PairSpan extends Span {
  readonly name: Span
  readonly value: Span | undefined
}

/** Words between blanks; quotes hold nothing together, as in BuildKit's FROM, COPY, EXPOSE. */
export function blankSeparated(text: string, start: number): readonly Span[] {
  const spans: Span[] = []
  let at = skipBlanks(text, start, text.length)
  while (at < text.length) {
    const from = at
    while (at < text.length && !isBlank(text[at])) at++
    spans.push({ start: from, end: at })
    at = skipBlanks(text, at, text.length)
  }
  return spans
}

/** Everything behind `start` as one word, blanks around it left out; none when nothing is left. */
export function wholeRest(text: string, start: number): readonly Span[] {
  const from = skipBlanks(text, start, text.length)
  let end = text.length
  while (end > from && isBlank(text[end - 1])) end--
  return end > from ? [{ start: from, end }] : []
}

/** The word that begins at `start`: quotes hold blanks, the escape character the next one; an open quote ends with the text. */
export function quotedWordEnd(text: string, start: number, escaper: string): number {
  let quote = ''
  let at = start
  for (; at < text.length; at++) {
    const char = text[at] ?? ''
    if (quote === '' && isBlank(char)) return at
    if (char === escaper && quote !== "'") at++
    else if (char === quote) quote = ''
    else if (quote === '' && (char === '"' || char === "'")) quote = char
  }
  return Math.min(at, text.length)
}

/** `NAME=value ...` of ENV, ARG and LABEL; the old `NAME value` of ENV and LABEL takes the rest of the line. */
export function pairSpans(
  text: string,
  start: number,
  escaper: string,
  keyword: string,
): readonly PairSpan[] {
  const pairs: PairSpan[] = []
  let at = skipBlanks(text, start, text.length)
  while (at < text.length) {
    const end = quotedWordEnd(text, at, escaper)
    const equals = text.slice(at, end).indexOf('=')
    if (equals === -1 && pairs.length === 0 && keyword !== 'ARG') return oldPair(text, at, end)
    const name = { start: at, end: equals === -1 ? end : at + equals }
    const value = equals === -1 ? undefined : { start: at + equals + 1, end }
    pairs.push({ start: at, end, name, value })
    at = skipBlanks(text, end, text.length)
  }
  return pairs
}

function oldPair(text: string, start: number, end: number): readonly PairSpan[] {
  const [value] = wholeRest(text, end)
  return [{ start, end: value?.end ?? end, name: { start, end }, value }]
}

/** The strings of a JSON array that fills the rest of the text; undefined when it is anything else (then it is the plain form). */
export function jsonStrings(text: string, start: number): readonly JsonString[] | undefined {
  const [rest] = wholeRest(text, start)
  if (rest === undefined || text[rest.start] !== '[' || text[rest.end - 1] !== ']') return undefined
  const strings: JsonString[] = []
  const stringForm = /"[^"\\]*(?:\\.[^"\\]*)*"/y
  let at = skipBlanks(text, rest.start + 1, rest.end)
  if (at === rest.end - 1) return []
  for (;;) {
    stringForm.lastIndex = at
    const value = unquoted(stringForm.exec(text)?.[0])
    if (value === undefined) return undefined
    strings.push({ start: at, end: stringForm.lastIndex, value })
    at = skipBlanks(text, stringForm.lastIndex, rest.end)
    if (at === rest.end - 1) return strings
    if (text[at] !== ',') return undefined
    at = skipBlanks(text, at + 1, rest.end)
  }
}

function unquoted(json: string | undefined): string | undefined {
  if (json === undefined) return undefined
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
