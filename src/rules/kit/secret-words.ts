/**
 * Whether a variable's or key's name says that its value is a secret: `DB_PASSWORD`, `clientSecret`, `PGPASSWORD`, but not
 * `PASSWORD_FILE`, `SECRET_NAME` or `TOKEN_TTL`.
 */
export function isSecretName(name: string): boolean {
  if (!firstLook.test(name)) return false
  const parts = nameParts(name)
  if (parts.length === 0 || parts.includes('public') || aboutSecrets.has(parts.at(-1) ?? '')) return false
  return parts.some((part, index) => secretWord.test(part) || secretPairs.has(`${parts[index - 1]} ${part}`))
}

/** A piece of every such name. */
const firstLook = /pass|pwd|secret|token|jwt|bearer|credential|key/i

/** The words of a name in lower case: `db`, `password` for `DB_PASSWORD`, `db-password` and `dbPassword`. */
export function nameParts(name: string): readonly string[] {
  return name
    .split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+/)
    .filter(part => part !== '')
    .map(part => part.toLowerCase())
}

/** Whether a value under a secret-like name is one: not empty, a placeholder, a path, a plain address, a switch or a duration. */
export function isLiteralSecret(value: string): boolean {
  const text = value.trim()
  return text !== '' && !isPlaceholder(unpacked(text)) && !notSecret.some(pattern => pattern.test(text))
}

/** `changeme` in base64 is no more of a secret. */
function unpacked(text: string): string {
  if (!/^[A-Za-z0-9+/]{6,60}={1,2}$/.test(text) || text.length % 4 !== 0) return text
  const plain = Buffer.from(text, 'base64').toString('latin1').trim()
  return /^[ -~]+$/.test(plain) ? plain : text
}

/** Whether a value only stands for another: a variable, a template, a reference to a secret store, `changeme`, `test`, `xxxx`. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim()
  return placeholders.some(pattern => pattern.test(text))
}

/**
 * Whether a value rather names the Secret where the value is: `--tls-secret=harbour-tls`. Not of what programs get as a secret of their
 * own: `clientSecret`.
 */
export function isReference(name: string, value: string): boolean {
  return (
    isOfSecretObject(name) &&
    (/^(?:[a-z0-9-]{1,63}\/)?[a-z]+(?:-[a-z]+)+\d?$/.test(value) || isCalledSecret(value))
  )
}

/** As `isReference`, where any other word may be the secret itself: only `eap7-app-secret` for `KEYSTORE_SECRET`. */
export function isSecretsOwnName(name: string, value: string): boolean {
  return isOfSecretObject(name) && isCalledSecret(value)
}

function isOfSecretObject(name: string): boolean {
  const parts = nameParts(name)
  return /^(?:secrets?|credentials?)$/.test(parts.at(-1) ?? '') && !ownSecrets.has(parts.at(-2) ?? '')
}

/** `my-super-secret` is called like no object that anybody has. */
function isCalledSecret(value: string): boolean {
  return /^[a-z][a-z0-9]*(?:-(?!super-|top-)[a-z0-9]+){1,10}-(?:secrets?|credentials?)$/.test(value)
}

/** What comes before `secret` where a secret itself is meant. */
const ownSecrets: ReadonlySet<string> = new Set(
  'access api app auth client consumer cookie encryption hmac jwt oauth session shared signing user webhook'.split(
    ' ',
  ),
)

const secretWord =
  /^(?:\w*(?:password|passwd|passphrase|secret|apikey|pwd)|passwords|secrets|\w*token|jwt|bearer|credentials?|accesskey|privatekey)$/

const secretPairs: ReadonlySet<string> = new Set([
  'access key',
  'account key',
  'api key',
  'batch key',
  'encryption key',
  'key content',
  'master key',
  'private key',
  'signing key',
  'storage key',
])

/** A name that ends in one of these speaks about a secret: where it is, how it is called, how long it lives. */
const aboutSecrets: ReadonlySet<string> = new Set(
  `age alg algorithm annotation audience backend class command connector count dir directory duration enabled encoder encoding endpoint env
  expiration expires expiry field file files folder format grant header helper hint history host hours interval issuer kind label
  length lifetime limit location max min minutes mode mount name names namespace path pattern policy port prefix process prompt
  provider ref regex required rotation scope scopes seconds selector selectors size stdin store strength suffix timeout ttl type uri url validator
  version`.split(/\s+/),
)

const notSecret = [
  /** A file. Base64 may begin with a slash too, but rarely goes without `+` and `=`. */
  /^(?:~|\.{1,2})?\/[\w.@%:/-]*$/,
  /^[a-z]:\\/i,
  /** An address without a password in it; stores of secrets have addresses as well: `op://`, `ref+vault://`. */
  /^[a-z][a-z0-9+.-]*:\/\/(?![^/?#:]*:[^/?#@]*@)/i,
  /^(?:true|false|yes|no|on|off|enabled|disabled)$/i,
  /^\d+(?:ns|us|ms|[smhdwy])$/,
]

const placeholders = [
  /\$[({]|\{\{|#\{|\$__\w{1,20}\{|%\(\w{1,100}\)s/,
  /** Argo CD names a Secret's key so: `$oidc.okta.clientSecret`, `$crew-secret:token`. */
  /^\$\w(?:[.:-]?\w)*$/,
  /^<[^>]*>$/,
  /^\[[^\]]*\]$/,
  /^(?:%\w+%|@\w+@|__\w+__)$/,
  /** A name that somebody will replace: `TIDE_API_KEY_VALUE`. */
  /^[A-Z]+(?:_[A-Z]+)+$/,
  /^(?:arn|env|file|secretref|vault):/i,
  /** Something left out: `...base64 of the key...`. */
  /^(?:\.{3}|…)|(?:\.{3}|…)$/,
  /** Shouted, it is no password that somebody chose. */
  /^(?:KEY|PASSWORD|SECRET|VALUE)$/,
  /^(.)\1*$/,
  /(?:change|replace)[-_ ]?(?:it|me|this|with)|placeholder|redacted|example|dummy|fixme|to[-_ ]be[-_ ](?:set|replaced)/i,
  /^(?:your|insert|enter)[-_ ]/i,
  /^my[-_ ]?(?:api[-_ ]?key|pass(?:word|wd)?|secret|token)$/i,
  /^(?:demo|fake|mock|sample|test|testing)(?:$|[-_ .\d])/i,
  /^(?:empty|n\/a|nil|none|null|tba|tbd|todo|token|undefined|unset|not[-_ ]?set|your\w+)$/i,
]
