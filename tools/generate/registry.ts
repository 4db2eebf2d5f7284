import type { Named } from '../../src/rules/kit/rule.ts'
import { byNpmRunGenerate } from './output.ts'

/** `src/rules/index.ts`: every rule with its id, and whether its fixtures show a fix. */
export function registry(rules: readonly Named[]): string {
  const imports = rules.map(({ id }) => `import { rule as ${identifier(id)} } from './${id}.ts'`)
  const entries = rules.map(
    ({ id, fixable }) => `  { id: '${id}', fixable: ${fixable}, ...${identifier(id)} },`,
  )
  return `// ${byNpmRunGenerate('src/rules and __fixtures__/rules')}
import type { NamedRule } from './kit/rule.ts'
${imports.join('\n')}

/** Every rule, sorted by id. */
export const rules: readonly NamedRule[] = [
${entries.join('\n')}
]
`
}

/** `workload/no-privileged` -> `workloadNoPrivileged`. */
function identifier(id: string): string {
  return id.replaceAll(/[-/](.)/g, (_, letter: string) => letter.toUpperCase())
}
