import { type RepoPath, toRepoPath } from '../text/path.ts'
import type { TreeEntry } from './commit.ts'

/** An entry as git prints it: six octal digits of mode, the object's id, the path. */
export function treeEntry(mode: string, id: string, path: string): TreeEntry {
  return { path: pathInTree(path), kind: kindOfMode(mode), id }
}

function kindOfMode(mode: string): TreeEntry['kind'] {
  if (mode === '120000') return 'symlink'
  if (mode === '160000') return 'submodule'
  return 'file'
}

/** A forged tree may hold `..`, which git would not check out: it is named in a form that leads nowhere. */
function pathInTree(path: string): RepoPath {
  try {
    return toRepoPath(path)
  } catch {
    const parts = path
      .split('/')
      .map(part => (/^\.{0,2}$/.test(part) ? part.replaceAll('.', '%2E') || '%2F' : part))
    return toRepoPath(parts.join('/'))
  }
}
