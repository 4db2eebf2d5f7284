// Builds Helm's and Kustomize's engines to dist/renderer.wasm.br: `npm run build:renderer`. With `--check` it builds again and
// compares with what is committed; with `--test` it runs the Go tests. renderer/README.md says what is built and why so.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { started } from './build/started.ts'
import { type Built, builtModule, goVersion, testModule } from './renderer-go.ts'
import { tightened } from './renderer-module.ts'

const root = resolve(import.meta.dirname, '..')
const sources = join(root, 'renderer')
const record = join(sources, 'renderer.sha256')
const licenses = join(sources, 'THIRD-PARTY-LICENSES')
const packed = join(root, 'dist', 'renderer.wasm.br')

switch (process.argv[2]) {
  case undefined:
    await build()
    break
  case '--check':
    process.exitCode = (await check()) ? 0 : 1
    break
  case '--test':
    if (goVersion() !== undefined) testModule(sources)
    else console.log("NOT TESTED: the renderer's own tests take Go, which is not installed")
    break
  default:
    console.error('usage: build-renderer.ts [--check | --test]')
    process.exitCode = 2
}

async function build(): Promise<void> {
  const version = goVersion()
  if (version === undefined) throw new Error('Go is not installed: see renderer/README.md')
  const { module, licenses: texts } = await builtAndStarted()
  const bytes = compressed(module)
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(packed, bytes)
  writeFileSync(record, recordOf(module, version))
  writeFileSync(licenses, texts)
  console.log(`dist/renderer.wasm.br: ${bytes.length} bytes of ${module.length}, built with ${version}`)
}

/** Whether what is committed is what the sources give; true as well where that cannot be found out, which is said. */
async function check(): Promise<boolean> {
  const recorded = existsSync(record) ? readFileSync(record, 'utf8') : ''
  const committed = existsSync(packed) ? brotliDecompressSync(readFileSync(packed)) : Buffer.alloc(0)
  if (!recorded.startsWith(hashOf(committed))) {
    console.error(
      'dist/renderer.wasm.br is not the file that renderer/renderer.sha256 records: run npm run build:renderer',
    )
    return false
  }
  const wanted = /go\d\S*/.exec(recorded)?.[0]
  const version = goVersion()
  if (version === undefined || version !== wanted) {
    console.log(
      `NOT CHECKED: the renderer was not built again, for that takes ${wanted}; here is ${version ?? 'no Go'}`,
    )
    return true
  }
  const built = await builtAndStarted()
  const committedLicenses = existsSync(licenses)
    ? readFileSync(licenses, 'utf8').replaceAll('\r\n', '\n')
    : ''
  const isSame = recordOf(built.module, version) === recorded && built.licenses === committedLicenses
  console.log(
    isSame
      ? 'dist/renderer.wasm.br is what renderer/ builds to'
      : 'dist/renderer.wasm.br or renderer/THIRD-PARTY-LICENSES is not what renderer/ builds to: run npm run build:renderer',
  )
  return isSame
}

async function builtAndStarted(): Promise<Built> {
  const built = builtModule(sources)
  return { ...built, module: await started(tightened(built.module)) }
}

/** The hash is of the module itself: how it is compressed hangs on zlib's version. */
function recordOf(module: Uint8Array, version: string): string {
  return `${hashOf(module)}  renderer.wasm  ${version}\n`
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function compressed(module: Uint8Array): Uint8Array {
  return brotliCompressSync(module, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: module.length,
    },
  })
}
