import { inspectFile, ruleSetOf } from '../../src/findings/inspect.ts'
import { defaults } from '../../src/inputs/options.ts'
import { rules } from '../../src/rules/index.ts'
import type { NamedRule } from '../../src/rules/kit/rule.ts'
import { noBuilds } from '../../src/sources/build-files/build.ts'
import { fileKindOf } from '../../src/sources/file-kind.ts'
import type { RepositoryIndex } from '../../src/sources/kubernetes/repository-index.ts'
import { parseFile, type SourceFile } from '../../src/sources/read.ts'
import { groupBy } from '../../src/text/group.ts'
import { toRepoPath } from '../../src/text/path.ts'
import type { MadeFile } from './shipyard.ts'

/** Microseconds of one file, on average over all files. */
export interface RuleCosts {
  readonly parsing: number
  /** All rules in one walk. */
  readonly together: number
  /** What each rule takes beyond walking the files, the dearest first. */
  readonly each: readonly { readonly id: string; readonly microseconds: number }[]
}

export function ruleCosts(made: readonly MadeFile[]): RuleCosts {
  const files = made.map(parsed)
  const index = indexOf(files)
  const average = (milliseconds: number) => (milliseconds * 1000) / files.length
  const best = new Map<NamedRule | undefined, number>()
  let [parsing, together] = [Infinity, Infinity]
  // The first rounds warm up; of the others the one counts that was least disturbed.
  for (let round = 0; round < 8; round++) {
    const isWarm = round >= 3
    const parse = timed(() => made.map(parsed))
    const all = timed(() => inspectAll(rules, files, index))
    if (isWarm) [parsing, together] = [Math.min(parsing, parse), Math.min(together, all)]
    for (const rule of [undefined, ...rules]) {
      const spent = timed(() => inspectAll(rule ? [rule] : [], files, index))
      if (isWarm) best.set(rule, Math.min(spent, best.get(rule) ?? spent))
    }
  }
  const walk = best.get(undefined) ?? 0
  const each = rules.map(rule => ({ id: rule.id, microseconds: average((best.get(rule) ?? 0) - walk) }))
  return {
    parsing: average(parsing),
    together: average(together),
    each: each.toSorted((a, b) => b.microseconds - a.microseconds),
  }
}

function inspectAll(asked: readonly NamedRule[], files: readonly SourceFile[], index: RepositoryIndex): void {
  const ruleSet = ruleSetOf(asked)
  const settings = { ...defaults, profile: 'strict' } as const
  for (const file of files) inspectFile(file, ruleSet, index, settings)
}

/** Milliseconds. */
export function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

export function parsed({ path, text }: MadeFile): SourceFile {
  const entry = { path: toRepoPath(path), kind: 'file', id: path } as const
  return parseFile(entry, { kind: 'bytes', bytes: Buffer.from(text) }, fileKindOf(path, new Set()))
}

function indexOf(files: readonly SourceFile[]): RepositoryIndex {
  const objects = files.flatMap(file => file.objects)
  const byKind = groupBy(objects, object => object.kind)
  const paths = new Set(files.map(file => file.entry.path))
  return {
    isWhole: true,
    objects: kind => byKind.get(kind) ?? [],
    isHidden: () => false,
    has: path => paths.has(path),
    pathsLike: () => [],
    builds: noBuilds,
    dockerfileOf: () => undefined,
  }
}
