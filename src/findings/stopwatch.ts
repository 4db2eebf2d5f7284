import type { Timings } from './finding.ts'

type Phase = Exclude<keyof Timings, 'total_ms'>

/** Adds up the milliseconds of each phase of one run. */
export class Stopwatch {
  readonly #begun: number = performance.now()
  readonly #spent: Map<Phase, number> = new Map()

  async time<T>(phase: Phase, work: () => T | Promise<T>): Promise<T> {
    const begun = performance.now()
    try {
      return await work()
    } finally {
      this.#spent.set(phase, (this.#spent.get(phase) ?? 0) + performance.now() - begun)
    }
  }

  timings(): Timings {
    const of = (phase: Phase) => Math.round(this.#spent.get(phase) ?? 0)
    return {
      total_ms: Math.round(performance.now() - this.#begun),
      diff_ms: of('diff_ms'),
      read_ms: of('read_ms'),
      render_ms: of('render_ms'),
      rules_ms: of('rules_ms'),
      verify_ms: of('verify_ms'),
    }
  }
}
