import type { ShellCommand } from '../../sources/dockerfile/command.ts'

export type PackageManager = 'apt' | 'apk' | 'dnf' | 'zypper' | 'pacman'

/** A distribution's package manager as one command calls it. */
export interface Invocation {
  readonly manager: PackageManager
  /** `install`, `dist-upgrade`; `''` for pacman, which has options alone. */
  readonly verb: string
  /** Options as written, their separate values left out. */
  readonly options: readonly string[]
  /** What it is done to, as written where it cannot be known. */
  readonly names: readonly string[]
}

const managers: ReadonlyMap<string, PackageManager> = new Map([
  ...['apt', 'apt-get', 'aptitude'].map(name => [name, 'apt'] as const),
  ['apk', 'apk'],
  ...['yum', 'dnf', 'dnf5', 'microdnf', 'tdnf'].map(name => [name, 'dnf'] as const),
  ['zypper', 'zypper'],
  ['pacman', 'pacman'],
])

/** Options whose value is a word of its own; it would be taken for a package otherwise. */
const valuedOptions: Readonly<Record<PackageManager, ReadonlySet<string>>> = {
  apt: new Set([
    '-t',
    '--target-release',
    '--default-release',
    '-o',
    '--option',
    '-c',
    '--config-file',
    '-a',
    '--host-architecture',
  ]),
  apk: new Set([
    '-t',
    '--virtual',
    '-X',
    '--repository',
    '-p',
    '--root',
    '--keys-dir',
    '--repositories-file',
    '--arch',
    '--cache-dir',
    '--wait',
  ]),
  dnf: new Set(
    '-c --config -d --debuglevel -e --errorlevel -x --exclude --excludepkgs --installroot --releasever --repo --repoid --enablerepo --disablerepo --setopt --disableplugin --enableplugin --advisory --bz --cve --sec-severity --forcearch --comment --downloaddir --destdir --color'.split(
      ' ',
    ),
  ),
  zypper: new Set(
    '-R --root -r --repo --from -t --type -C --cache-dir -D --reposd-dir --installroot --gpg-check-level -c --config --releasever --date -b --bugzilla --cve -g --category --severity'.split(
      ' ',
    ),
  ),
  pacman: new Set([
    '-b',
    '--dbpath',
    '-r',
    '--root',
    '--cachedir',
    '--config',
    '--arch',
    '--ignore',
    '--ignoregroup',
    '--overwrite',
    '--logfile',
    '--gpgdir',
  ]),
}

export function packageInvocation(command: ShellCommand): Invocation | undefined {
  const manager = managers.get(command.name)
  if (manager === undefined) return undefined
  const options: string[] = []
  const operands: string[] = []
  const words = command.words.slice(1).map(({ value, text }) => value ?? text)
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (!word.startsWith('-')) operands.push(word)
    else {
      options.push(word)
      if (valuedOptions[manager].has(word)) at++
    }
  }
  if (manager === 'pacman') return { manager, verb: '', options, names: operands }
  const [verb = '', ...names] = operands
  return { manager, verb, options, names }
}
