import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

/** From source this stands in `src/sources/rendering/`, bundled in `dist/`, beside the files it names. */
const isSource = import.meta.url.endsWith('.ts')

export const workerFile: URL = new URL(isSource ? './worker.ts' : './render-worker.js', import.meta.url)

const rendererFile = new URL(
  isSource ? '../../../dist/renderer.wasm.br' : './renderer.wasm.br',
  import.meta.url,
)

let compiled: Promise<WebAssembly.Module> | undefined

/** Both engines, compiled once in a process. Rejects when the installation is not whole. */
export function rendererModule(): Promise<WebAssembly.Module> {
  compiled ??= compileFile(rendererFile)
  return compiled
}

/** Of a brotli-compressed file. */
export async function compileFile(file: URL): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(await promisify(brotliDecompress)(await readFile(file)))
  } catch (cause) {
    throw new Error(`The renderer ${file.pathname} is missing or damaged: install Seaworthy again`, { cause })
  }
}
