// Writes everything that is made from the rules, their fixtures and the options: `npm run generate`.
// With --check it writes nothing, names what is out of date and exits 1.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { actionFile, inputTable, outputTable } from './generate/action.ts'
import { loadRules } from './generate/catalogue.ts'
import { checklistPage } from './generate/checklist-page.ts'
import { configurationPage, configurationSchema } from './generate/configuration.ts'
import { changeExampleOf, exampleOf, fixtureFolder } from './generate/fixture.ts'
import { between } from './generate/markdown.ts'
import { differences, type Output, write } from './generate/output.ts'
import { registry } from './generate/registry.ts'
import { rulePage } from './generate/rule-page.ts'
import { familyTable, rulesPage } from './generate/rule-tables.ts'

const root = resolve(import.meta.dirname, '..')
const rules = await loadRules(root)
const examples = new Map(
  rules.map(rule => [rule.id, changeExampleOf(root, rule.id) ?? exampleOf(root, rule.id)]),
)
const outputs = everything()
const stale = differences(root, outputs, 'docs/rules')

if (!process.argv.includes('--check')) {
  write(root, outputs, stale)
  console.log(`${outputs.length} generated files, ${stale.length} of them changed`)
} else if (stale.length > 0) {
  console.error(`Out of date, run \`npm run generate\`:\n${stale.join('\n')}`)
  process.exitCode = 1
}

for (const [id, example] of examples) {
  if (example !== undefined) continue
  console.error(
    `${fixtureFolder(id)} needs a findings.txt that names its files; \`npm run new-rule\` shows the shape`,
  )
  process.exitCode = 1
}

function everything(): Output[] {
  const ids = rules.map(rule => rule.id)
  return [
    { path: 'src/rules/index.ts', text: registry(rules.map(({ id }) => ({ id, fixable: isFixable(id) }))) },
    ...rules.flatMap(rule => rulePage(rule, examples.get(rule.id))),
    { path: 'docs/rules.md', text: rulesPage(rules) },
    { path: 'docs/checklist.md', text: checklistPage(rules) },
    { path: 'docs/configuration.md', text: configurationPage() },
    { path: 'docs/seaworthy.schema.json', text: configurationSchema(ids) },
    { path: 'action.yml', text: actionFile(packageJson.description) },
    { path: 'README.md', text: readme() },
  ]
}

function isFixable(id: string): boolean {
  const example = examples.get(id)
  return example !== undefined && 'fixed' in example && example.fixed !== undefined
}

function readme(): string {
  const text = readFileSync(join(root, 'README.md'), 'utf8')
  return between(
    between(between(text, 'rules', familyTable(rules)), 'inputs', inputTable()),
    'outputs',
    outputTable(),
  )
}
