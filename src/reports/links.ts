import type { RepoPath } from '../text/path.ts'

/** Where things stand on the web. */
export interface Links {
  /** The page of a rule. */
  ruleUrl(id: string): string
  /** A file of the head, or one of its lines; undefined where files have no page (a working tree). */
  permalink(path: RepoPath, line: number | undefined): string | undefined
}
