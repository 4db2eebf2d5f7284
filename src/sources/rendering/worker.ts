// The thread in which the engine runs: it is given the compiled module, then one request after the other. It answers each with
// `rendering` when the engine is up, then with the answer's bytes or how the engine ended.
import { parentPort } from 'node:worker_threads'
import { type Instance, openInstance } from './instance.ts'

let module: WebAssembly.Module | undefined
let next: Instance | undefined

parentPort?.on('message', (message: unknown) => {
  if (message instanceof WebAssembly.Module) module = message
  else if (message instanceof Uint8Array) answer(message)
})

/**
 * Every request has an instance of its own, so that no render hangs on what was rendered before: Go's maps and random numbers
 * go on where they were. The next one is started while nobody waits.
 */
function answer(request: Uint8Array): void {
  if (module === undefined) throw new Error('The renderer was asked before it was there')
  const instance = next ?? openInstance(module)
  next = undefined
  parentPort?.postMessage('rendering')
  const answered = instance.render(request)
  parentPort?.postMessage(answered, typeof answered === 'string' ? [] : [answered.buffer])
  if (typeof answered !== 'string') next = openInstance(module)
}
