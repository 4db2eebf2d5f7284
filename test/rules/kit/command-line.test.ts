import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { commandLine, textOf } from '../../../src/rules/kit/command-line.ts'
import { downloadOf, hostOf, isLocalAddress } from '../../../src/rules/kit/downloads.ts'
import { readsScriptFromInput, scriptFile } from '../../../src/rules/kit/interpreters.ts'
import type { Command } from '../../../src/sources/dockerfile/command.ts'
import { dockerfileOf } from '../../sources/dockerfile/read.ts'

function commandOf(script: string): Command {
  const command = dockerfileOf(`FROM debian:12-slim\nRUN ${script}\n`).instructions[1]?.commands[0]
  assert.ok(command !== undefined)
  return command
}

describe('commandLine', () => {
  const form = { letters: 'ou', long: new Set(['--output']) }
  const read = (script: string) => {
    const { options, operands } = commandLine(commandOf(script), form)
    return {
      options: options.map(({ name, value }) => (value === undefined ? name : `${name} ${value}`)),
      operands: operands.map(textOf),
    }
  }

  test('takes clusters apart up to the letter that has a value', () => {
    assert.deepEqual(read('fetch -Lkofile a'), { options: ['-L', '-k', '-o file'], operands: ['a'] })
    assert.deepEqual(read('fetch -Lo file a'), { options: ['-L', '-o file'], operands: ['a'] })
  })

  test('knows which long options take the next word', () => {
    assert.deepEqual(read('fetch --output file --quiet a'), {
      options: ['--output file', '--quiet'],
      operands: ['a'],
    })
    assert.deepEqual(read('fetch --output=file a'), { options: ['--output file'], operands: ['a'] })
  })

  test('ends options at --, and takes - for an operand', () => {
    assert.deepEqual(read('fetch - -- -o'), { options: [], operands: ['-', '-o'] })
  })
})

describe('downloadOf', () => {
  const files = (script: string) => downloadOf(commandOf(script))?.files

  test('finds where curl and wget write', () => {
    assert.deepEqual(files('curl -sSLo /tmp/a.sh https://h.example/b.sh'), ['a.sh'])
    assert.deepEqual(files('curl -O https://h.example/b.sh?x=1'), ['b.sh'])
    assert.deepEqual(files('curl https://h.example/b.sh > c.sh'), ['c.sh'])
    assert.deepEqual(files('curl https://h.example/b.sh'), [])
    assert.deepEqual(files('wget https://h.example/b.sh'), ['b.sh'])
    assert.deepEqual(files('wget -qO- https://h.example/b.sh'), [])
    assert.deepEqual(files('wget -O "x-${V}.sh" https://h.example/b.sh'), ['x-$V.sh'])
  })

  test('sees no download without an address', () => {
    assert.equal(files('curl --version'), undefined)
    assert.equal(files('make fetch'), undefined)
  })

  test('says when nothing is kept', () => {
    assert.equal(downloadOf(commandOf('curl -o /dev/null https://h.example/'))?.keepsNothing, true)
    assert.equal(downloadOf(commandOf('wget --spider https://h.example/'))?.keepsNothing, true)
    assert.equal(downloadOf(commandOf('curl -X DELETE https://h.example/'))?.keepsNothing, true)
    assert.equal(downloadOf(commandOf('curl https://h.example/'))?.keepsNothing, false)
  })
})

test('hosts are shown without the user before them', () => {
  assert.equal(hostOf('https://crane:kelp@Harbour.example:8443/x'), 'harbour.example')
  assert.equal(hostOf('https://$HOST/x'), undefined)
  assert.equal(isLocalAddress('http://localhost:8080/x'), true)
  assert.equal(isLocalAddress('http://localhost.example/x'), false)
})

describe('interpreters', () => {
  test('read scripts from their input when nothing else is given', () => {
    for (const script of ['sh', 'bash -', 'bash -ex', 'sh -s -- --yes', 'python3 -', 'bash /dev/stdin'])
      assert.equal(readsScriptFromInput(commandOf(script)), true, script)
    for (const script of [
      'sh a.sh',
      'bash -c ls',
      'python3 -m json.tool',
      'perl -ne print',
      'bash < a.sh',
      'cat',
    ])
      assert.equal(readsScriptFromInput(commandOf(script)), false, script)
  })

  test('run files', () => {
    const file = (script: string) => scriptFile(commandOf(script))?.text
    assert.equal(file('bash -o pipefail -x a.sh b'), 'a.sh')
    assert.equal(file('./a.sh'), './a.sh')
    assert.equal(file('. a.sh'), 'a.sh')
    assert.equal(file('make'), undefined)
    assert.equal(file('sh'), undefined)
  })
})
