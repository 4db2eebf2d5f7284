import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readIgnoreFile } from '../../../src/sources/build-files/ignore-file.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { sourceOf } from '../../../src/text/source.ts'

function leavesOut(patterns: readonly string[], path: string): boolean | undefined {
  return readIgnoreFile(sourceOf(toRepoPath('.dockerignore'), patterns.join('\n'))).leavesOut(path)
}

test('patterns mean what they mean to Docker', () => {
  const cases: readonly (readonly [patterns: readonly string[], path: string, isLeftOut: boolean])[] = [
    [['.git'], '.git/config', true],
    [['.git'], 'crane/.git/config', false],
    [['**/.git'], 'crane/.git/config', true],
    [['.GIT'], '.git/config', false],
    [['/crane/'], 'crane/tides.csv', true],
    [['*.pem'], 'tls.pem', true],
    [['*.pem'], 'certs/tls.pem', false],
    [['**/*.pem'], 'tls.pem', true],
    [['**.pem'], 'certs/tls.pem', true],
    [['*', '!src'], 'src/crane.ts', false],
    [['*', '!src'], 'tides.csv', true],
    [['!src', '*'], 'src/crane.ts', true],
    [['  .env  ', '# .git'], '.env', true],
    [['  .env  ', '# .git'], '.git/config', false],
    [['.env?local'], '.env.local', true],
    [['*.py[cod]'], 'crane.pyc', true],
    [['**/node_modules/**'], 'a/node_modules/b/c', true],
    [[''], '.env', false],
  ]
  for (const [patterns, path, isLeftOut] of cases)
    assert.equal(leavesOut(patterns, path), isLeftOut, `${patterns.join(' ')} on ${path}`)
})

test('what could be another expression, broken or slow, is not told', () => {
  for (const pattern of ['(a+)+$', 'a|b', '[z-a]', '[', 'a**b', '*.{a,b}', '*a*a*a*a*a*a*a*b'])
    assert.equal(leavesOut(['.env', pattern], '.env'), undefined, pattern)
  assert.equal(leavesOut(['.env'], 'a'.repeat(1000)), undefined)
  assert.equal(leavesOut(Array(100_000).fill('**/*.log'), '.env'), undefined)
})
