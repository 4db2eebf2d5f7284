/** `<<EOF` in an instruction. */
export interface HeredocOpener {
  readonly name: string
  readonly isQuoted: boolean
  readonly isChomped: boolean
  /** In the instruction's text. */
  readonly start: number
  readonly end: number
}

const canHoldHeredocs = /^(?:onbuild\s+)?(?:run|copy|add)\s/i
const openerForm = /^(\d*<<(-?))([^<>|&;()]+)/

/**
 * The heredocs that a RUN, COPY or ADD opens, in order. BuildKit wants the opener at a word's start (`3<<EOF` is one,
 * `cat<<EOF` none); unlike it, a redirection glued to the delimiter (`<<EOF>file`) is not taken for a part of it.
 */
export function heredocsOf(text: string): readonly HeredocOpener[] {
  if (!text.includes('<<') || !canHoldHeredocs.test(text)) return []
  const found: HeredocOpener[] = []
  for (const { start, end } of quotedWords(text)) {
    const match = openerForm.exec(text.slice(start, end))
    if (match === null) continue
    const [whole, opener = '', dash, delimiter = ''] = match
    const name = delimiter.replaceAll(/['"\\]/g, '')
    if (name === '' || text[start + opener.length] === '<') continue
    found.push({
      name,
      isQuoted: name !== delimiter,
      isChomped: dash === '-',
      start,
      end: start + whole.length,
    })
  }
  return found
}

/** Words between blanks outside quotes. An open quote reaches to the end. */
function* quotedWords(text: string): Iterable<{ start: number; end: number }> {
  let start = -1
  let quote = ''
  for (let at = 0; at <= text.length; at++) {
    const char = text[at]
    if (char === undefined || (quote === '' && (char === ' ' || char === '\t'))) {
      if (start !== -1) yield { start, end: at }
      start = -1
      continue
    }
    if (start === -1) start = at
    if (char === '\\' && quote !== "'") at++
    else if (quote === char) quote = ''
    else if (quote === '' && (char === '"' || char === "'")) quote = char
  }
}
