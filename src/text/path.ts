declare const repoPath: unique symbol
declare const commitSha: unique symbol

/** A path relative to the repository's root (or to the scanned folder): `/` between parts, no `./`, no `..`. */
export type RepoPath = string & { readonly [repoPath]: true }

/** The full hexadecimal id of a commit, SHA-1 or SHA-256. */
export type CommitSha = string & { readonly [commitSha]: true }

/** Accepts what git prints; throws a TypeError for an absolute path or one that climbs out of the tree. */
export function toRepoPath(text: string): RepoPath {
  if (text === '' || text.startsWith('/') || /(?:^|\/)\.{1,2}(?:\/|$)/.test(text)) {
    throw new TypeError(`not a path inside the repository: ${JSON.stringify(text)}`)
  }
  return text as RepoPath
}

/** Throws a TypeError for anything but 40 or 64 lower-case hexadecimal digits. */
export function toCommitSha(text: string): CommitSha {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text))
    throw new TypeError(`not a commit id: ${JSON.stringify(text)}`)
  return text as CommitSha
}

/** The folder of a path, `''` for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** The last part of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Joins a folder (`''` for the root) and a relative path, resolving `.` and `..`; undefined when it leads outside. */
export function joinPath(folder: string, relative: string): RepoPath | undefined {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.length === 0 ? undefined : toRepoPath(parts.join('/'))
}
