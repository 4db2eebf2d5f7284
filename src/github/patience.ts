import { type Answer, ok } from './answer.ts'
import type { Clock } from './clock.ts'
import { type Attempt, type Trouble, troubleOf } from './failure.ts'

/** How long one run waits for GitHub, in seconds, and how often it tries. */
export interface Limits {
  readonly longestWait: number
  readonly tries: number
}

export const limits: Limits = { longestWait: 180, tries: 3 }

type Wait = Extract<Trouble, { kind: 'wait' }>

/** Sends calls, waits where GitHub asks for it, and turns what cannot be helped into a failure. */
export class Patience {
  readonly #limits: Limits
  readonly #clock: Clock
  readonly #say: (message: string) => void
  /** Seconds left to wait, for all calls together. */
  #left: number

  constructor(given: Limits, clock: Clock, say: (message: string) => void) {
    this.#limits = given
    this.#clock = clock
    this.#say = say
    this.#left = given.longestWait
  }

  /** Broken connections and 5xx were retried below; what is left is a limit to sit out. */
  async read<T>(attempt: Attempt, send: () => Promise<T>): Promise<Answer<T>> {
    for (let tries = 1; ; tries++) {
      const result = await this.#once(attempt, send)
      if (result.kind !== 'wait') return result
      const isLast = tries >= this.#limits.tries || !result.isLimit
      if (isLast || !(await this.#wait(result.seconds, attempt))) return result.failure
    }
  }

  /**
   * Never sends twice what GitHub may have done already: after every failure that leaves it open (502, time-out, limits)
   * `find` reads whether it happened, before and after the last try.
   */
  async write<T>(
    attempt: Attempt,
    send: () => Promise<T>,
    find: () => Promise<T | undefined>,
  ): Promise<Answer<T>> {
    for (let tries = 1; ; tries++) {
      const result = await this.#once(attempt, send)
      if (result.kind !== 'wait') return result
      if (!(await this.#wait(result.seconds, attempt))) return result.failure
      const found = await this.read({ ...attempt, to: `see whether it did ${attempt.to}` }, find)
      if (found.kind !== 'ok') return result.failure
      if (found.value !== undefined) return ok(found.value)
      if (tries >= this.#limits.tries) return result.failure
    }
  }

  async #once<T>(attempt: Attempt, send: () => Promise<T>): Promise<Answer<T> | Wait> {
    try {
      return ok(await send())
    } catch (error) {
      const trouble = troubleOf(error, attempt, new Date())
      if (trouble === undefined) throw error
      return trouble.kind === 'failed' ? trouble.failure : trouble
    }
  }

  /** False when it would take longer than the run may wait. */
  async #wait(seconds: number, { to }: Attempt): Promise<boolean> {
    if (seconds > this.#left) return false
    this.#left -= seconds
    if (seconds > 2) this.#say(`Waiting ${seconds} s, as GitHub asks, to ${to}.`)
    await this.#clock.sleep(seconds)
    return true
  }
}
