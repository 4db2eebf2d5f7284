import { UserError } from '../text/failure.ts'
import { type CommitSha, toCommitSha } from '../text/path.ts'
import { type Git, run } from './git.ts'

/** The commit a branch, tag, id or expression (`HEAD~2`) names; undefined when there is none here. */
export async function findCommit(git: Git, ref: string): Promise<CommitSha | undefined> {
  // No ref begins with a dash; git would take it as an option.
  if (ref === '' || ref.startsWith('-') || ref.includes('\0')) return undefined
  const { code, stdout } = await run(git, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
  return code === 0 ? toCommitSha(stdout.toString('latin1').trim()) : undefined
}

export function unknownRef(ref: string): UserError {
  return new UserError(
    `\`${ref}\` names no commit in this clone. Check its spelling (\`git branch --all\`), or fetch it: \`git fetch origin\`.`,
  )
}

/** What the current branch is to be compared with: its upstream, else the default branch of `origin`. */
export async function defaultBase(git: Git): Promise<string> {
  for (const ref of ['@{upstream}', 'refs/remotes/origin/HEAD']) {
    const { code, stdout } = await run(git, ['rev-parse', '--verify', '--quiet', '--symbolic-full-name', ref])
    const name = stdout.toString('utf8').trim()
    if (code === 0 && name !== '' && (await findCommit(git, name)))
      return name.replace(/^refs\/(?:heads|remotes)\//, '')
  }
  throw new UserError(
    'The current branch has no upstream and `origin` has no known default branch. Pass the branch to compare with: `--base origin/main`.',
  )
}
