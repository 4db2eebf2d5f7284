import { diffArrays } from 'diff'

/** Lines of a text and what takes their place. */
export interface Replacement {
  /** 1-based line before which, or from which on, it happens. */
  readonly line: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** What differs between two texts, line by line, without their line ends; undefined when too much does. */
export function replacementsIn(before: string, after: string): readonly Replacement[] | undefined {
  const changes = diffArrays(linesOf(before), linesOf(after), { maxEditLength: mostChangedLines })
  if (changes === undefined) return undefined
  const found: Replacement[] = []
  let line = 1
  let open: Replacement | undefined
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      if (open !== undefined) found.push(open)
      line += (open?.removed.length ?? 0) + value.length
      open = undefined
      continue
    }
    open ??= { line, removed: [], added: [] }
    open = added
      ? { ...open, added: [...open.added, ...value] }
      : { ...open, removed: [...open.removed, ...value] }
  }
  return open === undefined ? found : [...found, open]
}

/** A fix is a few lines long. */
const mostChangedLines = 400

function linesOf(text: string): string[] {
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n').map(line => line.replace(/\r$/, ''))
}
