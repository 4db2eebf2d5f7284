import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'

const root = join(import.meta.dirname, '../../..')

test('nothing in the worker opens a file, a socket or a process, whatever a chart or overlay asks for', async () => {
  const { output, errors, code } = await run(join(import.meta.dirname, 'sandbox/guarded.ts'))
  assert.equal(code, 0, errors)
  // Two lines a worker: the guard tried a door and found it shut; and nobody else tried one. Two workers may speak at once.
  const lines = errors.trimEnd().split('\n').toSorted()
  const doors = lines.length / 2
  assert.ok(doors === 1 || doors === 2, errors)
  assert.deepEqual(lines, [
    ...Array<string>(doors).fill('closed true'),
    ...Array<string>(doors).fill('reached fs.readFileSync'),
  ])
  const results: unknown[] = JSON.parse(output)
  const [chart, ...overlays] = results
  assert.match(JSON.stringify(chart), /value: \\"0\|\|0\\"/)
  assert.deepEqual(
    overlays.map(result => JSON.stringify(result).slice(0, 16)),
    ['{"kind":"failed"', '{"kind":"failed"', '{"kind":"failed"'],
  )
})

test('a process that forgets to close the renderer ends, and ends only after its renders', async () => {
  const forgetful = `
    import { openRenderer } from ${source('src/sources/rendering/renderer.ts')}
    import { craneChart } from ${source('test/sources/rendering/crane.ts')}
    const { kind } = await openRenderer().render(craneChart('kind: Crane'))
    console.log(kind)`
  const started = performance.now()
  const { output, code } = await run('--input-type=module', '--eval', forgetful)
  assert.deepEqual({ output, code }, { output: 'helm\n', code: 0 })
  assert.ok(performance.now() - started < 30_000)
})

function source(path: string): string {
  return JSON.stringify(new URL(path, `file://${root}/`).href)
}

/** Under Node's own permissions: it may read this repository and start threads, and nothing else. */
async function run(...args: string[]): Promise<{ output: string; errors: string; code: number | null }> {
  const permissions = ['--permission', '--allow-worker', `--allow-fs-read=${root}/*`]
  const child = spawn(process.execPath, [...permissions, '--disable-warning=SecurityWarning', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {},
    timeout: 60_000,
  })
  const code = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { output, errors, code: await code }
}
