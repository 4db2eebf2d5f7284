import { createHash } from 'node:crypto'
import type { Commit, TreeEntry } from '../../../../src/repository/commit.ts'
import { type HelmPlanner, helmPlanner } from '../../../../src/sources/helm/plan/planner.ts'
import type { ChartSettings } from '../../../../src/sources/rendering/plan.ts'
import type { Scope } from '../../../../src/sources/scope.ts'
import { toRepoPath } from '../../../../src/text/path.ts'

/** Path -> text or bytes, or where a link leads. */
export type Files = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>

/** A commit that is kept in memory, and remembers what was read of it. */
export class MemoryCommit implements Commit {
  readonly sha = null
  readonly isWhole = true
  readonly reads: string[] = []
  readonly entries: readonly TreeEntry[]
  readonly #bytes: Map<string, Buffer> = new Map()

  constructor(files: Files) {
    this.entries = Object.keys(files)
      .sort()
      .map(path => {
        const content = files[path] ?? ''
        const isLink = typeof content === 'object' && 'link' in content
        const bytes = Buffer.from(isLink ? content.link : content)
        this.#bytes.set(path, bytes)
        const id = createHash('sha1').update(bytes).digest('hex')
        return { path: toRepoPath(path), kind: isLink ? 'symlink' : 'file', id }
      })
  }

  list(): Promise<readonly TreeEntry[]> {
    return Promise.resolve(this.entries)
  }

  async *read(entries: readonly TreeEntry[], limit: number): ReturnType<Commit['read']> {
    for (const entry of entries) {
      this.reads.push(entry.path)
      const bytes = await Promise.resolve(this.#bytes.get(entry.path))
      if (entry.kind !== 'file' || !bytes)
        yield [entry, { kind: 'unreadable', because: 'it is a symbolic link' }]
      else if (bytes.length > limit) yield [entry, { kind: 'unreadable', because: 'it is too large' }]
      else yield [entry, { kind: 'bytes', bytes }]
    }
  }
}

export interface Yard {
  readonly commit: MemoryCommit
  readonly planner: HelmPlanner
}

export function plannerOf(
  files: Files,
  settings: { readonly charts?: readonly ChartSettings[]; readonly scope?: Scope } = {},
): Yard {
  const commit = new MemoryCommit(files)
  return { commit, planner: helmPlanner({ commit, entries: commit.entries }, { charts: [], ...settings }) }
}

/** `Chart.yaml` with its dependencies, each as flow mapping. */
export function manifest(name: string, ...dependencies: readonly string[]): string {
  const listed = dependencies.map(entry => `  - {${entry}}\n`).join('')
  return `apiVersion: v2\nname: ${name}\nversion: 1.2.3\n${listed === '' ? '' : `dependencies:\n${listed}`}`
}

export const library: (name: string) => string = name => `${manifest(name)}type: library\n`

export function textIn(files: ReadonlyMap<string, Uint8Array>, path: string): string | undefined {
  const bytes = files.get(path)
  return bytes && Buffer.from(bytes).toString('utf8')
}
