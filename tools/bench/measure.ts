import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'

/** Arguments of Node and the folder it is started in. */
export interface Command {
  readonly args: readonly string[]
  readonly folder: string
}

export interface Measured {
  /** Median wall time, from the start of the process to its end. */
  readonly milliseconds: number
  /** Peak of the process itself, without the git processes it starts. */
  readonly megabytes: number
}

/** Writes the peak memory to descriptor 3 when the process ends: the one way that is the same on every system. */
const memoryProbe = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'\nprocess.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))",
)}`

/**
 * Two commands of Node in turns, so that what else the machine does falls on both; medians of several runs after one that
 * warms the file cache. Throws when one ends with more than 1, the code for findings.
 */
export async function compare(
  node: string,
  commands: readonly [Command, Command],
  runs: number,
): Promise<readonly [Measured, Measured]> {
  const times: [number[], number[]] = [[], []]
  for (let run = -1; run < runs; run++) {
    for (const side of [0, 1] as const) {
      const start = performance.now()
      await ended(node, commands[side])
      if (run >= 0) times[side].push(performance.now() - start)
    }
  }
  const megabytes = async ({ args, folder }: Command): Promise<number> =>
    Number(await ended(node, { args: ['--import', memoryProbe, ...args], folder })) / 1024
  return [
    { milliseconds: middle(times[0]), megabytes: await megabytes(commands[0]) },
    { milliseconds: middle(times[1]), megabytes: await megabytes(commands[1]) },
  ]
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/** What the process wrote to descriptor 3. */
async function ended(node: string, { args, folder }: Command): Promise<string> {
  const child = spawn(node, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  const texts = [textOf(child.stdio[2]), textOf(child.stdio[3])]
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  )
  const [errors = '', report = ''] = await Promise.all(texts)
  if (code === null || code > 1) throw new Error(`node ${args.join(' ')} ended with ${code}\n${errors}`)
  return report
}

async function textOf(stream: unknown): Promise<string> {
  if (!(stream instanceof Readable)) return ''
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  return text
}
