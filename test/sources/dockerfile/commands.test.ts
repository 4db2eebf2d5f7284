import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Command } from '../../../src/sources/dockerfile/command.ts'
import { lastInstruction, textAt } from './read.ts'

/** `sudo -u app|apt-get install x` for `sudo -u app apt-get install x`. */
function brief({ prefixes, words }: Command): string {
  const peeled = prefixes.map(prefix => prefix.words.map(({ text }) => text).join(' '))
  return [...peeled, words.map(({ text }) => text).join(' ')].join('|')
}

function commandsOf(line: string): readonly Command[] {
  return lastInstruction(`FROM alpine:3.22\n${line}`).commands
}

describe('the commands of a RUN line', () => {
  for (const [line, ...expected] of [
    ['RUN make && ls; pwd || true & wait', 'make', 'ls', 'pwd', 'true', 'wait'],
    ['RUN if test -d /srv; then rm x; elif a; then b; else c; fi', 'test -d /srv', 'rm x', 'a', 'b', 'c'],
    ['RUN for i in $(seq 3); do echo $i; done', 'seq 3', 'echo $i'],
    ['RUN while read x; do y; done < f', 'read x', 'y'],
    ['RUN case $A in b) c;; *) d;; esac', 'c', 'd'],
    ['RUN { a; }; (b && c)', 'a', 'b', 'c'],
    ['RUN f() { a; }; f', 'a', 'f'],
    ['RUN ! a | b', 'a', 'b'],
    ['RUN echo "sudo make" \'apt-get update\'', 'echo "sudo make" \'apt-get update\''],
    ['RUN A="$(b c)" d "$(e)" `f` <(g)', 'd "$(e)" `f` <(g)', 'b c', 'e', 'f', 'g'],
    ["RUN sh -c 'a && b'", "sh -c 'a && b'", 'a', 'b'],
    [
      'RUN bash -euxo pipefail -c "a \\"b c\\" && d"',
      'bash -euxo pipefail -c "a \\"b c\\" && d"',
      'a "b c"',
      'd',
    ],
    ['RUN bash -lc "a"', 'bash -lc "a"', 'a'],
    ['RUN sh script.sh -c a', 'sh script.sh -c a'],
    ['RUN su - crane -c "a"', 'su - crane -c "a"', 'a'],
    [
      'RUN find . -name x -exec sudo a {} \\; -exec b {} +',
      'find . -name x -exec sudo a {} \\; -exec b {} +',
      'sudo|a {}',
      'b {}',
    ],
    ['RUN eval "a b" c', 'eval "a b" c', 'a b c'],
    ['RUN eval a $(', 'eval a $(', 'a $('],
    ['RUN ["a", "b c"]', '"a" "b c"'],
    ['RUN ["/bin/sh", "-c", "a \\"b\\" && c"]', '"/bin/sh" "-c" "a \\"b\\" && c"', 'a "b"', 'c'],
    ['RUN [a, b]', '[a, b]'],
    ['RUN <<EOF\na\n# b\nc d\nEOF', 'a', 'c d'],
    ['RUN <<EOF bash\na\nEOF', 'bash', 'a'],
    ['RUN cat <<EOF > f && b\nsudo a\nEOF', 'cat', 'b'],
    ['RUN <<EOF python3\na\nEOF', 'python3'],
    ['RUN <<EOF\n#!/usr/bin/env python3\na\nEOF'],
    ['RUN <<EOF\n#!/bin/bash -e\na\nEOF', 'a'],
    ['ONBUILD RUN a && b', 'a', 'b'],
    ['CMD a && b'],
  ] as const) {
    test(`are ${expected.length} in ${JSON.stringify(line)}`, () =>
      assert.deepEqual(commandsOf(line).map(brief), expected))
  }

  for (const [line, expected, name] of [
    ['sudo -u crane -H A=1 make all', 'sudo -u crane -H A=1|make all', 'make'],
    ['sudo --user crane -- make', 'sudo --user crane --|make', 'make'],
    ['sudo -ucrane make', 'sudo -ucrane|make', 'make'],
    [
      'env -i A=1 B=2 nice -n 10 timeout -s KILL 5m make',
      'env -i A=1 B=2|nice -n 10|timeout -s KILL 5m|make',
      'make',
    ],
    ['exec gosu crane make', 'exec|gosu crane|make', 'make'],
    ['xargs -r -n 1 sudo rm', 'xargs -r -n 1|sudo|rm', 'rm'],
    ['/usr/bin/sudo /opt/venv/bin/pip install x', '/usr/bin/sudo|/opt/venv/bin/pip install x', 'pip'],
    ['$VENV/bin/pip install x', '$VENV/bin/pip install x', 'pip'],
    ['$TOOL install x', '$TOOL install x', ''],
    ['command -v sudo', 'command -v sudo', 'command'],
    ['sudo -v', 'sudo -v', 'sudo'],
    ['busybox wget x', 'busybox|wget x', 'wget'],
    ['A=1 make', 'make', 'make'],
  ] as const) {
    test(`have their prefixes peeled off: ${line}`, () => {
      const [command] = commandsOf(`RUN ${line}`)
      assert.deepEqual([brief(command ?? assert.fail()), command?.name], [expected, name])
    })
  }

  test('know what stands before them and which pipeline they are in', () => {
    const commands = commandsOf('RUN a && b | c || d; (e; f) | g & h')
    assert.deepEqual(
      commands.map(({ connector }) => connector),
      ['', '&&', '|', '||', ';', ';', '|', '&'],
    )
    const pipelines = commands.map(({ pipeline }) => pipeline)
    assert.equal(pipelines[1], pipelines[2])
    assert.deepEqual([pipelines[4], pipelines[5]], [pipelines[6], pipelines[6]])
    assert.equal(new Set(pipelines).size, 5)
  })

  test('know the command whose script they stand in', () => {
    const [outer, inner] = commandsOf("RUN sh -c 'a'")
    assert.equal(inner?.parent, outer)
  })

  test('have assignments and redirections with their places', () => {
    const [command] = commandsOf('RUN A="b c" env D=$E make 2>&1 >> /tmp/log <<X\ntext\nX')
    assert.deepEqual(
      command?.assignments.map(({ name, value }) => [name, value.value, textAt(value)]),
      [
        ['A', 'b c', '"b c"'],
        ['D', undefined, '$E'],
      ],
    )
    assert.deepEqual(
      command.redirections.map(({ operator, target }) => [operator, target?.value]),
      [
        ['>&', '1'],
        ['>>', '/tmp/log'],
        ['<<', 'text\n'],
      ],
    )
  })

  test('resolve their words with the variables of the stage, but not with those of the script', () => {
    const run = lastInstruction(
      'FROM a\nARG V=1\nENV W=2\nRUN X=3 && echo "v$V" ${W:-9} $X ${Y:-4} $Z \'$V\' a\\ b',
    )
    assert.deepEqual(
      run.commands[1]?.words.map(({ value }) => value),
      ['echo', 'v1', '2', undefined, '4', undefined, '$V', 'a b'],
    )
    assert.deepEqual(run.commands[1]?.words.map(({ resolution }) => resolution.kind).slice(3, 6), [
      'dynamic',
      'known',
      'undeclared',
    ])
  })

  test('have exact places over continued lines, comments and nested quotes', () => {
    const lines = [
      'RUN make \\',
      '  # sudo',
      '  && sudo \\',
      '     apt-get install \\',
      '       "pkg" && sh -c "a; \\"b\\" c"',
      '',
    ]
    const commands = commandsOf(lines.join('\r\n'))
    const words = commands.flatMap(({ prefixes, words: own }) => [
      ...prefixes.flatMap(prefix => prefix.words),
      ...own,
    ])
    assert.deepEqual(words.map(textAt), [
      'make',
      'sudo',
      'apt-get',
      'install',
      '"pkg"',
      'sh',
      '-c',
      '"a; \\"b\\" c"',
      'a',
      '"b\\"',
      'c',
    ])
    assert.equal(textAt(commands[1] ?? assert.fail()), 'sudo \\\r\n     apt-get install \\\r\n       "pkg"')
  })

  for (const head of [
    '# escape=`\nFROM a',
    'FROM a\nSHELL ["powershell", "-Command"]',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022',
  ]) {
    test(`are left alone where no POSIX shell reads them: ${JSON.stringify(head)}`, () => {
      assert.deepEqual(lastInstruction(`${head}\nRUN sudo make`).commands, [])
      assert.equal(lastInstruction(`${head}\nRUN ["make", "all"]`).commands.length, 1)
    })
  }

  test('say when the script has an error', () => {
    for (const line of ['RUN echo "open', 'RUN if a', 'RUN (a']) {
      assert.match(lastInstruction(`FROM a\n${line}`).unreadable ?? '', /syntax error/, line)
    }
    assert.equal(lastInstruction('FROM a\nRUN make').unreadable, undefined)
  })
})
