import type { Failed, RenderRequest } from './engine.ts'

/** What one render may use. Beyond it the render is `failed` for `budget`, never cut short in silence. */
export interface Budget {
  /** Wall clock of the render itself, the engine's start apart. */
  readonly milliseconds: number
  /** What renders that took too long may cost together; beyond it each has `impatientMilliseconds`. */
  readonly lostMilliseconds: number
  readonly impatientMilliseconds: number
  /** All files and values that go in. */
  readonly requestBytes: number
  /** Files that go in, the parts of archives too. */
  readonly files: number
  /** The rendered text. */
  readonly outputBytes: number
  /** All archives of a chart, unpacked. */
  readonly archiveBytes: number
  /** Unpacked against packed size of one archive. */
  readonly archiveRatio: number
}

/** Several times what the largest public charts need, in the hands of a runner with two cores. */
export const usualBudget: Budget = {
  milliseconds: 20_000,
  lostMilliseconds: 60_000,
  impatientMilliseconds: 3_000,
  requestBytes: 32 * 1024 * 1024,
  files: 10_000,
  outputBytes: 16 * 1024 * 1024,
  archiveBytes: 64 * 1024 * 1024,
  archiveRatio: 200,
}

/** What the engine itself keeps to, under the names of its request. */
export function limitsOf({ outputBytes, archiveBytes, files, archiveRatio }: Budget): Record<string, number> {
  return { outputBytes, archiveBytes, files, archiveRatio }
}

/** Why a request is too large to be sent at all; undefined for one that is not. */
export function excessOf(request: RenderRequest, budget: Budget): string | undefined {
  if (request.files.size > budget.files) return `it has more than ${budget.files} files`
  const values = request.engine === 'helm' ? request.values : []
  const bytes = [...request.files.values(), ...values].reduce((sum, { byteLength }) => sum + byteLength, 0)
  return bytes > budget.requestBytes ? `its files are larger than ${sizeOf(budget.requestBytes)}` : undefined
}

/** How an instance of the engine came to its end. `other` is a fault of the engine, which the input brought about. */
export type Ending = 'time' | 'memory' | 'stack' | 'output' | 'other'

export function overBudget(ending: Ending, budget: Budget): Failed {
  const because: Record<Ending, string> = {
    time: `it took more than ${secondsOf(budget.milliseconds)}`,
    memory: 'it needed more memory than the renderer has',
    stack: 'it calls itself too deeply',
    output: `it renders to more than ${sizeOf(budget.outputBytes)}`,
    other: 'the renderer broke down over it',
  }
  return { kind: 'failed', reason: 'budget', because: because[ending] }
}

function secondsOf(milliseconds: number): string {
  return milliseconds === 1000 ? '1 second' : `${milliseconds / 1000} seconds`
}

function sizeOf(bytes: number): string {
  const mebibyte = 1024 * 1024
  return bytes < mebibyte ? `${Math.floor(bytes / 1024)} KiB` : `${Math.floor(bytes / mebibyte)} MiB`
}
