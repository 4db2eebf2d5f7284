/** The bytes behind a value of a Secret's `data` or a ConfigMap's `binaryData`; undefined when it is no base64. */
export function decodedBytes(raw: string): Buffer | undefined {
  const packed = raw.replace(/\s+/g, '')
  if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return undefined
  return Buffer.from(packed, 'base64')
}

/** The same as text, with a stand-in for bytes that are none. */
export function decodedText(raw: string): string | undefined {
  return decodedBytes(raw)?.toString('utf8').trim()
}
