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
  title: 'Packages of zypper are installed at a version',
  why: 'Without a version each build takes what the archive holds that day: nobody can say what an image is made of, and a package that was tampered with arrives by itself.',
  references: [{ title: 'openSUSE: zypper usage', url: 'https://en.opensuse.org/SDB:Zypper_usage' }],

  check: command => openVersions(command, installIn, 'never'),
}

function installIn(command: Command): Install | undefined {
  const invocation = packageInvocation(command)
  if (invocation?.manager !== 'zypper' || !verbs.has(invocation.verb)) return undefined
  const kind = invocation.settings.find(({ name }) => name === '-t' || name === '--type')?.value
  if (kind !== undefined && kind.text !== 'package') return undefined
  return {
    what: 'zypper install',
    packages: invocation.operands.flatMap(argument => packageIn(argument) ?? []),
  }
}

const verbs: ReadonlySet<string> = new Set(['install', 'in'])

/** A file, an address, a pattern of packages, or what is to go. */
const hasNoVersion = /^[./~!]|\.rpm$|:\/\/|^(?:pattern|product|patch):|^$/

function packageIn(argument: Argument): Package | undefined {
  const { text } = argument
  if (hasNoVersion.test(text)) return undefined
  const name = /^[^=<>]*/.exec(text)?.[0].trim() ?? text
  return { name, argument, pin: /[=<>]\s*[^=<>\s]/.test(text) ? text : undefined }
}
