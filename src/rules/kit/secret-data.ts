import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { credentialIn, isLiteralSecret, isPlaceholder, isSecretName, nameParts } from './secret-words.ts'

/** An entry of a Secret that whoever reads the manifest can read. */
export interface ReadableEntry {
  readonly key: string
  /** The `data` or `stringData` that holds it. */
  readonly field: YamlNode
  readonly isEncoded: boolean
}

/** Entries with a confidential value: no placeholder, nothing encrypted, nothing that is public anyway. */
export function readableEntries(secret: KubeObject): readonly ReadableEntry[] {
  const type = String(secret.at('type')?.value ?? 'Opaque')
  return ['data', 'stringData'].flatMap(step => {
    const field = secret.at(step)
    if (field === undefined) return []
    const isEncoded = step === 'data'
    const entries = field.entries().map(({ key, node }) => ({ key, text: textOf(node, isEncoded) }))
    return entries
      .filter(({ key, text }) => isConfidential(type, key, text))
      .map(({ key }) => ({ key, field, isEncoded }))
  })
}

/** What the cluster will hold; `''` for what it refuses, and for a placeholder, even where base64 belongs. */
function textOf({ value }: YamlNode, isEncoded: boolean): string {
  if (value === undefined || value === null || typeof value === 'boolean') return ''
  const raw = String(value).trim()
  if (!isEncoded) return raw
  return isPlaceholder(raw) ? '' : (decoded(raw) ?? raw)
}

function isConfidential(type: string, key: string, text: string): boolean {
  if (text === '' || isPublicKey(type, key) || encrypted.test(text) || isPublicMaterial(text)) return false
  if (/^kubernetes\.io\/docker(?:configjson|cfg)$/.test(type)) return holdsRegistryPassword(text)
  if (credentialIn(text) !== undefined) return true
  if (text.includes('\n')) return isConfiguration(text) ? holdsLiteral(text) : !isPlaceholder(text)
  if (login.test(text)) return !isPlaceholder(text)
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

/** An address with a password in it. */
const login = /:\/\/[^/?#:\s]*:[^/?#@\s]+@/

/** SOPS, age, PGP, Ansible Vault. */
const encrypted =
  /^(?:ENC\[|-----BEGIN (?:AGE ENCRYPTED FILE|PGP MESSAGE)-----|age-encryption\.org\/v1\b|\$ANSIBLE_VAULT;)/

/** The text behind a value of `data`; undefined when it is no base64, and a stand-in for bytes that are no text. */
function decoded(raw: string): string | undefined {
  const packed = raw.replace(/\s+/g, '')
  if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return undefined
  return Buffer.from(packed, 'base64').toString('utf8').trim()
}

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
    const plain = field === 'auth' ? (decoded(word)?.replace(/^[^:]*:/, '') ?? word) : word
    return isLiteralSecret(word) && isLiteralSecret(plain)
  })
}

/** Most lines set something, open a section, or are a comment: such a file is no secret, but it may hold one. */
function isConfiguration(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const settings = lines.filter(line => setting.test(line) || /^\s*(?:[#;[\]{}<]|- |---|\/\/)/.test(line))
  return settings.length >= lines.length * 0.7
}

const setting = /^\s*(?:export\s+|- )?["']?([\w.-]{1,100})["']?\s*[:=]\s*(.*)$/

/** Of a password, as in htpasswd and shadow files. */
const hash = /^(?:\$(?:apr1|2[abxy]|5|6|y)\$|\{SHA\})/

/** A line of a configuration file, `name: value` or `NAME=value`, that sets a secret. */
function holdsLiteral(text: string): boolean {
  return text.split('\n').some(line => {
    const [, name = '', value = ''] = setting.exec(line) ?? []
    const bare = value.replace(/^["']|["'],?\s*$/g, '')
    if (isPlaceholder(bare)) return false
    return login.test(line) || hash.test(bare) || (isSecretName(name) && isLiteralSecret(bare))
  })
}
