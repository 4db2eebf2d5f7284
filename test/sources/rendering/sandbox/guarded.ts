// Renders, in workers with the guard, what would like to get out; prints the results.
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { openRenderer } from '../../../../src/sources/rendering/renderer.ts'
import { configMap, craneChart, craneOverlay } from '../crane.ts'

const guard = new URL('./guard.mjs', import.meta.url).href

class GuardedWorker extends Worker {
  constructor(file: string | URL, options: WorkerOptions) {
    super(file, { ...options, execArgv: ['--import', guard] })
  }
}

const threads: Record<string, unknown> = createRequire(import.meta.url)('node:worker_threads')
threads['Worker'] = GuardedWorker
syncBuiltinESMExports()

const curious = [
  '{{ .Files.Get "/etc/hostname" }}{{ .Files.Get "../../etc/hostname" }}{{ len (.Files.Glob "/etc/*") }}',
  '{{ getHostByName "localhost" }}',
  '{{ len (lookup "v1" "Secret" "harbour" "crane") }}',
]
const renderer = openRenderer({ milliseconds: 10_000 })
const results = await Promise.all([
  renderer.render(
    craneChart(configMap(`"${curious.join('|').replaceAll('"', '\\"')}"`.replaceAll('\\"', '`'))),
  ),
  renderer.render(craneOverlay('resources: [../base, https://example.com/crane.git]\n')),
  renderer.render(craneOverlay('resources: [../base, /etc/hostname]\n')),
  renderer.render(craneOverlay('resources: [../base, ../../../../etc/hostname]\n')),
])
await renderer.close()
process.stdout.write(JSON.stringify(results))
