import type { RenderRequest } from './engine.ts'

/**
 * What the engine is given: the length of a JSON header (32 bits, little-endian), the header, then the contents of the files and
 * of the values, one behind the other. The header is the request with sizes in the place of contents.
 */
export function writeRequest(
  { files, ...rest }: RenderRequest,
  limits: Readonly<Record<string, number>>,
): Uint8Array<ArrayBuffer> {
  const values = rest.engine === 'helm' ? rest.values : []
  const header = {
    ...rest,
    files: Array.from(files, ([path, { byteLength }]) => [path, byteLength]),
    values: values.map(({ byteLength }) => byteLength),
    limits,
  }
  return joined(new TextEncoder().encode(JSON.stringify(header)), [...files.values(), ...values])
}

function joined(header: Uint8Array, contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const parts = [header, ...contents]
  const request = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 4))
  new DataView(request.buffer).setUint32(0, header.byteLength, true)
  let at = 4
  for (const part of parts) {
    request.set(part, at)
    at += part.byteLength
  }
  return request
}
