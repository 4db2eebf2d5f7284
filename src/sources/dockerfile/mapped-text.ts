import type { Range } from '../../text/lines.ts'

/** A text cut together from pieces of a file that still knows where each of its units stands. */
export class MappedText {
  readonly text: string
  /** Where each piece begins, in this text and in the file. */
  readonly #positions: readonly number[]
  readonly #offsets: readonly number[]

  constructor(text: string, positions: readonly number[], offsets: readonly number[]) {
    this.text = text
    this.#positions = positions
    this.#offsets = offsets
  }

  /** The file's range of `[start, end)`; what was left out between the two is part of it. Nothing lies behind the text. */
  range(start: number, end: number): Range {
    const first = this.offsetAt(Math.min(start, this.text.length))
    const last = Math.min(end, this.text.length)
    return { start: first, end: last > start ? this.offsetAt(last - 1) + 1 : first }
  }

  /** The file's offset of a position. */
  offsetAt(position: number): number {
    const piece = this.#pieceAt(position)
    return (this.#offsets[piece] ?? 0) + position - (this.#positions[piece] ?? 0)
  }

  #pieceAt(position: number): number {
    let low = 0
    let high = this.#positions.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#positions[middle] ?? 0) <= position) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** Builds a MappedText piece by piece. */
export class TextMapper {
  readonly #parts: string[] = []
  readonly #positions: number[] = []
  readonly #offsets: number[] = []
  #length = 0

  /** `offset` is where the piece's first unit stands in the file. */
  append(text: string, offset: number): void {
    if (text === '' && this.#positions.length > 0) return
    this.#parts.push(text)
    this.#positions.push(this.#length)
    this.#offsets.push(offset)
    this.#length += text.length
  }

  /** Appends `[start, end)` of another mapped text, unit by unit where it was cut. */
  appendFrom(other: MappedText, start: number, end: number): void {
    let from = start
    while (from < end) {
      const offset = other.offsetAt(from)
      const length = this.#runLength(other, from, end, offset)
      this.append(other.text.slice(from, from + length), offset)
      from += length
    }
  }

  build(): MappedText {
    return new MappedText(this.#parts.join(''), this.#positions, this.#offsets)
  }

  /** How many units from `from` on stand side by side in the file: the largest power-of-two guess, then halved. */
  #runLength(other: MappedText, from: number, end: number, offset: number): number {
    const isRun = (length: number) => other.offsetAt(from + length - 1) === offset + length - 1
    if (isRun(end - from)) return end - from
    let good = 1
    let bad = end - from
    while (bad - good > 1) {
      const middle = (good + bad) >> 1
      if (isRun(middle)) good = middle
      else bad = middle
    }
    return good
  }
}
