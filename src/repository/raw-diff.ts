import type { ChangedFile, TreeEntry } from './commit.ts'
import { treeEntry } from './tree-entry.ts'

/** One line of `git diff-tree --raw`. */
export interface RawChange {
  readonly status: ChangedFile['status']
  readonly before: TreeEntry | undefined
  readonly after: TreeEntry | undefined
  readonly modes: { readonly before: string; readonly after: string }
  /** How many patches follow: git prints a file that becomes a link as a removal and an addition. */
  readonly patches: 1 | 2
}

/** `:100644 100644 <id> <id> R086<tab>old<tab>new`, paths quoted as in C where they need it. */
export function parseRaw(text: string): RawChange[] {
  return text.split('\n').flatMap(line => (line.startsWith(':') ? [changeOf(line)] : []))
}

function changeOf(line: string): RawChange {
  const [head = '', oldPath = '', newPath = oldPath] = line.split('\t')
  const [before = '', after = '', oldId = '', newId = '', letter = ''] = head.slice(1).split(' ')
  const status = statuses[letter.slice(0, 1)] ?? 'modified'
  return {
    status,
    before: status === 'added' ? undefined : treeEntry(before, oldId, unquoted(oldPath)),
    after: status === 'removed' ? undefined : treeEntry(after, newId, unquoted(newPath)),
    modes: { before, after },
    patches: letter.startsWith('T') ? 2 : 1,
  }
}

const statuses: Readonly<Record<string, ChangedFile['status']>> = {
  A: 'added',
  C: 'added',
  D: 'removed',
  R: 'renamed',
}

const escapes: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 }

/** Undoes git's quoting: C escapes, and octal for the bytes that are no printable character. */
function unquoted(printed: string): string {
  if (!printed.startsWith('"')) return printed
  const bytes = [...printed.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gsu)].map(
    ([, octal, letter, plain]) => {
      if (octal !== undefined) return Buffer.from([Number.parseInt(octal, 8)])
      if (letter !== undefined) return Buffer.from([escapes[letter] ?? letter.charCodeAt(0)])
      return Buffer.from(plain ?? '')
    },
  )
  return Buffer.concat(bytes).toString('utf8')
}
