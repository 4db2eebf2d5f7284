import type { ShellCommand, Word } from '../../sources/dockerfile/command.ts'
import { installVerbs, languageInvocation, projectVerbs } from './language-managers.ts'
import { packageInvocation } from './package-managers.ts'

/** A command that brings new software: `apt-get install`, `pip install`; undefined for all others. */
export function installOf(command: ShellCommand): string | undefined {
  return distributionInstall(command) ?? languageInstall(command)
}

const distributionVerbs = {
  apt: ['install', 'reinstall', 'build-dep'],
  apk: ['add'],
  dnf: ['install', 'localinstall', 'groupinstall', 'reinstall', 'module'],
  zypper: ['in', 'install'],
  pacman: [],
} as const

function distributionInstall(command: ShellCommand): string | undefined {
  const invocation = packageInvocation(command)
  if (invocation === undefined) return undefined
  const { manager, verb, options, names } = invocation
  if (manager === 'pacman') return isPacmanInstall(options, names) ? 'pacman -S' : undefined
  const verbs: readonly string[] = distributionVerbs[manager]
  return verbs.includes(verb) ? `${command.name} ${verb}` : undefined
}

function isPacmanInstall(options: readonly string[], names: readonly string[]): boolean {
  return (
    names.length > 0 && options.some(option => option === '--sync' || /^-[A-Za-z]{0,10}[SU]/.test(option))
  )
}

/** The verbs of further programs, from their manuals; `''` stands for no verb at all. */
const otherVerbs: ReadonlyMap<string, readonly string[]> = new Map([
  ['pipenv', ['install', 'sync']],
  ['poetry', ['install', 'add', 'sync']],
  ['conda', ['install', 'create', 'env create', 'env update']],
  ['mamba', ['install', 'create', 'env create', 'env update']],
  ['micromamba', ['install', 'create']],
  ['bun', ['install', 'i', 'add']],
  ['bundle', ['', 'install', 'update']],
  ['luarocks', ['install']],
  ['cpan', ['install']],
  ['dotnet', ['tool install']],
  ['brew', ['install']],
  ['snap', ['install']],
  ['opkg', ['install']],
  ['choco', ['install']],
])

function languageInstall(command: ShellCommand): string | undefined {
  const invocation = languageInvocation(command)
  if (invocation === undefined) return otherInstall(command)
  const { manager, program, verb, settings } = invocation
  if (settings.some(({ text, value }) => value === undefined && harmless.has(text))) return undefined
  if (!installVerbs[manager].includes(verb) && !projectVerbs[manager].includes(verb)) return undefined
  return verb === '' && settings.length > 0 ? undefined : `${program} ${verb}`.trim()
}

/** With one of these a program only speaks. */
const harmless: ReadonlySet<string> = new Set(['--help', '--version', '--dry-run'])

function otherInstall({ name, words }: ShellCommand): string | undefined {
  const verbs = otherVerbs.get(name)
  if (verbs === undefined) return packageFile(name, words)
  const all = words.slice(1).map(({ value, text }) => value ?? text)
  if (all.some(word => harmless.has(word))) return undefined
  const operands = all.filter((word, at) => !word.startsWith('-') && !folderOptions.has(all[at - 1] ?? ''))
  const found = verbs.find(verb =>
    verb === '' ? all.length === 0 : operands.slice(0, verb.split(' ').length).join(' ') === verb,
  )
  return found === undefined ? undefined : `${name} ${found}`.trim()
}

/** Options in front of a verb whose value is a word of its own. */
const folderOptions: ReadonlySet<string> = new Set(['--prefix', '-C', '--cwd', '--dir', '-d'])

/** `dpkg -i`, `rpm -i`. */
function packageFile(name: string, words: readonly Word[]): string | undefined {
  const option = words.slice(1).find(({ text }) => text.startsWith('-'))?.text ?? ''
  if (name === 'dpkg' && /^(?:--install|-i)$/.test(option)) return 'dpkg -i'
  if (name === 'rpm' && /^(?:--install|--upgrade|-[ivhFU]{0,4}[iU][vhF]{0,4})$/.test(option)) return 'rpm -i'
  return undefined
}

const downloaders: ReadonlySet<string> = new Set(['curl', 'wget', 'fetch', 'aria2c'])
const interpreters = /^(?:(?:ba|da|a|z|k|mk)?sh|python[\d.]*|perl|ruby|node|php)$/

/** A download that an interpreter runs as it comes: `curl … | sh`, `sh -c "$(curl …)"`, `bash <(curl …)`; the two programs. */
export function* downloadsRun(commands: readonly ShellCommand[]): Iterable<{
  readonly command: ShellCommand
  readonly downloader: string
  readonly interpreter: string
}> {
  const readers = readersOf(commands)
  for (const command of commands) {
    if (!downloaders.has(command.name) || !isPrinted(command)) continue
    const { parent } = command
    const interpreter = readers.get(command.pipeline) ?? (parent && substitutedInto(parent))
    if (interpreter !== undefined) yield { command, downloader: command.name, interpreter }
  }
}

/** Whether a download comes out of the program, and does not go to a file. */
function isPrinted({ name, words, redirections }: ShellCommand): boolean {
  const options = words.slice(1).map(({ value, text }) => value ?? text)
  if (redirections.some(({ operator }) => operator.startsWith('>'))) return isErrors(redirections)
  if (name === 'wget')
    return options.some(
      (option, at) =>
        /^(?:-[a-zA-Z]*O|--output-document=?)-?$/.test(option) && isDash(option, options[at + 1]),
    )
  return !options.some(option =>
    /^(?:-[a-zA-Z]*[oOI]|--output(?:-dir)?(?:=.*)?|--remote-name|--head)$/.test(option),
  )
}

/** `2>/dev/null` and `2>&1` take nothing away. */
function isErrors(redirections: ShellCommand['redirections']): boolean {
  return redirections.every(({ source, range }) => source.text.slice(range.start, range.end).startsWith('2>'))
}

function isDash(option: string, next: string | undefined): boolean {
  return option.endsWith('-') || next === '-'
}

/** The interpreter that reads a pipeline's text as a program. */
function readersOf(commands: readonly ShellCommand[]): ReadonlyMap<number, string> {
  const readers = new Map<number, string>()
  for (const { name, words, pipeline, connector } of commands) {
    if (connector === '|' && interpreters.test(name) && readsProgram(words)) readers.set(pipeline, name)
  }
  return readers
}

/** Options alone, or `-` and `-s` with arguments of the program; a file or a `-c` is another program. */
function readsProgram(words: readonly Word[]): boolean {
  const rest = words.slice(1).map(({ text }) => text)
  if (rest.some(word => /^-\w{0,10}c$/.test(word) || word === '-m')) return false
  return (
    rest.some(word => word === '-' || /^-\w{0,10}s$/.test(word)) || rest.every(word => word.startsWith('-'))
  )
}

/** The output as a command line of its own, in `sh -c` and `eval` too, or as a script's file; a plain `X=$(curl …)` and `echo "$(curl …)"` run nothing. */
function substitutedInto({ name, words, parent }: ShellCommand): string | undefined {
  const isOutputRun = name === '' && /^"?(?:\$\(|`)/.test(words[0]?.text ?? '')
  if (isOutputRun) return parent === undefined || parent.name === '' ? 'sh' : parent.name
  const first = words[1]?.text ?? ''
  const isFileRun = interpreters.test(name) || name === 'source' || name === '.'
  return isFileRun && first.startsWith('<(') ? name : undefined
}
