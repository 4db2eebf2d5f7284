import type { Command, Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { foldersKeptOut } from './kept-out.ts'
import {
  cachingPipInstall,
  cachingYarnInstall,
  emptiesPipCache,
  emptiesYarnCache,
  exportsPipSwitch,
} from './language-caches.ts'
import { updatesLists } from './package-lists.ts'
import { type Invocation, type PackageManager, packageInvocation } from './package-managers.ts'
import { covers, removedPaths } from './removed-paths.ts'
import { StageState } from './stage-state.ts'
import { mayHaveOption } from './word-options.ts'

export type CacheName = 'apt' | 'apt archives' | 'apk' | 'dnf' | 'zypper' | 'pip' | 'yarn'

/** A command that leaves in the image what a package manager keeps for later. */
export interface Leftover {
  readonly cache: CacheName
  readonly command: Command
  /** `apt-get update`. */
  readonly name: string
  /** The word that says what to do. */
  readonly verb: Word | undefined
}

/** What a step leaves behind, in the order of its commands. */
export function leftoversOf(instruction: Instruction): readonly Leftover[] {
  const left = new Map<CacheName, Leftover[]>()
  let isPipOff = false
  for (const command of instruction.commands) {
    isPipOff ||= exportsPipSwitch(command)
    for (const cache of emptiedBy(command)) left.delete(cache)
    const leftover = leftoverOf(command)
    if (leftover === undefined || (leftover.cache === 'pip' && isPipOff)) continue
    const same = left.get(leftover.cache)
    if (same === undefined) left.set(leftover.cache, [leftover])
    else same.push(leftover)
  }
  if (left.size === 0) return []
  const keptOut = foldersKeptOut(instruction)
  return [...left.values()].flat().filter(({ cache }) => !keptOut.some(folder => isIn(cache, folder)))
}

function leftoverOf(command: Command): Leftover | undefined {
  const invocation = packageInvocation(command)
  if (invocation !== undefined) return distributionLeftover(command, invocation)
  const pip = cachingPipInstall(command)
  if (pip !== undefined) return { cache: 'pip', command, name: `${command.name} install`, verb: pip }
  const yarn = cachingYarnInstall(command)
  return yarn === undefined ? undefined : { cache: 'yarn', command, name: yarn, verb: undefined }
}

function distributionLeftover(command: Command, invocation: Invocation): Leftover | undefined {
  const { manager, verb, names } = invocation
  const cache = filledBy(command, invocation)
  if (cache === undefined) return undefined
  if (manager === 'apk' && mayHaveOption(command, /^--no-(?:cache|network)$/)) return undefined
  const word = command.words.find((each, at) => at > 0 && each.value === verb)
  const name = dnfGroups.has(verb) ? `${verb} ${names[0]}` : verb
  return { cache, command, name: `${command.name} ${name}`, verb: word }
}

const dnfVerbs = new Set(
  'install in localinstall groupinstall reinstall rei update upgrade up update-minimal upgrade-minimal up-min groupupdate downgrade dg swap distro-sync distrosync dsync distribution-synchronization builddep build-dep debuginfo-install'.split(
    ' ',
  ),
)
const zypperVerbs = new Set(
  'install in update up dup dist-upgrade patch source-install si install-new-recommends inr'.split(' '),
)
/** They install with a second word: `module install`. */
const dnfGroups = new Set(['group', 'groups', 'grp', 'module'])

function filledBy(command: Command, invocation: Invocation): CacheName | undefined {
  const { manager, verb, names } = invocation
  switch (manager) {
    case 'apt':
      if (updatesLists(invocation)) return 'apt'
      return verb === 'install' && keepsArchives(command) ? 'apt archives' : undefined
    case 'apk':
      return verb === 'add' ? 'apk' : undefined
    case 'dnf':
      return dnfVerbs.has(verb) || (dnfGroups.has(verb) && dnfVerbs.has(names[0] ?? '')) ? 'dnf' : undefined
    case 'zypper':
      return zypperVerbs.has(verb) ? 'zypper' : undefined
    case 'pacman':
      return undefined
  }
}

function keepsArchives(command: Command): boolean {
  const { stage } = command.instruction
  return stage !== undefined && dockerClean.holdsAt(command, stage)
}

/** The file by which Debian's and Ubuntu's images delete each package behind its installation is deleted itself. */
const dockerClean = new StageState(({ keyword, text, commands }) =>
  keyword === 'RUN' && text.includes('docker-clean')
    ? commands.find(command => removedPaths(command).some(path => path.endsWith('/docker-clean')))
    : undefined,
)

function emptiedBy(command: Command): readonly CacheName[] {
  const invocation = packageInvocation(command)
  if (invocation !== undefined) return emptiedByManager(invocation)
  if (emptiesPipCache(command)) return ['pip']
  if (emptiesYarnCache(command)) return ['yarn']
  const paths = removedPaths(command)
  return paths.length === 0 ? [] : cacheNames.filter(cache => paths.some(path => isRemoved(cache, path)))
}

const cleaners: Readonly<Record<PackageManager, readonly string[]>> = {
  apt: ['clean', 'autoclean', 'auto-clean', 'distclean', 'dist-clean'],
  apk: ['cache'],
  dnf: ['clean'],
  zypper: ['clean', 'cc'],
  pacman: [],
}

function emptiedByManager({ manager, verb, names }: Invocation): readonly CacheName[] {
  if (!cleaners[manager].includes(verb)) return []
  switch (manager) {
    case 'apt':
      if (verb.startsWith('auto')) return []
      return verb === 'clean' ? ['apt archives'] : ['apt', 'apt archives']
    case 'apk':
      return names[0] === 'purge' ? ['apk'] : []
    case 'dnf':
      return names.some(name => name === 'all' || name.includes('$')) ? ['dnf'] : []
    case 'zypper':
      return ['zypper']
    case 'pacman':
      return []
  }
}

const folders: Readonly<Record<CacheName, readonly string[]>> = {
  apt: ['/var/lib/apt/lists'],
  'apt archives': ['/var/cache/apt/archives'],
  apk: ['/var/cache/apk', '/etc/apk/cache'],
  dnf: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/tdnf'],
  zypper: ['/var/cache/zypp', '/var/cache/zypper'],
  pip: ['/root/.cache/pip'],
  yarn: ['/usr/local/share/.cache', '/root/.cache/yarn'],
}
const cacheNames: readonly CacheName[] = [
  'apt',
  'apt archives',
  'apk',
  'dnf',
  'zypper',
  'pip',
  'yarn',
] as const

function isRemoved(cache: CacheName, path: string): boolean {
  return folders[cache].some(folder => covers(path, folder)) || isOfUser(cache, path)
}

/** Below a home folder, or wherever a variable says that it is. */
function isOfUser(cache: CacheName, path: string): boolean {
  if (cache !== 'pip' && cache !== 'yarn') return false
  const bare = path.slice(-longestPath).replace(/\/{0,9}(?:\*{0,2})\/{0,9}$/, '')
  return bare.endsWith('.cache') || (path.toLowerCase().includes(cache) && /cache|\.yarn/i.test(path))
}

/** Of Linux. */
const longestPath = 4096

/** A mounted folder whose path nobody knows may be any. */
function isIn(cache: CacheName, mounted: string | undefined): boolean {
  return mounted === undefined || isRemoved(cache, mounted)
}
