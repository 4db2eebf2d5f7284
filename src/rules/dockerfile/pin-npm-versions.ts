import type { Command } from '../../sources/dockerfile/command.ts'
import type { Argument } from '../kit/command-arguments.ts'
import { earlierStep } from '../kit/earlier-steps.ts'
import {
  installVerbs,
  type LanguageManager,
  languageInvocation,
  projectVerbs,
} from '../kit/language-managers.ts'
import type { Invocation } from '../kit/package-managers.ts'
import { type Install, openVersions, type Package } from '../kit/pins.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'command',
  severity: 'medium',
  profile: 'standard',
  checklist: ['IMAGE-4'],
  title: 'Node packages are installed at a version',
  why: 'Without a version each build takes the newest release: whoever takes over the package is in the next image, and nobody can say what an older one was made of.',
  references: [
    {
      title: 'npm: npm install',
      url: 'https://docs.npmjs.com/cli/v11/commands/npm-install',
    },
  ],

  check: command => openVersions(command, installIn, 'from elsewhere'),
}

function installIn(command: Command): Install | undefined {
  const invocation = languageInvocation(command)
  if (invocation === undefined || !nodeManagers.has(invocation.manager)) return undefined
  const { manager, program, verb, operands } = invocation
  if (installVerbs[manager].includes(verb)) {
    const packages = operands.filter(isName).flatMap(argument => packageIn(argument) ?? [])
    return { what: `${program} ${verb}`, packages }
  }
  if (!(runners[manager]?.includes(verb) ?? false) || isOfProject(command, invocation)) return undefined
  const packages = ranBy(invocation).flatMap(argument => packageIn(argument) ?? [])
  return { what: `${program} ${verb}`.trim(), packages: packages.map(each => ({ ...each, severity: 'low' })) }
}

const nodeManagers: ReadonlySet<LanguageManager> = new Set(['npm', 'npx', 'yarn', 'pnpm'])

/** They fetch a program for one run. */
const runners: Readonly<Partial<Record<LanguageManager, readonly string[]>>> = {
  npx: [''],
  npm: ['exec', 'x'],
  yarn: ['dlx'],
  pnpm: ['dlx'],
}

/** npm takes `--unsafe-perm true` for an option with its value. */
function isName({ text }: Argument): boolean {
  return text !== 'true' && text !== 'false'
}

/** Once packages are installed npx runs what is among them, and fetches nothing. */
function isOfProject({ instruction }: Command, { verb, options }: Invocation<LanguageManager>): boolean {
  return (
    options.includes('--no-install') ||
    options.includes('--no') ||
    (verb !== 'dlx' && hasPackages(instruction))
  )
}

const hasPackages = earlierStep(
  ({ keyword, text, commands }) =>
    (keyword === 'COPY' && text.includes('node_modules')) || commands.some(bringsPackages),
)

function bringsPackages(command: Command): boolean {
  const invocation = languageInvocation(command)
  if (invocation === undefined || !nodeManagers.has(invocation.manager)) return false
  const { manager, verb } = invocation
  return installVerbs[manager].includes(verb) || projectVerbs[manager].includes(verb)
}

/** The packages that are named beside the program, else the program; what stands behind it is for the program. */
function ranBy({ settings, operands }: Invocation<LanguageManager>): readonly Argument[] {
  const named = settings.flatMap(({ name, value }) =>
    name === '-p' || name === '--package' ? (value ?? []) : [],
  )
  return named.length > 0 ? named : operands.slice(0, 1)
}

const local = /^[./~]|^(?:file|link|portal|workspace):|\/$|\.(?:tgz|tar|tar\.gz)$/
const repository =
  /^(?:git[+:@]|(?:github|gitlab|bitbucket|gist):|[\w.-]+\/[\w.-]+(?:#|$)|https?:\/\/.*\.git(?:#|$))/

function packageIn(argument: Argument): Package | undefined {
  const { text } = argument
  const at = text.indexOf('@', 1)
  const isNamed = at !== -1 && /^(?:@[^/]+\/)?[^@/:]+$/.test(text.slice(0, at))
  const isAlias = text.startsWith('npm:', at + 1)
  const name = isNamed && !isAlias ? text.slice(0, at) : text
  const source = (isNamed ? text.slice(at + 1) : text).replace(/^npm:(?=.*@)/, '')
  if (text === '' || local.test(source)) return undefined
  if (repository.test(source))
    return { name: name.replace(/#.*/, ''), argument, pin: /#./.test(source) ? text : undefined }
  if (/^https?:\/\//.test(source)) return undefined
  const version = isNamed ? source.slice(source.indexOf('@', 1) + 1) : ''
  return { name, argument, pin: isVersion(version) ? text : undefined }
}

/** A number or a range; `latest`, `next` and other tags move. */
function isVersion(version: string): boolean {
  return /^(?:v?\d|[\^~<>=])/.test(version)
}
