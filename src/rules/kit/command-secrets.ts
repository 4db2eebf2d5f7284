import type { Command, Word } from '../../sources/dockerfile/command.ts'
import type { Place } from '../../text/source.ts'
import { isKeyFingerprint, isSecretVariable } from './secret-variables.ts'
import { credentialIn, isLiteralSecret, isSecretName } from './secret-words.ts'

/** A secret that a command's text gives away. */
export interface LiteralSecret {
  readonly at: Place
  /** The variable, option or key; never the value. */
  readonly name: string
  /** How a sentence begins: ``The option `--password` of `mysql` ``. */
  readonly what: string
}

/** Secrets in assignments, options, and texts written into files. Values that only the build knows are none. */
export function* literalSecrets(commands: readonly Command[]): Iterable<LiteralSecret> {
  const receivers = receiversOf(commands)
  for (const command of commands) {
    const receiver = receivers.get(command.pipeline)
    yield* assigned(command)
    yield* exported(command)
    yield* inOptions(command)
    yield* piped(command, receiver)
    yield* written(command, receiver)
  }
}

/** What a pipeline's text ends in, where that matters. */
type Receiver = 'chpasswd' | 'tee' | undefined

function receiversOf(commands: readonly Command[]): ReadonlyMap<number, Receiver> {
  const receivers = new Map<number, Receiver>()
  for (const { name, pipeline } of commands) {
    if (name === 'chpasswd' || name === 'tee') receivers.set(pipeline, name)
  }
  return receivers
}

function* assigned({ assignments }: Command): Iterable<LiteralSecret> {
  for (const { name, value, source, range } of assignments) {
    const at = { source, range: { start: range.start, end: range.start + name.length } }
    if (isSecretVariable(name) && isLiteral(value)) yield { at, name, what: `The variable \`${name}\`` }
  }
}

function* exported({ name: command, words }: Command): Iterable<LiteralSecret> {
  if (command !== 'export' && command !== 'declare' && command !== 'readonly') return
  for (const word of words.slice(1)) {
    const name = /^([A-Za-z_]\w*)=/.exec(word.text)?.[1]
    const value = word.value?.slice((name ?? '').length + 1)
    if (name === undefined || value === undefined || word.text.includes('$')) continue
    if (isSecretVariable(name) && isSecretValue(value)) {
      const at = {
        source: word.source,
        range: { start: word.range.start, end: word.range.start + name.length },
      }
      yield { at, name, what: `The variable \`${name}\`` }
    }
  }
}

const secretOptions: ReadonlySet<string> = new Set(
  [
    'password',
    'passwd',
    'passphrase',
    'token',
    'secret',
    'apikey',
    'api-key',
    'access-token',
    'auth-token',
  ].concat(['client-secret', 'secret-key', 'http-password', 'ftp-password', 'proxy-password']),
)

/** Short options that take a password, by program (each program's manual). */
const shortOptions: ReadonlyMap<string, readonly string[]> = new Map([
  ['sshpass', ['-p']],
  ['docker', ['-p']],
  ['podman', ['-p']],
  ['curl', ['-u', '--user', '-U', '--proxy-user']],
])

function* inOptions(command: Command): Iterable<LiteralSecret> {
  const { name, words } = command
  const short = isLogin(command) ? (shortOptions.get(name) ?? []) : []
  for (const [index, word] of words.entries()) {
    const [option = '', ...rest] = word.text.split('=')
    const isLong = option.startsWith('--') && secretOptions.has(option.slice(2).toLowerCase())
    const attached = short.find(
      each => each.length === 2 && word.text.startsWith(each) && word.text.length > 2,
    )
    if (!isLong && attached === undefined && !short.includes(word.text)) continue
    const separate = words[index + 1]
    const value =
      rest.length > 0 || attached !== undefined
        ? tail(word, attached ?? `${option}=`)
        : separate && literalOf(separate)
    const secret = name === 'curl' ? value?.split(':').slice(1).join(':') : value
    if (secret === undefined || !isSecretValue(secret)) continue
    const at = {
      source: word.source,
      range: { start: word.range.start, end: word.range.start + (attached ?? option).length },
    }
    yield { at, name: attached ?? option, what: `The option \`${attached ?? option}\` of \`${name}\`` }
  }
}

/** `-p` of docker is a password for `docker login` alone. */
function isLogin({ name, words }: Command): boolean {
  return (name !== 'docker' && name !== 'podman') || words[1]?.text === 'login'
}

function tail(word: Word, head: string): string | undefined {
  return literalOf(word)?.slice(head.length)
}

/** `echo user:secret | chpasswd`. */
function* piped(command: Command, receiver: Receiver): Iterable<LiteralSecret> {
  if ((command.name !== 'echo' && command.name !== 'printf') || receiver !== 'chpasswd') return
  for (const word of command.words.slice(1)) {
    const [user = '', secret = ''] = (literalOf(word) ?? '').split(':')
    if (/^[\w-]+$/.test(user) && isSecretValue(secret.replace(/\\n$/, ''))) {
      yield { at: command.words[0] ?? command, name: user, what: `The input of \`chpasswd\` for \`${user}\`` }
    }
  }
}

const settingForm = /(?:^|[\s"'{,:;])([A-Za-z_][\w.-]{0,99})["']?[ \t]*[=:][ \t]*["']?([^\s"',;}]{1,500})/g

/** `echo "password=..." > file`, and what a heredoc puts into one. */
function* written(command: Command, receiver: Receiver): Iterable<LiteralSecret> {
  const isRedirected = command.redirections.some(({ operator }) => operator === '>' || operator === '>>')
  if (!isRedirected && receiver !== 'tee') return
  const { name: program, words, redirections } = command
  const echoed = program === 'echo' || program === 'printf' ? words.slice(1) : []
  const bodies = redirections
    .filter(({ operator }) => operator === '<<')
    .flatMap(({ target }) => target ?? [])
  for (const word of [...echoed, ...bodies]) {
    for (const [, name = '', value = ''] of word.text.slice(0, 20_000).matchAll(settingForm)) {
      if (isSecretName(name) && isSecretValue(value))
        yield { at: words[0] ?? command, name, what: `The text that sets \`${name}\`` }
    }
  }
}

function isLiteral(word: Word): boolean {
  const value = literalOf(word)
  return value !== undefined && isSecretValue(value)
}

function literalOf(word: Word): string | undefined {
  return word.text.includes('$') || word.text.includes('`') ? undefined : word.value
}

/** What has a known form is a credential wherever it stands, and reported as that. */
function isSecretValue(value: string): boolean {
  return (
    isLiteralSecret(value) &&
    credentialIn(value) === undefined &&
    !isKeyFingerprint(value) &&
    !/[$`]/.test(value)
  )
}
