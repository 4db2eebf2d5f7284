import type { Command } from '../../sources/dockerfile/command.ts'
import type { Argument } from '../kit/command-arguments.ts'
import { installVerbs, languageInvocation } from '../kit/language-managers.ts'
import { type Install, openVersions, type Package } from '../kit/pins.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'command',
  severity: 'medium',
  profile: 'standard',
  checklist: ['IMAGE-4'],
  title: 'Ruby gems are installed at a version',
  why: 'Without a version each build takes the newest release: whoever takes over the package is in the next image, and nobody can say what an older one was made of.',
  references: [
    {
      title: 'RubyGems: gem install',
      url: 'https://guides.rubygems.org/command-reference/#gem-install',
    },
  ],

  check: command => openVersions(command, installIn, 'from elsewhere'),
}

function installIn(command: Command): Install | undefined {
  const invocation = languageInvocation(command)
  if (invocation?.manager !== 'gem' || !installVerbs.gem.includes(invocation.verb)) return undefined
  const { settings, operands } = invocation
  if (settings.some(({ name }) => name === '-g' || name === '--file')) return undefined
  const version = settings.find(({ name }) => name === '-v' || name === '--version')?.value
  const packages = operands.flatMap(argument => packageIn(argument, version) ?? [])
  return { what: 'gem install', packages }
}

/** `name:version`, or the version of the whole command; a file carries its own. */
function packageIn(argument: Argument, version: Argument | undefined): Package | undefined {
  const { text } = argument
  if (text === '' || text.includes('/') || text.endsWith('.gem')) return undefined
  const [name = '', own = ''] = text.split(':')
  const chosen = own === '' ? version?.text : own
  return { name, argument, pin: chosen === undefined || chosen === '' ? undefined : `${name}:${chosen}` }
}
