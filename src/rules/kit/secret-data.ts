import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { decodedText } from './base64.ts'
import { credentialIn } from './credentials.ts'
import { holdsPrivateKey, isEncodedKey } from './private-keys.ts'
import { isLiteralSecret, isPlaceholder, isSecretName, nameParts } from './secret-words.ts'
import { holdsLogin, settingForm } from './settings-text.ts'

/** An entry of a Secret that whoever reads the manifest can read. */
export interface ReadableEntry {
  readonly key: string
  /** The `data` or `stringData` that holds it. */
  readonly field: YamlNode
  readonly isEncoded: boolean
  /** What kind of credential it has the form of: `a GitHub token`. */
  readonly credential: string | undefined
}

/**
 * Entries with a confidential value: no placeholder, nothing encrypted, nothing that is public anyway. Private keys are left to
 * secrets/no-inline-certificate-key.
 */
export function readableEntries(secret: KubeObject): readonly ReadableEntry[] {
  const type = String(secret.at('type')?.value ?? 'Opaque')
  return ['data', 'stringData'].flatMap(step => {
    const field = secret.at(step)
    if (field === undefined) return []
    const isEncoded = step === 'data'
    const entries = field
      .entries()
      .filter(({ key, node }) => !isKeyEntry(key, node, isEncoded))
      .map(({ key, node }) => ({ key, text: textOf(node, isEncoded) }))
    return entries
      .filter(({ key, text }) => isConfidential(type, key, text))
      .map(({ key, text }) => ({ key, field, isEncoded, credential: credentialIn(text) }))
  })
}

function isKeyEntry(key: string, { value }: YamlNode, isEncoded: boolean): boolean {
  if (typeof value !== 'string') return false
  return isEncoded ? isEncodedKey(key, value) : holdsPrivateKey(value)
}

/** What the cluster will hold; `''` for what it refuses, and for a placeholder, even where base64 belongs. */
function textOf({ value }: YamlNode, isEncoded: boolean): string {
  if (value === undefined || value === null || typeof value === 'boolean') return ''
  const raw = String(value).trim()
  if (!isEncoded) return raw
  return isPlaceholder(raw) ? '' : (decodedText(raw) ?? raw)
}

function isConfidential(type: string, key: string, text: string): boolean {
  if (text === '' || isPublicKey(type, key) || encrypted.test(text) || isPublicMaterial(text)) return false
  if (/^kubernetes\.io\/docker(?:configjson|cfg)$/.test(type)) return holdsRegistryPassword(text)
  const credential = credentialIn(text)
  // A key that is none, for it would be one of the entries left out, has `...` where the key should be.
  if (credential !== undefined) return credential !== 'a private key'
  if (text.includes('\n') || isSettingsFile(key))
    return isConfiguration(text) ? holdsLiteral(text) : !isPlaceholder(text)
  if (holdsLogin(text)) return !isPlaceholder(text)
  return !isPlainName(key) && isLiteralSecret(text)
}

/** Keys that each type gives a public value: https://kubernetes.io/docs/concepts/configuration/secret/#secret-types */
function isPublicKey(type: string, key: string): boolean {
  if (type === 'bootstrap.kubernetes.io/token') return key !== 'token-secret'
  if (type === 'kubernetes.io/service-account-token') return key !== 'token'
  return key === 'ca.crt' || (type === 'kubernetes.io/tls' && key === 'tls.crt')
}

/** Who, where and how, but not the word that opens the door: `username`, `POSTGRES_DB`, `azurestorageaccountname`. */
function isPlainName(key: string): boolean {
  const last = nameParts(key).at(-1) ?? ''
  return plainNames.has(last) || (last.endsWith('name') && !isSecretName(key))
}

const plainNames: ReadonlySet<string> = new Set(
  `address bucket database db driver email endpoint engine host hostname login port project protocol provider region server type uri url
  user username`.split(/\s+/),
)

/** SOPS, age, PGP, Ansible Vault. */
const encrypted =
  /^(?:ENC\[|-----BEGIN (?:AGE ENCRYPTED FILE|PGP MESSAGE)-----|age-encryption\.org\/v1\b|\$ANSIBLE_VAULT;)/

/** Nothing but certificates and public keys. */
function isPublicMaterial(text: string): boolean {
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]{1,40})-----/g)].map(([, label]) => label ?? '')
  if (blocks.length > 0)
    return blocks.every(label =>
      /(?:CERTIFICATE|CERTIFICATE REQUEST|PUBLIC KEY|X509 CRL|DH PARAMETERS)$/.test(label),
    )
  return /^(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-\S+) [A-Za-z0-9+/]+=*(?: \S+)?$/.test(text)
}

/** https://github.com/docker/cli/blob/master/cli/config/types/authconfig.go: `auth` is base64 of `user:password`. */
function holdsRegistryPassword(text: string): boolean {
  const words = [...text.matchAll(/"(auth|password|identitytoken|registrytoken)"\s*:\s*"([^"]*)"/g)]
  return words.some(([, field, word = '']) => {
    const plain = field === 'auth' ? (decodedText(word)?.replace(/^[^:]*:/, '') ?? word) : word
    return isLiteralSecret(word) && isLiteralSecret(plain)
  })
}

/** Of one setting a line, so that a single line is one as well: `tides.properties: mode=spring`. */
function isSettingsFile(key: string): boolean {
  return /\.(?:cfg|conf|config|env|ini|properties|toml)$/.test(key)
}

/** Most lines set something, open a section, or are a comment: such a file is no secret, but it may hold one. */
function isConfiguration(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const settings = lines.filter(
    line => settingForm.test(line) || /^\s*(?:[#;[\]{}<]|- |---|\/[/*]|\*|[\w.-]{1,100}\s*\{$)/.test(line),
  )
  return settings.length >= lines.length * 0.7
}

/** Of a password, as in htpasswd and shadow files. */
const hash = /^(?:\$(?:apr1|2[abxy]|5|6|y)\$|\{SHA\})/

/** A line of a configuration file, `name: value` or `NAME=value`, that sets a secret. */
function holdsLiteral(text: string): boolean {
  return text.split('\n').some(line => {
    const [, name = '', value = ''] = settingForm.exec(line) ?? []
    const bare = value.replace(/^["']|["'],?\s*$/g, '')
    if (isPlaceholder(bare)) return false
    return holdsLogin(line) || hash.test(bare) || (isSecretName(name) && isLiteralSecret(bare))
  })
}
