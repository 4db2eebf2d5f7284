import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaults } from '../inputs/options.ts'
import { openRepository } from '../repository/commits.ts'
import { review } from '../review.ts'
import { UserError } from '../text/failure.ts'
import type { Arguments } from './arguments.ts'
import { noPositionals } from './positionals.ts'
import { reportIn } from './report.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** Reviews a pull request of a real repository that it makes in a temporary folder. 0 whatever is found. */
export async function demoCommand(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  noPositionals('demo', given)
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-demo-'))
  const clone = join(folder, 'repository')
  makePullRequest(storyFolder(), clone)
  const repository = await openRepository(clone)
  try {
    const [main, branch] = [
      await repository.resolveCommit('main'),
      await repository.resolveCommit('night-shift'),
    ]
    const base = await repository.mergeBase(main, branch)
    const result = await review(
      repository.commitsBetween({ base, head: branch }),
      defaults,
      terminal.progress,
    )
    terminal.settle()
    terminal.write(`A pull request that merges \`night-shift\` into \`main\`, reviewed:\n\n`)
    terminal.write(reportIn('text', result, terminal))
    writeFileSync(join(folder, 'review.md'), reportIn('markdown', result, terminal))
    writeFileSync(join(folder, 'results.sarif'), reportIn('sarif', result, terminal))
    terminal.write(`\nThe repository, review.md and results.sarif are in ${folder}\n`)
    return 0
  } finally {
    await repository.close()
  }
}

/** The example stands beside `dist/`, and beside `src/`. */
function storyFolder(): string {
  const stories = ['..', '../..'].map(up =>
    fileURLToPath(new URL(`${up}/__fixtures__/pulls/night-shift/`, import.meta.url)),
  )
  const story = stories.find(folder => existsSync(folder))
  if (story !== undefined) return story
  throw new UserError('The example is missing. Run the demonstration from a clone of the repository.')
}

function makePullRequest(story: string, clone: string): void {
  cpSync(join(story, 'base'), clone, { recursive: true })
  git(clone, 'init', '--quiet', '--initial-branch=main')
  commitAll(clone, 'Run the crane')
  git(clone, 'checkout', '--quiet', '-b', 'night-shift')
  for (const part of ['deploy', 'image']) rmSync(join(clone, part), { recursive: true })
  cpSync(join(story, 'head'), clone, { recursive: true })
  commitAll(clone, 'Add the night shift')
}

function commitAll(clone: string, message: string): void {
  git(clone, 'add', '--all')
  git(clone, 'commit', '--quiet', '--message', message)
}

/** Whatever the user's own git is set to. */
function git(folder: string, ...words: readonly string[]): void {
  const author = { NAME: 'Harbour Master', EMAIL: 'master@harbour.example', DATE: '2026-01-01T00:00:00Z' }
  const identity = Object.entries(author).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ])
  const env = {
    ...process.env,
    ...Object.fromEntries(identity),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
  }
  try {
    execFileSync('git', words, { cwd: folder, env, stdio: 'pipe' })
  } catch {
    throw new UserError(
      `\`git ${words[0] ?? ''}\` failed in ${folder}. Check that git is installed and on the PATH.`,
    )
  }
}
