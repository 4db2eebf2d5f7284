import type { NamedRule } from '../../src/rules/kit/rule.ts'
import { type Answer, checklist, guides, type Item, type Part, type Section } from './checklist-items.ts'
import { code, table } from './markdown.ts'
import { byNpmRunGenerate } from './output.ts'
import { severityOf } from './rule-tables.ts'

/** `docs/checklist.md`: every item of the checklist, and who decides it. */
export function checklistPage(rules: readonly NamedRule[]): string {
  return `<!-- ${byNpmRunGenerate("tools/generate/checklist-items.ts and the rules' `checklist`")} -->

# Checklist

What five guides to Kubernetes security ask for, each thing once and in our own words, and which rules decide it: with the profile from
which on they do, and their severity. ${countsOf(rules)}

${table(['Guide', 'Its name'], Object.entries(guides))}

${checklist.map(section => sectionText(section, rules)).join('\n\n')}
`
}

/** The parts of an item that no rule decides. */
export function openParts(item: Item, rules: readonly NamedRule[]): readonly Part[] {
  if (item.answer.kind !== 'rules') return []
  const deciding = decidingRules(item, rules)
  return item.answer.parts.filter(part => !deciding.some(({ id }) => id.startsWith(part.rules)))
}

export function anchorOf(item: string): string {
  return item.toLowerCase()
}

function decidingRules({ id }: Item, rules: readonly NamedRule[]): readonly NamedRule[] {
  return rules.filter(rule => rule.checklist.includes(id))
}

function countsOf(rules: readonly NamedRule[]): string {
  const items = checklist.flatMap(section => section.items)
  const count = (isMeant: (item: Item) => boolean): number => items.filter(isMeant).length
  const decided = count(item => decidingRules(item, rules).length > 0 && openParts(item, rules).length === 0)
  const inPart = count(item => decidingRules(item, rules).length > 0) - decided
  const byProduct = count(({ answer }) => answer.kind === 'product')
  const cannot = count(({ answer }) => answer.kind === 'advisory')
  const open = items.length - decided - inPart - byProduct - cannot
  return `Of its ${items.length} items rules decide ${decided}, and ${inPart} more in part; ${byProduct} are what a review is; ${open} no rule decides yet; ${cannot} a pull request cannot show.`
}

function sectionText({ title, items }: Section, rules: readonly NamedRule[]): string {
  const rows = items.map(item => [
    `<a id="${anchorOf(item.id)}"></a>${item.id}`,
    `${item.says}.`,
    item.sources.join(', '),
    answerText(item.answer, item, rules),
  ])
  return `## ${title}\n\n${table(['Item', 'Wanted', 'Guides', 'Decided by'], rows)}`
}

function answerText(answer: Answer, item: Item, rules: readonly NamedRule[]): string {
  switch (answer.kind) {
    case 'product':
      return answer.how
    case 'advisory':
      return `Advisory: a pull request cannot show it, because ${answer.because}.`
    case 'rules':
      return decidedBy(item, rules)
  }
}

function decidedBy(item: Item, rules: readonly NamedRule[]): string {
  const deciding = decidingRules(item, rules)
  if (deciding.length === 0) return 'No rule decides it yet.'
  const links = deciding.map(
    rule => `[${code(rule.id)}](rules/${rule.id}.md) (${rule.profile}, ${severityOf(rule)})`,
  )
  const open = openParts(item, rules).map(({ question }) => question)
  return [
    ...links,
    ...(open.length > 0 ? [`Not decided yet: whether ${open.join('; whether ')}.`] : []),
  ].join('<br>')
}
