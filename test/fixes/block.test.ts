import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyBlock, blockOf } from '../../src/fixes/block.ts'
import { toRepoPath } from '../../src/text/path.ts'
import { sourceOf } from '../../src/text/source.ts'

const sourceWith = (text: string) => sourceOf(toRepoPath('deploy/crane.yaml'), text)

test('a changed line is replaced by itself', () => {
  assert.deepEqual(blockOf(sourceWith('a\nb\nc\n'), 'a\nB\nc\n'), {
    startLine: 2,
    endLine: 2,
    replacement: 'B',
  })
})

test('an insertion takes the line before it along', () => {
  assert.deepEqual(blockOf(sourceWith('a\nb\n'), 'a\nnew\nb\n'), {
    startLine: 1,
    endLine: 1,
    replacement: 'a\nnew',
  })
})

test('a deletion has no text', () => {
  assert.deepEqual(blockOf(sourceWith('a\nb\nc\n'), 'a\nc\n'), { startLine: 2, endLine: 2, replacement: '' })
})

test('line 1 keeps the byte order mark', () => {
  assert.deepEqual(blockOf(sourceWith('\uFEFFa\nb\n'), 'A\nb\n'), {
    startLine: 1,
    endLine: 1,
    replacement: '\uFEFFA',
  })
})

test('where there is a block, it gives the new text back', () => {
  const line = fc.constantFrom('a', 'b', '  c', '', '# d')
  const text = fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 8 }), fc.boolean())
    .map(([lines, ends]) => lines.join('\n') + (ends ? '\n' : ''))
  fc.assert(
    fc.property(text, text, fc.boolean(), (before, after, isDos) => {
      const [old, now] = [before, after].map(each => (isDos ? each.replaceAll('\n', '\r\n') : each))
      if (old === undefined || now === undefined) return
      const block = blockOf(sourceWith(old), now)
      if (block) assert.equal(applyBlock(sourceWith(old), block), now)
    }),
    { numRuns: 500 },
  )
})
