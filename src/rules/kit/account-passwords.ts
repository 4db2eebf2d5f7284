import type { Command, Word } from '../../sources/dockerfile/command.ts'
import type { Dockerfile, Instruction } from '../../sources/dockerfile/dockerfile.ts'
import type { Place } from '../../text/source.ts'
import { commandLine, type OptionForm, textOf } from './command-line.ts'
import { declaredVariables } from './declared-variables.ts'
import { pipelinesOf } from './file-checks.ts'
import { FileMemory } from './file-memory.ts'
import { isRoot } from './image-users.ts'
import { writtenIn } from './instruction-text.ts'
import { replacementIn } from './written-text.ts'

/** A password that a build step gives an account. */
export interface AccountPassword {
  readonly at: Place
  readonly program: string
  /** `unknown` where a file or a variable names it. */
  readonly account: 'root' | 'other' | 'unknown'
  readonly name: string | undefined
  /** Undefined where the build or a file decides; never to be shown. */
  readonly value: string | undefined
  /** No password is asked for any more. */
  readonly isEmpty: boolean
  /** By `echo` or `printf` into chpasswd. */
  readonly isEchoed: boolean
}

export function mayGivePassword(instruction: Instruction): boolean {
  return instruction.keyword === 'RUN' && /passwd|usermod|useradd|\/shadow/.test(writtenIn(instruction))
}

export function accountPasswords(instruction: Instruction): readonly AccountPassword[] {
  const { commands, dockerfile } = instruction
  const pipelines = pipelinesOf(commands)
  return commands.flatMap(command => {
    const feeders = (pipelines.get(command.pipeline) ?? []).slice(0, mostFeeders)
    switch (command.name) {
      case 'chpasswd':
        return byChpasswd(command, feeders, dockerfile)
      case 'passwd':
        return byPasswd(command, feeders, dockerfile)
      case 'usermod':
      case 'useradd':
        return byOption(command, dockerfile)
      case 'sed':
        return bySed(command)
      default:
        return byWriting(command, dockerfile)
    }
  })
}

/** More commands of a pipeline are not looked at. */
const mostFeeders = 12
/** More lines of an input are not looked at. */
const mostLines = 100
/** What the password field of a locked account begins with: shadow(5). */
const locked = /^[!*x]/

function byChpasswd(
  command: Command,
  pipeline: readonly Command[],
  dockerfile: Dockerfile,
): readonly AccountPassword[] {
  const { redirections, words } = command
  const inputs = redirections.filter(({ operator }) => operator.startsWith('<'))
  const feeders = pipeline.filter(each => each !== command)
  const isEchoed = inputs.length === 0 && feeders.length > 0 && feeders.every(isEcho)
  const texts = isEchoed
    ? echoed(feeders)
    : inputs.filter(({ operator }) => operator !== '<').flatMap(({ target }) => target?.text ?? [])
  const isHashed = words.some(({ text }) => /^(?:-[a-zA-Z]*e|--encrypted)$/.test(text))
  const entries = texts.flatMap(text => entriesIn(text, dockerfile))
  const found = entries.filter(({ value }) => !(isHashed && locked.test(value ?? '')))
  const all =
    entries.length === 0
      ? [{ account: 'unknown', name: undefined, value: undefined, isEmpty: false } as const]
      : found
  return all.map(entry => ({ ...entry, at: words[0] ?? command, program: 'chpasswd', isEchoed }))
}

function isEcho({ name }: Command): boolean {
  return name === 'echo' || name === 'printf'
}

function echoed(commands: readonly Command[]): readonly string[] {
  return commands.map(({ words }) =>
    words
      .slice(1)
      .filter(({ text }) => !/^-[neE]+$/.test(text))
      .map(({ text }) => text.replaceAll(/^["']|["']$/g, ''))
      .join(' '),
  )
}

type Entry = Pick<AccountPassword, 'account' | 'name' | 'value' | 'isEmpty'>

/** `user:secret`, line by line. */
function entriesIn(text: string, dockerfile: Dockerfile): readonly Entry[] {
  const lines = text.split(/\\n|\r?\n/, mostLines).filter(line => line.trim() !== '')
  return lines.flatMap(line => {
    const colon = line.indexOf(':')
    if (colon === -1) return []
    const secret = line
      .slice(colon + 1)
      .replaceAll(/^["']|["']$/g, '')
      .trim()
    const value = /[$`%]/.test(secret) ? undefined : secret
    return [{ ...accountOf(line.slice(0, colon).trim(), dockerfile), value, isEmpty: secret === '' }]
  })
}

const passwdForm: OptionForm = { letters: 'nxwiRPr', long: new Set(['--root', '--repository']) }

function byPasswd(
  command: Command,
  pipeline: readonly Command[],
  dockerfile: Dockerfile,
): readonly AccountPassword[] {
  const { options, operands } = commandLine(command, passwdForm)
  const has = (...names: string[]) => options.some(({ name }) => names.includes(name))
  const isEmpty = has('-d', '--delete')
  if (has('-l', '--lock', '-u', '--unlock', '-S', '--status', '--help', '--version')) return []
  if (!isEmpty && has('-e', '--expire', '-n', '-x', '-w', '-i')) return []
  const [user] = operands
  const feeders = pipeline.filter(each => each !== command && isEcho(each))
  const [text] = isEmpty ? [] : echoed(feeders)
  const value = text === undefined || /[$`%]/.test(text) ? undefined : text.split(/\\n|\s/)[0]
  const who = user === undefined ? unknown : accountOf(user.text, dockerfile)
  return [{ ...who, value, isEmpty, at: command.words[0] ?? command, program: 'passwd', isEchoed: false }]
}

const optionForm: OptionForm = {
  letters: 'bcdefgGkKlpRsuvVwWZ',
  long: new Set(
    '--base-dir --comment --home-dir --home --expiredate --inactive --gid --groups --skel --key --login --password --root --prefix --shell --uid'.split(
      ' ',
    ),
  ),
}

function byOption(command: Command, dockerfile: Dockerfile): readonly AccountPassword[] {
  const { options, operands } = commandLine(command, optionForm)
  const option = options.find(({ name }) => name === '-p' || name === '--password')
  if (option?.value === undefined || locked.test(option.value)) return []
  const user = operands.at(-1)
  const isZero = options.some(({ name, value }) => (name === '-u' || name === '--uid') && value === '0')
  const who = isZero
    ? { account: 'root' as const, name: user?.text }
    : user === undefined
      ? unknown
      : accountOf(user.text, dockerfile)
  const isKnown = !/[$`]/.test(option.valueWord?.text ?? '')
  return [
    {
      ...who,
      value: isKnown ? option.value : undefined,
      isEmpty: option.value === '',
      at: option.word,
      program: command.name,
      isEchoed: false,
    },
  ]
}

/** Substitutions in the file of passwords; a replacement that locks the account is a good one. */
function bySed(command: Command): readonly AccountPassword[] {
  const { words } = command
  const file = words.findLast(({ text }) => /^["']?\/etc\/(?:shadow|passwd)["']?$/.test(text))
  if (file === undefined) return []
  return words.slice(1).flatMap(word => {
    const [replacement] = word === file ? [] : replacementIn(word)
    if (replacement === undefined || !givesPassword(replacement.text, file)) return []
    const account = /\broot\b/.test(word.text)
      ? 'root'
      : /[/|#^][a-z_][\w-]*:/.test(word.text)
        ? 'other'
        : 'unknown'
    return [
      {
        at: word,
        program: 'sed',
        account,
        name: account === 'root' ? 'root' : undefined,
        value: undefined,
        isEmpty: isEmptied(replacement.text),
        isEchoed: false,
      },
    ]
  })
}

function givesPassword(replacement: string, file: Word): boolean {
  const fields = replacement.split(':')
  if (fields.length < 2 || locked.test(fields[1] ?? '')) return false
  return file.text.includes('shadow') || isEmptied(replacement)
}

/** `root::` */
function isEmptied(replacement: string): boolean {
  return /^[^:]*::/.test(replacement)
}

/** `echo root:... >> /etc/shadow` */
function byWriting(command: Command, dockerfile: Dockerfile): readonly AccountPassword[] {
  const { redirections } = command
  if (!isEcho(command) || !redirections.some(({ target }) => target?.value === '/etc/shadow')) return []
  return echoed([command])
    .flatMap(text => entriesIn(text, dockerfile))
    .filter(({ value }) => !locked.test(value ?? ''))
    .map(entry => ({
      ...entry,
      value: undefined,
      at: command.words[0] ?? command,
      program: command.name,
      isEchoed: false,
    }))
}

const unknown = { account: 'unknown', name: undefined } as const

/** Of a name as written, quotes and variables included. */
function accountOf(written: string, dockerfile: Dockerfile): Pick<AccountPassword, 'account' | 'name'> {
  const name = written.replaceAll(/["']/g, '')
  const variable = /^\$\{?(\w+)(?::?-[^}]*)?\}?$/.exec(name)?.[1]
  if (variable !== undefined) return { account: ofVariable(variable, dockerfile), name: undefined }
  if (name === '' || /[$`%]/.test(name)) return unknown
  return { account: isRoot(name) ? 'root' : 'other', name }
}

/** A variable that names an account which the build makes, or whose defaults all name others, is not root's. */
function ofVariable(variable: string, dockerfile: Dockerfile): AccountPassword['account'] {
  const values = (declaredVariables(dockerfile).get(variable) ?? []).flatMap(
    ({ value }) => value?.value ?? [],
  )
  if (values.some(isRoot)) return 'root'
  return values.length > 0 || madeAccounts(dockerfile).has(variable) ? 'other' : 'unknown'
}

const remembered = new FileMemory<Dockerfile, ReadonlySet<string>>()

/** The variables that useradd and adduser take names from. */
function madeAccounts(dockerfile: Dockerfile): ReadonlySet<string> {
  const known = remembered.get(dockerfile)
  if (known !== undefined) return known
  const makers = dockerfile.instructions
    .filter(each => each.keyword === 'RUN' && /useradd|adduser/.test(writtenIn(each)))
    .flatMap(({ commands }) => commands.filter(({ name }) => name === 'useradd' || name === 'adduser'))
  const found = new Set(
    makers.flatMap(({ words }) =>
      words.flatMap(word => [...textOf(word).matchAll(/\$\{?(\w+)/g)].map(([, name]) => name ?? '')),
    ),
  )
  remembered.set(dockerfile, found)
  return found
}
