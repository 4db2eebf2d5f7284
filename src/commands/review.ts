import type { Given } from '../inputs/options.ts'
import type { Commits } from '../repository/commit.ts'
import { openRepository } from '../repository/commits.ts'
import { optionsFor } from '../repository/options-for.ts'
import { review } from '../review.ts'
import { ruleIds } from '../rules/select.ts'
import { type Arguments, formatOf, givenOf } from './arguments.ts'
import { deliver, readGiven } from './files.ts'
import { noPositionals } from './positionals.ts'
import { exitCodeOf, reportIn } from './report.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export async function reviewCommand(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  noPositionals('review', given)
  const said = givenOf(given, path => readGiven(path, terminal))
  const commits = await openChange(terminal.folder, given.text('base'), given.text('head'))
  try {
    const result = await review(commits, await settled(said, commits), terminal.progress)
    terminal.settle()
    const output = given.text('output')
    const look = output === undefined ? terminal : { hasColour: false, columns: undefined }
    deliver(reportIn(formatOf(given), result, look), output, terminal)
    return exitCodeOf(result.verdict)
  } finally {
    await commits.close()
  }
}

/** The change between two revisions; without a head, up to the working tree. */
export async function openChange(
  folder: string,
  base: string | undefined,
  head: string | undefined,
): Promise<Commits> {
  const repository = await openRepository(folder)
  try {
    const from = await repository.resolveCommit(base ?? (await repository.defaultBase()))
    const to = await repository.resolveCommit(head ?? 'HEAD')
    const mergeBase = await repository.mergeBase(from, to)
    return head === undefined
      ? await repository.commitsToWorkTree(mergeBase)
      : repository.commitsBetween({ base: mergeBase, head: to })
  } catch (error) {
    await repository.close()
    throw error
  }
}

export function settled(said: Given, commits: Commits): ReturnType<typeof optionsFor> {
  return optionsFor(said, commits.base, ruleIds)
}
