// What becomes of the module that Go's linker wrote: bounded memory, nothing that only a debugger reads.

/** 64 KiB pages: 1 GiB. A worker's `resourceLimits` do not bound WebAssembly, so the module says it itself. */
export const maxMemoryPages = 16_384

const preamble = 8
const customSection = 0
const memorySection = 5

/** Takes the module's custom sections out and sets a maximum to its only memory. */
export function tightened(module: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [module.subarray(0, preamble)]
  let hasMemory = false
  for (const section of sectionsOf(module)) {
    if (section.id === customSection) continue
    if (section.id === memorySection) {
      parts.push(withMaximum(section.body))
      hasMemory = true
    } else parts.push(section.whole)
  }
  if (!hasMemory) throw new Error('the module defines no memory')
  return Buffer.concat(parts)
}

interface Section {
  readonly id: number
  readonly whole: Uint8Array
  readonly body: Uint8Array
}

function* sectionsOf(module: Uint8Array): Generator<Section> {
  let at = preamble
  while (at < module.length) {
    const id = module[at] ?? customSection
    const size = readNumber(module, at + 1)
    const end = size.next + size.value
    yield { id, whole: module.subarray(at, end), body: module.subarray(size.next, end) }
    at = end
  }
}

/** The memory section again, its one memory from the same minimum to our maximum. */
function withMaximum(body: Uint8Array): Uint8Array {
  const count = readNumber(body, 0)
  const minimum = readNumber(body, count.next + 1)
  if (count.value !== 1) throw new Error(`the module defines ${count.value} memories`)
  const limits = [1, 1, ...numberBytes(minimum.value), ...numberBytes(maxMemoryPages)]
  return Uint8Array.from([memorySection, ...numberBytes(limits.length), ...limits])
}

/** An unsigned LEB128 number (WebAssembly core specification, 5.2.2). */
function readNumber(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } {
  let value = 0
  let scale = 1
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    value += (byte % 128) * scale
    scale *= 128
    if (byte < 128) return { value, next: at + 1 }
  }
  throw new Error('the module ends within a number')
}

function numberBytes(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...numberBytes(Math.floor(value / 128))]
}
