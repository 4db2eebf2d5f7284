import { decodedBytes } from './base64.ts'
import { isPlaceholder } from './secret-words.ts'

/** The line that begins a key (https://www.rfc-editor.org/rfc/rfc7468#section-10); with fewer dashes it is still one. */
export const privateKeyMark: RegExp = /-{3,5}BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-{3,5}/g

/** Base64 of `-----BEGIN`, as kubeconfigs carry keys. */
const packed = /(?<![A-Za-z0-9+/])LS0tLS1CRUdJTi[A-Za-z0-9+/]{40,}={0,2}/g

/** A piece of everything that `holdsPrivateKey` finds. */
export const keyLook: RegExp = /PRIVATE KEY|LS0tLS1CRUdJTi/

/** Whether a text holds a PEM private key, plain or in base64, with key material in it: no `...`, no variable. */
export function holdsPrivateKey(text: string): boolean {
  if (!keyLook.test(text)) return false
  if (holdsBlock(text)) return true
  return [...text.matchAll(packed)].some(([found]) =>
    holdsBlock(Buffer.from(found, 'base64').toString('latin1')),
  )
}

function holdsBlock(text: string): boolean {
  for (const { 0: mark, index } of text.matchAll(privateKeyMark)) {
    if (isPrivateKeyBehind(text, index + mark.length)) return true
  }
  return false
}

/** Units of a PEM block that are read; a key of 16384 bits has 12,700. */
const longestKey = 16_000

/** Whether the mark that ends at `start` begins a key: base64 up to the block's end, perhaps in a comment, or with `\n` in a JSON string. */
export function isPrivateKeyBehind(text: string, start: number): boolean {
  const { end, isWhole } = bodyBehind(text, start)
  return isMaterial(text.slice(start, end), isWhole)
}

/** Where the key's last character stands. */
export function endOfPrivateKey(text: string, start: number): number {
  return bodyBehind(text, start).end
}

/** Each block is read up to the next one and no further: many of them cost no more than one. */
function bodyBehind(text: string, start: number): { readonly end: number; readonly isWhole: boolean } {
  const nextMark = /-{3,5}(BEGIN|END) /g
  nextMark.lastIndex = start
  const next = nextMark.exec(text)
  return { end: Math.min(next?.index ?? text.length, start + longestKey), isWhole: next?.[1] === 'END' }
}

/** Shorter ones are words. */
const shortestMaterial = 16

function isMaterial(body: string, isWhole: boolean): boolean {
  const lines = body.split(/\\+[nr]|[\r\n]+/).map(line => line.replace(/^[\s#"']+|[\s"',]+$/g, ''))
  const base64 = lines.filter(line => !/^[A-Za-z-]{1,30}: /.test(line)).join('')
  const material = isWhole ? base64 : (/^[A-Za-z0-9+/=]*/.exec(base64)?.[0] ?? '')
  return (
    material.length >= shortestMaterial &&
    /^[A-Za-z0-9+/=]+$/.test(material) &&
    !/EXAMPLE|(\w)\1{15}/.test(material) &&
    !isPlaceholder(material)
  )
}

/** Whether an entry that the cluster decodes is a private key; `tls.key` and its like may be in DER, which is no text. */
export function isEncodedKey(name: string, value: string): boolean {
  const bytes = decodedBytes(value)
  if (bytes === undefined) return holdsPrivateKey(value)
  return holdsPrivateKey(bytes.toString('latin1')) || (/\.(?:key|pem|der)$/i.test(name) && isDerKey(bytes))
}

/** Whether bytes are a key in DER: a sequence that begins with version 0 or 1 (RFC 8017 A.1.2, RFC 5958, RFC 5915). Certificates have none. */
function isDerKey(bytes: Uint8Array): boolean {
  const [tag, length = 0] = bytes
  const header = length < 0x80 ? 2 : 2 + (length & 0x7f)
  const [integer, size, version = 2] = bytes.subarray(header)
  return tag === 0x30 && header <= 6 && bytes.length > 32 && integer === 2 && size === 1 && version <= 1
}
