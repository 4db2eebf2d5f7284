import type { Command } from '../../sources/dockerfile/command.ts'
import type { Dockerfile } from '../../sources/dockerfile/dockerfile.ts'
import type { Argument } from './command-arguments.ts'
import { FileMemory } from './file-memory.ts'
import { type Fix, fixToReview, replace } from './fix.ts'
import { type CannotTell, cannotTell, type Problem, type Severity } from './rule.ts'

/** What a command installs by name. */
export interface Install {
  /** `apt-get install`, as a message says it. */
  readonly what: string
  readonly packages: readonly Package[]
}

export interface Package {
  readonly name: string
  readonly argument: Argument
  /** As it would be written: `express@4.21.2`; undefined where any version will do. */
  readonly pin: string | undefined
  /** Where it is milder than the rule. */
  readonly severity?: Severity
}

/** Reads an install of one rule's package managers; the same function for all of a Dockerfile's commands. */
export type ReadInstall = (command: Command) => Install | undefined

/**
 * One problem for all packages of the command that carry no version: they are mended together. Its parts are the packages, so
 * that only a further one is new.
 */
export function openVersions(
  command: Command,
  read: ReadInstall,
  fixing: 'from elsewhere' | 'never',
): Iterable<Problem | CannotTell> {
  const install = read(command)
  return install === undefined ? [] : openOf(install, command, fixing === 'never' ? undefined : read)
}

/** With a reader, a fix is looked for as well. */
function* openOf(
  install: Install,
  command: Command,
  read: ReadInstall | undefined,
): Iterable<Problem | CannotTell> {
  const unpinned = install.packages.filter(({ pin }) => pin === undefined)
  const open = unpinned.filter(({ argument }) => argument.isKnown)
  const [first] = open
  if (first === undefined) {
    yield* undeclaredIn(unpinned)
    return
  }
  const names = namesOf(open)
  const worst = open.filter(({ severity }) => severity === undefined)
  const mild = worst.length === 0 ? first.severity : undefined
  const fix = read && fixFor(command, open, read)
  yield {
    at: first.argument.word,
    message: `\`${install.what}\` pins no version of ${listed(names)}.`,
    key: names.toSorted().join(' '),
    parts: worst.length === 0 ? names : namesOf(worst),
    ...(mild && { severity: mild }),
    ...(fix && { fix }),
  }
}

/** A variable of the base image may name versions. */
function* undeclaredIn(packages: readonly Package[]): Iterable<CannotTell> {
  const resolutions = packages.map(({ argument }) => argument.word.resolution)
  const undeclared = resolutions.find(({ kind }) => kind === 'undeclared')
  if (undeclared?.kind === 'undeclared') yield cannotTell(`no line sets \`$${undeclared.name}\``)
}

/** More are counted. */
const mostNames = 3
const longestName = 80

function namesOf(packages: readonly Package[]): readonly string[] {
  return [...new Set(packages.map(({ name }) => withoutCredentials(name)))]
}

/** Of an address: `https://user:password@host/`. */
function withoutCredentials(name: string): string {
  return name.replace(/:\/\/[^/]*@/, '://')
}

function shown(name: string): string {
  const plain = name.replaceAll('`', "'")
  return plain.length > longestName ? `${plain.slice(0, longestName)}…` : plain
}

function listed(names: readonly string[]): string {
  const quoted = names.map(name => `\`${shown(name)}\``)
  const isLong = quoted.length > mostNames + 1
  const heads = isLong ? quoted.slice(0, mostNames) : quoted.slice(0, -1)
  const last = isLong ? `${quoted.length - mostNames} more packages` : (quoted.at(-1) ?? '')
  return heads.length === 0 ? last : `${heads.join(', ')} and ${last}`
}

/** Longer lists are somebody's own to write. */
const mostPatches = 50

/** The versions that the same file names elsewhere, when it does so for all of them. */
function fixFor({ instruction }: Command, open: readonly Package[], read: ReadInstall): Fix | undefined {
  if (open.length > mostPatches || instruction.form === 'json') return undefined
  const pins = pinsIn(instruction.dockerfile, read)
  const patches = open.flatMap(({ name, argument: { word, text } }) => {
    const [pin, ...others] = pins.get(name) ?? []
    const isWhole = word.value === text && !word.text.includes('$')
    return pin === undefined || others.length > 0 || !isWhole ? [] : replace(word, pin)
  })
  if (patches.length < open.length) return undefined
  return fixToReview(
    'Take the version that the file names elsewhere',
    'Whether both places are meant to get the same version.',
    ...patches,
  )
}

const known = new FileMemory<Dockerfile, Map<ReadInstall, ReadonlyMap<string, ReadonlySet<string>>>>()

/** Neither quotes nor an address, which may hold a password. */
const plainPin = /^(?!.*:\/\/)[\w@/.+:~=-]+$/

/** Every pin of the file that can be written as it is, by package. */
function pinsIn(dockerfile: Dockerfile, read: ReadInstall): ReadonlyMap<string, ReadonlySet<string>> {
  const byReader = known.get(dockerfile) ?? new Map<ReadInstall, ReadonlyMap<string, ReadonlySet<string>>>()
  known.set(dockerfile, byReader)
  const remembered = byReader.get(read)
  if (remembered !== undefined) return remembered
  const pins = new Map<string, Set<string>>()
  const commands = dockerfile.instructions.flatMap(instruction => instruction.commands)
  for (const { name, pin, argument } of commands.flatMap(command => read(command)?.packages ?? [])) {
    if (pin === undefined || !argument.isKnown || !plainPin.test(pin)) continue
    pins.set(name, (pins.get(name) ?? new Set()).add(pin))
  }
  byReader.set(read, pins)
  return pins
}
