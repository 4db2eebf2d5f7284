import { Worker } from 'node:worker_threads'
import type { Ending } from './budget.ts'
import { rendererModule, workerFile } from './installation.ts'

/** A worker with the engine in it, for one request at a time. */
export interface Thread {
  /**
   * The answer's bytes, or how the engine ended; after that the thread is of no use. Takes the request's buffer. Keeps the
   * process alive until it is done, which an idle thread does not. Rejects when the fault is ours.
   */
  run(request: Uint8Array<ArrayBuffer>, milliseconds: number): Promise<Uint8Array | Ending>
  end(): Promise<void>
}

interface Waiting {
  readonly milliseconds: number
  resolve(answer: Uint8Array | Ending): void
  reject(error: Error): void
}

const endings: readonly Ending[] = ['time', 'memory', 'stack', 'output', 'other']

export function startThread(): Thread {
  const worker = isolatedWorker()
  let waiting: Waiting | undefined
  let timer: NodeJS.Timeout | undefined
  let failure: Error | undefined

  const settle = (answer: Uint8Array | Ending): void => waiting?.resolve(answer)
  const fail = (error: Error): void => {
    failure ??= error
    waiting?.reject(failure)
  }
  worker.on('message', (message: unknown) => {
    if (message === 'rendering') timer = setTimeout(settle, waiting?.milliseconds, 'time')
    else if (message instanceof Uint8Array) settle(message)
    else settle(endings.find(ending => ending === message) ?? 'other')
  })
  worker.on('error', (error: unknown) => (isOutOfMemory(error) ? settle('memory') : fail(broken(error))))
  worker.on('exit', () => fail(broken('it ended')))
  rendererModule().then(module => worker.postMessage(module), fail)

  return {
    async run(request, milliseconds) {
      if (failure !== undefined) throw failure
      worker.ref()
      try {
        return await new Promise((resolve, reject) => {
          waiting = { milliseconds, resolve, reject }
          void rendererModule().then(() => worker.postMessage(request, [request.buffer]), reject)
        })
      } finally {
        clearTimeout(timer)
        waiting = undefined
        worker.unref()
      }
    },
    async end() {
      fail(new Error('The renderer was closed'))
      await worker.terminate()
    },
  }
}

/**
 * Without environment, arguments and input of its own. The limits are those of JavaScript; what the engine may take stands in
 * its own memory section. The stack is for templates that nest deeply: Helm counts to 1,000, which 4 MiB do not hold.
 */
function isolatedWorker(): Worker {
  const worker = new Worker(workerFile, {
    name: 'renderer',
    argv: [],
    env: {},
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 64 },
  })
  worker.unref()
  return worker
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function broken(cause: unknown): Error {
  return new Error('The renderer broke', { cause })
}
