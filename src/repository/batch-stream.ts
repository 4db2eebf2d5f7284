/** One answer of `git cat-file --batch`. */
export type Answer =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'large'; readonly size: number }
  | { readonly kind: 'missing' }
  /** Git died of it. */
  | { readonly kind: 'damaged' }

/** Takes the stream of `git cat-file --batch` apart, in whatever pieces it arrives. */
export class BatchStream {
  readonly #limit: () => number
  readonly #answer: (answer: Answer) => void
  #header = ''
  #body: Body | undefined

  /** @param limit bytes the object whose header was just read may have; larger ones are not kept. */
  constructor(limit: () => number, answer: (answer: Answer) => void) {
    this.#limit = limit
    this.#answer = answer
  }

  push(chunk: Buffer): void {
    let at = 0
    while (at < chunk.length)
      at = this.#body ? this.#takeBody(this.#body, chunk, at) : this.#takeHeader(chunk, at)
  }

  #takeHeader(chunk: Buffer, from: number): number {
    const end = chunk.indexOf(0x0a, from)
    this.#header += chunk.toString('latin1', from, end === -1 ? chunk.length : end)
    if (end === -1) return chunk.length

    const size = / [a-z]+ (\d+)$/.exec(this.#header)?.[1]
    this.#header = ''
    if (size === undefined) this.#answer({ kind: 'missing' })
    else this.#body = bodyOf(Number(size), this.#limit())
    return end + 1
  }

  /** A body is followed by a line end that is not part of it. */
  #takeBody(body: Body, chunk: Buffer, from: number): number {
    const end = Math.min(chunk.length, from + body.size + 1 - body.seen)
    if (body.bytes) chunk.copy(body.bytes, body.seen, from, Math.min(end, from + body.size - body.seen))
    body.seen += end - from
    if (body.seen > body.size) {
      this.#body = undefined
      this.#answer(body.bytes ? { kind: 'bytes', bytes: body.bytes } : { kind: 'large', size: body.size })
    }
    return end
  }
}

interface Body {
  readonly size: number
  /** Undefined when it is too large to keep. */
  readonly bytes: Buffer | undefined
  seen: number
}

function bodyOf(size: number, limit: number): Body {
  return { size, bytes: size > limit ? undefined : Buffer.allocUnsafe(size), seen: 0 }
}
