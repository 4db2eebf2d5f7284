import { UserError } from '../text/failure.ts'
import { type CommitSha, toCommitSha } from '../text/path.ts'
import { type Git, run } from './git.ts'
import { findCommit } from './refs.ts'

/** One repository, for questions and for `git fetch` from `origin`. */
export interface Remote {
  readonly git: Git
  /** May talk to the network. */
  readonly online: Git
}

/** Milliseconds for all fetching of one question together. */
const patience = 120_000

/** How many commits more to ask for each time, before asking for all. */
const steps = [50, 200, 1000, 5000]

/** Fetches one commit, and not its history where the clone is shallow anyway; false when `origin` does not give it. */
export async function fetchCommit(remote: Remote, sha: CommitSha): Promise<boolean> {
  const depth = (await isShallow(remote.git)) ? ['--depth=1'] : []
  return (
    (await fetch(remote, [...depth, 'origin', sha], patience)) &&
    (await findCommit(remote.git, sha)) !== undefined
  )
}

/**
 * Where the histories of two commits part. A shallow clone is deepened step by step until git can tell.
 * @param hint the answer where it is known (`merge_base_commit` of the API): then only that commit is fetched.
 */
export async function findMergeBase(
  remote: Remote,
  [base, head]: readonly [CommitSha, CommitSha],
  hint: CommitSha | undefined,
): Promise<CommitSha> {
  if (hint && ((await findCommit(remote.git, hint)) || (await fetchCommit(remote, hint)))) return hint

  const known = await mergeBase(remote.git, base, head)
  if (known) return known
  if (!(await isShallow(remote.git))) {
    throw new UserError(
      `\`${base}\` and \`${head}\` have no common ancestor. Pass a base from which the head was branched: \`--base REF\`.`,
    )
  }
  const found = await deepen(remote, base, head)
  if (found) return found
  throw new UserError(
    `The clone is shallow, and deepening it from \`origin\` did not show where \`${base}\` and \`${head}\` part. Check out with \`fetch-depth: 0\`, or run \`git fetch --unshallow\`.`,
  )
}

async function deepen(remote: Remote, base: CommitSha, head: CommitSha): Promise<CommitSha | undefined> {
  const until = Date.now() + patience
  for (const step of [...steps.map(commits => `--deepen=${commits}`), '--unshallow']) {
    const left = (): number => until - Date.now()
    // A commit made here is not on origin: then all it offers is deepened.
    const fetched =
      (await fetch(remote, [step, 'origin', base, head], left())) ||
      (await fetch(remote, [step, 'origin'], left()))
    if (!fetched) return undefined
    const found = await mergeBase(remote.git, base, head)
    if (found) return found
    if (!(await isShallow(remote.git))) return undefined
  }
  return undefined
}

async function mergeBase(git: Git, base: CommitSha, head: CommitSha): Promise<CommitSha | undefined> {
  const { code, stdout } = await run(git, ['merge-base', base, head])
  const first = stdout.toString('latin1').split('\n')[0]
  return code === 0 && first ? toCommitSha(first) : undefined
}

async function isShallow(git: Git): Promise<boolean> {
  const { stdout } = await run(git, ['rev-parse', '--is-shallow-repository'])
  return stdout.toString('latin1').trim() === 'true'
}

async function fetch({ online }: Remote, what: readonly string[], within: number): Promise<boolean> {
  if (within <= 0) return false
  const options = [
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    '--no-write-fetch-head',
    '--no-auto-maintenance',
  ]
  const { code } = await run(online, ['fetch', ...options, ...what], { within })
  return code === 0
}
