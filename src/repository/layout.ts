import { resolve } from 'node:path'

import { UserError } from '../text/failure.ts'
import { type Git, gitIn, output, run } from './git.ts'

/** Where the parts of a repository are, as absolute paths. */
export interface Layout {
  /** The working tree's top folder; undefined in a bare repository. */
  readonly root: string | undefined
  readonly objects: string
  readonly index: string
  /** Where git is run. */
  readonly folder: string
  readonly objectFormat: string
  readonly git: Git
}

/** Finds the repository a folder belongs to: the folder may be its top, one below, a linked worktree or bare. */
export async function findRepository(folder: string): Promise<Layout> {
  const git = gitIn(resolve(folder))
  const { code, stdout, stderr } = await run(git, [
    'rev-parse',
    '--is-inside-work-tree',
    '--show-object-format',
  ])
  if (code !== 0) throw openingFailure(folder, stderr)
  const [isInside, objectFormat = 'sha1'] = stdout.toString('utf8').trim().split('\n')
  const path = async (...asked: string[]): Promise<string> => {
    const printed = await output(git, ['rev-parse', ...asked])
    return resolve(folder, printed.toString('utf8').replace(/\r?\n$/, ''))
  }
  const [objects, index, root] = await Promise.all([
    path('--git-path', 'objects'),
    path('--git-path', 'index'),
    isInside === 'true' ? path('--show-toplevel') : undefined,
  ])
  return { root, folder: resolve(folder), objects, index, objectFormat, git }
}

function openingFailure(folder: string, stderr: string): UserError {
  if (stderr.includes('dubious ownership') || stderr.includes('unsafe repository')) {
    return new UserError(
      `Git refuses the repository in \`${folder}\` because another user owns it. Run \`git config --global --add safe.directory '${resolve(folder)}'\`.`,
    )
  }
  if (stderr.includes('cannot change to'))
    return new UserError(`The folder \`${folder}\` does not exist or cannot be opened.`)
  if (stderr.includes('not a git repository')) {
    return new UserError(
      `\`${folder}\` is not inside a git repository. Run this in a clone, or use \`seaworthy scan\`.`,
    )
  }
  return new UserError(`Git cannot open the repository in \`${folder}\`: ${stderr.trim()}`)
}
