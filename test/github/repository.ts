import { execFileSync } from 'node:child_process'

/** What GitHub knows of commits comes from a real git repository. */
export interface DiffFile {
  readonly path: string
  readonly previousPath: string | undefined
  readonly status: 'added' | 'removed' | 'modified' | 'renamed'
  readonly sha: string
  /** From the first `@@` on; undefined for a binary file or one without changed lines. */
  readonly patch: string | undefined
}

export class Repository {
  readonly folder: string
  /** Of commits, which never change. */
  readonly #diffs = new Map<string, readonly DiffFile[]>()

  constructor(folder: string) {
    this.folder = folder
  }

  git(...args: string[]): string {
    return this.#bytes(args).toString('utf8')
  }

  has(commit: string): boolean {
    try {
      this.git('cat-file', '-e', `${commit}^{commit}`)
      return true
    } catch {
      return false
    }
  }

  sha(revision: string): string {
    return this.git('rev-parse', `${revision}^{commit}`).trim()
  }

  mergeBase(one: string, other: string): string {
    return this.git('merge-base', one, other).trim()
  }

  /** The commits of a pull request, newest first. */
  commits(base: string, head: string): string[] {
    return this.git('rev-list', `${base}..${head}`)
      .split('\n')
      .filter(line => line !== '')
  }

  /** The three-dot diff, as GitHub shows it. */
  diff(base: string, head: string): readonly DiffFile[] {
    const range = [this.mergeBase(base, head), this.sha(head)]
    const known = this.#diffs.get(range.join()) ?? this.#diff(range)
    this.#diffs.set(range.join(), known)
    return known
  }

  #diff(range: readonly string[]): DiffFile[] {
    const options = ['--no-ext-diff', '--no-textconv', '--no-color', '-M', '-U3', '--full-index']
    const patches = this.git('diff', ...options, ...range).split(/^(?=diff --git )/m)
    const fields = this.git('diff', ...options, '--raw', '-z', ...range).split('\0')
    const files: DiffFile[] = []
    for (let at = 0; (fields[at] ?? '') !== ''; ) {
      const [, , before = '', after = '', letter = ''] = (fields[at++] ?? '').split(' ')
      const isRename = letter.startsWith('R')
      const previousPath = isRename ? fields[at++] : undefined
      const path = fields[at++] ?? ''
      const text = patches[files.length] ?? ''
      const start = text.search(/^@@ /m)
      const patch = start === -1 ? undefined : text.slice(start).replace(/\n$/, '')
      const status = isRename ? 'renamed' : letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'modified'
      files.push({ path, previousPath, status, sha: letter === 'D' ? before : after, patch })
    }
    return files
  }

  blob(sha: string): Buffer | undefined {
    try {
      return this.#bytes(['cat-file', 'blob', sha])
    } catch {
      return undefined
    }
  }

  tree(
    revision: string,
  ): { mode: string; type: string; sha: string; size: number | undefined; path: string }[] {
    const rows = this.git('ls-tree', '-r', '-t', '-l', '-z', revision)
      .split('\0')
      .filter(row => row !== '')
    return rows.map(row => {
      const tab = row.indexOf('\t')
      const [mode = '', type = '', sha = '', size = '-'] = row.slice(0, tab).split(/ +/)
      return { mode, type, sha, size: size === '-' ? undefined : Number(size), path: row.slice(tab + 1) }
    })
  }

  #bytes(args: readonly string[]): Buffer {
    return execFileSync('git', args, {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    })
  }
}

/** For each line a patch shows on a side: the number of its hunk. */
export function linesOf(patch: string, side: 'LEFT' | 'RIGHT'): Map<number, number> {
  const shown = new Map<number, number>()
  let hunk = 0
  let line = 0
  for (const text of patch.split('\n')) {
    const head = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text)
    if (head) {
      hunk++
      line = Number(side === 'LEFT' ? head[1] : head[2])
    } else if (text.startsWith(' ') || text.startsWith(side === 'LEFT' ? '-' : '+')) {
      shown.set(line++, hunk)
    }
  }
  return shown
}
