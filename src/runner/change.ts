import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Answer } from '../github/answer.ts'
import type { GitHub } from '../github/api.ts'
import type { PullEvent } from '../github/event.ts'
import type { ConfigSource } from '../inputs/options.ts'
import { apiCommits, type ContentApi } from '../repository/api-commits.ts'
import type { Commit, Commits } from '../repository/commit.ts'
import { openRepository } from '../repository/commits.ts'
import { UserError } from '../text/failure.ts'
import { type CommitSha, toCommitSha } from '../text/path.ts'

/** Requests for files in one run without a checkout, of the 1,000 an hour that a workflow's token has in a repository. */
const requests = 800
/** GitHub lists no more files of a pull request. */
const mostFiles = 3_000

/** The two sides of a pull request: from the checkout's git objects, or from the API where there is none. */
export async function openPull(pull: PullEvent, folder: string, github: GitHub): Promise<Commits> {
  const [base, head] = [toCommitSha(pull.baseSha), toCommitSha(pull.headSha)]
  const mergeBase = await github.mergeBase(base, head)
  if (hasCheckout(folder)) {
    return openSpan(
      { base, head, hint: mergeBase.kind === 'ok' ? toCommitSha(mergeBase.value) : undefined },
      folder,
    )
  }
  if (mergeBase.kind !== 'ok')
    throw new UserError(`${mergeBase.because} Or add actions/checkout before this step.`)
  return apiCommits(contentOf(pull, github), { base: toCommitSha(mergeBase.value), head, requests })
}

/** What a merge group brings to the base branch. Throws a UserError where there is no checkout. */
export async function openGroup(group: MergeGroup, folder: string, github: GitHub): Promise<Commits> {
  const [base, head] = [toCommitSha(group.baseSha), toCommitSha(group.headSha)]
  return openSpan({ base, head, hint: hintOf(await github.mergeBase(base, head)) }, folder)
}

interface MergeGroup {
  readonly baseSha: string
  readonly headSha: string
}

interface Span {
  readonly base: CommitSha
  readonly head: CommitSha
  /** The merge base, where the API told it: it saves deepening a shallow clone. */
  readonly hint: CommitSha | undefined
}

function hintOf(mergeBase: Answer<string>): CommitSha | undefined {
  return mergeBase.kind === 'ok' ? toCommitSha(mergeBase.value) : undefined
}

async function openSpan({ base, head, hint }: Span, folder: string): Promise<Commits> {
  const repository = await openCheckout(folder)
  try {
    const from = hint ?? (await repository.resolveCommit(base))
    const to = await repository.resolveCommit(head)
    return repository.commitsBetween({ base: await repository.mergeBase(from, to, hint), head: to })
  } catch (error) {
    await repository.close()
    throw error
  }
}

/** One commit of the checkout with all its files, and what ends the processes behind it. */
export async function openTree(
  sha: string,
  folder: string,
): Promise<{ commit: Commit; close(): Promise<void> }> {
  const repository = await openCheckout(folder)
  try {
    return { commit: await repository.treeOf(sha), close: () => repository.close() }
  } catch (error) {
    await repository.close()
    throw error
  }
}

function openCheckout(folder: string): ReturnType<typeof openRepository> {
  if (hasCheckout(folder)) return openRepository(folder)
  throw new UserError(`There is no checkout in ${folder}. Add actions/checkout before this step.`)
}

function hasCheckout(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true
    if (dirname(at) === at) return false
  }
}

function contentOf(pull: PullEvent, github: GitHub): ContentApi {
  return {
    changedFiles: async () => {
      const now = await github.pull(pull.number)
      if (now.kind === 'ok' && now.value.headSha !== pull.headSha) {
        throw new UserError(
          `Pull request #${pull.number} has a newer commit than this run's: that one's run reviews it.`,
        )
      }
      const files = await github.pullFiles(pull.number)
      if (files.kind !== 'ok') throw new UserError(files.because)
      if (files.value.length < mostFiles) return files.value
      throw new UserError(
        `GitHub lists only the first ${mostFiles} files of pull request #${pull.number}: add actions/checkout before this step.`,
      )
    },
    readFile: async (sha, path) => {
      const file = await github.file(sha, path)
      if (file.kind !== 'ok') throw new UserError(file.because)
      return file.value
    },
  }
}

/** The API lists changed files alone, so the configuration is read by its name. Throws a UserError when that fails. */
export async function configAt(base: Commit, config: ConfigSource, github: GitHub): Promise<ConfigSource> {
  if (base.isWhole || base.sha === null || config.kind !== 'commit') return config
  const file = await github.file(base.sha, config.path)
  if (file.kind !== 'ok') throw new UserError(file.because)
  if (file.value !== undefined) {
    return { kind: 'text', path: config.path, text: Buffer.from(file.value).toString('utf8') }
  }
  if (!config.isRequired) return { kind: 'none' }
  throw new UserError(`The configuration \`${config.path}\` does not exist at the base commit ${base.sha}.`)
}
