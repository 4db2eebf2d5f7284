import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { author, type PullState, type State } from './state.ts'

/** A real git repository in a temporary folder: the shipyard's manifests, and changes of them. */
export class Shipyard {
  readonly folder: string

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'shipyard-'))
    this.git('init', '--quiet', '--initial-branch=main')
    this.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
  }

  git(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      env: gitEnvironment,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .toString('utf8')
      .trim()
  }

  /** Commits files (undefined removes one) on the branch that is checked out; gives the commit's id. */
  commit(files: Readonly<Record<string, string | undefined>>, message = 'Refit'): string {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path)
      if (text === undefined) {
        rmSync(file)
        continue
      }
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    this.git('add', '--all')
    this.git('commit', '--quiet', '--allow-empty', '--message', message)
    return this.git('rev-parse', 'HEAD')
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** The user's own configuration must not change a test. */
export const gitEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Quartermaster',
  GIT_AUTHOR_EMAIL: 'quartermaster@shipyard.test',
  GIT_COMMITTER_NAME: 'Quartermaster',
  GIT_COMMITTER_EMAIL: 'quartermaster@shipyard.test',
  GIT_AUTHOR_DATE: '2026-05-04T03:02:01Z',
  GIT_COMMITTER_DATE: '2026-05-04T03:02:01Z',
}

/** Opens pull request #7 of `refit` into `main`. */
export function openPull(state: State, given: Partial<PullState> = {}): PullState {
  const pull: PullState = {
    number: 7,
    base: 'main',
    head: 'refit',
    headRepository: state.fullName,
    headBranch: 'refit',
    author,
    isOpen: true,
    ...given,
  }
  state.pulls.set(pull.number, pull)
  return pull
}

/** So many numbered lines, one of them replaced. */
export function numbered(count: number, changed: Readonly<Record<number, string>> = {}): string {
  return Array.from({ length: count }, (_, index) => `${changed[index + 1] ?? `line ${index + 1}`}\n`).join(
    '',
  )
}
