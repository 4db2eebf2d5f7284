import type { Placement } from '../findings/finding.ts'
import type { PullFile } from '../github/api.ts'
import { parseHunks } from '../repository/hunks.ts'

/** The head's lines that GitHub shows of a file, hunk by hunk; empty where it shows none. */
export type ShownLines = ReadonlyMap<string, readonly LineSpan[]>

/** 1-based and inclusive. */
interface LineSpan {
  readonly first: number
  readonly last: number
}

/** What can be commented on, by GitHub's own account of the pull request. */
export function shownLines(files: readonly PullFile[]): ShownLines {
  return new Map(files.map(file => [file.path, parseHunks(file.patch ?? '').flatMap(spanOf)]))
}

function spanOf(hunk: { readonly newStart: number; readonly newCount: number }): LineSpan[] {
  return hunk.newCount === 0 ? [] : [{ first: hunk.newStart, last: hunk.newStart + hunk.newCount - 1 }]
}

/** The placement, or the next one that GitHub takes: on the file, in the summary. */
export function standable(placement: Placement, shown: ShownLines): Placement {
  const { kind, path } = placement
  const spans = shown.get(path)
  if (kind === 'summary') return placement
  if (spans === undefined)
    return { kind: 'summary', path, because: 'GitHub does not list the file in the pull request' }
  if (kind === 'file') return placement
  const { startLine, line } = placement
  const isShown = startLine <= line && spans.some(span => span.first <= startLine && line <= span.last)
  return isShown ? placement : { kind: 'file', path, because: 'GitHub does not show the lines in the diff' }
}
