import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { structuredPatch } from 'diff'
import fc from 'fast-check'
import type { Placement } from '../../src/findings/finding.ts'
import type { PullFile } from '../../src/github/api.ts'
import { shownLines, standable } from '../../src/publish/shown-lines.ts'
import { toRepoPath } from '../../src/text/path.ts'
import { linesOf } from '../github/repository.ts'

const path = toRepoPath('deploy/crane.yaml')

describe('where a remark may stand', () => {
  const text = fc.array(fc.constantFrom('kind: Pod', '', '- +1', '  -2', '@@ -1 +1 @@', '\r'), {
    maxLength: 40,
  })
  const line = fc.integer({ min: 0, max: 12 })

  test('for any diff and any placement, GitHub takes what is left', () => {
    const seen = { line: 0, file: 0, summary: 0 }
    fc.assert(
      fc.property(text, text, line, line, (before, after, startLine, last) => {
        const patch = patchOf(before, after)
        const shown = shownLines([file({ patch })])
        const placement: Placement = {
          kind: 'line',
          path,
          startLine,
          line: last,
          because: 'the line that causes it',
        }
        const stands = standable(placement, shown)
        // As the double counts: line by line, not by the hunks' heads.
        const lines = linesOf(patch, 'RIGHT')
        const [first, end] = [lines.get(startLine), lines.get(last)]
        const isTaken = startLine <= last && first !== undefined && first === end
        assert.equal(stands.kind, isTaken ? 'line' : 'file')
        seen[stands.kind]++
      }),
      { numRuns: 300 },
    )
    assert.ok(seen.line > 10 && seen.file > 10, JSON.stringify(seen))
  })

  test('a file without a patch takes comments on itself alone, one that is not listed none', () => {
    const shown = shownLines([file({})])
    assert.equal(standable({ kind: 'line', path, startLine: 1, line: 1, because: '' }, shown).kind, 'file')
    assert.equal(
      standable({ kind: 'file', path: toRepoPath('deploy/buoy.yaml'), because: '' }, shown).kind,
      'summary',
    )
  })
})

function file({ patch }: { patch?: string }): PullFile {
  return { path, previousPath: undefined, status: 'modified', changes: 1, patch }
}

/** From the first `@@` on, as GitHub gives it. */
function patchOf(before: readonly string[], after: readonly string[]): string {
  const join = (lines: readonly string[]) => lines.map(each => `${each}\n`).join('')
  const { hunks } = structuredPatch('a', 'b', join(before), join(after), '', '', { context: 3 })
  return hunks
    .map(hunk =>
      [`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`, ...hunk.lines].join(
        '\n',
      ),
    )
    .join('\n')
}
