/** Offsets into a text in UTF-16 units; `end` is exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Lines are 1-based and inclusive, columns 1-based in UTF-16 units, `endColumn` exclusive. */
export interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

/** Where a text's lines begin. As in git, only LF ends a line; a CR before it belongs to the line end. */
export class Lines {
  readonly text: string
  readonly #starts: readonly number[]

  constructor(text: string) {
    this.text = text
    const starts = [0]
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    if (starts.length > 1 && starts.at(-1) === text.length) starts.pop()
    this.#starts = starts
  }

  /** How many lines there are; an empty text has one, a final line end begins none. */
  get count(): number {
    return this.#starts.length
  }

  /** The 1-based line that holds an offset; offsets behind the text belong to the last line. */
  lineAt(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  /** The 1-based column, in UTF-16 units, of an offset in its line. */
  columnAt(offset: number): number {
    return offset - this.startOf(this.lineAt(offset)) + 1
  }

  /** The offset of a line's first unit; the text's end for a line behind the last. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.text.length
  }

  /** The offset behind a line's last unit, before its LF or CRLF. */
  endOf(line: number): number {
    const next = line < this.count ? this.startOf(line + 1) : this.text.length
    const end = next > 0 && this.text[next - 1] === '\n' && next > this.startOf(line) ? next - 1 : next
    return this.text[end - 1] === '\r' && end > this.startOf(line) ? end - 1 : end
  }

  /** A line's text without its line end. */
  at(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line))
  }

  /** The region of a range. A range that ends at the very start of a line ends at the end of the one before. */
  region(range: Range): Region {
    const startLine = this.lineAt(range.start)
    let endLine = this.lineAt(Math.max(range.start, range.end))
    let end = range.end
    if (endLine > startLine && end === this.startOf(endLine)) end = this.endOf(--endLine)
    return {
      startLine,
      startColumn: range.start - this.startOf(startLine) + 1,
      endLine,
      endColumn: Math.max(end, range.start) - this.startOf(endLine) + 1,
    }
  }
}
