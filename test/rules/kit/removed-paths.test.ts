import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { covers, removedPaths } from '../../../src/rules/kit/removed-paths.ts'
import { lastInstruction } from '../../sources/dockerfile/read.ts'

function pathsOf(command: string): readonly string[] {
  return lastInstruction(`FROM debian:12\nRUN ${command}`).commands.flatMap(removedPaths)
}

describe('removedPaths', () => {
  test('reads rm and find', () => {
    assert.deepEqual(pathsOf('rm -rf /tmp/* "/var/lib/apt/lists"'), ['/tmp/*', '/var/lib/apt/lists'])
    assert.deepEqual(pathsOf('find /var/cache /tmp -type f -delete'), ['/var/cache', '/tmp'])
    assert.deepEqual(pathsOf('find /var/cache -name x; ls /tmp'), [])
  })

  test('takes braces apart, two pairs at most', () => {
    assert.deepEqual(pathsOf('rm -rf /var/{cache,log}/{apt,dnf}'), [
      '/var/cache/apt',
      '/var/cache/dnf',
      '/var/log/apt',
      '/var/log/dnf',
    ])
    assert.deepEqual(pathsOf('rm -rf /srv/{tides}'), ['/srv/{tides}'])
  })
})

describe('covers', () => {
  const lists = '/var/lib/apt/lists'

  for (const path of [
    '/var/lib/apt/lists',
    '/var/lib/apt/lists/',
    '/var/lib/apt/lists/*',
    '/var/lib/apt/*',
    '/var/*/apt',
    '/var/l*',
  ])
    test(`${path} empties the folder`, () => assert.ok(covers(path, lists)))

  for (const path of [
    '/var/lib/apt/lists/partial',
    '/var/lib/dpkg',
    'var/lib/apt/lists',
    '',
    '/var/lib/apt/list',
    '/var/*k',
  ])
    test(`${path} does not`, () => assert.ok(!covers(path, lists)))
})
