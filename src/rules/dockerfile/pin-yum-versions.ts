import type { Command } from '../../sources/dockerfile/command.ts'
import type { Argument } from '../kit/command-arguments.ts'
import { packageInvocation } from '../kit/package-managers.ts'
import { type Install, openVersions, type Package } from '../kit/pins.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'command',
  severity: 'low',
  profile: 'strict',
  checklist: ['IMAGE-4'],
  title: 'Packages of yum and dnf are installed at a version',
  why: 'Without a version each build takes what the archive holds that day: nobody can say what an image is made of, and a package that was tampered with arrives by itself.',
  references: [
    {
      title: 'DNF: specifying packages',
      url: 'https://dnf.readthedocs.io/en/latest/command_ref.html#specifying-packages',
    },
  ],

  check: command => openVersions(command, installIn, 'never'),
}

function installIn(command: Command): Install | undefined {
  const invocation = packageInvocation(command)
  if (invocation?.manager !== 'dnf') return undefined
  const { program, verb, operands } = invocation
  if (verbs.has(verb)) {
    return { what: `${program} ${verb}`, packages: operands.flatMap(argument => packageIn(argument) ?? []) }
  }
  if (verb !== 'module' || operands[0]?.text !== 'install') return undefined
  return { what: `${program} module install`, packages: operands.slice(1).map(moduleIn) }
}

const verbs: ReadonlySet<string> = new Set([
  'install',
  'in',
  'install-n',
  'install-na',
  'install-nevra',
  'localinstall',
])

/** A file, an address, or a group of packages. */
const hasNoVersion = /^[.~@]|\.rpm$|:\/\/|^$/

function packageIn(argument: Argument): Package | undefined {
  const { text } = argument
  if (hasNoVersion.test(text)) return undefined
  return { name: text.replace(/-$/, ''), argument, pin: isPinned(text) ? text : undefined }
}

/** `name-version`, `name-version-release`, and `name >= version`; a number in the middle belongs to the name: `java-11-openjdk`. */
function isPinned(text: string): boolean {
  if (/[<>=]\s*[^<>=\s]/.test(text)) return true
  const parts = text.split('-')
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return false
  return /^\d/.test(last) || (parts.length > 2 && /^\d/.test(parts.at(-2) ?? '') && /[\d*]/.test(last))
}

/** `name:stream`. */
function moduleIn(argument: Argument): Package {
  const [name = '', stream = ''] = argument.text.split(/[:/]/)
  const isPinned = argument.text.includes(':') && stream !== ''
  return { name, argument, pin: isPinned ? argument.text : undefined }
}
