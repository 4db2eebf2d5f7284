import { nameParts } from './secret-words.ts'

/**
 * Whether an ENV or ARG is called like a secret, by BuildKit's check SecretsUsedInArgOrEnv with a few more words about secrets
 * that are none.
 */
export function isSecretVariable(name: string): boolean {
  if (alwaysSecret.has(name.toUpperCase())) return true
  const parts = nameParts(name)
  return parts.some(part => secretParts.has(part)) && !parts.some(part => harmlessParts.has(part))
}

const alwaysSecret: ReadonlySet<string> = new Set([
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'PGPASSWORD',
  'MYSQL_PWD',
])

const secretParts: ReadonlySet<string> = new Set(
  'password passwd pword pass passphrase secret token apikey key credential credentials auth'.split(' '),
)

/** `PUBLIC_KEY`, `PASSWORD_FILE`, `AUTH_MODE`, `GPG_KEY` (a fingerprint), `SSH_AUTH_SOCK`, `SECRET_KEY_BASE_DUMMY`. */
const harmlessParts: ReadonlySet<string> = new Set(
  `public file path dir id name url version length type alg algorithm mode method enabled provider host port server size ttl
  timeout expiry uri endpoint header prefix gpg pgp fingerprint keyserver sock socket dummy dont checksum sha1 sha256 sha512`.split(
    /\s+/,
  ),
)

/** An OpenPGP key's id or fingerprint, as `apt-key` and `gpg --recv-keys` take it: public, whatever its variable is called. */
export function isKeyFingerprint(value: string): boolean {
  return /^(?:0x)?(?:[0-9A-F]{8}|[0-9A-F]{16}|[0-9A-F]{40})$/.test(value)
}
