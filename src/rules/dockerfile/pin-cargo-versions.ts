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
  title: 'Programs of cargo are installed at a version',
  why: 'Without a version each build takes the newest release: whoever takes over the package is in the next image, and nobody can say what an older one was made of.',
  references: [
    {
      title: 'Cargo: cargo install',
      url: 'https://doc.rust-lang.org/cargo/commands/cargo-install.html',
    },
  ],

  check: command => openVersions(command, installIn, 'from elsewhere'),
}

function installIn(command: Command): Install | undefined {
  const invocation = languageInvocation(command)
  if (invocation?.manager !== 'cargo' || !installVerbs.cargo.includes(invocation.verb)) return undefined
  const { verb, settings, operands } = invocation
  const valueFor = (...names: readonly string[]) => settings.find(({ name }) => names.includes(name))?.value
  if (settings.some(({ name }) => name === '--path' || name === '--list')) return undefined
  const repository = valueFor('--git')
  const version = repository ? valueFor('--rev', '--tag') : valueFor('--version', '--vers')
  const installed = operands.length === 0 && repository !== undefined ? [repository] : operands
  return { what: `cargo ${verb}`, packages: installed.map(argument => packageIn(argument, version)) }
}

function packageIn(argument: Argument, version: Argument | undefined): Package {
  const [name = '', own = ''] = isAddress(argument.text) ? [argument.text] : argument.text.split('@')
  const chosen = own === '' ? version?.text : own
  return { name, argument, pin: chosen === undefined || chosen === '' ? undefined : `${name}@${chosen}` }
}

function isAddress(text: string): boolean {
  return /:\/\/|^git@/.test(text)
}
