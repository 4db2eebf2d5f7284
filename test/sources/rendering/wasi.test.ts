import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyMachine } from '../../../src/sources/rendering/wasi.ts'
import { named, tinyModule } from './tiny-module.ts'

/** A function of no arguments and no result. */
const type = [1, 1, 0x60, 0, 0] as const

test('an import that the host does not know is named', async () => {
  const asks = async (from: string, name: string): Promise<WebAssembly.Module> =>
    WebAssembly.compile(tinyModule(type, [2, 1, ...named(from), ...named(name), 0, 0]))
  for (const [from, name] of [
    ['harbour', 'fd_write'],
    ['wasi_snapshot_preview1', 'sock_open'],
    ['wasi_snapshot_preview1', 'toString'],
  ] as const) {
    const module = await asks(from, name)
    assert.throws(
      () => emptyMachine(module, () => new ArrayBuffer(0)),
      new RegExp(`asks for ${from}\\.${name},`),
    )
  }
  emptyMachine(await asks('wasi_snapshot_preview1', 'path_open'), () => new ArrayBuffer(0))
})

test('no descriptor is known but the two for output, which go nowhere', async () => {
  const { call, view } = await machine()
  view.setUint32(0, 100, true)
  view.setUint32(4, 20, true)
  assert.deepEqual(
    [0, 1, 2, 3].map(descriptor => call('fd_write', descriptor, 0, 1, 8)),
    [8, 0, 0, 8],
  )
  assert.equal(view.getUint32(8, true), 20)
  for (const name of ['fd_read', 'fd_prestat_get', 'path_open', 'sock_accept']) assert.equal(call(name), 8)
})

test('the date stands still, the monotonic clock ticks and jumps over waits', async () => {
  const { call, view } = await machine()
  const time = (clock: number): bigint => {
    call('clock_time_get', clock, 0n, 0)
    return view.getBigUint64(0, true)
  }
  assert.deepEqual([time(0), time(0)], [1_704_067_200_000_000_000n, 1_704_067_200_000_000_000n])
  const before = time(1)
  view.setBigUint64(100, 77n, true)
  view.setBigUint64(124, 5_000_000_000n, true)
  view.setUint8(148 + 8, 1)
  assert.equal(call('poll_oneoff', 100, 300, 2, 400), 0)
  assert.equal(view.getUint32(400, true), 2)
  assert.deepEqual([view.getBigUint64(300, true), view.getUint16(308, true)], [77n, 0])
  assert.deepEqual([view.getUint8(342), view.getUint16(340, true)], [1, 8])
  assert.ok(time(1) > before + 5_000_000_000n)
})

test('random bytes are those of the last machine', async () => {
  const draw = async (): Promise<Uint8Array> => {
    const { call, view } = await machine()
    call('random_get', 0, 64)
    return new Uint8Array(view.buffer, 0, 64)
  }
  const drawn = await draw()
  assert.deepEqual(drawn, await draw())
  assert.ok(new Set(drawn).size > 40)
})

async function machine(): Promise<{
  call(name: string, ...args: unknown[]): unknown
  view: DataView<ArrayBuffer>
}> {
  const memory = new ArrayBuffer(1024)
  const module = await WebAssembly.compile(tinyModule())
  const { imports } = emptyMachine(module, () => memory)
  const call = (name: string, ...args: unknown[]): unknown => {
    const imported: unknown = imports['wasi_snapshot_preview1']?.[name]
    assert.ok(typeof imported === 'function')
    return imported(...args)
  }
  return { call, view: new DataView(memory) }
}
