import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { compileFile } from '../../../src/sources/rendering/installation.ts'
import { UserError } from '../../../src/text/failure.ts'
import { tinyModule } from './tiny-module.ts'

test('a renderer that is missing or damaged is a fault of the installation, and says so', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = pathToFileURL(join(folder, 'renderer.wasm.br'))
  const whole = brotliCompressSync(tinyModule())
  const contents = [
    undefined,
    Buffer.from('crane'),
    whole.subarray(0, -2),
    brotliCompressSync(Buffer.from('crane')),
  ]
  for (const content of contents) {
    if (content !== undefined) writeFileSync(file, content)
    await assert.rejects(
      compileFile(file),
      error =>
        error instanceof Error &&
        !(error instanceof UserError) &&
        /^The renderer .*renderer\.wasm\.br is missing or damaged: install Seaworthy again$/.test(
          error.message,
        ),
    )
  }
  writeFileSync(file, whole)
  assert.ok((await compileFile(file)) instanceof WebAssembly.Module)
})
