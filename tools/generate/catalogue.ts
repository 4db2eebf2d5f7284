import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NamedRule, Rule } from '../../src/rules/kit/rule.ts'
import { hasFix } from './fixture.ts'

/** The rules themselves, in the order of the registry. */
export async function loadRules(root: string): Promise<NamedRule[]> {
  const load = async (id: string): Promise<NamedRule> => {
    const module = (await import(join(root, ruleFile(id)))) as { rule: Rule }
    return { ...module.rule, id, fixable: hasFix(root, id) }
  }
  return Promise.all(ruleIds(root).map(load))
}

/** Where a rule stands in the repository. */
export function ruleFile(id: string): string {
  return `src/rules/${id}.ts`
}

/** Ids of all rules, sorted: every `src/rules/<family>/<name>.ts` but the kit's. */
function ruleIds(root: string): string[] {
  const folder = join(root, 'src/rules')
  const families = readdirSync(folder, { withFileTypes: true }).filter(
    entry => entry.isDirectory() && entry.name !== 'kit',
  )
  const ids = families.flatMap(family =>
    readdirSync(join(folder, family.name))
      .filter(file => file.endsWith('.ts'))
      .map(file => `${family.name}/${file.slice(0, -'.ts'.length)}`),
  )
  for (const id of ids) demandRule(root, id)
  return ids.sort()
}

function demandRule(root: string, id: string): void {
  if (/^export const rule\b/m.test(readFileSync(join(root, ruleFile(id)), 'utf8'))) return
  throw new Error(`${ruleFile(id)} exports no \`rule\`; what several rules need belongs to src/rules/kit`)
}
