import type { NamedRule } from '../../src/rules/kit/rule.ts'
import { code, table } from './markdown.ts'
import { byNpmRunGenerate } from './output.ts'

/** `docs/rules.md`: every rule, by family. */
export function rulesPage(rules: readonly NamedRule[]): string {
  const sections = families(rules).map(family => {
    const rows = rules
      .filter(rule => familyOf(rule) === family)
      .map(rule => [
        ruleLink(rule.id, 'rules'),
        rule.title,
        severityOf(rule),
        rule.profile,
        rule.fixable ? 'yes' : '',
      ])
    return `## ${family}\n\n${table(['Rule', 'Wanted', 'Severity', 'Profile', 'Fix'], rows)}`
  })
  return `<!-- ${byNpmRunGenerate('src/rules')} -->

# Rules

${rules.length} rules. A profile holds its own rules and those of the ones before it: \`baseline\`, \`standard\` (the default), \`strict\`.
A single problem may be graver or milder than its rule; the rule's page shows it.

${sections.join('\n\n')}
`
}

/** The README's table: one row per family. */
export function familyTable(rules: readonly NamedRule[]): string {
  const rows = families(rules).map(family => {
    const members = rules.filter(rule => familyOf(rule) === family)
    const inStandard = members.filter(({ profile }) => profile !== 'strict')
    const counts = [members, inStandard, members.filter(({ fixable }) => fixable)]
    return [`[${code(family)}](docs/rules.md#${family})`, ...counts.map(({ length }) => `${length}`)]
  })
  return table(['Family', 'Rules', 'In the standard profile', 'With a fix'], rows)
}

/** A rule about the change as a whole makes no finding. */
export function severityOf({ target, severity }: NamedRule): string {
  return target === 'change' ? 'information' : severity
}

function ruleLink(id: string, folder: string): string {
  return `[${code(id)}](${folder}/${id}.md)`
}

function families(rules: readonly NamedRule[]): string[] {
  return [...new Set(rules.map(familyOf))]
}

function familyOf(rule: NamedRule): string {
  return rule.id.slice(0, rule.id.indexOf('/'))
}
