export interface ProgressStream {
  readonly isTTY: boolean
  write(text: string): unknown
}

/** One line on a terminal that says what goes on, once that has taken a second. */
export class ProgressLine {
  readonly #stream: ProgressStream
  #doing = ''
  #timer: NodeJS.Timeout | undefined
  #isShown = false

  constructor(stream: ProgressStream) {
    this.#stream = stream
  }

  say(doing: string): void {
    this.#doing = doing
    if (this.#isShown) this.#show()
    else if (this.#stream.isTTY) this.#timer ??= setTimeout(() => this.#show(), 1000).unref()
  }

  end(): void {
    clearTimeout(this.#timer)
    if (this.#isShown) this.#stream.write('\r\u001b[K')
    this.#isShown = false
  }

  #show(): void {
    this.#isShown = true
    this.#stream.write(`\r\u001b[K${this.#doing} ...`)
  }
}
