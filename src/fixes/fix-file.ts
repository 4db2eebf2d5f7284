import { inspectFile, type Judgement, ruleSetOf } from '../findings/inspect.ts'
import type { Observation } from '../findings/observation.ts'
import type { NamedRule } from '../rules/kit/rule.ts'
import type { FileKind } from '../sources/file-kind.ts'
import type { RepositoryIndex } from '../sources/kubernetes/repository-index.ts'
import { parseFile, type SourceFile } from '../sources/read.ts'
import { applyFixes } from './apply.ts'
import { isMended } from './verify.ts'

export interface FixContext {
  readonly kind: FileKind
  readonly rules: readonly NamedRule[]
  readonly index: RepositoryIndex
  readonly settings: Judgement
}

/** A file after its safe fixes, and how many there were; undefined when there is none. The text has no byte order mark. */
export function fixFile(
  file: SourceFile,
  isWanted: (observation: Observation) => boolean,
  context: FixContext,
): { readonly text: string; readonly count: number } | undefined {
  const rules = ruleSetOf(context.rules)
  const tried = new Set<string>()
  let current = file
  let count = 0
  for (;;) {
    const { observations } = inspectFile(current, rules, context.index, context.settings)
    const next = observations.find(
      observation => isSafe(observation) && isWanted(observation) && !tried.has(nameOf(observation)),
    )
    if (!next || !current.source) break
    tried.add(nameOf(next))
    const text = next.problem.fix && applyFixes(current.source, [next.problem.fix])
    const trial = { file: current, observations, rules, index: context.index, settings: context.settings }
    if (text === undefined || !isMended(trial, current.source, text, [next])) continue
    current = parseFile(file.entry, { kind: 'bytes', bytes: Buffer.from(text) }, context.kind)
    count++
  }
  return count > 0 && current.source ? { text: current.source.text, count } : undefined
}

function isSafe({ problem }: Observation): boolean {
  return problem.fix?.safety === 'safe'
}

/** Its line may move while others are fixed. */
function nameOf({ rule, subject, key, ordinal }: Observation): string {
  return JSON.stringify([rule.id, subject, key, ordinal])
}
