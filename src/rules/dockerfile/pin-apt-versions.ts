import type { Command } from '../../sources/dockerfile/command.ts'
import type { Argument } from '../kit/command-arguments.ts'
import { packageInvocation } from '../kit/package-managers.ts'
import { type Install, openVersions, type Package } from '../kit/pins.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'command',
  severity: 'low',
  profile: 'strict',
  checklist: ['IMAGE-4'],
  title: 'Packages of apt are installed at a version',
  why: 'Without a version each build takes what the archive holds that day: nobody can say what an image is made of, and a package that was tampered with arrives by itself.',
  references: [dockerfileBestPractices],

  check: command => openVersions(command, installIn, 'never'),
}

function installIn(command: Command): Install | undefined {
  const invocation = packageInvocation(command)
  if (invocation?.manager !== 'apt' || invocation.verb !== 'install') return undefined
  const { program, operands } = invocation
  return { what: `${program} install`, packages: operands.flatMap(argument => packageIn(argument) ?? []) }
}

/** A file or an address carries its version; `name-` removes. */
const carriesVersion = /^[./~]|\.deb$|:\/\/|-$|^$/

/** A suite behind a slash only says where from. */
function packageIn(argument: Argument): Package | undefined {
  const { text } = argument
  if (carriesVersion.test(text)) return undefined
  const name = /^[^=/]*/.exec(text)?.[0] ?? text
  return { name, argument, pin: /=./.test(text) ? text : undefined }
}
