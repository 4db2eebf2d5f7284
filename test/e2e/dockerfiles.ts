import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { Shipyard } from '../repository/shipyard.ts'
import { seaworthy } from './run.ts'

export interface Finding {
  readonly rule: string
  readonly severity: string
  readonly state: string
  readonly message: string
  readonly subject: { readonly stage?: string; readonly instruction?: string }
  readonly location: {
    readonly path: string
    readonly startLine: number
    readonly startColumn: number
  }
  readonly placement?: { readonly kind: string; readonly startLine?: number; readonly line?: number }
  readonly suggestion?: {
    readonly startLine: number
    readonly endLine: number
    readonly replacement: string
    readonly safety: string
    readonly check?: string
  }
  readonly newFile?: { readonly path: string; readonly text: string }
}

export interface Report {
  readonly verdict: string
  readonly counts: Readonly<Record<string, number>>
  readonly findings: readonly Finding[]
  readonly fixed: readonly { readonly rule: string }[]
  readonly skipped: readonly { readonly path: string; readonly because: string }[]
  readonly partial: readonly { readonly path: string }[]
}

export type Files = Readonly<Record<string, string>>

const readme = { 'README.md': '# The harbour\n' }
export const range: readonly string[] = ['--base', 'main', '--head', 'night-shift']

export const textOf = (...lines: readonly string[]): string => `${lines.join('\n')}\n`

/** One commit on `main`. */
export function yardWith(t: TestContext, files: Files): Shipyard {
  const yard = new Shipyard(t)
  for (const [path, text] of Object.entries({ ...readme, ...files })) yard.write(path, text)
  yard.commit()
  return yard
}

/** A branch `night-shift` that is one commit ahead; null removes a file. */
export function branchWith(
  t: TestContext,
  before: Files,
  after: Readonly<Record<string, string | null>>,
): Shipyard {
  const yard = yardWith(t, before)
  yard.git('checkout', '--quiet', '-b', 'night-shift')
  for (const [path, text] of Object.entries(after)) {
    if (text === null) yard.remove(path)
    else yard.write(path, text)
  }
  yard.commit()
  return yard
}

export async function report({ folder }: Shipyard, ...words: readonly string[]): Promise<Report> {
  const { out, err } = await seaworthy(folder, [...words, '--format', 'json'])
  assert.notEqual(out, '', err)
  return JSON.parse(out)
}

/** What a scan of one rule finds. */
export async function scanned(yard: Shipyard, rule: string): Promise<readonly Finding[]> {
  return (await report(yard, 'scan', '--profile', 'strict', '--rules', `dockerfile/${rule}`)).findings
}

/** What a review calls new. */
export async function reviewed(yard: Shipyard, ...words: readonly string[]): Promise<readonly Finding[]> {
  const { findings } = await report(yard, 'review', ...range, ...words)
  return findings.filter(({ state }) => state === 'new')
}

export const places = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ location: { path, startLine, startColumn } }) => `${path}:${startLine}:${startColumn}`)

export const rulesOf = (findings: readonly { readonly rule: string }[]): readonly string[] =>
  findings.map(({ rule }) => rule)

export const read = ({ folder }: Shipyard, path: string): string => readFileSync(join(folder, path), 'utf8')
