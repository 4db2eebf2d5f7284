// A WebAssembly module with its start behind it: the same code, with memory and globals as they are after `_initialize`. Go's
// packages build their tables when a program starts, which for Helm and Kustomize takes longer than most renders.
// https://webassembly.github.io/spec/core/binary/modules.html

/** Numbers of sections. */
const memorySection = 5
const globalSection = 6
const exportSection = 7
const dataSection = 11
const dataCountSection = 12

const pageSize = 65_536
const globalKind = 3
const globalPrefix = 'state.'

/** What of a running instance is not in its code. */
export interface State {
  readonly memory: Uint8Array
  /** In the module's own order, which has no imported ones. */
  readonly globals: readonly (number | bigint)[]
}

interface Section {
  readonly id: number
  readonly body: Uint8Array
}

/** With every global exported as `state.0`, `state.1`, ... */
export function withExportedGlobals(module: Uint8Array): Uint8Array<ArrayBuffer> {
  return replaced(module, ({ id, body }, sections) => {
    if (id !== exportSection) return [{ id, body }]
    const globals = globalsOf(sections)
    const reader = new Reader(body)
    const count = reader.unsigned()
    const added = globals.flatMap((_, i) => [...named(`${globalPrefix}${i}`), globalKind, ...unsigned(i)])
    return [{ id, body: joined([unsigned(count + globals.length), reader.rest(), added]) }]
  })
}

/** The values of the exports that `withExportedGlobals` added. */
export function stateOf(exports: Readonly<Record<string, unknown>>, memory: Uint8Array): State {
  const globals: (number | bigint)[] = []
  for (let i = 0; ; i++) {
    const value = integerOf(exports[`${globalPrefix}${i}`])
    if (value === undefined) return { memory, globals }
    globals.push(value)
  }
}

function integerOf(exported: unknown): number | bigint | undefined {
  const value: unknown =
    typeof exported === 'object' && exported !== null && 'value' in exported ? exported.value : undefined
  return typeof value === 'number' || typeof value === 'bigint' ? value : undefined
}

/** What only a start needs. */
const startExports = new Set(['_initialize', 'settle'])

/** The module as it was built, but beginning in `state` and without the exports for a start. */
export function withState(module: Uint8Array, state: State): Uint8Array<ArrayBuffer> {
  return replaced(module, ({ id, body }, sections) => {
    if (id === memorySection) return [{ id, body: memoryFrom(body, state.memory.byteLength / pageSize) }]
    if (id === globalSection) return [{ id, body: globalsWith(globalsOf(sections), state.globals) }]
    if (id === exportSection) return [{ id, body: withoutStart(body) }]
    if (id === dataCountSection) return []
    return [{ id, body: id === dataSection ? dataOf(state.memory) : body }]
  })
}

/** One memory of `pages` to begin with, its maximum as it was. */
function memoryFrom(body: Uint8Array, pages: number): Uint8Array {
  const reader = new Reader(body)
  if (reader.unsigned() !== 1) throw new Error('The module has not one memory')
  const flags = reader.byte()
  reader.unsigned()
  return joined([[1, flags], unsigned(pages), reader.rest()])
}

interface Global {
  /** Of the value: 0x7f is i32, 0x7e i64. */
  readonly type: number
  readonly isMutable: boolean
  readonly initial: bigint
}

const types = { i32: 0x7f, i64: 0x7e }
const constants = new Map([
  [types.i32, 0x41],
  [types.i64, 0x42],
])

function globalsOf(sections: readonly Section[]): Global[] {
  const body = sections.find(({ id }) => id === globalSection)?.body ?? new Uint8Array([0])
  const reader = new Reader(body)
  return Array.from({ length: reader.unsigned() }, () => {
    const type = reader.byte()
    const isMutable = reader.byte() === 1
    if (reader.byte() !== constants.get(type))
      throw new Error('A global does not begin with a constant integer')
    const initial = reader.signed()
    reader.byte()
    return { type, isMutable, initial }
  })
}

function globalsWith(globals: readonly Global[], values: State['globals']): Uint8Array {
  if (values.length !== globals.length) throw new Error('The state is not one of this module')
  const end = 0x0b
  const written = globals.flatMap(({ type, isMutable }, i) => [
    type,
    Number(isMutable),
    constants.get(type) ?? 0,
    ...signed(BigInt(values[i] ?? 0)),
    end,
  ])
  return joined([unsigned(globals.length), written])
}

function withoutStart(body: Uint8Array): Uint8Array {
  const reader = new Reader(body)
  const kept = Array.from({ length: reader.unsigned() }, () => {
    const name = reader.text()
    const kind = reader.byte()
    const index = reader.unsigned()
    return { name, bytes: [...named(name), kind, ...unsigned(index)] }
  }).filter(({ name }) => !startExports.has(name))
  return joined([unsigned(kept.length), kept.flatMap(({ bytes }) => bytes)])
}

/** Shorter runs of zeros stand in the segments: they compress to nothing, and V8 reads 100,000 segments at most. */
const leastGap = 1024

/** Segments for all that is not zero. */
function dataOf(memory: Uint8Array): Uint8Array {
  const segments: Uint8Array[] = []
  for (let at = nextByte(memory, 0); at < memory.byteLength; ) {
    const end = endOfRun(memory, at)
    const active = [0, 0x41, ...signed(BigInt(at | 0)), 0x0b, ...unsigned(end - at)]
    segments.push(joined([active, memory.subarray(at, end)]))
    at = nextByte(memory, end)
  }
  return joined([unsigned(segments.length), ...segments])
}

function nextByte(memory: Uint8Array, from: number): number {
  let at = from
  while (at < memory.byteLength && memory[at] === 0) at++
  return at
}

function endOfRun(memory: Uint8Array, start: number): number {
  let end = start
  for (let at = start; at < memory.byteLength && at - end < leastGap; at++) if (memory[at] !== 0) end = at + 1
  return end
}

function replaced(
  module: Uint8Array,
  replace: (section: Section, sections: readonly Section[]) => readonly Section[],
): Uint8Array<ArrayBuffer> {
  const sections = sectionsOf(module)
  const written = sections
    .flatMap(section => replace(section, sections))
    .flatMap(({ id, body }) => [[id], unsigned(body.byteLength), body])
  return joined([module.subarray(0, 8), ...written])
}

function sectionsOf(module: Uint8Array): Section[] {
  const reader = new Reader(module.subarray(8))
  const sections: Section[] = []
  while (!reader.isAtEnd()) {
    const id = reader.byte()
    sections.push({ id, body: reader.bytes(reader.unsigned()) })
  }
  return sections
}

function named(name: string): number[] {
  const bytes = new TextEncoder().encode(name)
  return [...unsigned(bytes.byteLength), ...bytes]
}

/** LEB128: seven bits a byte, least significant first. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...unsigned(Math.floor(value / 128))]
}

function signed(value: bigint): number[] {
  const low = Number(value & 127n)
  return value >= -64n && value < 64n ? [low] : [low | 128, ...signed(value >> 7n)]
}

function joined(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

class Reader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  isAtEnd(): boolean {
    return this.#at >= this.#bytes.byteLength
  }

  byte(): number {
    const byte = this.#bytes[this.#at++]
    if (byte === undefined) throw new Error('The module ends too early')
    return byte
  }

  bytes(count: number): Uint8Array {
    this.#at += count
    return this.#bytes.subarray(this.#at - count, this.#at)
  }

  rest(): Uint8Array {
    return this.#bytes.subarray(this.#at)
  }

  text(): string {
    return new TextDecoder().decode(this.bytes(this.unsigned()))
  }

  unsigned(): number {
    const byte = this.byte()
    return byte < 128 ? byte : (byte % 128) + 128 * this.unsigned()
  }

  signed(): bigint {
    const byte = this.byte()
    const low = BigInt(byte % 128)
    if (byte >= 128) return low + (this.signed() << 7n)
    return byte < 64 ? low : low - 128n
  }
}
