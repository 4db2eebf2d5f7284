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
  title: 'Packages of apk are installed at a version',
  why: 'Without a version each build takes what the archive holds that day: nobody can say what an image is made of, and a package that was tampered with arrives by itself.',
  references: [
    { title: 'Alpine Linux: package keeper', url: 'https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper' },
  ],

  check: command => openVersions(command, installIn, 'never'),
}

function installIn(command: Command): Install | undefined {
  const invocation = packageInvocation(command)
  if (invocation?.manager !== 'apk' || invocation.verb !== 'add') return undefined
  return { what: 'apk add', packages: invocation.operands.flatMap(argument => packageIn(argument) ?? []) }
}

/** A virtual package begins with a dot, and so does a path; `!name` keeps one out. */
const carriesVersion = /^[./!]|\.apk$|^$/

/** A tag behind `@` only says from which repository. */
function packageIn(argument: Argument): Package | undefined {
  const { text } = argument
  if (carriesVersion.test(text)) return undefined
  const name = /^[^=~<>@]*/.exec(text)?.[0] ?? text
  return { name, argument, pin: /[=~<>][^=~<>@]/.test(text) ? text : undefined }
}
