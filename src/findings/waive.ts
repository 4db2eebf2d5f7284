import { ruleIds } from '../rules/select.ts'
import type { SourceFile } from '../sources/read.ts'
import { groupBy } from '../text/group.ts'
import type { RepoPath } from '../text/path.ts'
import type { Waiver } from './finding.ts'
import type { Observation } from './observation.ts'
import { type WaiverComment, waiverOf, waiversIn } from './waivers.ts'

/** Which observations are accepted, and what a reader should know of the waivers. */
export interface Waived {
  readonly waivers: ReadonlyMap<Observation, Waiver>
  /** A sentence each. */
  readonly notices: readonly string[]
}

/**
 * Matches observations of one commit with the waivers in their files. `before` are the base's files, so that waivers this
 * change brings are known as new; undefined when there is no base.
 */
export function waive(
  observations: readonly Observation[],
  files: readonly SourceFile[],
  before: readonly SourceFile[] | undefined,
  renames: ReadonlyMap<RepoPath, RepoPath>,
  asked: ReadonlySet<string>,
): Waived {
  const earlier = new Set(
    before?.flatMap(file => waiversIn(file).map(waiver => identityOf(waiver, waiver.source.path))),
  )
  const byPath = groupBy(observations, observation => observation.path)
  const waivers = new Map<Observation, Waiver>()
  const notices: string[] = []
  for (const file of files) {
    const comments = waiversIn(file)
    const used = new Set<WaiverComment>()
    for (const observation of byPath.get(file.entry.path) ?? []) {
      const comment = waiverOf(observation, observation.problem.at, comments)
      if (!comment) continue
      used.add(comment)
      const isNew =
        before !== undefined &&
        !earlier.has(identityOf(comment, renames.get(file.entry.path) ?? file.entry.path))
      waivers.set(observation, { kind: 'comment', reason: comment.reason, isNew })
    }
    notices.push(...comments.flatMap(comment => complaintAbout(comment, used.has(comment), asked)))
  }
  return { waivers, notices }
}

function identityOf({ rules, reason }: WaiverComment, path: string): string {
  return JSON.stringify([path, rules, reason])
}

const everyRule: ReadonlySet<string> = new Set(ruleIds)

/** `asked` are the rules of this run: whether a waiver of another one is needed cannot be told. */
export function complaintAbout(
  { source, line, rules, reason }: WaiverComment,
  isUsed: boolean,
  asked: ReadonlySet<string>,
): readonly string[] {
  const names = rules.map(rule => `\`${rule}\``).join(', ')
  const at = `${source.path}:${line}`
  const unknown = rules.find(rule => !everyRule.has(rule))
  if (unknown !== undefined) return [`${at}: the waiver names \`${unknown.slice(0, 80)}\`, which is no rule.`]
  if (reason === '')
    return [`${at}: the waiver of ${names} gives no reason (\`-- reason\`), so it does not count.`]
  if (isUsed || !rules.every(rule => asked.has(rule))) return []
  return [`${at}: the waiver of ${names} is not needed any more.`]
}
