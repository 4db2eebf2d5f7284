import type { ShellCommand } from '../../sources/dockerfile/command.ts'
import { type Argument, type Arguments, argumentsOf, type Option } from './command-arguments.ts'
import { FileMemory } from './file-memory.ts'

export type PackageManager = 'apt' | 'apk' | 'dnf' | 'zypper' | 'pacman'

/** A package manager as one command calls it; those of languages are in language-managers.ts. */
export interface Invocation<M extends string = PackageManager> {
  readonly manager: M
  /** As the command says it: `apt-get`, `pip3.12`; `pip` for `python3 -m pip`. */
  readonly program: string
  /** `install`, `dist-upgrade`, `tool install`; `''` for pacman and npx, which have none. */
  readonly verb: string
  /** Options as written, their separate values left out. */
  readonly options: readonly string[]
  /** What it is done to, as written where it cannot be known. */
  readonly names: readonly string[]
  /** The options with their values, and the names, each with its place. */
  readonly settings: readonly Option[]
  readonly operands: readonly Argument[]
}

const managers: ReadonlyMap<string, PackageManager> = new Map([
  ...['apt', 'apt-get', 'aptitude'].map(name => [name, 'apt'] as const),
  ['apk', 'apk'],
  ...['yum', 'dnf', 'dnf5', 'microdnf', 'tdnf'].map(name => [name, 'dnf'] as const),
  ['zypper', 'zypper'],
  ['pacman', 'pacman'],
])

/** Options whose value is a word of its own. */
const valuedOptions: Readonly<Record<PackageManager, ReadonlySet<string>>> = {
  apt: words(
    '-t --target-release --default-release -o --option -c --config-file -a --host-architecture --build-profiles',
  ),
  apk: words(
    '-t --virtual -X --repository -p --root --keys-dir --repositories-file --arch --cache-dir --cache-max-age --wait --timeout --progress-fd',
  ),
  dnf: words(
    '-c --config -d --debuglevel -e --errorlevel -x --exclude --excludepkgs --installroot --releasever --repo --repoid --enablerepo --disablerepo --setopt --disableplugin --enableplugin --advisory --bz --cve --sec-severity --forcearch --comment --downloaddir --destdir --color --repofrompath --randomwait -R',
  ),
  zypper: words(
    '-R --root -r --repo --from -t --type -C --cache-dir -D --reposd-dir --installroot --gpg-check-level -c --config --releasever --date -b --bugzilla --cve -g --category --severity -p --plus-repo --plus-content --download',
  ),
  pacman: words(
    '-b --dbpath -r --root --cachedir --config --arch --ignore --ignoregroup --overwrite --logfile --gpgdir --hookdir',
  ),
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

/** Of every command of a package manager: many rules ask. */
const remembered = new FileMemory<ShellCommand, Invocation>()

export function packageInvocation(command: ShellCommand): Invocation | undefined {
  const manager = managers.get(command.name)
  if (manager === undefined) return undefined
  const known = remembered.get(command) ?? read(command, manager)
  remembered.set(command, known)
  return known
}

function read(command: ShellCommand, manager: PackageManager): Invocation {
  const { options, operands, rest } = argumentsOf(command.words.slice(1), valuedOptions[manager])
  const { verb, names } = manager === 'pacman' ? { verb: '', names: operands } : verbIn(operands, [])
  return invocation({ manager, program: command.name, verb }, { options, operands: [...names, ...rest] })
}

/** The first operand, and the next one behind a word such as `tool` of `uv tool install`. What cannot be known holds options. */
export function verbIn(
  operands: readonly Argument[],
  groups: readonly string[],
): { readonly verb: string; readonly names: readonly Argument[] } {
  const first = operands.findIndex(({ isKnown }) => isKnown)
  const verb = operands[first]?.text ?? ''
  if (!groups.includes(verb)) return { verb, names: first === -1 ? [] : operands.slice(first + 1) }
  const second = operands[first + 1]?.text
  return { verb: second === undefined ? verb : `${verb} ${second}`, names: operands.slice(first + 2) }
}

export function invocation<M extends string>(
  called: Pick<Invocation<M>, 'manager' | 'program' | 'verb'>,
  { options, operands }: Pick<Arguments, 'options' | 'operands'>,
): Invocation<M> {
  return {
    ...called,
    options: options.map(({ text }) => text),
    names: operands.map(({ text }) => text),
    settings: options,
    operands,
  }
}
