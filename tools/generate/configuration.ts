import { commandNames, pages } from '../../src/commands/help.ts'
import { chartSettings } from '../../src/inputs/charts.ts'
import { configKeys } from '../../src/inputs/config.ts'
import { sensitiveSettings } from '../../src/inputs/configured-settings.ts'
import { severities } from '../../src/inputs/levels.ts'
import { type Command, defaultConfigPath, type OptionSpec, optionSpecs } from '../../src/inputs/options.ts'
import { choicesOf, defaultOf, inputTable, outputTable } from './action.ts'
import { code, fenced, table } from './markdown.ts'
import { byNpmRunGenerate } from './output.ts'

type ConfigKey = (typeof configKeys)[number]

/** `docs/configuration.md`: the configuration file, the command line, the action. */
export function configurationPage(): string {
  return `<!-- ${byNpmRunGenerate('src/inputs')} -->

# Configuration

What the command line or the action's inputs say comes before the configuration file, and that before the defaults.

## Configuration file

\`${defaultConfigPath}\`. A review reads it from the base commit, so that a change cannot switch off its own review.
Unknown keys are errors. Editors check it with [seaworthy.schema.json](seaworthy.schema.json):

${fenced('yaml', example)}

${table(['Key', 'Meaning', 'Default'], configKeys.map(configRow))}

A chart is rendered with its default values, with each \`ci/*-values.yaml\`, as every Argo CD Application and Flux HelmRelease
of the repository installs it, and with a changed values file that nothing else uses. \`charts\` adds what only you can know:

${table(
  ['Key of a chart', 'Meaning'],
  chartSettings.map(({ name, says }) => [code(name), says]),
)}

\`trusted-registries\` is compared with image names part by part, \`*\` being anything in one: \`registry.example.com/team\` trusts \`registry.example.com/team/web\`,
not \`registry.example.com/teams/web\`; Docker Hub is \`docker.io\`, its official images \`docker.io/library\`.

\`sensitive\` names the pods that rules ask more of: nodes of their own ([dedicated-nodes](rules/workload/dedicated-nodes.md)) and, in the
strict profile, a runtime that isolates them ([isolated-runtime](rules/workload/isolated-runtime.md)).

${table(
  ['Key of `sensitive`', 'Meaning'],
  sensitiveSettings.map(({ name, says }) => [code(name), says]),
)}

## Command line

${commandNames.map(commandSection).join('\n\n')}

## Action

${inputTable()}

${outputTable()}
`
}

/** `docs/seaworthy.schema.json`: what a configuration file may hold. */
export function configurationSchema(ruleIds: readonly string[]): string {
  const level = { enum: ['off', false, ...severities] }
  const schema = {
    $comment: byNpmRunGenerate('src/inputs and src/rules'),
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Seaworthy configuration',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(
      configKeys.map(key => [key, { description: sayingOf(key), ...typeOf(key) }]),
    ),
  }
  return `${JSON.stringify(schema, null, 2)}\n`

  function typeOf(key: ConfigKey): object {
    if (key === 'rules')
      return {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(ruleIds.map(id => [id, level])),
      }
    if (key === 'charts') return { type: 'array', items: chartSchema() }
    if (key === 'sensitive') return sensitiveSchema()
    if (key === 'trusted-registries') return texts
    const spec = specOf(key)
    if (spec.takes === 'list') return { type: 'array', items: { type: 'string' } }
    if (spec.takes === 'number') return { type: 'integer', minimum: 0 }
    return { enum: spec.choices }
  }
}

function chartSchema(): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['path'],
    properties: Object.fromEntries(
      chartSettings.map(({ name, says }) => [name, { description: says, ...typeOfChartSetting(name) }]),
    ),
  }
}

/** Either tells which pods are meant. */
function sensitiveSchema(): object {
  return {
    type: 'object',
    additionalProperties: false,
    anyOf: ['namespaces', 'labels'].map(name => ({
      required: [name],
      properties: { [name]: { minItems: 1 } },
    })),
    properties: Object.fromEntries(
      sensitiveSettings.map(({ name, says }) => [name, { description: says, ...texts }]),
    ),
  }
}

const texts = { type: 'array', items: { type: 'string' } }

function typeOfChartSetting(name: (typeof chartSettings)[number]['name']): object {
  if (name === 'values')
    return { type: 'array', items: { anyOf: [{ type: 'string' }, { ...texts, minItems: 1 }] } }
  return name === 'api-versions' ? texts : { type: 'string' }
}

const example = `# yaml-language-server: $schema=https://raw.githubusercontent.com/seaworthy-dev/seaworthy/main/docs/seaworthy.schema.json
profile: strict
fail-on: medium
exclude:
  - legacy/**
rules:
  workload/read-only-root-filesystem: off
  dockerfile/no-sudo: high
charts:
  - path: charts/web
    namespace: shop
    values:
      - [envs/base.yaml, envs/production.yaml]
      - envs/staging.yaml
trusted-registries:
  - registry.example.com
  - docker.io/library
sensitive:
  namespaces: [payments]
  labels: [data-class=personal]
  taints: [dedicated]
  runtimes: [gvisor]`

function configRow(key: ConfigKey): string[] {
  if (sayings.has(key)) return [code(key), sayingOf(key), '']
  const spec = specOf(key)
  return [code(key), sayingOf(key) + choicesOf(spec), defaultOf(spec)]
}

function sayingOf(key: ConfigKey): string {
  return sayings.get(key) ?? specOf(key).says
}

/** Of the keys that are no option of the command line. */
const sayings: ReadonlyMap<ConfigKey, string> = new Map([
  ['rules', 'Rule id to `off`, or to the severity it shall have here.'],
  ['charts', 'How Helm charts are rendered besides, see below.'],
  ['trusted-registries', 'Registries, or repositories in them, that images may come from. Unless said, any.'],
  ['sensitive', 'Which pods need nodes and a runtime of their own, see below.'],
])

function specOf(name: string): OptionSpec {
  const found = optionSpecs.find(spec => spec.name === name)
  if (found === undefined) throw new Error(`src/inputs/options.ts has no \`${name}\``)
  return found
}

function commandSection(command: Command): string {
  const options = optionSpecs.filter(spec => spec.commands.includes(command))
  const rows = options.map(spec => [flagOf(spec), spec.says + choicesOf(spec), defaultOf(spec)])
  const { usage, says, examples } = pages[command]
  return [
    `### ${code(`seaworthy ${usage}`)}`,
    says,
    fenced('sh', examples.join('\n')),
    ...(rows.length === 0 ? [] : [table(['Option', 'Meaning', 'Default'], rows)]),
  ].join('\n\n')
}

function flagOf(spec: OptionSpec): string {
  const value = spec.placeholder ?? (spec.choices ? 'WORD' : undefined)
  return code(value === undefined ? `--${spec.name}` : `--${spec.name} ${value}`)
}
