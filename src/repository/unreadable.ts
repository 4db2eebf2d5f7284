import { UserError } from '../text/failure.ts'
import type { Content } from './commit.ts'

/** Why a file of so many bytes is not read. */
export function tooLarge(size: number, limit: number): string {
  return `it has ${size} bytes, more than the limit of ${limit}`
}

/** Links lead nowhere and submodules hold nothing: both are named, neither is followed. */
export function notAFile(kind: 'symlink' | 'submodule'): Content {
  return { kind: 'unreadable', because: kind === 'symlink' ? 'it is a symbolic link' : 'it is a submodule' }
}

/** Without its trees a commit's files are not even known by name. */
export function treesMissing(id: string, stderr: string): UserError {
  const cause = stderr.trim().split('\n').at(-1) ?? ''
  return new UserError(
    `The files of \`${id}\` cannot be listed (${cause}). Clone again without \`--filter=tree:0\`, or run \`git fsck\`.`,
  )
}
