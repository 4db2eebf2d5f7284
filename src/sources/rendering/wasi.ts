import { renderClock } from './clock.ts'

/** The machine that the engine believes to run on. It holds nothing: no variable, no file, no socket. */
export interface Machine {
  readonly imports: Record<string, Record<string, Import>>
  /** Last of what was written to the standard error: Go's own report of its end. For a look, never to be shown: it may quote inputs. */
  lastWords(): string
}

/** Pointers and 32-bit numbers, or 64-bit ones; an error number of WASI comes back. */
type Import = (...args: never[]) => number | undefined

/** The engine ended itself; Go does so when it has no memory left. */
export class ProcessExit extends Error {}

/** https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#errno */
const success = 0
const badDescriptor = 8
const invalid = 28

/** What Go's runtime imports but is not needed without files: every descriptor is unknown. */
const withoutFiles = [
  'fd_close',
  'fd_fdstat_get',
  'fd_fdstat_set_flags',
  'fd_fdstat_set_rights',
  'fd_filestat_get',
  'fd_filestat_set_size',
  'fd_pread',
  'fd_prestat_dir_name',
  'fd_prestat_get',
  'fd_pwrite',
  'fd_read',
  'fd_readdir',
  'fd_seek',
  'fd_sync',
  'path_create_directory',
  'path_filestat_get',
  'path_filestat_set_times',
  'path_link',
  'path_open',
  'path_readlink',
  'path_remove_directory',
  'path_rename',
  'path_symlink',
  'path_unlink_file',
  'sock_accept',
  'sock_shutdown',
]

/**
 * The imports for one instance of `module`. Throws when it asks for one that is not here. Time and randomness are the same
 * in every instance: the date stands still, the monotonic clock ticks when it is read and jumps over every wait, and
 * random bytes come from one seed. So an instance that is asked the same gives the same, byte for byte.
 * `uptime` is what the monotonic clock begins with, in nanoseconds: the engine was started when it was built, at 0.
 */
export function emptyMachine(
  module: WebAssembly.Module,
  memory: () => ArrayBuffer,
  uptime: bigint = hour,
): Machine {
  const output = standardError(memory)
  const provided: Record<string, Import> = {
    ...Object.fromEntries(withoutFiles.map(name => [name, () => badDescriptor])),
    ...argumentsAndEnvironment(memory),
    ...clockAndWaits(memory, uptime),
    random_get: seededRandom(memory),
    fd_write: output.write,
    sched_yield: () => success,
    proc_exit: () => {
      throw new ProcessExit('the engine ended itself')
    },
  }
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    if (from !== 'wasi_snapshot_preview1' || !Object.hasOwn(provided, name))
      throw new Error(`The renderer asks for ${from}.${name}, which its host does not have`)
  }
  return { imports: { wasi_snapshot_preview1: provided }, lastWords: output.lastWords }
}

/** Packages take it for granted that a program knows its name; it has no more arguments, and no environment. */
const programName = Buffer.from('renderer\0')

function argumentsAndEnvironment(memory: () => ArrayBuffer): Record<string, Import> {
  const sizes = (count: number, bytes: number) => (countAt: number, bytesAt: number) => {
    const view = new DataView(memory())
    view.setUint32(countAt, count, true)
    view.setUint32(bytesAt, bytes, true)
    return success
  }
  return {
    args_sizes_get: sizes(1, programName.byteLength),
    args_get(pointers: number, texts: number) {
      new DataView(memory()).setUint32(pointers, texts, true)
      new Uint8Array(memory()).set(programName, texts)
      return success
    },
    environ_sizes_get: sizes(0, 0),
    environ_get: () => success,
  }
}

/** Start of 2024, in nanoseconds. Charts print dates; a fixed one makes base and head comparable. */
const today = BigInt(renderClock) * 1_000_000n
const realtime = 0
const tick = 1_000n
const hour = 3_600_000_000_000n

/** Sizes and offsets of `subscription` and `event` as in the description of `poll_oneoff`. */
const subscriptionSize = 48
const eventSize = 32
const clockEvent = 0
const absolute = 1

function clockAndWaits(memory: () => ArrayBuffer, uptime: bigint): Record<string, Import> {
  let now = uptime
  const wait = (view: DataView, clock: number): void => {
    const timeout = view.getBigUint64(clock + 8, true)
    const isAbsolute = (view.getUint16(clock + 24, true) & absolute) !== 0
    const until = isAbsolute ? timeout : now + timeout
    if (until > now) now = until
  }
  return {
    clock_time_get(id: number, _precision: bigint, at: number) {
      now += tick
      new DataView(memory()).setBigUint64(at, id === realtime ? today : now, true)
      return success
    },
    clock_res_get(_id: number, at: number) {
      new DataView(memory()).setBigUint64(at, tick, true)
      return success
    },
    poll_oneoff(subscriptions: number, events: number, count: number, fired: number) {
      if (count === 0) return invalid
      const view = new DataView(memory())
      for (let i = 0; i < count; i++) {
        const from = subscriptions + i * subscriptionSize
        const to = events + i * eventSize
        const kind = view.getUint8(from + 8)
        if (kind === clockEvent) wait(view, from + 16)
        view.setBigUint64(to, view.getBigUint64(from, true), true)
        view.setUint16(to + 8, kind === clockEvent ? success : badDescriptor, true)
        view.setUint8(to + 10, kind)
      }
      view.setUint32(fired, count, true)
      return success
    },
  }
}

/** Marsaglia's xorshift32 (https://doi.org/10.18637/jss.v008.i14): no secret comes from here, it has to be the same. */
function seededRandom(memory: () => ArrayBuffer): Import {
  let state = 0x5ea_3047
  return (at: number, length: number) => {
    const bytes = new Uint8Array(memory(), at, length)
    for (let i = 0; i < length; i++) {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      bytes[i] = state >>> 11
    }
    return success
  }
}

function standardError(memory: () => ArrayBuffer): { write: Import; lastWords: () => string } {
  const kept = 64 * 1024
  let words = ''
  const write = (descriptor: number, vectors: number, count: number, written: number): number => {
    if (descriptor !== 1 && descriptor !== 2) return badDescriptor
    const view = new DataView(memory())
    let total = 0
    for (let i = 0; i < count; i++) {
      const at = view.getUint32(vectors + i * 8, true)
      const length = view.getUint32(vectors + i * 8 + 4, true)
      total += length
      if (descriptor === 2 && words.length < kept)
        words += Buffer.from(memory(), at, Math.min(length, kept)).toString('latin1')
    }
    view.setUint32(written, total, true)
    return success
  }
  return { write, lastWords: () => words }
}
