import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'

import type { Commit, Content, Hunk } from '../../src/repository/commit.ts'
import { openRepository, type Repository } from '../../src/repository/commits.ts'
import { type CommitSha, toCommitSha } from '../../src/text/path.ts'

/** A real git repository in a temporary folder that disappears with the test. */
export class Shipyard {
  readonly folder: string

  constructor(test: TestContext, ...options: string[]) {
    this.folder = temporaryFolder(test)
    this.git('init', '--quiet', '--initial-branch=main', ...options)
    this.git('config', 'user.name', 'Harbour Master')
    this.git('config', 'user.email', 'master@harbour.example')
  }

  git(...command: string[]): string {
    return execFileSync('git', command, {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
    }).trim()
  }

  write(path: string, content: string | Uint8Array): void {
    const file = join(this.folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }

  link(path: string, target: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true })
    symlinkSync(target, join(this.folder, path))
  }

  chmod(path: string, mode: number): void {
    chmodSync(join(this.folder, path), mode)
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true, force: true })
  }

  /** Commits everything there is. */
  commit(message: string = 'a day at the shipyard'): CommitSha {
    this.git('add', '--all')
    this.git('commit', '--quiet', '--allow-empty', '--message', message)
    return this.head()
  }

  head(): CommitSha {
    return toCommitSha(this.git('rev-parse', 'HEAD'))
  }

  open(test: TestContext): Promise<Repository> {
    return opened(test, this.folder)
  }
}

export function temporaryFolder(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'shipyard-'))
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A repository that is closed with the test. */
export async function opened(test: TestContext, folder: string): Promise<Repository> {
  const repository = await openRepository(folder)
  test.after(() => repository.close())
  return repository
}

/** Path -> text, or the reason in angle brackets. */
export async function textsOf(commit: Commit, limit: number = 2 ** 20): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  for await (const [entry, content] of commit.read(await commit.list(), limit))
    texts[entry.path] = textOf(content)
  return texts
}

export function textOf(content: Content): string {
  return content.kind === 'bytes' ? Buffer.from(content.bytes).toString('utf8') : `<${content.because}>`
}

/** A hunk as a patch shows it. */
export function patchOf(hunks: readonly Hunk[]): string[] {
  const marker = { context: ' ', added: '+', removed: '-' }
  return hunks.flatMap(hunk => [
    `@@ -${hunk.oldStart},${hunk.oldCount} +${hunk.newStart},${hunk.newCount} @@`,
    ...hunk.lines.map(line => marker[line.kind] + line.text),
  ])
}
