import type { Finding } from '../findings/finding.ts'
import { groupBy } from '../text/group.ts'
import { compareText } from '../text/order.ts'
import { cut } from './escape.ts'
import { subjectPhrase } from './phrases.ts'

/** Findings of one cause together, worst first: the same rule at the same place, in however many rendered objects. */
export function byCause(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const causeOf = ({ rule, location, rendered, fingerprint }: Finding) =>
    rendered ? JSON.stringify([rule.id, location.path, location.startLine]) : fingerprint
  return [...groupBy(findings, causeOf).values()].flatMap(([first, ...others]) =>
    first ? [[first, ...others] as const] : [],
  )
}

const mostObjects = 8
const longestName = 200
const mostWays = 5

/**
 * What is rendered with the fault, a sentence: the roots, the values sets and the objects. `code` marks names. Empty for what
 * stands in a file as it is deployed.
 */
export function renderedSentence(findings: readonly Finding[], code: (name: string) => string): string {
  const rendered = findings.flatMap(finding =>
    finding.rendered ? [{ ...finding, by: finding.rendered }] : [],
  )
  const byRoot = [...groupBy(rendered, ({ by }) => by.root)].sort(([a], [b]) => compareText(a, b))
  const roots = byRoot.map(([root, inRoot]) => {
    const labels = sorted(inRoot.flatMap(({ by }) => by.labels))
    const objects = sorted(inRoot.map(({ subject }) => subjectPhrase(withoutContainer(subject)))).map(
      object => code(cut(object, longestName)),
    )
    return `${code(cut(root, longestName))}${waysPhrase(labels, code)}: ${listed(objects, mostObjects, '; ')}`
  })
  return roots.length === 0 ? '' : `Rendered from ${listed(roots, mostObjects, '; from ')}.`
}

/** The way of all findings of a place where it is the same, to be said once; `''` where each has its own. */
export function commonWay(
  findings: readonly Finding[],
  wayOf: (oneCause: readonly [Finding, ...Finding[]]) => string,
): string {
  const [first = '', ...others] = byCause(findings).map(wayOf)
  return others.length > 0 && others.every(way => way === first) ? first : ''
}

/** Each once, in an order of their own: findings of one place then say the same. */
function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareText)
}

/** The message names it. */
function withoutContainer(subject: Finding['subject']): Finding['subject'] {
  if (!('kind' in subject)) return subject
  const { container: _, ...object } = subject
  return object
}

/** Nothing where the default values are all there is. */
function waysPhrase(labels: readonly string[], code: (name: string) => string): string {
  if (labels.every(label => label === '')) return ''
  const names = labels.map(label => (label === '' ? 'the default values' : code(cut(label, longestName))))
  return ` with ${listed(names, mostWays, ', ')}`
}

function listed(items: readonly string[], most: number, between: string): string {
  const more = items.length - most
  return items.slice(0, most).join(between) + (more > 0 ? ` and ${more} more` : '')
}
