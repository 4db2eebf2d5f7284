import { structuredPatch } from 'diff'
import type { NamedRule } from '../../src/rules/kit/rule.ts'
import { ruleFile } from './catalogue.ts'
import { anchorOf } from './checklist-page.ts'
import { type ChangeExample, type Example, fixtureFolder } from './fixture.ts'
import { code, fenced, table } from './markdown.ts'
import { byNpmRunGenerate, type Output } from './output.ts'
import { severityOf } from './rule-tables.ts'

/** `docs/rules/<family>/<name>.md`: all there is to know of a rule, with its real output. None without an example. */
export function rulePage(rule: NamedRule, example: Example | ChangeExample | undefined): Output[] {
  if (example === undefined) return []
  const parts = [
    `<!-- ${byNpmRunGenerate(`${ruleFile(rule.id)} and ${fixtureFolder(rule.id)}`)} -->`,
    `# ${rule.title}`,
    facts(rule),
    rule.why,
    '## Example',
    ...('told' in example ? information(rule.id, example) : judgement(rule.id, example)),
    ...references(rule),
  ]
  return [{ path: pageOf(rule.id), text: `${parts.join('\n\n')}\n` }]
}

function judgement(id: string, example: Example): string[] {
  return [
    ...configuration(example),
    fenced(example.language, example.bad),
    'It says:',
    fenced('text', example.findings.map(withoutColumn).join('\n')),
    ...fix(example),
    ...fileToAdd(example),
    '## Waive it',
    waiver(id),
  ]
}

function information(id: string, { before, after, told }: ChangeExample): string[] {
  return [
    fenced('diff', hunks(before, after)),
    'The summary says, whatever the verdict:',
    told,
    '## Switch it off',
    fenced('yaml', `rules:\n  ${id}: off`),
  ]
}

/** A rule's page, from the repository's root. */
function pageOf(id: string): string {
  return `docs/rules/${id}.md`
}

function facts(rule: NamedRule): string {
  const checklist = rule.checklist.map(item => `[${item}](../../checklist.md#${anchorOf(item)})`).join(', ')
  return table(
    ['Rule', 'Severity', 'Profile', 'Judges', 'Checklist'],
    [[code(rule.id), severityOf(rule), rule.profile, rule.target, checklist || 'none']],
  )
}

/** `9:25 critical Container ...` -> `line 9, critical: Container ...` */
function withoutColumn(finding: string): string {
  return finding.replace(/^(\d+):\d+ (\S+) /, 'line $1, $2: ')
}

function configuration(example: Example): string[] {
  if (example.configuration === undefined) return []
  return ['Configured in `.github/seaworthy.yml`:', fenced('yaml', example.configuration), 'In a manifest:']
}

function fix(example: Example): string[] {
  if (example.fixed === undefined && example.added !== undefined) return []
  if (example.fixed === undefined)
    return ['## Fix', 'No fix is suggested: what is right here only the author knows.']
  return ['## Fix', fenced('diff', hunks(example.bad, example.fixed))]
}

function fileToAdd({ added }: Example): string[] {
  if (added === undefined) return []
  return ['## A file to add', 'Shown with the finding, to be read before it is kept:', fenced('yaml', added)]
}

function hunks(before: string, after: string): string {
  const patch = structuredPatch('bad', 'fixed', before, after, undefined, undefined, { context: 3 })
  return patch.hunks
    .flatMap(hunk => [
      `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
      ...hunk.lines,
    ])
    .join('\n')
}

function waiver(id: string): string {
  return `Accept a finding with a comment on its line, above it, or on the object, container or stage. The reason is required.

${fenced('text', `# seaworthy: ignore ${id} -- why this is accepted`)}

Or switch the rule off for the whole repository in \`.github/seaworthy.yml\`:

${fenced('yaml', `rules:\n  ${id}: off`)}`
}

function references(rule: NamedRule): string[] {
  if (rule.references.length === 0) return []
  return ['## References', rule.references.map(({ title, url }) => `- [${title}](${url})`).join('\n')]
}
