import { inspectFile, ruleSetOf } from '../../src/findings/inspect.ts'
import { defaults } from '../../src/inputs/options.ts'
import { rules } from '../../src/rules/index.ts'
import type { NamedRule } from '../../src/rules/kit/rule.ts'
import { fileKindOf } from '../../src/sources/file-kind.ts'
import type { RepositoryIndex } from '../../src/sources/kubernetes/repository-index.ts'
import { parseFile, type SourceFile } from '../../src/sources/read.ts'
import { groupBy } from '../../src/text/group.ts'
import { toRepoPath } from '../../src/text/path.ts'
import type { MadeFile } from './shipyard.ts'

export interface RuleCost {
  readonly id: string
  /** Of one file, on average over all files. */
  readonly microseconds: number
}

/** What each rule takes beyond walking the files, the dearest first. Parsing is done before. */
export function ruleCosts(made: readonly MadeFile[]): RuleCost[] {
  const files = made.map(parsed)
  const index = indexOf(files)
  const best = new Map<NamedRule | undefined, number>()
  // The first rounds warm up; of the others the one counts that was least disturbed.
  for (let round = 0; round < 8; round++) {
    for (const rule of [undefined, ...rules]) {
      const spent = millisecondsOf(rule, files, index)
      if (round >= 3) best.set(rule, Math.min(spent, best.get(rule) ?? spent))
    }
  }
  const walk = best.get(undefined) ?? 0
  const costs = rules.map(rule => ({
    id: rule.id,
    microseconds: (((best.get(rule) ?? 0) - walk) * 1000) / files.length,
  }))
  return costs.sort((a, b) => b.microseconds - a.microseconds)
}

function millisecondsOf(
  rule: NamedRule | undefined,
  files: readonly SourceFile[],
  index: RepositoryIndex,
): number {
  const ruleSet = ruleSetOf(rule === undefined ? [] : [rule])
  const settings = { ...defaults, profile: 'strict' } as const
  const start = performance.now()
  for (const file of files) inspectFile(file, ruleSet, index, settings)
  return performance.now() - start
}

function parsed({ path, text }: MadeFile): SourceFile {
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
  }
}
