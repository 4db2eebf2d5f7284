import type { Command, Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { normalPath } from '../../sources/dockerfile/settings.ts'
import type { Place } from '../../text/source.ts'
import { commandKey, instructionKey } from './dockerfile-keys.ts'
import { FileMemory } from './file-memory.ts'
import { type ModeWords, modeWordsOf } from './mode-words.ts'

/** A mode that a build step gives to files: by chmod, `install -m`, `mkdir -m`, or `--chmod` of COPY and ADD. */
export interface GivenMode {
  /** The command, or the flag. */
  readonly at: Place
  readonly key: string
  /** As a message calls it: `chmod 777`. */
  readonly what: string
  readonly mode: string
  /** Where the mode stands, when it stands there as it is. */
  readonly modeAt: Place | undefined
  /** Paths, absolute where they can be; as written where they are not known. */
  readonly targets: readonly string[]
  readonly reach: Reach
  /** What gets it: folders alone from mkdir, `install -d` and `find -type d`; files put at the target from COPY and install. */
  readonly receivers: 'folders' | 'files' | 'either'
}

/** How much of a target: itself, what is put into it, all below it, or what `find` picks there. */
type Reach = 'itself' | 'inside' | 'below' | 'found'

/** How a sentence calls the targets, or some of them. */
export function targetNames({ reach }: GivenMode, targets: readonly string[]): string {
  const [first, ...more] = targets
  if (first === undefined) return 'the files that it gets'
  const all = more.length === 0 ? `\`${first}\`` : `\`${first}\` and ${more.length} more`
  return `${reaches[reach]}${all}`
}

const reaches: Readonly<Record<Reach, string>> = {
  itself: '',
  inside: 'the files in ',
  below: 'all below ',
  found: 'what is found below ',
}

export function givenModes(instruction: Instruction): readonly GivenMode[] {
  if (instruction.keyword === 'RUN') {
    const paths = pathsOf(instruction)
    return instruction.commands.flatMap(command => givenBy(command, paths) ?? [])
  }
  return instruction.keyword === 'COPY' || instruction.keyword === 'ADD' ? givenByFlag(instruction) : []
}

/** What is known about the paths of a step. */
interface Paths {
  /** Where relative ones begin; unknown as soon as a command goes elsewhere. */
  readonly folder: string | undefined
  /** Variables that hold what `mktemp` has made. */
  readonly temporary: ReadonlySet<string>
}

function pathsOf({ commands, before }: Instruction): Paths {
  const isElsewhere = commands.some(({ name }) => name === 'cd' || name === 'pushd')
  const temporary = commands
    .flatMap(({ assignments }) => assignments)
    .filter(({ value }) => /^["']?(?:\$\(|`)\s*mktemp\b/.test(value.text))
  return {
    folder: isElsewhere ? undefined : before.workdir,
    temporary: new Set(temporary.map(({ name }) => name)),
  }
}

function givenByFlag(instruction: Instruction): readonly GivenMode[] {
  const target = instruction.words.at(-1)
  return instruction.flags
    .filter(({ name }) => name === '--chmod')
    .flatMap(flag => {
      const { value } = flag
      const mode = value?.value
      if (value === undefined || mode === undefined || target === undefined) return []
      return {
        at: flag,
        key: instructionKey(instruction),
        what: `${instruction.keyword} --chmod=${mode}`,
        mode,
        modeAt: placeIn(value, mode),
        targets: [pathOf(target, { folder: instruction.before.workdir, temporary: new Set<string>() })],
        reach: isFolderName(target) ? 'inside' : 'itself',
        receivers: 'files',
      }
    })
}

function givenBy(command: Command, paths: Paths): GivenMode | undefined {
  const given = modeWordsOf(command)
  if (given?.mode === undefined) return undefined
  const { mode, option } = given
  return {
    at: command,
    key: commandKey(command),
    what: `${command.name} ${option}${mode.text}`,
    mode: mode.text,
    modeAt: placeIn(mode.word, mode.text),
    ...receiversOf(command, given, paths),
  }
}

function receiversOf(
  { name, parent }: Command,
  { operands, flags }: ModeWords,
  paths: Paths,
): Pick<GivenMode, 'targets' | 'reach' | 'receivers'> {
  const found = parent && foundBy(parent, paths)
  if (found) return found
  const isInstall = name === 'install' && !flags.has('d')
  const written = isInstall ? operands.slice(-1) : operands
  const targets = written.map(word => pathOf(word, paths))
  if (isInstall) return { targets, reach: isFolderName(written[0]) ? 'inside' : 'itself', receivers: 'files' }
  const receivers = name === 'chmod' ? 'either' : 'folders'
  return { targets, reach: flags.has('R') ? 'below' : 'itself', receivers }
}

/** What `find` hands to its commands. */
type Found = Pick<GivenMode, 'targets' | 'reach' | 'receivers'>

/** Of each `find` that has been read: it may run thousands of commands. */
const finds = new FileMemory<Command, Found>()

function foundBy(find: Command, paths: Paths): Found | undefined {
  if (find.name !== 'find') return undefined
  const found = finds.get(find) ?? read(find, paths)
  finds.set(find, found)
  return found
}

/** Each of its commands is judged by all of them. */
const mostStarts = 20

function read({ words }: Command, paths: Paths): Found {
  const starts = words.slice(1, mostStarts)
  const end = starts.findIndex(({ text }) => /^[-(!\\]/.test(text))
  const type = words.findIndex(({ text }) => text === '-type')
  return {
    targets: starts.slice(0, end === -1 ? undefined : end).map(word => pathOf(word, paths)),
    reach: 'found',
    receivers: type !== -1 && words[type + 1]?.value === 'd' ? 'folders' : 'either',
  }
}

/** As it is written. */
function isFolderName(word: Word | undefined): boolean {
  return /(?:\/|(?:^|\/)\.)["']?$/.test(word?.text ?? '')
}

function pathOf({ value, text }: Word, { folder, temporary }: Paths): string {
  if (value === undefined) {
    const variable = /^["']?\$\{?(\w+)/.exec(text)?.[1] ?? ''
    return temporary.has(variable) ? `/tmp/${variable}` : text
  }
  if (value.startsWith('/')) return normalPath(value)
  return folder === undefined ? value : normalPath(`${folder}/${value}`)
}

function placeIn(word: Word, mode: string): Place | undefined {
  const { source, range } = word
  const at = source.text.slice(range.start, range.end).lastIndexOf(mode)
  if (at === -1) return undefined
  return { source, range: { start: range.start + at, end: range.start + at + mode.length } }
}
