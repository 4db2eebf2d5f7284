/**
 * Whether a variable's or key's name says that its value is a secret: `DB_PASSWORD`, `clientSecret`, `PGPASSWORD`, but not
 * `PASSWORD_FILE`, `SECRET_NAME` or `TOKEN_TTL`.
 */
export function isSecretName(name: string): boolean {
  const parts = nameParts(name)
  if (parts.length === 0 || parts.includes('public') || aboutSecrets.has(parts.at(-1) ?? '')) return false
  return parts.some((part, index) => secretWord.test(part) || secretPairs.has(`${parts[index - 1]} ${part}`))
}

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
  return text !== '' && !isPlaceholder(text) && !notSecret.some(pattern => pattern.test(text))
}

/** Whether a value only stands for another: a variable, a template, a reference to a secret store, `changeme`, `test`, `xxxx`. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim()
  return placeholders.some(pattern => pattern.test(text))
}

/** What kind of credential a text holds, whatever it is called: `a private key`; undefined when it holds none of a known form. */
export function credentialIn(text: string): string | undefined {
  return credentials.find(({ pattern }) => {
    const found = pattern.exec(text)?.[0]
    return found !== undefined && !isSample(found)
  })?.what
}

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
  `age alg algorithm audience backend class count dir directory duration enabled encoding endpoint expiration expires expiry field
  file files folder format header host hours interval issuer kind length lifetime limit location max min minutes mode mount name names
  namespace path policy port prefix provider ref required rotation scope scopes seconds size store suffix timeout ttl type uri
  url version`.split(/\s+/),
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
  /\$[({]|\{\{|#\{/,
  /^\$\w+$/,
  /^<[^>]*>$/,
  /^\[[^\]]*\]$/,
  /^(?:%\w+%|@\w+@|__\w+__)$/,
  /** A name that somebody will replace: `TIDE_API_KEY_VALUE`. */
  /^[A-Z]+(?:_[A-Z]+)+$/,
  /^(?:arn|secretref|vault):/i,
  /^(.)\1*$/,
  /(?:change|replace)[-_ ]?(?:it|me|this|with)|placeholder|redacted|example|dummy|fixme|to[-_ ]be[-_ ](?:set|replaced)/i,
  /^(?:your|insert|enter)[-_ ]/i,
  /^(?:demo|fake|mock|sample|test|testing)(?:$|[-_ .\d])/i,
  /^(?:empty|n\/a|nil|none|null|tba|tbd|todo|token|undefined|unset|your\w+)$/i,
]

/** Each form with the page of whoever issues it. */
const credentials: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  /** https://www.rfc-editor.org/rfc/rfc7468#section-10; with fewer dashes it is still the key. */
  { what: 'a private key', pattern: /-{3,5}BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-{3,5}/ },
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids */
  { what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/ },
  /** https://www.rfc-editor.org/rfc/rfc7519: base64url of `{"alg":"` */
  { what: 'a JSON Web Token', pattern: /\beyJhbGciO[\w-]{6,}/ },
  /** https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github */
  { what: 'a GitHub token', pattern: /\b(?:gh[oprsu]_[A-Za-z0-9]{36}|github_pat_\w{40,})/ },
  /** https://docs.gitlab.com/security/tokens/#token-prefixes */
  { what: 'a GitLab token', pattern: /\bgl(?:pat|dt|rt|cbt|ptt|soat)-[\w-]{20,}/ },
  /** https://api.slack.com/concepts/token-types */
  { what: 'a Slack token', pattern: /\bxox[abeprs]-\d{6,}-[\w-]{10,}/ },
  /** https://docs.stripe.com/keys */
  { what: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{16,}/ },
  /** https://github.blog/security/supply-chain-security/announcing-npms-new-access-token-format/ */
  { what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  /** https://docs.pypi.org/api/secrets/ */
  { what: 'a PyPI token', pattern: /\bpypi-AgEI[\w-]{50,}/ },
  /** https://learn.microsoft.com/azure/storage/common/storage-account-get-info: 64 bytes in base64 */
  { what: 'an Azure storage key', pattern: /\bAccountKey=[A-Za-z0-9+/]{86}==/ },
  /** https://www.rfc-editor.org/rfc/rfc6750#section-2.1 */
  { what: 'a bearer token', pattern: /^\s*bearer\s+(?!token\b|[<${%])[\w.~+/-]{6,}=*\s*$/i },
]

/** The samples of documentations: `AKIAIOSFODNN7EXAMPLE`, or one character many times. */
function isSample(credential: string): boolean {
  return /EXAMPLE|(\w)\1{11}/.test(credential)
}
