import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stateOf, withExportedGlobals, withState } from '../../tools/build/wasm-image.ts'
import { named, tinyModule } from '../sources/rendering/tiny-module.ts'

const i32 = 0x7f
const i64 = 0x7e

/** `_initialize` sets two globals and a word of memory, and takes a page; `tally` gives the first global. */
const module = tinyModule(
  [1, 2, 0x60, 0, 0, 0x60, 0, 1, i32],
  [3, 2, 0, 1],
  [5, 1, 1, 1, 9],
  [6, 2, i32, 1, 0x41, 5, 0x0b, i64, 1, 0x42, 0x7f, 0x0b],
  [7, 3, ...named('_initialize'), 0, 0, ...named('tally'), 0, 1, ...named('memory'), 2, 0],
  [
    10,
    2,
    ...[25, 0],
    ...[0x41, 0x9c, 0x7f, 0x24, 0], // tally = -100
    ...[0x42, 0x80, 0x01, 0x24, 1], // the second = 128
    ...[0x41, 0x80, 0x20, 0x41, 42, 0x36, 2, 0], // memory[4096] = 42
    ...[0x41, 1, 0x40, 0, 0x1a], // one page more
    0x0b,
    ...[4, 0, 0x23, 0, 0x0b],
  ],
  [11, 1, 0, 0x41, 0, 0x0b, 1, 7],
)

test('a module begins where another instance of it stood', async () => {
  const first = await instanceOf(withExportedGlobals(module))
  call(first, '_initialize')
  const written = withState(module, stateOf(first, new Uint8Array(memoryOf(first))))
  const second = await instanceOf(written)
  assert.deepEqual(Object.keys(second), ['tally', 'memory'])
  assert.equal(call(second, 'tally'), -100)
  assert.deepEqual(new Uint8Array(memoryOf(second)), new Uint8Array(memoryOf(first)))
  assert.deepEqual([memoryOf(second).byteLength, new Uint8Array(memoryOf(second))[4096]], [2 * 65_536, 42])
  assert.deepEqual(stateOf(await instanceOf(withExportedGlobals(written)), new Uint8Array()).globals, [
    -100,
    128n,
  ])
})

test('the state of another module is refused', () => {
  assert.throws(
    () => withState(module, { memory: new Uint8Array(65_536), globals: [1] }),
    /not one of this module/,
  )
})

async function instanceOf(bytes: Uint8Array): Promise<WebAssembly.Instance['exports']> {
  return new WebAssembly.Instance(await WebAssembly.compile(bytes), {}).exports
}

function call(exports: WebAssembly.Instance['exports'], name: string): unknown {
  const exported = exports[name]
  assert.ok(typeof exported === 'function')
  return exported()
}

function memoryOf({ memory }: WebAssembly.Instance['exports']): ArrayBuffer {
  assert.ok(memory instanceof WebAssembly.Memory)
  return memory.buffer
}
