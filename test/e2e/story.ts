import assert from 'node:assert/strict'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { TestContext } from 'node:test'
import { Shipyard } from '../repository/shipyard.ts'
import { type Ran, seaworthy } from './run.ts'

const stories = join(import.meta.dirname, '../../__fixtures__/pulls')
export const range: readonly string[] = ['--base', 'main', '--head', 'night-shift']

export interface Finding {
  readonly rule: string
  readonly state: string
  readonly message: string
  readonly fingerprint: string
  readonly subject: {
    readonly kind: string
    readonly namespace?: string
    readonly name: string
    readonly container?: string
  }
  readonly location: { readonly path: string; readonly startLine: number }
  readonly related: readonly { readonly path: string; readonly startLine: number; readonly label: string }[]
  readonly rendered?: { readonly by: string; readonly root: string; readonly values: readonly string[] }
  readonly placement?: {
    readonly kind: string
    readonly path: string
    readonly startLine?: number
    readonly line?: number
  }
  readonly suggestion?: Suggestion
  readonly waiver?: { readonly kind: string; readonly reason: string }
}

export interface Suggestion {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  readonly replacement: string
  readonly safety: string
  readonly check?: string
}

export interface Report {
  readonly verdict: string
  readonly counts: Readonly<Record<string, number>>
  readonly findings: readonly Finding[]
  readonly fixed: readonly { readonly rule: string; readonly subject: Finding['subject'] }[]
  readonly skipped: readonly Gap[]
  readonly partial: readonly Gap[]
}

export interface Gap {
  readonly path: string
  readonly because: string
}

export interface Told extends Report {
  readonly code: number | null
  /** The report as it was printed. */
  readonly text: string
}

/** What a story's change does: `head` holds the files that it writes. */
export interface Change {
  readonly removed?: readonly string[]
  /** Written over what `head` holds. */
  readonly also?: Readonly<Record<string, string>>
}

/** The repository of a story in `__fixtures__/pulls`: its base on `main`, its change on `night-shift`. */
export function launched(t: TestContext, story: string, { removed = [], also = {} }: Change = {}): Shipyard {
  const yard = new Shipyard(t)
  cpSync(join(stories, story, 'base'), yard.folder, { recursive: true })
  yard.commit()
  yard.git('checkout', '--quiet', '-b', 'night-shift')
  cpSync(join(stories, story, 'head'), yard.folder, { recursive: true })
  for (const path of removed) yard.remove(path)
  for (const [path, text] of Object.entries(also)) yard.write(path, text)
  yard.commit()
  return yard
}

/** One side of a story: path -> text. */
export function filesOf(story: string, side: 'base' | 'head'): Readonly<Record<string, string>> {
  const folder = join(stories, story, side)
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    paths.map(path => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  )
}

export async function reviewed(yard: Shipyard, ...words: readonly string[]): Promise<Told> {
  return told(await seaworthy(yard.folder, ['review', ...range, '--format', 'json', ...words]))
}

export async function scanned(folder: string, ...words: readonly string[]): Promise<Told> {
  return told(await seaworthy(folder, ['scan', '--format', 'json', ...words]))
}

function told({ code, out, err }: Ran): Told {
  assert.notEqual(out, '', err)
  const report: Report = JSON.parse(out)
  return { ...report, code, text: out }
}

/** Rendering takes a second and more: a story is reviewed once, and the tests look at one report. */
export function once<T>(make: (t: TestContext) => Promise<T>): (t: TestContext) => Promise<T> {
  let made: Promise<T> | undefined
  return t => (made ??= make(t))
}

export function newOnes({ findings }: Report): readonly Finding[] {
  return findings.filter(({ state }) => state === 'new')
}

export function isAbout({ findings }: Report, { name, namespace }: Finding['subject']): boolean {
  return findings.some(({ subject }) => subject.name === name && subject.namespace === namespace)
}

/** What findings are, wherever they stand. */
export function whats(findings: readonly Finding[]): readonly string[] {
  const all = findings.map(({ rule, subject }) =>
    [rule, subject.kind, subject.namespace, subject.name, subject.container].join(' '),
  )
  return [...new Set(all)].sort()
}

export function inBoth(some: readonly Finding[], others: readonly Finding[]): readonly string[] {
  const there = new Set(whats(others))
  return whats(some).filter(what => there.has(what))
}

/** New findings of an object, by its name. */
export function newIn(report: Report, name: string, rule?: string): readonly Finding[] {
  return newOnes(report).filter(finding => finding.subject.name === name && (!rule || finding.rule === rule))
}

/** The only new finding of a rule in an object. */
export function theNew(report: Report, name: string, rule: string): Finding {
  const [finding, ...others] = newIn(report, name, rule)
  assert.ok(finding, `${rule} is not new in ${name}: ${rulesIn(newIn(report, name)).join(', ')}`)
  assert.deepEqual(others, [])
  return finding
}

export function rulesIn(findings: readonly Pick<Finding, 'rule'>[]): readonly string[] {
  return findings.map(({ rule }) => rule).sort()
}

/** `charts/crane/values.yaml:4`. */
export function causeOf({ location }: Finding): string {
  return `${location.path}:${location.startLine}`
}

/** The lines a comment stands on. */
export function placeOf({ placement }: Finding): string {
  return placement ? `${placement.path}:${placement.startLine ?? ''}-${placement.line ?? ''}` : 'nowhere'
}

/** The one place where all of them are said. */
export function onePlace(findings: readonly Finding[]): string {
  const places = new Set(findings.map(placeOf))
  assert.equal(places.size, 1, [...places].join(', '))
  return [...places].join()
}

/** The head's files with every suggestion committed, as GitHub does it. */
export function withSuggestions(yard: Shipyard, { findings }: Report): Readonly<Record<string, string>> {
  const suggestions = new Map(
    findings.flatMap(({ suggestion }) => (suggestion ? [[JSON.stringify(suggestion), suggestion]] : [])),
  )
  const changed: Record<string, string> = {}
  const upwards = [...suggestions.values()].sort((a, b) => b.startLine - a.startLine)
  for (const { path, startLine, endLine, replacement } of upwards) {
    const lines = (changed[path] ?? readFileSync(join(yard.folder, path), 'utf8')).split('\n')
    lines.splice(
      startLine - 1,
      endLine - startLine + 1,
      ...(replacement === '' ? [] : replacement.split('\n')),
    )
    changed[path] = lines.join('\n')
  }
  return changed
}

/** 1-based number of the only line of a story's file at the head that begins with a text, blanks apart. */
export function lineOf(story: string, path: string, text: string): number {
  const [head, base] = ['head', 'base'].map(side => join(stories, story, side, path))
  const file = head && existsSync(head) ? head : base
  const lines = readFileSync(file ?? '', 'utf8').split('\n')
  const found = lines.flatMap((line, i) => (line.trimStart().startsWith(text) ? [i + 1] : []))
  assert.equal(found.length, 1, `${text} stands on lines ${found.join(', ')} of ${path}`)
  return found[0] ?? 0
}
