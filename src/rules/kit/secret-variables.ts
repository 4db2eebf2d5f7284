import { nameParts } from './secret-words.ts'

/**
 * Whether an ENV or ARG is called like a secret, by BuildKit's check SecretsUsedInArgOrEnv with a few more words about secrets
 * that are none. `Filters__0__Key` is an entry of a list in .NET's configuration.
 */
export function isSecretVariable(name: string): boolean {
  if (!firstLook.test(name)) return false
  if (alwaysSecret.has(name.toUpperCase())) return true
  if (/__\d+__key$/i.test(name)) return false
  const parts = nameParts(name)
  if (!parts.some(part => secretParts.has(part)) || aboutSecrets.has(parts.at(-1) ?? '')) return false
  return !parts.some(part => harmlessParts.has(part)) && !isPublicPgpKey(parts)
}

/** A piece of every such name. */
const firstLook = /pass|pword|pwd|secret|token|key|credential|auth|pat$/i

/** `GPG_KEY` and `GHC_RELEASE_KEY` are fingerprints; `GPG_PASSPHRASE` and `GPG_PRIVATE_KEY` are none. */
function isPublicPgpKey(parts: readonly string[]): boolean {
  if (!['gpg', 'pgp', 'release'].some(part => parts.includes(part))) return false
  return parts.every(part => part === 'key' || !secretParts.has(part)) && !parts.includes('private')
}

const alwaysSecret: ReadonlySet<string> = new Set([
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'PGPASSWORD',
  'MYSQL_PWD',
  'SSHPASS',
  'GITHUB_PAT',
  'GH_PAT',
])

const secretParts: ReadonlySet<string> = new Set(
  'password passwd pword pass passphrase secret token apikey key credential credentials auth'.split(' '),
)

/** `PUBLIC_KEY`, `PASSWORD_FILE`, `DUMMY_TOKEN`, `KEY_SHA256_AMD64`. */
const harmlessParts: ReadonlySet<string> = new Set(
  'public pub file path dir id name url version length type alg fingerprint dummy dont checksum sha1 sha256 sha512'.split(
    ' ',
  ),
)

/** A name that ends in one of these speaks about a secret: `AUTH_SERVER`, `TOKEN_TTL`, `SSH_AUTH_SOCK`; `SERVER_PASSWORD` is one. */
const aboutSecrets: ReadonlySet<string> = new Set(
  `algorithm mode method enabled provider host port server size ttl timeout expiry uri endpoint header prefix keyserver sock
  socket`.split(/\s+/),
)

/** An OpenPGP key's id or fingerprint, as `apt-key` and `gpg --recv-keys` take it: public, whatever its variable is called. */
export function isKeyFingerprint(value: string): boolean {
  return /^(?:0x)?(?:[0-9A-F]{8}|[0-9A-F]{16}|[0-9A-F]{40})$/.test(value.replaceAll(/\s/g, ''))
}
