import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let whole: string | undefined

/** A new folder, gone when the process ends. */
export function temporaryFolder(name: string): string {
  if (whole === undefined) {
    const root = mkdtempSync(join(tmpdir(), 'check-renders-'))
    process.on('exit', () => rmSync(root, { recursive: true, force: true }))
    whole = root
  }
  return mkdtempSync(join(whole, `${name}-`))
}
