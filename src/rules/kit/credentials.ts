import type { Range } from '../../text/lines.ts'
import { endsInChecksum, isBech32 } from './checksums.ts'
import { endOfPrivateKey, isPrivateKeyBehind, privateKeyMark } from './private-keys.ts'
import { isSignedToken, jwtShape } from './tokens.ts'

/** A credential of a documented form, and where in a text it stands. */
export interface FoundCredential {
  /** With its article: `a GitHub token`; never the value. */
  readonly what: string
  readonly range: Range
}

/** What kind of credential a value has the form of, whatever it is called: `a private key`; undefined when it has none. */
export function credentialIn(text: string): string | undefined {
  if (bearer.test(text)) return 'a bearer token'
  if (!firstLook.test(text)) return undefined
  return forms.find(({ pattern }) => {
    for (const [found] of text.matchAll(pattern)) if (!isSample(found)) return true
    return false
  })?.what
}

/**
 * The credentials in a text of any kind, in order: only those that bear out what their form promises (a checksum, a signature, the other
 * half of a pair), since nothing around them says that they are any.
 */
export function credentialsIn(text: string): readonly FoundCredential[] {
  if (!firstLook.test(text)) return []
  return forms.flatMap(form => genuine(form, text)).sort((a, b) => a.range.start - b.range.start)
}

/** More of a form in one file are neither looked at nor said. */
const mostOfAForm = 1_000

function genuine({ what, pattern, isGenuine, extent }: Form, text: string): readonly FoundCredential[] {
  const found: FoundCredential[] = []
  let looks = 0
  for (const match of text.matchAll(pattern)) {
    const [credential] = match
    const range = { start: match.index, end: match.index + credential.length }
    if (!isSample(credential) && isGenuine(credential, text, range))
      found.push({ what, range: { ...range, end: extent?.(text, range.end) ?? range.end } })
    if (++looks >= mostOfAForm) break
  }
  return found
}

interface Form {
  readonly what: string
  /** Global, and linear in any text: each run of its characters is tried from one place alone. */
  readonly pattern: RegExp
  readonly isGenuine: (credential: string, text: string, range: Range) => boolean
  /** Where it ends that begins with the pattern. */
  readonly extent?: (text: string, end: number) => number
}

/** Each form with the page of whoever issues it. */
const forms: readonly Form[] = [
  {
    what: 'a private key',
    pattern: privateKeyMark,
    isGenuine: (_, text, { end }) => isPrivateKeyBehind(text, end),
    extent: endOfPrivateKey,
  },
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids: an id, which opens nothing alone. */
  { what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g, isGenuine: hasSecretNearby },
  /** https://www.rfc-editor.org/rfc/rfc7519 */
  { what: 'a JSON Web Token', pattern: jwtShape, isGenuine: isSignedToken },
  /**
   * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
   * and https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/ for the checksum
   */
  {
    what: 'a GitHub token',
    pattern: /\b(?:gh[oprsu]_[A-Za-z0-9]{36}|github_pat_\w{40,})/g,
    isGenuine: token =>
      token.startsWith('github_pat_')
        ? /^github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}$/.test(token)
        : endsInChecksum(token.slice(4)),
  },
  /** https://docs.gitlab.com/security/tokens/#token-prefixes */
  {
    what: 'a GitLab token',
    pattern: /(?<![\w-])gl(?:pat|dt|rt|rtr|cbt|ptt|soat|agent|imt|oas)-[\w-]{20,}(?:\.[0-9a-z.]{9,12}\b)?/g,
    isGenuine: token => isMixed(token.slice(token.indexOf('-'))),
  },
  /** https://docs.slack.dev/authentication/tokens and https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
  {
    what: 'a Slack token',
    pattern:
      /\bxox[abeprs]-\d{6,}-[\w-]{10,}|\bhooks\.slack\.com\/services\/T\w{8,12}\/B\w{8,12}\/\w{20,30}/g,
    isGenuine: token => isMixed(token.slice(5)),
  },
  /** https://docs.stripe.com/keys */
  {
    what: 'a Stripe key',
    pattern: /\b[rs]k_live_[A-Za-z0-9]{16,}/g,
    isGenuine: token => token.length >= 32 && isMixed(token.slice(8)),
  },
  /** https://github.blog/security/supply-chain-security/announcing-npms-new-access-token-format/ */
  {
    what: 'an npm token',
    pattern: /\bnpm_[A-Za-z0-9]{36}\b/g,
    isGenuine: token => endsInChecksum(token.slice(4)),
  },
  /** https://docs.pypi.org/api/secrets/: a macaroon of pypi.org or test.pypi.org */
  { what: 'a PyPI token', pattern: /\bpypi-AgE[IN][\w-]{50,}/g, isGenuine: isMacaroon },
  /** https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string, and Service Bus alike */
  {
    what: 'an Azure access key',
    pattern: /\bAccountKey=[A-Za-z0-9+/]{86}==|\bSharedAccessKey=[A-Za-z0-9+/]{43}=/g,
    isGenuine: key => isMixed(key.slice(key.indexOf('=') + 1)),
  },
  /** https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes */
  {
    what: 'a Vault token',
    pattern: /\bhv[bsr]\.[\w-]{24,}/g,
    isGenuine: token => isMixed(token.slice(4)),
  },
  /** https://docs.docker.com/security/access-tokens/ */
  {
    what: 'a Docker Hub token',
    pattern: /\bdckr_(?:pat_[\w-]{27}|oat_[\w-]{32})(?![\w-])/g,
    isGenuine: token => isMixed(token.slice(9)),
  },
  /** https://docs.digitalocean.com/reference/api/create-personal-access-token/ */
  {
    what: 'a DigitalOcean token',
    pattern: /\bdo[opr]_v1_[a-f0-9]{64}\b/g,
    isGenuine: () => true,
  },
  /** https://github.com/C2SP/C2SP/blob/main/age.md: what SOPS decrypts with; Bech32 with its checksum */
  {
    what: 'an age key',
    pattern: /\bAGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}\b/g,
    isGenuine: isBech32,
  },
]

/** https://www.rfc-editor.org/rfc/rfc6750#section-2.1 */
const bearer = /^\s*bearer\s+(?!token\b|[<${%])[\w.~+/-]{6,}=*\s*$/i

/** A piece of each form: what has none of them has no credential. */
const firstLook =
  /PRIVATE KEY|A[KS]IA[A-Z2-7]|\beyJ|\bgh[oprsu]_|\bgithub_pat_|\bgl[a-z]{2,5}-|\bxox[abeprs]-|hooks\.slack|k_live_|\bnpm_|\bpypi-AgE|Key=|\bhv[bsr]\.|\bdckr_|\bdo[opr]_v1_|AGE-SECRET-KEY-1/

/** Whether a text, or one that is put together of its parts, may hold what `credentialIn` finds. */
export const mayHoldCredential: RegExp = new RegExp(`[Bb][Ee][Aa][Rr][Ee][Rr]|${firstLook.source}`)

/**
 * The samples of documentations: `AKIAIOSFODNN7EXAMPLE`, one character many times, the alphabet, and the keys of Microsoft's emulators
 * (https://learn.microsoft.com/azure/storage/common/storage-connect-azurite, https://learn.microsoft.com/azure/cosmos-db/emulator).
 */
function isSample(credential: string): boolean {
  return /EXAMPLE|(\w)\1{11}|0123456789|1234567890|abcdefghij/i.test(credential) || emulators.test(credential)
}

const emulators = /=(?:Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50u|C2y6yDjf5\/R\+ob0N8A7Cgv30VRDJIWEHLM\+4QDU5)/

/** What is drawn at random has small and great letters and digits; a name or a sentence hardly ever. */
function isMixed(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text)
}

/** Where the other half of a pair is looked for, in units before and behind. */
const nearby = 500
const awsSecret = /(?<![A-Za-z0-9/+=_-])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])/g

function hasSecretNearby(_: string, text: string, { start, end }: Range): boolean {
  const around = text.slice(Math.max(0, start - nearby), end + nearby)
  return [...around.matchAll(awsSecret)].some(([secret]) => isMixed(secret) && !isSample(secret))
}

/** Version 2 of https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt: a location first, a signature of 32 bytes last. */
function isMacaroon(token: string): boolean {
  const bytes = Buffer.from(token.slice('pypi-'.length), 'base64url')
  const [version, field, length = 0] = bytes
  const location = bytes.subarray(3, 3 + length).toString('latin1')
  const signature = bytes.subarray(-34)
  return (
    version === 2 &&
    field === 1 &&
    /^(?:test\.)?pypi\.org$/.test(location) &&
    signature[0] === 6 &&
    signature[1] === 32
  )
}
