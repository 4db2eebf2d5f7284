import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ProgressLine } from '../../src/commands/progress-line.ts'

function lineOn(isTTY: boolean): { line: ProgressLine; written: string[] } {
  const written: string[] = []
  return { line: new ProgressLine({ isTTY, write: text => written.push(text) }), written }
}

test('work of more than a second shows what goes on, on one line that is wiped at the end', t => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const { line, written } = lineOn(true)
  line.say('comparing the commits')
  line.say('reading 12 changed files')
  t.mock.timers.tick(999)
  assert.deepEqual(written, [])
  t.mock.timers.tick(1)
  line.say('trying the fixes')
  line.end()
  const wiped = '\r\u001b[K'
  assert.deepEqual(written, [`${wiped}reading 12 changed files ...`, `${wiped}trying the fixes ...`, wiped])
})

test('shorter work shows nothing', t => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const { line, written } = lineOn(true)
  line.say('comparing the commits')
  line.end()
  t.mock.timers.tick(5000)
  assert.deepEqual(written, [])
})

test('what is no terminal stays clean', t => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const { line, written } = lineOn(false)
  line.say('comparing the commits')
  t.mock.timers.tick(5000)
  line.end()
  assert.deepEqual(written, [])
})
