import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const cli: string = join(import.meta.dirname, '../../dist/cli.js')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Spawns the built command line as a user does, its input closed. */
export function seaworthy(
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [cli, ...words], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, out, err }))
  })
}
