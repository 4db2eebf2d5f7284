// Loaded into the worker before its own code: once that listens for requests, every way out of it throws and is reported.
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { parentPort } from 'node:worker_threads'

const require = createRequire(import.meta.url)
const doors = ['fs', 'fs/promises', 'net', 'dgram', 'dns', 'dns/promises', 'http', 'https', 'http2', 'tls']
const exits = ['child_process', 'worker_threads', 'cluster', 'inspector']

// Node's own modules load one another: all are there before the first is closed.
const modules = new Map([...doors, ...exits].map(name => [name, require(`node:${name}`)]))

if (parentPort !== null) {
  const listen = parentPort.on.bind(parentPort)
  parentPort.on = (event, listener) => {
    closeAll()
    return listen(event, listener)
  }
}

function closeAll() {
  close('Socket', modules.get('net').Socket.prototype, ['connect'])
  for (const [name, module] of modules) close(name, module)
  close('process', process, ['binding', 'dlopen', 'kill', 'chdir'])
  close('globalThis', globalThis, ['fetch', 'WebSocket', 'EventSource'])
  syncBuiltinESMExports()
  process._rawDebug(`closed ${isClosed(() => modules.get('fs').readFileSync('/etc/hostname'))}`)
}

function close(name, target, members = Object.keys(target)) {
  for (const member of members) {
    if (typeof target[member] !== 'function') continue
    const shut = () => {
      process._rawDebug(`reached ${name}.${member}`)
      throw new Error(`reached ${name}.${member}`)
    }
    Object.defineProperty(target, member, { value: shut })
  }
}

function isClosed(reach) {
  try {
    reach()
    return false
  } catch ({ message }) {
    return message === 'reached fs.readFileSync'
  }
}
