import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { mountsOf } from '../../../src/sources/dockerfile/mounts.ts'
import { parseDockerfile } from '../../../src/sources/dockerfile/parse.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { sourceOf } from '../../../src/text/source.ts'
import { dockerfileOf, lastInstruction, textAt } from './read.ts'

function keywordsOf(text: string): readonly string[] {
  return dockerfileOf(text).instructions.map(({ keyword, isOnBuild }) =>
    isOnBuild ? `ONBUILD ${keyword}` : keyword,
  )
}

describe('a file', () => {
  for (const [what, text, line] of [
    ['nothing', '', 1],
    ['comments alone', '# harbour\n\n', 1],
    ['prose', '\n\nThis folder builds the harbour.\n', 3],
    ['source code', 'package main\n', 1],
    ['a template', '{{ if .alpine }}\nFROM alpine:3.22\n', 1],
  ] as const) {
    test(`of ${what} is no Dockerfile`, () => {
      const parsed = parseDockerfile(sourceOf(toRepoPath('Dockerfile'), text))
      assert.ok(parsed.kind === 'unreadable' && parsed.because.length > 0)
      assert.equal(parsed.line, line)
    })
  }

  test('may hold unknown instructions behind a known one', () => {
    assert.deepEqual(keywordsOf('FROM alpine:3.22\nLAUNCH ship\n'), ['FROM', 'LAUNCH'])
  })

  test('keeps directives and comments with their places', () => {
    const dockerfile = dockerfileOf(
      '# syntax=docker/dockerfile:1\n#escape=`\n# check=skip=all\nFROM a # no\n  # berth\n',
    )
    assert.deepEqual(
      dockerfile.directives.map(({ name, value }) => [name, value]),
      [
        ['syntax', 'docker/dockerfile:1'],
        ['escape', '`'],
        ['check', 'skip=all'],
      ],
    )
    assert.deepEqual(dockerfile.comments.map(textAt), [
      '# syntax=docker/dockerfile:1',
      '#escape=`',
      '# check=skip=all',
      '# berth',
    ])
    assert.equal(dockerfile.escape, '`')
  })

  test('has no directives behind a plain comment', () => {
    assert.equal(dockerfileOf('# harbour\n# escape=`\nFROM a').escape, '\\')
  })
})

describe('an instruction', () => {
  test('goes on over continued lines, comments and empty lines', () => {
    const dockerfile = dockerfileOf(
      'FROM a\r\nRUN make \\  \r\n  # berth\r\n\r\n  all \\\r\n  && ls\r\nUSER 1\r\n',
    )
    assert.deepEqual(
      dockerfile.instructions.map(({ keyword }) => keyword),
      ['FROM', 'RUN', 'USER'],
    )
    assert.equal(dockerfile.instructions[1]?.text, 'make   all   && ls')
    assert.equal(
      textAt(dockerfile.instructions[1] ?? assert.fail()),
      'RUN make \\  \r\n  # berth\r\n\r\n  all \\\r\n  && ls',
    )
  })

  test('ends where the escape character is itself escaped', () => {
    assert.deepEqual(keywordsOf('FROM a\nRUN echo \\\\\nUSER 1\n'), ['FROM', 'RUN', 'USER'])
  })

  test('ends with the file, even behind an escape character', () => {
    assert.equal(lastInstruction('FROM a\nCMD harbour \\').text, 'harbour')
  })

  test('goes on behind the character that the directive names', () => {
    assert.equal(
      lastInstruction('# escape=`\nFROM a\nCOPY `\n  c:\\crane\\ `\n  c:\\tides').text,
      'c:\\crane\\   c:\\tides',
    )
  })

  test('ends an open quote with itself', () => {
    assert.deepEqual(keywordsOf('FROM a\nLABEL harbour="open\nUSER 1'), ['FROM', 'LABEL', 'USER'])
  })

  test('is the inner one behind ONBUILD', () => {
    assert.deepEqual(keywordsOf('FROM a\nonbuild run make\nONBUILD'), ['FROM', 'ONBUILD RUN', 'ONBUILD'])
    assert.equal(textAt(lastInstruction('FROM a\nonbuild  run make').keywordAt), 'run')
  })

  test('has flags, also over several lines and in quotes', () => {
    const run = lastInstruction(
      'FROM a\nRUN --mount=type=cache,target=/root/.cache \\\n --network="none" --security make --jobs=2',
    )
    assert.deepEqual(
      run.flags.map(flag => [flag.name, flag.value?.value, textAt(flag)]),
      [
        ['--mount', 'type=cache,target=/root/.cache', '--mount=type=cache,target=/root/.cache'],
        ['--network', 'none', '--network="none"'],
        ['--security', undefined, '--security'],
      ],
    )
    assert.equal(run.text, 'make --jobs=2')
  })

  test('has mounts with their fields', () => {
    const run = lastInstruction(
      'ARG V=1\nFROM a\nARG V\nRUN --mount=type=bind,from=tools:$V,dst=/t,ro --mount=target=/x make',
    )
    const [tools, plain] = mountsOf(run)
    assert.deepEqual([tools?.type, tools?.from?.value, tools?.target?.value], ['bind', 'tools:1', '/t'])
    assert.equal(textAt(tools?.from ?? assert.fail()), 'tools:$V')
    assert.deepEqual([plain?.type, plain?.from, plain?.target?.value], ['bind', undefined, '/x'])
  })

  test('has the JSON form only when it is JSON', () => {
    const json = lastInstruction('FROM a\nCOPY ["pilot book.txt", "caf\\u00e9/"]')
    assert.deepEqual([json.form, json.words.map(({ value }) => value)], ['json', ['pilot book.txt', 'café/']])
    assert.deepEqual(json.words.map(textAt), ['"pilot book.txt"', '"caf\\u00e9/"'])
    for (const text of ['[a, b]', "['a']", '["a",]', '["a" "b"]', '["a"', '["a", 1]']) {
      assert.equal(lastInstruction(`FROM a\nCMD ${text}`).form, 'plain', text)
    }
  })

  test('has pairs, in the old form too', () => {
    const pairs = (line: string) =>
      lastInstruction(`FROM a\n${line}`).pairs.map(({ name, value }) => [name, value?.value])
    assert.deepEqual(pairs('ENV A=1 B="two words" C=\\ d E='), [
      ['A', '1'],
      ['B', 'two words'],
      ['C', ' d'],
      ['E', ''],
    ])
    assert.deepEqual(pairs('ENV GREETING hello all'), [['GREETING', 'hello all']])
    assert.deepEqual(pairs('ARG ONE TWO=2'), [
      ['ONE', undefined],
      ['TWO', '2'],
    ])
    assert.deepEqual(pairs('LABEL "a.b"="c"'), [['a.b', 'c']])
  })
})

describe('a heredoc', () => {
  test('is no list of instructions', () => {
    const text =
      'FROM a\nCOPY <<EOF <<-"END" /srv/\nUSER 1\nEOF\n\t# tides\n\tEND\nRUN 3<<EOF cat\nx\nEOF\nUSER 2'
    const { instructions, comments } = dockerfileOf(text)
    assert.deepEqual(
      instructions.map(({ keyword }) => keyword),
      ['FROM', 'COPY', 'RUN', 'USER'],
    )
    assert.deepEqual(
      instructions.flatMap(({ heredocs }) =>
        heredocs.map(each => [each.name, each.isQuoted, each.isChomped, textAt(each)]),
      ),
      [
        ['EOF', false, false, 'USER 1\n'],
        ['END', true, true, '\t# tides\n'],
        ['EOF', false, false, 'x\n'],
      ],
    )
    assert.deepEqual(comments, [])
  })

  for (const line of [
    'RUN echo "<<EOF"',
    'RUN cat <<<EOF',
    'RUN echo $((1 << 2))',
    'CMD cat <<EOF',
    'RUN ["cat", "<<EOF"]',
  ]) {
    test(`is not opened by ${line}`, () => {
      assert.deepEqual(keywordsOf(`FROM a\n${line}\nUSER 1\nEOF\n`), [
        'FROM',
        line.slice(0, 3),
        'USER',
        'EOF',
      ])
    })
  }

  test('that nothing ends swallows nothing', () => {
    const { instructions } = dockerfileOf('FROM a\nRUN cat <<EOF\nUSER 1')
    assert.deepEqual(
      instructions.map(({ keyword }) => keyword),
      ['FROM', 'RUN', 'USER'],
    )
    assert.match(instructions[1]?.unreadable ?? '', /`EOF`/)
  })
})
