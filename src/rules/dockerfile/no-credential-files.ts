import type { Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { textOf } from '../kit/command-line.ts'
import { buildSecrets, dockerfileBestPractices } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['COPY', 'ADD'],
  severity: 'high',
  profile: 'baseline',
  checklist: ['IMAGE-5'],
  title: 'No file of credentials is copied into an image',
  why: 'Whoever can pull the image can read the file, even when a later step deletes it: the layer that brought it stays.',
  references: [buildSecrets, dockerfileBestPractices],

  *check(instruction) {
    const { words } = instruction
    const target = words.at(-1)
    for (const word of words.slice(0, -1)) {
      const isOnly = words.length === 2 && target !== undefined
      const what = kindOf(textOf(word)) ?? (isOnly ? kindOfTarget(word, target) : undefined)
      if (what === undefined || (target !== undefined && publicPlace.test(textOf(target)))) continue
      yield problem(instruction, word, what)
    }
  },
}

interface Kind {
  /** With its article: `a private key`. */
  readonly what: string
  readonly isMild?: true
}

function problem(instruction: Instruction, at: Word, { what, isMild }: Kind): Problem {
  const { keyword, stage } = instruction
  const name = shownName(at)
  const isShipped = stage?.isShipped !== false
  return {
    at,
    message: isShipped
      ? `\`${keyword}\` brings \`${name}\`, ${what}, into the image.`
      : `\`${keyword}\` brings \`${name}\`, ${what}, into the build stage \`${stage?.name}\`.`,
    key: `${keyword} ${name}`,
    ...(isShipped && isMild !== true ? {} : { severity: 'medium', profile: 'standard' }),
  }
}

/** As the author wrote it, without `./`. */
function shownName({ text }: Word): string {
  return text.replaceAll(/["']/g, '').replace(/^(?:\.\/)+/, '')
}

/** Of a path's last part, in lower case. The first that fits decides. */
const kinds: readonly { readonly form: RegExp; readonly kind: Kind | undefined }[] = [
  {
    form: /^\.env\.?(?:[\w.-]*[.-])?(?:example|sample|template|tmpl|tpl|dist|default|defaults|schema)$|^\.env\.(?:j2|erb|md)$/,
    kind: undefined,
  },
  { form: /^\.env(?:\.[\w.*-]+|\*|rc)?$/, kind: { what: 'a file of environment variables' } },
  { form: /\.pub$/, kind: undefined },
  {
    form: /^id_(?:\*|(?:rsa|dsa|ecdsa|ed25519)(?:[._*-][\w.*-]*)?|(?:rsa|dsa|ecdsa|ed25519)\*)$/,
    kind: { what: 'a private SSH key' },
  },
  { form: /\.(?:p12|pfx|jks|keystore|ppk)$/, kind: { what: 'a store of keys' } },
  {
    form: /(?:^|[._-])(?:gpg|pgp|rpm|apt|release|public|pub|keyring|archive)(?:[._-][\w.-]*)?\.key$|^rpm-gpg-key/,
    kind: undefined,
  },
  { form: /\.key$/, kind: { what: 'a private key' } },
  {
    form: /^(?:ca|.*(?:^|[._-])(?:ca|certs?|crt|cer|csr|cacerts?|certificates?|chain|fullchain|bundle|public|pub|pubkey|root|dh|dhparams?)(?:[._-].*)?)\.pem$|^(?:ca|dh|cert|pub)[\w.-]*\.pem$/,
    kind: undefined,
  },
  { form: /\.pem$/, kind: { what: 'which may be a private key' } },
  { form: /^\.npmrc\*?$/, kind: { what: 'a file that often holds a token', isMild: true } },
  {
    form: /^(?:\.pypirc|[._]netrc|\.git-credentials|\.dockercfg|\.pgpass|\.my\.cnf|\.vault-token|\.boto|\.s3cfg)$/,
    kind: { what: 'a file of passwords' },
  },
  { form: /^(?:\.aws|\.ssh|\.kube|\.docker|\.gnupg)$/, kind: { what: 'a folder of credentials' } },
  { form: /^(?:kubeconfig(?:\.ya?ml)?|[\w-]+\.kubeconfig)$/, kind: { what: 'the credentials of a cluster' } },
  {
    form: /^(?:gcloud|application_default_credentials\.json|credentials\.json|service[-_]?account[\w.*-]*\.json|client_secrets?[\w.-]*\.json)$/,
    kind: { what: 'a file of cloud credentials' },
  },
  {
    form: /^terraform\.tfstate[\w.*-]*$|\.tfstate(?:\.backup)?$/,
    kind: { what: 'a Terraform state, which holds every secret that it manages' },
  },
]

/** A piece of every path that is of a kind. */
const firstLook = /(?:^|[/\\])[._]|id_|\.(?:p12|pfx|jks|keystore|ppk|key|pem|json)|kubeconfig|gcloud|tfstate/i

/** By the last two parts: `.aws/credentials`. */
const pairs: ReadonlyMap<string, Kind> = new Map([
  ['.aws/credentials', { what: 'a file of cloud credentials' }],
  ['.kube/config', { what: 'the credentials of a cluster' }],
  ['.docker/config.json', { what: 'a file of registry passwords' }],
  ['.config/gh', { what: 'a folder of credentials' }],
  ['.cargo/credentials', { what: 'a file with a token' }],
  ['.cargo/credentials.toml', { what: 'a file with a token' }],
  ['.gem/credentials', { what: 'a file with a token' }],
])

/** Longer names are none of these. */
const longestName = 255

function kindOf(path: string): Kind | undefined {
  if (!firstLook.test(path) || /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|<<)/i.test(path)) return undefined
  const parts = path
    .replaceAll('\\', '/')
    .split('/')
    .filter(part => part !== '' && part !== '*')
  const name = (parts.at(-1) ?? '').toLowerCase()
  if (name.length > longestName) return undefined
  const pair = pairs.get(`${parts.at(-2) ?? ''}/${name}`)
  return pair ?? kinds.find(({ form }) => form.test(name))?.kind
}

/** Where public keys and certificates go, whatever they are called. */
const publicPlace =
  /\.(?:pub|asc|gpg|crt|cer)$|\/(?:keyrings|trusted\.gpg\.d|rpm-gpg|apk\/keys|ca-certificates|ca-trust|anchors)(?:\/|$)/

/** The source has another name, and the target is no folder: `COPY deploy_key /root/.ssh/id_rsa`. */
function kindOfTarget(source: Word, target: Word): Kind | undefined {
  const path = textOf(target)
  if (
    path.endsWith('/') ||
    textOf(source).startsWith('<<') ||
    !/(?:^|\/)(?:id_\w+|\.netrc|\.git-credentials|\.pypirc)$/.test(path)
  )
    return undefined
  return kindOf(path)
}
