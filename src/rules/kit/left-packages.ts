import type { Command, Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { FileMemory } from './file-memory.ts'
import { type Invocation, type PackageManager, packageInvocation } from './package-managers.ts'
import { textOf } from './removed-paths.ts'

/** A package of a distribution that a step installs and does not take away again. */
export interface LeftPackage {
  readonly manager: PackageManager
  /** Without version, architecture and repository; `@group` for one of dnf. */
  readonly name: string
  readonly word: Word
  readonly command: Command
}

const remembered = new FileMemory<Instruction, readonly LeftPackage[]>()

/** In the order of the step. */
export function packagesLeftBy(instruction: Instruction): readonly LeftPackage[] {
  const known = remembered.get(instruction)
  if (known !== undefined) return known
  const left = readBackwards(instruction)
  remembered.set(instruction, left)
  return left
}

/** From the last command on, so that what goes is known before what comes. */
function readBackwards({ commands }: Instruction): readonly LeftPackage[] {
  const removals = new Removals()
  const left: (readonly LeftPackage[])[] = []
  for (const command of commands.toReversed()) {
    const invocation = packageInvocation(command)
    if (invocation === undefined) removals.noteOther(command)
    else if (isInstall(invocation)) left.push(removals.keptOf(command, invocation))
    else removals.note(invocation)
  }
  return left.toReversed().flat()
}

const installVerbs: Readonly<Record<PackageManager, readonly string[]>> = {
  apt: ['install', 'reinstall'],
  apk: ['add'],
  dnf: ['install', 'in', 'localinstall', 'groupinstall', 'group', 'reinstall', 'rei'],
  zypper: ['install', 'in'],
  pacman: [],
}
const removeVerbs: Readonly<Record<PackageManager, readonly string[]>> = {
  apt: ['purge', 'remove', 'autoremove', 'autopurge'],
  apk: ['del'],
  dnf: ['remove', 'erase', 'rm', 'autoremove', 'groupremove', 'group', 'history'],
  zypper: ['remove', 'rm'],
  pacman: [],
}

function isInstall({ manager, verb, names, options }: Invocation): boolean {
  if (manager === 'pacman') return options.some(option => /^(?:-S|-U|--sync|--upgrade$)/.test(option))
  return installVerbs[manager].includes(verb) && (verb !== 'group' || dnfVerb(names) === 'install')
}

function isRemoval({ manager, verb, names, options }: Invocation): boolean {
  if (manager === 'pacman') return options.some(option => /^(?:-R|--remove)/.test(option))
  if (verb === 'group') return dnfVerb(names) === 'remove'
  return removeVerbs[manager].includes(verb)
}

function dnfVerb(names: readonly string[]): string | undefined {
  return names[0]
}

/** More patterns than anybody writes. */
const mostPatterns = 50

/** What the commands behind a place take away. */
class Removals {
  readonly #names = new Set<string>()
  /** The ends of `gcc-*` and `*-dev`. */
  readonly #patterns: { readonly head: string; readonly tail: string }[] = []
  /** Managers that take away what nobody can tell, or all that was installed. */
  readonly #unknown = new Set<PackageManager>()
  #takesUnneeded = false

  note(invocation: Invocation): void {
    if (!isRemoval(invocation)) return
    const { manager, verb, names, options } = invocation
    if (manager === 'apt' && (verb.startsWith('auto') || options.some(isAutoRemove)))
      this.#takesUnneeded = true
    if (manager === 'dnf' && verb === 'history') this.#unknown.add('dnf')
    for (const name of names.flatMap(each => each.split(/\s+/))) this.#noteName(manager, name)
  }

  /** `apt-mark auto` before a removal of what nobody needs; dpkg and rpm. */
  noteOther({ name, words }: Command): void {
    if (name === 'apt-mark' && words[1]?.text === 'auto' && this.#takesUnneeded) this.#unknown.add('apt')
    const isRemoving =
      (name === 'dpkg' && /^(?:-r|-P|--purge|--remove)$/.test(words[1]?.text ?? '')) ||
      (name === 'rpm' && /^(?:-e\w{0,5}|--erase)$/.test(words[1]?.text ?? ''))
    if (!isRemoving) return
    for (const word of words.slice(2)) this.#noteName(name === 'rpm' ? 'dnf' : 'apt', textOf(word))
  }

  #noteName(manager: PackageManager, name: string): void {
    const star = name.indexOf('*')
    if (/[$`]/.test(name)) this.#unknown.add(manager)
    else if (star === -1) this.#names.add(bareName(name))
    else if (this.#patterns.length < mostPatterns)
      this.#patterns.push({ head: name.slice(0, star), tail: name.slice(name.lastIndexOf('*') + 1) })
  }

  keptOf(command: Command, { manager, names }: Invocation): readonly LeftPackage[] {
    if (this.#unknown.has(manager)) return []
    const virtual = manager === 'apk' ? virtualName(command) : undefined
    if (virtual !== undefined && this.#names.has(virtual)) return []
    return packagesOf(command, manager, names).filter(({ name }) => !this.#takes(name))
  }

  #takes(name: string): boolean {
    return (
      this.#names.has(name) ||
      this.#patterns.some(({ head, tail }) => name.startsWith(head) && name.endsWith(tail))
    )
  }
}

function isAutoRemove(option: string): boolean {
  return option === '--auto-remove' || option === '--autoremove'
}

/** The one name for all packages of `apk add --virtual`. */
function virtualName({ words }: Command): string | undefined {
  for (const [at, { text }] of words.entries()) {
    if (/^(?:--virtual|-[a-zA-Z]{0,9}t)$/.test(text)) {
      const next = words[at + 1]
      return next && textOf(next)
    }
    if (/^(?:--virtual=|-t=)/.test(text)) return text.slice(text.indexOf('=') + 1)
  }
  return undefined
}

/** Several to a word where a variable holds them. */
function packagesOf(
  command: Command,
  manager: PackageManager,
  names: readonly string[],
): readonly LeftPackage[] {
  const wanted = new Set(names)
  return command.words.slice(1).flatMap(word => {
    const text = textOf(word)
    const parts = /^\$\{?\w+\}?$/.test(word.text) ? text.split(/\s+/) : [text]
    const isName = wanted.has(text) || wanted.has(word.text) || parts.some(part => wanted.has(part))
    if (!isName) return []
    return parts
      .filter(part => part !== '' && !isDropped(manager, part))
      .map(part => ({ manager, name: bareName(part), word, command }))
  })
}

/** `apt-get install crane-` takes it away. */
function isDropped(manager: PackageManager, name: string): boolean {
  return manager === 'apt' && name.endsWith('-')
}

function bareName(name: string): string {
  const end = name.slice(1).search(/[=<>~@/:]/)
  return end === -1 ? name : name.slice(0, end + 1)
}
