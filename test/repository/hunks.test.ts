import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'

import type { ChangedFile, Hunk } from '../../src/repository/commit.ts'
import { parseHunks } from '../../src/repository/hunks.ts'
import { Shipyard } from './shipyard.ts'

const line = fc.oneof(
  fc.constantFrom(
    '',
    '@@ -1 +1 @@',
    '--- a/x',
    '+++ b/x',
    '\\ No newline at end of file',
    'diff --git a/x b/x',
    'kind: Pod',
    '\r',
    '-',
    '+ ',
  ),
  fc.string({ maxLength: 6 }).map(text => text.replace(/[\n\0]/g, '')),
)
const text = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.boolean())
  .map(([lines, isEnded]) => lines.join('\n') + (isEnded && lines.length > 0 ? '\n' : ''))
const file = fc.record({
  before: fc.option(text),
  edits: fc.array(fc.tuple(fc.nat(40), line), { maxLength: 6 }),
  after: fc.option(text),
})

test('hunks carry the old file to the new one, whatever the lines say', async t => {
  const yard = new Shipyard(t)
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 12 }), async files => {
      const sides = files.map(
        ({ before, after, edits }) => [before, after ?? edited(before ?? '', edits)] as const,
      )
      yard.remove('berths')
      for (const [n, [before]] of sides.entries()) if (before !== null) yard.write(`berths/${n}`, before)
      const base = yard.commit()
      for (const [n, [, after]] of sides.entries()) yard.write(`berths/${n}`, after)
      const head = yard.commit()

      const repository = await yard.open(t)
      const changes = await repository.commitsBetween({ base, head }).changes()
      for (const [n, [before, after]] of sides.entries()) {
        const change = changes.find(({ after }) => after?.path === `berths/${n}`)
        if (!change) assert.equal(before, after)
        else if (change.before?.path === change.after?.path || !change.before)
          checkChange(change, before ?? '', after)
      }
      await repository.close()
    }),
    { numRuns: 25 },
  )
})

function checkChange(change: ChangedFile, before: string, after: string): void {
  assert.deepEqual(applied(linesOf(before), change.hunks), linesOf(after))
  for (const hunk of change.hunks) {
    for (const { kind, oldLine, newLine, text } of hunk.lines) {
      if (kind !== 'added') assert.equal(linesOf(before)[(oldLine ?? 0) - 1], text)
      if (kind !== 'removed') assert.equal(linesOf(after)[(newLine ?? 0) - 1], text)
    }
    assert.equal(hunk.lines.filter(({ kind }) => kind !== 'added').length, hunk.oldCount)
    assert.equal(hunk.lines.filter(({ kind }) => kind !== 'removed').length, hunk.newCount)
  }
}

test('a patch cut off or made up neither hangs nor throws', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(line, fc.constantFrom('@@ -1,9 +1,9 @@', '@@ -0,0 +1,99999999999 @@', '@@ -5 +5,0 @@ x')),
      ),
      lines => {
        assert.ok(parseHunks(lines.join('\n')).length <= lines.length)
      },
    ),
    { numRuns: 300 },
  )
})

function edited(text: string, edits: readonly (readonly [number, string])[]): string {
  const lines = text.split('\n')
  for (const [at, line] of edits) lines.splice(at % (lines.length + 1), at % 2, line)
  return lines.join('\n')
}

function linesOf(text: string): string[] {
  const lines = text.split('\n')
  return text === '' || text.endsWith('\n') ? lines.slice(0, -1) : lines
}

function applied(lines: readonly string[], hunks: readonly Hunk[]): string[] {
  const result: string[] = []
  let at = 0
  for (const hunk of hunks) {
    // A side without lines counts from the line before it.
    const from = hunk.oldCount === 0 ? hunk.oldStart : hunk.oldStart - 1
    result.push(
      ...lines.slice(at, from),
      ...hunk.lines.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])),
    )
    at = from + hunk.oldCount
  }
  return [...result, ...lines.slice(at)]
}
