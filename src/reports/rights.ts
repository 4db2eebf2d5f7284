import type { Finding, Review } from '../findings/finding.ts'
import type { RightsRow } from '../findings/rights-change.ts'
import { codeSpan, cut, tableCell } from './escape.ts'
import type { Section } from './page.ts'
import { worstFirst } from './phrases.ts'

/** Who gains and who loses which right, a table each. */
export function rightsTables({ rights, findings }: Review): Section[] {
  if (rights === undefined) return []
  const rulesOf = rulesAgainst(findings)
  return [tableOf('Rights gained', rights.gained, rulesOf), tableOf('Rights lost', rights.lost, () => [])]
}

/** The same, a line each, for a terminal. */
export function rightsLines({ rights }: Review): readonly string[] {
  const lines = (sign: string, rows: readonly RightsRow[]) =>
    shown(
      rows,
      row => `${sign} ${sentenceOf(row)}`,
      count => `${sign} … and ${count} more`,
    )
  return [...lines('+', rights?.gained ?? []), ...lines('-', rights?.lost ?? [])]
}

/** Rows of a table: more are counted. */
const mostRows = 25
/** Resources, verbs or names in a row: more are counted. */
const mostWords = 8

/** Rules named in a row: enough to find the others. */
const mostRules = 2

type RulesOf = (row: RightsRow) => readonly string[]

/** The rules that the role or the binding newly breaks. */
function rulesAgainst(findings: readonly Finding[]): RulesOf {
  const rules = new Map<string, Set<string>>()
  for (const { state, subject, rule } of worstFirst(findings)) {
    if (state !== 'new' || !('kind' in subject)) continue
    const name = `${subject.kind} ${subject.name}`
    rules.set(name, (rules.get(name) ?? new Set()).add(rule.id))
  }
  return ({ role, binding }) =>
    [...(rules.get(role) ?? []), ...(rules.get(binding) ?? [])].slice(0, mostRules)
}

function tableOf(title: string, rows: readonly RightsRow[], rulesOf: RulesOf): Section {
  return {
    head: `### ${title} (${rows.length})\n\n| Who | May | On | Where | Through |\n|---|---|---|---|---|`,
    rows: shown(
      rows,
      row => rowText(row, rulesOf(row)),
      count => `| … and ${count} more | | | | |`,
    ),
    between: '\n',
  }
}

function shown(
  rows: readonly RightsRow[],
  textOf: (row: RightsRow) => string,
  more: (count: number) => string,
): string[] {
  const texts = rows.slice(0, mostRows).map(textOf)
  return rows.length > mostRows ? [...texts, more(rows.length - mostRows)] : texts
}

function rowText(row: RightsRow, rules: readonly string[]): string {
  const { subject, verbs, resources, names, binding, role } = row
  const only = names.length === 0 ? '' : ` named ${listed(names, codeSpan)}`
  const see = rules.length === 0 ? '' : `; see ${listed(rules, codeSpan)}`
  const cells = [
    codeSpan(cut(subject, 200)),
    verbs.length === 0 ? holdingsOf(role) : listed(verbs, codeSpan),
    `${listed(resources, codeSpan)}${only}`,
    scopeOf(row, codeSpan),
    `${codeSpan(cut(binding, 200))}, ${codeSpan(cut(role, 200))}${see}`,
  ]
  return `| ${cells.map(tableCell).join(' | ')} |`
}

function sentenceOf(row: RightsRow): string {
  const { subject, verbs, resources, names, binding, role } = row
  const plain = (word: string) => word
  const what =
    verbs.length === 0 ? holdingsOf(role) : `${listed(verbs, plain)} on ${listed(resources, plain)}`
  const only = names.length === 0 ? '' : ` named ${listed(names, plain)}`
  return `${subject}: ${what}${only}, ${scopeOf(row, plain)}, through ${binding} and ${role}`
}

function listed(words: readonly string[], form: (word: string) => string): string {
  const first = words.slice(0, mostWords).map(word => form(cut(word, 100)))
  return words.length > mostWords
    ? `${first.join(', ')} and ${words.length - mostWords} more`
    : first.join(', ')
}

function scopeOf({ scope }: RightsRow, form: (word: string) => string): string {
  if (scope === '*') return 'the whole cluster'
  return scope === '' ? 'the namespace it is applied to' : `namespace ${form(cut(scope, 100))}`
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles */
function holdingsOf(role: string): string {
  return builtIn.get(role) ?? 'whatever the role allows, which is not in this repository'
}

const builtIn: ReadonlyMap<string, string> = new Map([
  ['ClusterRole cluster-admin', 'everything'],
  ['ClusterRole admin', 'read and change nearly every object, Secrets, roles and bindings among them'],
  ['ClusterRole edit', 'read and change most objects, Secrets among them, but no roles and bindings'],
  ['ClusterRole view', 'read most objects, but no Secrets, roles and bindings'],
])
