import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { commandsOf, executionsOf, itemAt } from '../../../src/sources/kubernetes/container-commands.ts'
import type { Container } from '../../../src/sources/kubernetes/object.ts'
import { objectIn } from '../../rules/kit/objects.ts'

function containerIn(lines: string): Container {
  const indented = lines.trim().replaceAll('\n', '\n      ')
  const { pod } = objectIn(`kind: Pod\nspec:\n  containers:\n    - name: crane\n      ${indented}\n`)
  const [container] = pod?.containers ?? []
  assert.ok(container)
  return container
}

/** Each command's name, and the text of the file at its place. */
function read(lines: string): readonly (readonly [string, string])[] {
  return executionsOf(containerIn(lines)).flatMap(execution =>
    commandsOf(execution).map(
      ({ name, source, range }) => [name, source.text.slice(range.start, range.end)] as const,
    ),
  )
}

test('words are one command, a script is many', () => {
  assert.deepEqual(read('command: [crane, serve]'), [['crane', 'crane, serve']])
  assert.deepEqual(
    read('command: [sh]\nargs: [-c, "apk add curl && crane"]').map(([name]) => name),
    ['sh', 'apk', 'crane'],
  )
  assert.deepEqual(
    read('command: ["bash", "-euxc"]\nargs:\n  - |\n    cd /dock\n    sudo apt-get install -y rope'),
    [
      [
        'bash',
        '"bash", "-euxc"]\n      args:\n        - |\n          cd /dock\n          sudo apt-get install -y rope',
      ],
      ['cd', 'cd /dock'],
      ['apt-get', 'sudo apt-get install -y rope'],
    ],
  )
})

test('places are exact where the text stands as it is read, and the word elsewhere', () => {
  assert.deepEqual(read("command: [sh, -c, 'crane; ferry']")[2], ['ferry', 'ferry'])
  assert.deepEqual(read('command: [sh, -c, crane && ferry]')[1], ['crane', 'crane'])
  assert.deepEqual(read('command: [sh, -c, "crane\\nferry"]')[2], ['ferry', '"'])
  assert.deepEqual(read('command:\n  - sh\n  - -c\n  - >-\n    crane;\n    ferry')[2], ['ferry', '>'])
})

test('arguments alone are a command line, or those of a program that nobody knows', () => {
  const named = (lines: string) => read(lines).map(([name]) => name)
  assert.deepEqual(named('args: [npm, ci]'), ['npm'])
  assert.deepEqual(named('args: [--verbose]'), [''])
  assert.deepEqual(named('args: [-c, crane]'), ['sh', 'crane'])
})

test('hooks and probes are executions of their own', () => {
  const container = containerIn(
    'args: [a]\nlifecycle: {postStart: {exec: {command: [b]}}, preStop: {exec: {command: [c]}}}\nlivenessProbe: {exec: {command: [d]}}',
  )
  assert.deepEqual(
    executionsOf(container).map(({ when }) => when),
    ['start', 'postStart', 'preStop', 'livenessProbe'],
  )
  assert.equal(executionsOf(container), executionsOf(container))
})

test('an item is found by its place, in whatever order the lists stand', () => {
  const [execution] = executionsOf(containerIn('args: [one, two]\ncommand: [crane]'))
  assert.ok(execution)
  for (const item of execution.items) assert.equal(itemAt(execution, item.valueRange.start), item)
})

test('any script is read, and its places lie in the file', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), script => {
      const quoted = JSON.stringify(script).replace(
        /[\u007f-\uffff]/g,
        unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
      for (const execution of executionsOf(containerIn(`command: [sh, -c, ${quoted}]`))) {
        for (const { source, range } of commandsOf(execution))
          assert.ok(range.start <= range.end && range.end <= source.text.length)
      }
    }),
    { numRuns: 200 },
  )
})

test('hostile scripts are read in time', () => {
  for (const piece of ['<<A\n', '$(', '`', 'a;', '"', "'", '((', '{ ', 'a|']) {
    const start = performance.now()
    for (const execution of executionsOf(
      containerIn(`command: [sh, -c, ${JSON.stringify(piece.repeat(50_000))}]`),
    ))
      commandsOf(execution)
    assert.ok(performance.now() - start < 30_000, piece)
  }
})
