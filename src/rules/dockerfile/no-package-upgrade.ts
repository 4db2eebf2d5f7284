import { commandKey } from '../kit/dockerfile-keys.ts'
import { type Invocation, type PackageManager, packageInvocation } from '../kit/package-managers.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'command',
  severity: 'low',
  profile: 'standard',
  checklist: ['IMAGE-3'],
  title: 'Builds do not upgrade the whole distribution',
  why: 'An upgrade of everything gives another image on each day of the build. A newer base image brings the same patches, tested together and visible in the Dockerfile.',
  references: [dockerfileBestPractices],

  *check(command) {
    const invocation = packageInvocation(command)
    const kind = invocation && upgradeKind(invocation)
    if (invocation === undefined || kind === undefined) return

    const what = `\`${command.name} ${verbs[invocation.manager]?.[invocation.verb] ?? invocation.verb}\``
    yield {
      at: command,
      message:
        kind === 'release'
          ? `${what} may replace any package of the base image; raise the base image instead.`
          : `${what} upgrades all packages of the base image; raise the base image instead.`,
      key: commandKey(command),
      ...(kind === 'plain' ? { profile: 'strict' } : {}),
    }
  },
}

/** Where an option makes the upgrade. */
const verbs: Readonly<Partial<Record<PackageManager, Readonly<Record<string, string>>>>> = {
  apk: { add: 'add --upgrade' },
  pacman: { '': '-Su' },
}

const upgrades = {
  apt: { release: ['dist-upgrade', 'full-upgrade'], plain: ['upgrade', 'safe-upgrade'] },
  apk: { release: [], plain: ['upgrade'] },
  dnf: {
    release: ['distro-sync', 'distrosync', 'dsync', 'distribution-synchronization'],
    plain: ['update', 'upgrade', 'up', 'upgrade-minimal', 'update-minimal', 'up-min'],
  },
  zypper: { release: ['dup', 'dist-upgrade'], plain: ['up', 'update', 'patch'] },
} as const

/** Whether everything is upgraded: `release` may add and remove packages too. Named packages are a choice of their own. */
function upgradeKind({ manager, verb, names, options }: Invocation): 'release' | 'plain' | undefined {
  if (manager === 'pacman') return isPacmanUpgrade(options) && names.length === 0 ? 'release' : undefined
  const forms = upgrades[manager]
  if (isOneOf(forms.release, verb)) return names.length === 0 || manager === 'apt' ? 'release' : undefined
  if (names.length > 0) return undefined
  if (isOneOf(forms.plain, verb)) return 'plain'
  const isApkUpgrade =
    manager === 'apk' &&
    verb === 'add' &&
    options.some(option => /^(?:--upgrade|-[a-zA-Z]{0,20}u[a-zA-Z]{0,20})$/.test(option))
  return isApkUpgrade ? 'plain' : undefined
}

function isOneOf(verbs: readonly string[], verb: string): boolean {
  return verbs.includes(verb)
}

/** `-Syu`, `-S -u`, `--sync --sysupgrade`. */
function isPacmanUpgrade(options: readonly string[]): boolean {
  const has = (letter: string, long: string) =>
    options.some(option => option === long || new RegExp(`^-[A-Za-z]*${letter}`).test(option))
  return has('S', '--sync') && has('u', '--sysupgrade')
}
