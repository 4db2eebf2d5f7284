import type { Command } from '../../sources/dockerfile/command.ts'
import type { Argument } from '../kit/command-arguments.ts'
import { earlierStep } from '../kit/earlier-steps.ts'
import { installVerbs, type LanguageManager, languageInvocation } from '../kit/language-managers.ts'
import { type Install, openVersions, type Package } from '../kit/pins.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'command',
  severity: 'medium',
  profile: 'standard',
  checklist: ['IMAGE-4'],
  title: 'Python packages are installed at a version',
  why: 'Without a version each build takes the newest release: whoever takes over the package is in the next image, and nobody can say what an older one was made of.',
  references: [
    {
      title: 'pip: repeatable installs',
      url: 'https://pip.pypa.io/en/stable/topics/repeatable-installs/',
    },
  ],

  check: command => openVersions(command, installIn, 'from elsewhere'),
}

function installIn(command: Command): Install | undefined {
  const invocation = languageInvocation(command)
  if (invocation === undefined || !pythonManagers.has(invocation.manager)) return undefined
  const { manager, program, verb, settings, operands } = invocation
  if (!installVerbs[manager].includes(verb) || settings.some(({ name }) => fixesVersions.has(name)))
    return undefined
  if (command.assignments.some(({ name }) => fixingVariables.has(name)) || isFixedBefore(command.instruction))
    return undefined
  const editable = settings.flatMap(({ name, value }) => (editing.has(name) ? (value ?? []) : []))
  const packages = [...operands, ...editable].flatMap(argument => packageIn(argument) ?? [])
  return { what: `${program} ${verb}`, packages }
}

const pythonManagers: ReadonlySet<LanguageManager> = new Set(['pip', 'pipx', 'uv'])

/** A file of versions for whatever is installed, or only the packages of a folder. */
const fixesVersions: ReadonlySet<string> = new Set([
  '-c',
  '--constraint',
  '--constraints',
  '--override',
  '--overrides',
  '--no-index',
])
const fixingVariables: ReadonlySet<string> = new Set([
  'PIP_CONSTRAINT',
  'PIP_NO_INDEX',
  'UV_CONSTRAINT',
  'UV_OVERRIDE',
  'UV_NO_INDEX',
])

const isFixedBefore = earlierStep(
  ({ keyword, pairs }) => keyword === 'ENV' && pairs.some(({ name }) => fixingVariables.has(name)),
)

const editing: ReadonlySet<string> = new Set(['-e', '--editable', '--with-editable'])

const archive = /\.(?:whl|zip|tgz|tbz|tar(?:\.\w+)?)(?:\[.*\])?$/

function packageIn(argument: Argument): Package | undefined {
  const text = argument.text.trim()
  if (text === '') return undefined
  const address = /^(?:[\w.-]+(?:\[[^\]]*\])?\s*@\s*)?((?:git|hg|svn|bzr)\+.*)/.exec(text)?.[1]
  if (address !== undefined) return repositoryIn(argument, address)
  if (/^[.~/]|:\/\/|^file:/.test(text) || text.replace(/\[.*/, '').includes('/') || archive.test(text))
    return undefined
  const [requirement = ''] = text.split(';')
  const name = /^[\w.-]+(?:\[[^\]]*\])?/.exec(requirement)?.[0] ?? requirement
  if (hasVersion(requirement)) return { name, argument, pin: text }
  return { name, argument, pin: undefined, ...(tools.has(name.toLowerCase()) ? { severity: 'low' } : {}) }
}

/** They only install the rest, and many bring them up to date by habit. */
const tools: ReadonlySet<string> = new Set(['pip', 'setuptools', 'wheel'])

/** Any specifier but `!=`, which leaves all others; uv also takes `name@1.2`. */
function hasVersion(requirement: string): boolean {
  const at = /^[\w.-]+(?:\[[^\]]*\])?\s*@\s*(\S+)/.exec(requirement)?.[1]
  if (at !== undefined) return /^v?\d/.test(at)
  const specifiers = requirement.replace(/^[\w.-]+\s*(?:\[[^\]]*\])?/, '').split(',')
  return specifiers.some(each => /^\s*\(?\s*(?:===?|~=|[<>]=?|=)\s*[^\s=]/.test(each))
}

/** `git+https://user@host/path@ref#egg=name`. */
function repositoryIn(argument: Argument, address: string): Package {
  const [, name = address, ref = ''] = /^(\w+\+[^:]*:\/\/[^/#]*[^@#]*)@?([^#]*)/.exec(address) ?? []
  return { name, argument, pin: ref === '' ? undefined : argument.text }
}
