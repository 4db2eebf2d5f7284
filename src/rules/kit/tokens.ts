/** A JSON Web Token, or what begins like one: base64url of `{"alg":"`. */
export const jwtShape: RegExp = /(?<![\w.-])eyJ[\w-]{10,}\.eyJ[\w-]{2,}\.[\w-]{20,}|\beyJhbGciO[\w-]{6,}/g

/** Characters of a signature, by algorithm: https://www.rfc-editor.org/rfc/rfc7518#section-3.1 and https://www.rfc-editor.org/rfc/rfc8037 */
const signatures: ReadonlyMap<string, RegExp> = new Map([
  ['HS256', /^.{43}$/],
  ['HS384', /^.{64}$/],
  ['HS512', /^.{86}$/],
  ['ES256', /^.{86}$/],
  ['ES384', /^.{128}$/],
  ['ES512', /^.{176}$/],
  ['EdDSA', /^(?:.{86}|.{152})$/],
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'].map(name => [name, /^.{342,1366}$/] as const),
])

/** Longer ones than any server takes in a header. */
const longest = 20_000

/** Header and payload can be read, and the signature is as long as its algorithm makes it. The sample of jwt.io is none. */
export function isSignedToken(token: string): boolean {
  const [header = '', payload = '', signature = ''] = token.length > longest ? [] : token.split('.')
  const algorithm = objectIn(header)?.alg
  const claims = objectIn(payload)
  if (typeof algorithm !== 'string' || claims === undefined || claims.name === 'John Doe') return false
  return signatures.get(algorithm)?.test(signature) === true
}

function objectIn(part: string): { readonly [key: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
