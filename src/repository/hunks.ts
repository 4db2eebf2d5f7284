import type { DiffLine, Hunk } from './commit.ts'

type Extent = Omit<Hunk, 'lines'>

const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/** The hunks of one file's patch, with or without the lines before the first. The counts alone say where a hunk ends. */
export function parseHunks(patch: string): readonly Hunk[] {
  const hunks: Hunk[] = []
  const lines = patch.split('\n').values()
  for (const line of lines) {
    const extent = extentOf(line)
    if (extent) hunks.push({ ...extent, lines: takeLines(lines, extent) })
  }
  return hunks
}

function extentOf(line: string): Extent | undefined {
  const match = header.exec(line)
  if (!match) return undefined
  const [, oldStart, oldCount = '1', newStart, newCount = '1'] = match
  return {
    oldStart: Number(oldStart),
    oldCount: Number(oldCount),
    newStart: Number(newStart),
    newCount: Number(newCount),
  }
}

function takeLines(lines: Iterator<string>, extent: Extent): DiffLine[] {
  const taken: DiffLine[] = []
  const oldEnd = extent.oldStart + extent.oldCount
  const newEnd = extent.newStart + extent.newCount
  let { oldStart: oldLine, newStart: newLine } = extent
  while (oldLine < oldEnd || newLine < newEnd) {
    const { done, value: line } = lines.next()
    if (done) break
    const text = line.slice(1)
    if (line.startsWith('+')) taken.push({ kind: 'added', oldLine: undefined, newLine: newLine++, text })
    else if (line.startsWith('-'))
      taken.push({ kind: 'removed', oldLine: oldLine++, newLine: undefined, text })
    // What is left is context, or the note that the line before has no line end.
    else if (!line.startsWith('\\'))
      taken.push({ kind: 'context', oldLine: oldLine++, newLine: newLine++, text })
  }
  return taken
}
