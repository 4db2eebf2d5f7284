import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Dockerfile } from '../../../src/sources/dockerfile/dockerfile.ts'
import { parseDockerfile } from '../../../src/sources/dockerfile/parse.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { sourceOf } from '../../../src/text/source.ts'
import { textAt } from './read.ts'

const pieces = fc.constantFrom(
  ...[
    'FROM ',
    'RUN ',
    'COPY ',
    'ENV ',
    'ARG ',
    'USER ',
    'ONBUILD ',
    'SHELL ["bash", "-c"]',
    '--mount=type=cache,',
    '--from=',
  ],
  ...[
    '\n',
    '\n',
    '\r\n',
    '\\\n',
    ' \\ \n',
    '`\n',
    '# ',
    '# escape=`\n',
    ' ',
    '\t',
    '<<EOF',
    '3<<-"EOF"',
    '\nEOF\n',
    '\n\tEOF\n',
  ],
  ...[
    '"',
    "'",
    '\\',
    '`',
    '$',
    '${A',
    '${A:-',
    '}',
    '$(',
    ')',
    '(',
    '((',
    '{ ',
    '|',
    '&&',
    ';',
    '&',
    '>',
    '<',
    '=',
    '[',
    ']',
    ',',
  ],
  ...[
    'sudo ',
    'sh -c ',
    'eval ',
    'xargs ',
    'env ',
    'if ',
    'then ',
    'fi',
    'for ',
    'do ',
    'done',
    'case ',
    'esac',
    'A',
    'a',
    '0',
    'é',
    '\u{1F6A2}',
  ],
)
const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map(parts => parts.join('')),
  fc.array(pieces, { maxLength: 40 }).map(parts => `FROM a\n${parts.join('')}`),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

function withParsed(text: string, check: (dockerfile: Dockerfile) => void): void {
  const parsed = parseDockerfile(sourceOf(toRepoPath('Dockerfile'), text))
  if (parsed.kind === 'dockerfile') check(parsed)
}

describe('whatever a file holds', () => {
  test('it is read to its end, with every part inside its instruction', () => {
    fc.assert(
      fc.property(hostile, text => {
        withParsed(text, ({ instructions, source }) => {
          let end = 0
          for (const instruction of instructions) {
            const { range, flags, words, pairs, commands, heredocs, before } = instruction
            assert.ok(range.start >= end && range.end > range.start && range.end <= source.text.length)
            assert.equal(
              source.text
                .slice(end, range.start)
                .split('\n')
                .every(line => /^\s*(?:#[^\n]*)?$/.test(line)),
              true,
            )
            end = range.end
            const parts = [
              ...flags,
              ...words,
              ...pairs,
              ...commands,
              ...commands.flatMap(command => command.words),
            ]
            for (const part of [...parts, ...heredocs]) {
              assert.ok(
                part.range.start >= range.start &&
                  part.range.end <= range.end &&
                  part.range.start <= part.range.end,
              )
            }
            for (const word of [...words, ...commands.flatMap(command => command.words)])
              assert.ok(word.resolution.kind)
            assert.ok(before.shell)
          }
        })
      }),
      { numRuns: 300 },
    )
  })

  test('its stages are a chain without cycles', () => {
    const line = fc.record({
      from: fc.constantFrom('a', 'B', 'c', '0', '1', '2', 'scratch'),
      as: fc.constantFrom('a', 'b', 'C', ''),
    })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), lines => {
        const text = lines.map(({ from, as }) => `FROM ${from}${as === '' ? '' : ` AS ${as}`}`).join('\n')
        withParsed(text, ({ stages }) => {
          for (const { parent, index, root } of stages) {
            assert.ok(parent === undefined || parent.index < index)
            assert.equal(root.parent, undefined)
          }
          assert.equal(stages.at(-1)?.isShipped, true)
        })
      }),
      { numRuns: 200 },
    )
  })
})

describe('simple words', () => {
  const word = fc
    .stringMatching(/^[a-z][a-z0-9./_-]{0,8}$/)
    .filter(
      text =>
        !/^(?:if|then|fi|do|done|case|esac|for|in|time|elif|else|while|until|select|function|eval|su|sh|exec)$/.test(
          text,
        ),
    )
  const gap = fc.constantFrom(' ', '  ', ' \\\n  ', ' \\ \r\n\t', ' \\\n# sudo\n\n ', '\t')
  const joint = fc.constantFrom(' && ', ' ; ', ' | ', ' || ', ' \\\n && ')

  test('are found where they stand, whatever the layout', () => {
    const command = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(fc.tuple(command, joint), { minLength: 1, maxLength: 5 }), script => {
        const line = script
          .map(([words, between]) => words.map(([text, space]) => text + space).join('') + between)
          .join('')
        withParsed(`FROM a\nRUN ${line}last`, ({ instructions }) => {
          const { commands = [] } = instructions[1] ?? {}
          const read = commands.flatMap(({ prefixes, words }) => [
            ...prefixes.flatMap(prefix => prefix.words),
            ...words,
          ])
          assert.deepEqual(read.map(textAt), [
            ...script.flatMap(([words]) => words.map(([text]) => text)),
            'last',
          ])
          for (const each of read) assert.equal(each.value, textAt(each))
        })
      }),
      { numRuns: 200 },
    )
  })
})
