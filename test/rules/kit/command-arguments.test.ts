import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { argumentsOf } from '../../../src/rules/kit/command-arguments.ts'
import { lastInstruction } from '../../sources/dockerfile/read.ts'

const valued = new Set(['-t', '--target', '-o', '-ldflags'])

/** Options with their values, then operands, then what stands behind `--`. */
function read(line: string, before = ''): string {
  const [command] = lastInstruction(`FROM debian:12\n${before}\nRUN ${line}`).commands
  const { options, operands, rest } = argumentsOf(command?.words.slice(1) ?? [], valued)
  const shown = options.map(({ name, value }) => (value === undefined ? name : `${name}→${value.text}`))
  return [shown, operands.map(({ text }) => text), rest.map(({ text }) => text)]
    .map(texts => texts.join(' '))
    .join(' | ')
}

describe('the arguments of a command', () => {
  test('keep values apart from operands', () => {
    assert.equal(
      read('crane -y install --target dock curl --quiet git'),
      '-y --target→dock --quiet | install curl git | ',
    )
    assert.equal(read('crane --target=dock -t quay curl'), '--target→dock -t→quay | curl | ')
    assert.equal(read('crane curl --target'), '--target | curl | ')
  })

  test('know letters written together', () => {
    assert.equal(read('crane -yt dock curl'), '-t→dock | curl | ')
    assert.equal(read('crane -ytdock curl'), '-t→dock | curl | ')
    assert.equal(read('crane -yq curl'), '-yq | curl | ')
    assert.equal(read('crane -ldflags "-s -w" curl'), '-ldflags→-s -w | curl | ')
  })

  test('end options at --', () => {
    assert.equal(read('crane curl -- -t git'), ' | curl | -t git')
  })

  test('split known variables as the shell does', () => {
    assert.equal(read('crane $TOOLS', 'ENV TOOLS="curl -t dock git"'), '-t→dock | curl git | ')
    assert.equal(read('crane "$TOOLS" git', 'ENV TOOLS="curl jq"'), ' | curl jq git | ')
    assert.equal(read('crane $NONE git', 'ENV NONE=""'), ' | git | ')
    assert.equal(read('crane "curl=$CURL" $OTHERS'), ' | curl=$CURL $OTHERS | ')
  })
})
