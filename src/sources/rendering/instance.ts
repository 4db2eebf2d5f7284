import type { Ending } from './budget.ts'
import { emptyMachine, ProcessExit } from './wasi.ts'

/** One running engine. */
export interface Instance {
  readonly exports: WebAssembly.Instance['exports']
  readonly memory: WebAssembly.Memory
  /** The answer's bytes, a copy; or how the instance ended: it is of no use any more. */
  render(request: Uint8Array): Uint8Array<ArrayBuffer> | Ending
}

/**
 * The engine on an empty machine that has been up for `uptime` nanoseconds. It exports `memory`, `allocate`, `render`, and
 * `_initialize` where its start is not behind it: what tools/build/started.ts makes of it has memory as it is after that.
 */
export function openInstance(module: WebAssembly.Module, uptime?: bigint): Instance {
  const machine = emptyMachine(module, () => memory.buffer, uptime)
  const { exports } = new WebAssembly.Instance(module, machine.imports)
  const memory = memoryOf(exports)
  const call = (name: string, ...args: number[]): unknown => {
    const exported = exports[name]
    if (typeof exported !== 'function') throw new Error(`The renderer exports no ${name}`)
    return exported(...args)
  }
  try {
    if (Object.hasOwn(exports, '_initialize')) call('_initialize')
  } catch (cause) {
    throw new Error(`The renderer does not start\n${machine.lastWords()}`, { cause })
  }
  return {
    exports,
    memory,
    render(request) {
      try {
        const pointer = Number(call('allocate', request.byteLength)) >>> 0
        new Uint8Array(memory.buffer, pointer, request.byteLength).set(request)
        const place = call('render', pointer, request.byteLength)
        return answerAt(memory.buffer, place)
      } catch (error) {
        return endingOf(error, machine.lastWords())
      }
    },
  }
}

function memoryOf({ memory }: WebAssembly.Instance['exports']): WebAssembly.Memory {
  if (memory instanceof WebAssembly.Memory) return memory
  throw new Error('The renderer exports no memory')
}

/** `place`: the address in the upper 32 bits, the length in the lower. */
function answerAt(memory: ArrayBuffer, place: unknown): Uint8Array<ArrayBuffer> {
  const bits = BigInt.asUintN(64, typeof place === 'bigint' ? place : 0n)
  return new Uint8Array(memory, Number(bits >> 32n), Number(bits & 0xffff_ffffn)).slice()
}

/** V8 and Go say it in words alone. What is neither a trap nor Go's own end is a fault of the host, and thrown. */
function endingOf(error: unknown, lastWords: string): Ending {
  if (error instanceof RangeError && error.message.includes('call stack')) return 'stack'
  if (!(error instanceof WebAssembly.RuntimeError || error instanceof ProcessExit)) throw error
  if (/stack overflow|stack exceeds/.test(lastWords)) return 'stack'
  return /out of memory|cannot allocate/.test(lastWords) ? 'memory' : 'other'
}
