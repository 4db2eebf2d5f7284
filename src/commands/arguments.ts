import { parseArgs } from 'node:util'
import { profiles } from '../inputs/levels.ts'
import { nearest } from '../inputs/nearest.ts'
import {
  type Command,
  type ConfigSource,
  defaultConfigPath,
  type Format,
  failOnLevels,
  formats,
  type Given,
  type OptionSpec,
  optionSpecs,
} from '../inputs/options.ts'
import { UserError } from '../text/failure.ts'

/** The words behind a command, checked against its options. */
export interface Arguments {
  readonly positionals: readonly string[]
  text(name: string): string | undefined
  list(name: string): readonly string[] | undefined
  flag(name: string): boolean
}

/** Throws a UserError that names the unknown option, or what an option takes. */
export function parseArguments(command: Command, words: readonly string[]): Arguments {
  const specs = specsOf(command)
  const options = Object.fromEntries(
    specs.map(({ name, takes }) => [
      name,
      { type: takes === 'flag' ? 'boolean' : 'string', multiple: takes === 'list' } as const,
    ]),
  )
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const spec = specs.find(({ name }) => name === token.name)
    if (!spec) throw unknownOption(command, token.rawName, specs)
    if (spec.takes !== 'flag' && (token.value === undefined || token.value === ''))
      throw new UserError(`\`${token.rawName}\` needs a value; ${hintAt(command)}`)
    if (spec.takes === 'flag' && token.value !== undefined)
      throw new UserError(`\`${token.rawName}\` takes no value; ${hintAt(command)}`)
    if (spec.choices && !spec.choices.includes(token.value ?? '')) {
      throw new UserError(
        `\`${token.rawName}\` is one of ${spec.choices.join(', ')}, not \`${token.value}\`.`,
      )
    }
  }
  const value = (name: string) => values[name]
  return {
    positionals,
    text: name => textOf(value(name)),
    list: name => listOf(value(name)),
    flag: name => value(name) === true,
  }
}

export function specsOf(command: Command): readonly OptionSpec[] {
  return optionSpecs.filter(({ commands }) => commands.includes(command))
}

export function formatOf(given: Arguments): Format {
  return formats.find(format => format === given.text('format')) ?? 'text'
}

/** `readConfig` gives the text of a file that the command line names. */
export function givenOf(given: Arguments, readConfig: (path: string) => string): Given {
  return {
    profile: profiles.find(profile => profile === given.text('profile')),
    failOn: failOnLevels.find(level => level === given.text('fail-on')),
    rules: given.list('rules'),
    include: given.list('include'),
    exclude: given.list('exclude'),
    excludesDefaults: given.flag('no-default-excludes') ? false : undefined,
    config: configOf(given.text('config'), readConfig),
  }
}

function configOf(path: string | undefined, readConfig: (path: string) => string): ConfigSource {
  if (path === undefined) return { kind: 'commit', path: defaultConfigPath, isRequired: false }
  return path === 'none' ? { kind: 'none' } : { kind: 'text', path, text: readConfig(path) }
}

function unknownOption(command: Command, name: string, specs: readonly OptionSpec[]): UserError {
  const close = nearest(
    name.replace(/^-+/, ''),
    specs.map(spec => spec.name),
  )
  const hint = close === undefined ? hintAt(command) : `did you mean \`--${close}\`?`
  return new UserError(`\`seaworthy ${command}\` has no option \`${name}\`; ${hint}`)
}

function hintAt(command: Command): string {
  return `see \`seaworthy ${command} --help\`.`
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function listOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : undefined
}
