import type { ShellCommand, Word } from '../../sources/dockerfile/command.ts'
import type { Place } from '../../text/source.ts'
import { credentialIn } from './credentials.ts'
import { isKeyFingerprint, isSecretVariable } from './secret-variables.ts'
import { isLiteralSecret, isReference, isSecretName } from './secret-words.ts'

/** A secret that a command's text gives away. */
export interface LiteralSecret {
  readonly at: Place
  /** The variable, option or key; never the value. */
  readonly name: string
  /** How a sentence begins: ``The option `--password` ``. */
  readonly what: string
  /** The program whose option it is; `''` for other kinds, and where nobody knows. */
  readonly program: string
  readonly kind: 'variable' | 'option' | 'input' | 'text'
}

/** A piece of every name, option and program by which a command gives a secret away. */
export const mayGiveSecret: RegExp =
  /pass|pword|pwd|secret|token|jwt|bearer|key|credential|auth|_pat\b|login|curl|mysql|mariadb|redis-cli|mongo|rabbitmq|ldap|sqlcmd|bcp|mosquitto/i

/** Secrets in assignments, options, and texts written into files. Values that only the build knows are none. */
export function* literalSecrets(commands: readonly ShellCommand[]): Iterable<LiteralSecret> {
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

function receiversOf(commands: readonly ShellCommand[]): ReadonlyMap<number, Receiver> {
  const receivers = new Map<number, Receiver>()
  for (const { name, pipeline } of commands) {
    if (name === 'chpasswd' || name === 'tee') receivers.set(pipeline, name)
  }
  return receivers
}

function* assigned({ assignments }: ShellCommand): Iterable<LiteralSecret> {
  for (const { name, value, source, range } of assignments) {
    const at = { source, range: { start: range.start, end: range.start + name.length } }
    if (isSecretVariable(name) && isLiteral(value))
      yield { at, name, what: `The variable \`${name}\``, program: '', kind: 'variable' }
  }
}

function* exported({ name: command, words }: ShellCommand): Iterable<LiteralSecret> {
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
      yield { at, name, what: `The variable \`${name}\``, program: '', kind: 'variable' }
    }
  }
}

/** Options that take a secret and are not called like one. */
const secretOptions: ReadonlySet<string> = new Set(['requirepass', 'masterauth', 'auth-token'])

/** How a program's short options take a password (each program's manual). */
interface ShortOptions {
  readonly options: readonly string[]
  /** `-psecret`: alone or as well as `-p secret`. */
  readonly form: 'attached' | 'separate' | 'both'
  /** The option has this meaning behind that word alone. */
  readonly verb?: string
}

const shortOptions: ReadonlyMap<string, ShortOptions> = new Map<string, ShortOptions>([
  ['sshpass', { options: ['-p'], form: 'both' }],
  ...['docker', 'podman', 'helm', 'az'].map(
    name => [name, { options: ['-p'], form: 'both', verb: 'login' }] as const,
  ),
  ['curl', { options: ['-u', '--user', '-U', '--proxy-user'], form: 'both' }],
  ...[
    'mysql',
    'mysqladmin',
    'mysqldump',
    'mysqlimport',
    'mysqlshow',
    'mariadb',
    'mariadb-admin',
    'mariadb-dump',
  ].map(name => [name, { options: ['-p'], form: 'attached' }] as const),
  ['redis-cli', { options: ['-a'], form: 'separate' }],
  ...['mongo', 'mongosh', 'mongodump', 'mongorestore', 'mongoexport', 'mongoimport', 'rabbitmqadmin'].map(
    name => [name, { options: ['-p'], form: 'separate' }] as const,
  ),
  ...['ldapadd', 'ldapdelete', 'ldapmodify', 'ldappasswd', 'ldapsearch', 'ldapwhoami'].map(
    name => [name, { options: ['-w'], form: 'both' }] as const,
  ),
  ...['sqlcmd', 'bcp', 'mosquitto_pub', 'mosquitto_sub'].map(
    name => [name, { options: ['-P'], form: 'both' }] as const,
  ),
])

function* inOptions(command: ShellCommand): Iterable<LiteralSecret> {
  const { name: program, words } = command
  const short = shortOptionsOf(command)
  for (const [index, word] of words.entries()) {
    const found = optionAt(words, index, short)
    const value = found?.value
    const secret = program === 'curl' && found?.isShort ? value?.split(':').slice(1).join(':') : value
    if (found === undefined || secret === undefined || !isSecretValue(secret)) continue
    if (isReference(found.name, secret)) continue
    const { start } = word.range
    yield {
      at: { source: word.source, range: { start, end: start + found.option.length } },
      name: found.option,
      kind: 'option',
      what: `The option \`${found.option}\``,
      program,
    }
  }
}

function shortOptionsOf({ name, words }: ShellCommand): ShortOptions | undefined {
  const found = shortOptions.get(name)
  const isMeant = found?.verb === undefined || words.slice(1, 4).some(({ text }) => text === found.verb)
  return isMeant ? found : undefined
}

interface FoundOption {
  /** With its dashes. */
  readonly option: string
  readonly name: string
  readonly isShort: boolean
  readonly value: string | undefined
}

/** `--password=x`, `-password x`, `-Ddb.password=x`, `--set db.password=x`, `-px` of programs that are known to take it. */
function optionAt(
  words: readonly Word[],
  index: number,
  short: ShortOptions | undefined,
): FoundOption | undefined {
  const word = words[index]
  const text = word?.text ?? ''
  const before = words[index - 1]?.text ?? ''
  const isHandedOn = before.startsWith('--') && handsOn.test(before)
  if (index === 0 || word === undefined || !(isHandedOn || text.startsWith('-'))) return undefined
  const ofShort = short && shortOptionAt(words, index, short)
  if (ofShort !== undefined) return ofShort

  const form = isHandedOn ? settingWord.exec(text) : (settingOption.exec(text) ?? longForm.exec(text))
  const [head = '', name = '', equals] = form ?? []
  if (name === '' || !(secretOptions.has(name) || isSecretName(name))) return undefined
  if (equals !== undefined)
    return { option: head.slice(0, -1), name, isShort: false, value: tail(word, head) }
  const next = words[index + 1]
  const isValue = next !== undefined && !next.text.startsWith('-') && !switches.test(name)
  return { option: head, name, isShort: false, value: isValue ? literalOf(next) : undefined }
}

const longForm = /^(?:--?|-D)([A-Za-z][\w.-]{1,99})(?:(=)|$)/
/** Settings that an option hands on: `--set=db.password=x`, `--set db.password=x`. */
const settingOption = /^--(?:set|set-string|from-literal|env|build-arg)=([A-Za-z][\w.-]{1,99})(=)/
const handsOn = /^--(?:set|set-string|from-literal|env|build-arg)$/
const settingWord = /^([A-Za-z][\w.-]{1,99})(=)/

/** Options that say something about a secret and take none: `--disabled-password`. */
const switches =
  /^(?:allow|ask|disabled?|enabled?|force|generate|hide|ignore|insecure|no|print|prompt|random|require|reset|rotate|show|skip|use|with|without)(?:-|$)/

function shortOptionAt(
  words: readonly Word[],
  index: number,
  { options, form }: ShortOptions,
): FoundOption | undefined {
  const word = words[index]
  const option = options.find(each => word?.text.startsWith(each))
  if (word === undefined || option === undefined) return undefined
  const next = words[index + 1]
  const isAlone = word.text === option
  if (isAlone && form !== 'attached' && next !== undefined)
    return { option, name: option, isShort: true, value: literalOf(next) }
  if (isAlone || form === 'separate') return undefined
  const head = option.length > 2 ? `${option}=` : option
  return { option, name: option, isShort: true, value: tail(word, head) }
}

function tail(word: Word, head: string): string | undefined {
  return literalOf(word)?.slice(head.length)
}

/** `echo user:secret | chpasswd`. */
function* piped(command: ShellCommand, receiver: Receiver): Iterable<LiteralSecret> {
  if ((command.name !== 'echo' && command.name !== 'printf') || receiver !== 'chpasswd') return
  for (const word of command.words.slice(1)) {
    const [user = '', secret = ''] = (literalOf(word) ?? '').split(':')
    if (/^[\w-]+$/.test(user) && isSecretValue(secret.replace(/\\n$/, ''))) {
      yield {
        at: command.words[0] ?? command,
        name: user,
        program: '',
        kind: 'input',
        what: `The input of \`chpasswd\` for \`${user}\``,
      }
    }
  }
}

const settingForm = /(?:^|[\s"'{,:;])([A-Za-z_][\w.-]{0,99})["']?[ \t]*[=:][ \t]*["']?([^\s"',;}]{1,500})/g

/** `echo "password=..." > file`, and what a heredoc puts into one. */
function* written(command: ShellCommand, receiver: Receiver): Iterable<LiteralSecret> {
  const isRedirected = command.redirections.some(({ operator }) => operator === '>' || operator === '>>')
  if (!isRedirected && receiver !== 'tee') return
  const { name: program, words, redirections } = command
  const echoed = program === 'echo' || program === 'printf' ? words.slice(1) : []
  const bodies = redirections
    .filter(({ operator }) => operator === '<<')
    .flatMap(({ target }) => target ?? [])
  for (const word of [...echoed, ...bodies]) {
    for (const [, name = '', value = ''] of word.text.slice(0, 20_000).matchAll(settingForm)) {
      // `NOPASSWD:ALL` of sudoers.
      if (name !== 'NOPASSWD' && isSecretName(name) && isSecretValue(value))
        yield {
          at: words[0] ?? command,
          name,
          program: '',
          kind: 'text',
          what: `The text that sets \`${name}\``,
        }
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
