import type { ChildProcessWithoutNullStreams } from 'node:child_process'

import { unreachable } from '../text/failure.ts'
import { type Answer, BatchStream } from './batch-stream.ts'
import type { Content } from './commit.ts'
import { end, type Git, start, startFailure } from './git.ts'
import { tooLarge } from './unreadable.ts'

/** How many objects are asked for before the first is taken; bounds what is held for a slow reader. */
const ahead = 64

/** Reads objects through one long-lived `git cat-file --batch`. */
export class Objects {
  readonly #git: Git
  #child: ChildProcessWithoutNullStreams | undefined
  #waiting: Request[] = []

  constructor(git: Git) {
    this.#git = git
  }

  /** The contents in the order asked. `limit` in bytes; what is larger or missing is unreadable, and harms no other. */
  async *read(ids: readonly string[], limit: number): AsyncGenerator<Content, void, undefined> {
    for await (const [id, answer] of this.#answers(ids, limit)) yield contentOf(answer, id, limit)
  }

  /** Those of the objects that git cannot read, each with the reason. */
  async unreadable(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>()
    for await (const [id, answer] of this.#answers(ids, 0)) {
      const content = contentOf(answer, id, 0)
      if (content.kind === 'unreadable' && answer.kind !== 'large') found.set(id, content.because)
    }
    return found
  }

  async close(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    for (const request of this.#waiting.splice(0)) request.reject(new Error('the repository was closed'))
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    await new Promise<void>(resolve => {
      child.once('close', () => resolve())
      end(child)
    })
  }

  async *#answers(ids: readonly string[], limit: number): AsyncGenerator<[string, Answer], void, undefined> {
    const answers: Promise<Answer>[] = []
    let asked = 0
    for (const [taken, id] of ids.entries()) {
      if (asked - taken <= ahead / 2) {
        const more = ids.slice(asked, taken + ahead)
        answers.push(...this.#ask(more, limit))
        asked += more.length
      }
      const answer = answers.shift()
      if (answer) yield [id, await answer]
    }
  }

  #ask(ids: readonly string[], limit: number): Promise<Answer>[] {
    const requests: Request[] = []
    const answers = ids.map(id => {
      if (!isObjectId(id)) return Promise.resolve<Answer>({ kind: 'missing' })
      return new Promise<Answer>((resolve, reject) => requests.push({ id, limit, resolve, reject }))
    })
    // Whoever stops reading early must not leave a rejection nobody looks at.
    for (const answer of answers) answer.catch(() => {})
    this.#send(requests)
    return answers
  }

  #send(requests: readonly Request[]): void {
    if (requests.length === 0) return
    this.#waiting.push(...requests)
    this.#child ??= this.#start()
    this.#child.stdin.write(requests.map(request => `${request.id}\n`).join(''))
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = start(this.#git, ['cat-file', '--batch'])
    const stream = new BatchStream(
      () => this.#waiting[0]?.limit ?? 0,
      answer => {
        this.#waiting.shift()?.resolve(answer)
      },
    )
    child.stdout.on('data', (chunk: Buffer) => {
      if (child === this.#child) stream.push(chunk)
    })
    child.stderr.resume()
    child.stdin.on('error', () => {}) // it died: the close event says so too
    child.on('error', error => this.#fail(startFailure(error)))
    child.on('close', () => {
      if (child === this.#child) this.#restart()
    })
    return child
  }

  /** Git gives up on some damaged objects altogether: the one it was at is skipped, the others are asked for again. */
  #restart(): void {
    this.#child = undefined
    const [killer, ...others] = this.#waiting.splice(0)
    killer?.resolve({ kind: 'damaged' })
    this.#send(others)
  }

  #fail(error: Error): void {
    this.#child = undefined
    for (const request of this.#waiting.splice(0)) request.reject(error)
  }
}

interface Request {
  readonly id: string
  readonly limit: number
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

function isObjectId(id: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id)
}

function contentOf(answer: Answer, id: string, limit: number): Content {
  switch (answer.kind) {
    case 'bytes':
      return answer
    case 'large':
      return { kind: 'unreadable', because: tooLarge(answer.size, limit) }
    case 'missing':
      return {
        kind: 'unreadable',
        because: `its content (object ${id.slice(0, 12)}) is missing in this clone`,
      }
    case 'damaged':
      return {
        kind: 'unreadable',
        because: `git cannot read its content (object ${id.slice(0, 12)}): the clone is damaged`,
      }
    default:
      return unreachable(answer)
  }
}
