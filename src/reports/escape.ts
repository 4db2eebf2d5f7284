/**
 * Characters that change what a reader sees without being seen: controls, bidirectional overrides (CVE-2021-42574),
 * zero-width ones, tags. Tab and line feed are left to the caller.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu

/** Makes every unseen character visible; tabs and line feeds stay, halves of surrogate pairs become U+FFFD. */
export function visible(text: string): string {
  return wellFormed(text).replace(unseen, picture)
}

/** The same for what must stay on one line: a tab becomes a blank, a line feed its picture. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll('\t', ' ').replaceAll('\n', '␊')
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `\\u${code > 0xffff ? `{${code.toString(16)}}` : code.toString(16).padStart(4, '0')}`
}

/** One line for a terminal: nothing in it moves the cursor, colours or reorders. */
export function terminalLine(text: string): string {
  return visible(text).replaceAll('\t', '    ').replaceAll('\n', '␊')
}

/** At most `limit` UTF-16 units of a text, and how much was cut. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const kept = wellFormed(text.slice(0, limit)).replace(/\ufffd$/, '')
  return `${kept} … (${text.length - kept.length} more characters)`
}

const zeroWidthSpace = '\u200b'

/**
 * Prose that Markdown shows as it is. GitHub looks for mentions and references in the rendered text, where a backslash
 * is gone again, so these are broken by a zero-width space.
 */
export function markdownText(text: string): string {
  return visibleLine(text)
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replaceAll('$', '<span>$</span>')
    .replaceAll('@', `@${zeroWidthSpace}`)
    .replace(/#(?=\d)/g, `#${zeroWidthSpace}`)
    .replace(/(gh-)(?=\d)/gi, `$1${zeroWidthSpace}`)
    .replace(/:(?=\/\/)/g, `:${zeroWidthSpace}`)
    .replace(/(www)\./gi, `$1${zeroWidthSpace}.`)
    .replace(/^(?:[-+=#]|\d+(?=[.)]))/, escapeFirst)
}

/** What would begin a list, a heading or a rule at a line's start. */
function escapeFirst(start: string): string {
  return /\d/.test(start) ? `${start}${zeroWidthSpace}` : `\\${start}`
}

/** An inline code span; GitHub looks for no mention in it. */
export function codeSpan(text: string): string {
  const content = visibleLine(text)
  const fence = '`'.repeat(longestRun(content) + 1)
  const isPadded = content.trim() === '' || /^[` ]|[` ]$/.test(content)
  return isPadded ? `${fence} ${content} ${fence}` : `${fence}${content}${fence}`
}

/** A fenced block whose fence no line of the content can close. The content is taken as it is. */
export function fenced(language: string, content: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1))
  return `${fence}${language}\n${content === '' ? '' : `${content}\n`}${fence}`
}

function longestRun(text: string): number {
  let longest = 0
  for (const run of text.match(/`+/g) ?? []) longest = Math.max(longest, run.length)
  return longest
}

/**
 * A rule's message: prose with names in backticks. The names are the author's, so every stretch between two backticks
 * becomes a code span of its own and the rest is escaped: whatever a name holds, it ends where the next backtick stands.
 */
export function markdownMessage(message: string): string {
  const parts = cut(message, longestMessage).split('`')
  return parts.map((part, index) => stretch(part, index, parts.length)).join('')
}

const longestMessage = 1_000

function stretch(part: string, index: number, count: number): string {
  const isCode = index % 2 === 1
  if (isCode && index === count - 1) return `\\\`${part === '' ? '' : keepEdges(part)}`
  if (!isCode && part === '') return index === 0 || index === count - 1 ? '' : ' '
  if (!isCode) return keepEdges(part)
  return part === '' ? '' : codeSpan(part)
}

/** `markdownText` trims, as leading blanks mean something in Markdown; inside a sentence they part the words. */
function keepEdges(prose: string): string {
  const text = markdownText(prose)
  if (text === '') return ' '
  return `${/^\s/.test(prose) ? ' ' : ''}${text}${/\s$/.test(prose) ? ' ' : ''}`
}

/** A link with a text that is Markdown already; the text alone where there is no address. */
export function link(markdown: string, url: string | undefined): string {
  if (url === undefined) return markdown
  return `[${markdown}](${visibleLine(url).replace(/[\s<>()[\]|\\`"]/g, percent)})`
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

/** A path as a relative reference of RFC 3986, for links and SARIF. */
export function uriOf(path: string): string {
  return wellFormed(path).split('/').map(encodeURIComponent).join('/')
}

/** Inline Markdown for a table's cell: GFM ends a cell at every pipe without a backslash, in code spans too. */
export function tableCell(markdown: string): string {
  return markdown.replace(/(\\*)\|/g, (whole, slashes: string) =>
    slashes.length % 2 === 1 ? whole : `${slashes}\\|`,
  )
}

/**
 * Text for the log of which no line is read as a workflow command: the runner obeys `::x::` behind any blanks at a
 * line's start, and the older `##[x]` anywhere in a line.
 */
export function neutralise(text: string): string {
  return text
    .replace(/^(?:[^\S\r\n\u2028\u2029]|[\u0085\u180e\u200b-\u200f\u2060])*:(?=:)/gm, '$& ')
    .replaceAll('##[', '## [')
}

/** Pretty-printed JSON with a final newline, of which no line is read as a workflow command. */
export function jsonText(value: object): string {
  return `${JSON.stringify(value, undefined, 2).replaceAll('##[', '#\\u0023[')}\n`
}
