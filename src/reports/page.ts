/** A part of a page whose rows may be cut. */
export interface Section {
  /** What stands above the rows: a heading, a table's head; may be empty. */
  readonly head: string
  /** A line or block each. */
  readonly rows: readonly string[]
  /** What parts the rows: `'\n'` in tables and lists. */
  readonly between: '\n' | '\n\n'
}

/**
 * Joins sections to one Markdown page of at most `limit` bytes of UTF-8. Rows are cut from the section that runs over;
 * every section says how many of its rows are missing. Sections without rows are left out.
 */
export function pageOf(intro: string, sections: readonly Section[], limit: number): string {
  const shown = sections.filter(section => section.rows.length > 0)
  const reserved = shown.map(section => bytesOf(section.head) + cutLineBytes)
  let left = limit - bytesOf(intro) - reserved.reduce((sum, bytes) => sum + bytes, 0)
  const blocks = intro === '' ? [] : [intro]
  for (const section of shown) {
    const fitting = rowsWithin(section, left)
    left -= fitting.bytes
    blocks.push(sectionText(section, fitting.count))
  }
  return `${blocks.join('\n\n')}\n`
}

/** More than the sentence about a cut and the blank lines around it take. */
const cutLineBytes = 80

function rowsWithin(section: Section, limit: number): { count: number; bytes: number } {
  let bytes = 0
  let count = 0
  for (const row of section.rows) {
    const size = bytesOf(row) + section.between.length
    if (bytes + size > limit) break
    bytes += size
    count++
  }
  return { count, bytes }
}

function sectionText({ head, rows, between }: Section, count: number): string {
  const kept = rows.slice(0, count).join(between)
  const body =
    head === '' || kept === '' ? `${head}${kept}` : `${head}${isTable(head) ? '\n' : '\n\n'}${kept}`
  const missing = rows.length - count
  if (missing === 0) return body
  return `${body}\n\n… and ${missing.toLocaleString('en-US')} more, left out for length.`.trimStart()
}

/** A table's rows must follow its head without a blank line. */
function isTable(head: string): boolean {
  return head.endsWith('|')
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text)
}
