import { stringify } from 'yaml'
import { type OptionSpec, optionSpecs } from '../../src/inputs/options.ts'
import { code, table } from './markdown.ts'
import { byNpmRunGenerate } from './output.ts'

const outputs: readonly (readonly [name: string, says: string])[] = [
  ['verdict', '`pass`, `fail` or `incomplete`.'],
  ['new-findings', 'How many findings the change brings.'],
  ['existing-findings', 'How many were there before.'],
  ['fixed-findings', 'How many the change removes.'],
  ['skipped', 'How many relevant files could not be analysed.'],
  ['sarif-file', 'Path of the SARIF report.'],
  ['sarif-id', 'Id of the upload to code scanning; empty when nothing was uploaded.'],
]

/**
 * `action.yml`. Defaults are not repeated here: a default would look like an input that was given, and beat the
 * configuration file. Only the token, which no other place can know, has one.
 */
export function actionFile(description: string): string {
  const action = {
    name: 'Seaworthy',
    description,
    branding: { icon: 'anchor', color: 'blue' },
    inputs: Object.fromEntries(inputSpecs().map(spec => [spec.name, input(spec)])),
    outputs: Object.fromEntries(outputs.map(([name, says]) => [name, { description: says }])),
    runs: { using: 'node24', main: 'dist/index.js' },
  }
  return `# ${byNpmRunGenerate('src/inputs/options.ts')}\n${stringify(action, { lineWidth: 0 })}`
}

export function inputTable(): string {
  const rows = inputSpecs().map(spec => [code(spec.name), spec.says + choicesOf(spec), defaultOf(spec)])
  return table(['Input', 'Meaning', 'Default'], rows)
}

export function outputTable(): string {
  return table(
    ['Output', 'Meaning'],
    outputs.map(([name, says]) => [code(name), says]),
  )
}

/** The choices, unless the sentence names all of them. */
export function choicesOf(spec: OptionSpec): string {
  const choices = spec.choices ?? []
  const isSaid = choices.every(choice => spec.says.includes(code(choice)))
  return isSaid ? '' : ` One of ${choices.map(code).join(', ')}.`
}

export function defaultOf(spec: OptionSpec): string {
  return spec.default === undefined ? '' : code(spec.default)
}

function inputSpecs(): OptionSpec[] {
  return optionSpecs.filter(spec => spec.isActionInput)
}

function input(spec: OptionSpec): object {
  if (spec.default?.startsWith('${{') === true) return { description: spec.says, default: spec.default }
  const byDefault = spec.default === undefined ? '' : ` Default: ${code(spec.default)}.`
  return { description: spec.says + choicesOf(spec) + byDefault, required: false }
}
