/** CRC-32 as in zip files (ISO 3309). */
export function crc32(text: string): number {
  let crc = -1
  for (const byte of Buffer.from(text, 'latin1')) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ -1) >>> 0
}

const table = Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Whether the last six of `body` are the CRC-32 of what stands before them, in base 62. */
export function endsInChecksum(body: string): boolean {
  let rest = crc32(body.slice(0, -6))
  let digits = ''
  for (let at = 0; at < 6; at++) {
    digits = (base62[rest % 62] ?? '') + digits
    rest = Math.floor(rest / 62)
  }
  return body.endsWith(digits)
}

const bech32Letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const bech32Generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

/** Whether a Bech32 string of one letter case carries its checksum: https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki#bech32 */
export function isBech32(text: string): boolean {
  const lower = text.toLowerCase()
  const separator = lower.lastIndexOf('1')
  const name = [...lower.slice(0, separator)].map(letter => letter.charCodeAt(0))
  const letters = [...lower.slice(separator + 1)].map(letter => bech32Letters.indexOf(letter))
  if (separator < 1 || letters.length < 6 || letters.includes(-1)) return false
  const values = [...name.map(code => code >> 5), 0, ...name.map(code => code & 31), ...letters]
  return bech32Remainder(values) === 1
}

function bech32Remainder(values: readonly number[]): number {
  let sum = 1
  for (const value of values) {
    const top = sum >> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    for (const [bit, generator] of bech32Generators.entries()) if ((top >> bit) & 1) sum ^= generator
  }
  return sum
}
