import type { AboutRule } from '../rules/kit/rule.ts'
import type { Lines, Region } from '../text/lines.ts'
import type { Place } from '../text/source.ts'

/** Takes secret values out of a source line, with or without a diff's sign before it. */
export type Hide = (line: string) => string

/** A finding, as far as hiding needs it. */
interface Found {
  readonly rule: Pick<AboutRule, 'id'>
  readonly at: Place
}

/** Values shorter than this are hidden by their key alone: they would be found in every other word. */
const shortestValue = 4
const mostLines = 1_000
const mask = '•••'

/**
 * Hides what findings about secrets point at wherever source lines are shown: the values themselves, and whatever stands
 * behind the same keys (an old value beside the new one).
 */
export function hiderOf(findings: readonly Found[]): Hide {
  const secrets = findings
    .filter(({ rule }) => isAboutValues(rule.id))
    .flatMap(linesOf)
    .map(parted)
  if (secrets.length === 0) return line => line
  const keys = new Set(secrets.map(({ key }) => key).filter(key => key !== ''))
  const values = [
    ...new Set(secrets.map(({ value }) => value).filter(value => value.length >= shortestValue)),
  ]
  const longestFirst = values.sort((a, b) => b.length - a.length)
  return line => {
    const { key } = parted(line)
    if (keys.has(key)) return `${line.slice(0, line.indexOf(key) + key.length)} ${mask}`
    return longestFirst.reduce((text, value) => text.replaceAll(value, mask), line)
  }
}

/** The same for a text of several lines. */
export function hideIn(text: string, hide: Hide): string {
  return text.split('\n').map(hide).join('\n')
}

/** Rules that speak of secrets by name, and point at references, rights or types. */
const others: ReadonlySet<string> = new Set([
  'cluster/audit-policy-secrets',
  'dockerfile/dockerignore-covers-secrets',
  'rbac/no-secret-access',
  'secrets/no-service-account-token-secret',
  'workload/no-secret-in-env',
  'workload/no-whole-secret-in-env',
])

/** Said of every rule that is called so: one too many hides a line, one too few shows a secret. */
function isAboutValues(id: string): boolean {
  return /secret|credential|password/.test(id) && !others.has(id)
}

/** The lines a finding stands on, and those indented below them: a block scalar's, an item's. */
function linesOf({ rule, at }: Found): string[] {
  const { lines } = at.source
  const region = lines.region(at.range)
  const { startLine, endLine } = rule.id.startsWith('dockerfile/') ? pipelineAround(region, lines) : region
  const indent = indentOf(lines.at(startLine))
  const found: string[] = []
  for (let line = startLine; line <= lines.count && found.length < mostLines; line++) {
    const text = lines.at(line)
    if (line > endLine && text.trim() !== '' && indentOf(text) <= indent) break
    found.push(text)
  }
  return found
}

/** The finding may stand on the command, and the value on the line before it, on the next one or in a heredoc. */
function pipelineAround(region: Region, lines: Lines): { startLine: number; endLine: number } {
  let { startLine, endLine } = region
  const isOpen = (line: number) => goesOn.test(lines.at(line)) && !startsAnew.test(lines.at(line + 1))
  while (startLine > 1 && endLine - startLine < mostLines && isOpen(startLine - 1)) startLine--
  while (endLine < lines.count && endLine - startLine < mostLines && isOpen(endLine)) endLine++
  for (let line = startLine; line <= endLine; line++) {
    const [, end] = heredoc.exec(lines.at(line)) ?? []
    if (end === undefined) continue
    while (endLine < lines.count && endLine - startLine < mostLines && lines.at(endLine).trim() !== end)
      endLine++
    break
  }
  return { startLine, endLine }
}

/** A pipe or a continuation at the end of a line, or a comment between such lines, but no next command. */
const goesOn = /^\s*#|(?<!(?:&&|\|\||;)\s*)[\\`|]\s*$/
const startsAnew = /^\s*(?:&&|\|\||;)/
const heredoc = /<<-?\s*["']?(\w+)/

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** `- password: "x"` is `password:` and `x`; a line without a separator is all value. */
function parted(line: string): { readonly key: string; readonly value: string } {
  const bare = line.replace(/^[\s+-]+/, '').trimEnd()
  const end = bare.search(/[:=]/) + 1
  const value = bare
    .slice(end)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
  return { key: bare.slice(0, end), value }
}
