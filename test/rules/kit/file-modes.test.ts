import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { grantedBy, withoutWorld } from '../../../src/rules/kit/file-modes.ts'

/** Letters of what is granted: setuid, setgid, sticky, world. */
function letters(mode: string): string | undefined {
  const granted = grantedBy(mode)
  if (granted === undefined) return undefined
  const { setuid, setgid, sticky, world } = granted
  return `${setuid ? 'u' : ''}${setgid ? 'g' : ''}${sticky ? 't' : ''}${world ? 'w' : ''}`
}

describe('grantedBy', () => {
  const modes: readonly (readonly [mode: string, granted: string | undefined])[] = [
    ['755', ''],
    ['0777', 'w'],
    ['1777', 'tw'],
    ['2', 'w'],
    ['4755', 'u'],
    ['06755', 'ug'],
    ['2770', 'g'],
    ['+4000', 'u'],
    ['-4000', ''],
    ['=777', 'w'],
    ['+s', 'ug'],
    ['u+s', 'u'],
    ['g+xs', 'g'],
    ['o+s', ''],
    ['a-s', ''],
    ['u+s,u-s', ''],
    ['u+s,u=rwx', ''],
    ['a=rx,u+s', 'u'],
    ['+w', ''],
    ['a+w', 'w'],
    ['ugo+rwX', 'w'],
    ['go+w', 'w'],
    ['ug+w', ''],
    ['o=rwx', 'w'],
    ['o=rwx,o-w', ''],
    ['a+rw-w', ''],
    ['a+rwxt', 'tw'],
    ['+t,a+w', 'tw'],
    ['g=u', ''],
    ['777777', undefined],
    ['778', undefined],
    ['crane', undefined],
    ['', undefined],
    ['{}', undefined],
  ]
  for (const [mode, granted] of modes) test(mode, () => assert.equal(letters(mode), granted))
})

describe('withoutWorld', () => {
  const modes: readonly (readonly [mode: string, rest: string | undefined])[] = [
    ['777', '755'],
    ['0777', '0755'],
    ['666', '644'],
    ['4777', '4755'],
    ['776', '774'],
    ['757', '755'],
    ['772', '770'],
    ['a+rwx', 'u+rwx,go+rx'],
    ['ugo+w', 'u+w'],
    ['a=w', 'u=w,go='],
    ['o+w', undefined],
    ['o+rw', 'o+r'],
    ['go=rwx', 'go=rx'],
    ['u+x,o+w', undefined],
    ['2', undefined],
  ]
  for (const [mode, rest] of modes) test(mode, () => assert.equal(withoutWorld(mode), rest))
})
