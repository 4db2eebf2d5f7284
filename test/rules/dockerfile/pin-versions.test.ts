import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compare } from '../../../src/findings/compare.ts'
import { inspectFile, ruleSetOf } from '../../../src/findings/inspect.ts'
import { defaults } from '../../../src/inputs/options.ts'
import { rules } from '../../../src/rules/index.ts'
import { emptyIndex, fileOf, observationsIn } from '../../findings/world.ts'

const id = 'dockerfile/pin-npm-versions'
const named = rules.filter(rule => rule.id === id)

function observed(...lines: readonly string[]): ReturnType<typeof observationsIn> {
  const text = `FROM node:22-slim\n${lines.join('\n')}\n`
  return observationsIn(fileOf('Dockerfile', text), id)
}

/** What is new in the second Dockerfile, and how many findings are gone. */
function change(before: readonly string[], after: readonly string[]): { added: string[]; gone: number } {
  const { added, gone } = compare(observed(...before), observed(...after), new Map(), new Map())
  return { added: [...added].map(({ problem }) => problem.message), gone: gone.length }
}

const nothing = { added: [], gone: 0 }

describe('packages without a version', () => {
  test('are no news when others are pinned or removed', () => {
    assert.deepEqual(change(['RUN npm i crane dock'], ['RUN npm i crane dock@1.2.0']), nothing)
    assert.deepEqual(change(['RUN npm i crane dock'], ['RUN npm ci && npm i dock']), nothing)
  })

  test('are no news when the step is split or put together', () => {
    const split = ['RUN npm i crane', 'RUN npm install -g dock']
    assert.deepEqual(change(['RUN npm i crane dock'], split), nothing)
    assert.deepEqual(change(split, ['RUN npm i crane dock']), { added: [], gone: 0 })
  })

  test('are new beside old ones and in place of them', () => {
    const added = ['`npm i` pins no version of `crane` and `dock`.']
    assert.deepEqual(change(['RUN npm i crane'], ['RUN npm i crane dock']).added, added)
    assert.deepEqual(change(['RUN npm i crane'], ['RUN npm i dock']), {
      added: ['`npm i` pins no version of `dock`.'],
      gone: 1,
    })
  })

  test('are gone once all are pinned', () => {
    assert.deepEqual(change(['RUN npm i crane dock'], ['RUN npm i crane@1 dock@2']), { added: [], gone: 1 })
  })

  test('are counted when they are many', () => {
    const [four, five] = observed('RUN npm i a b c d', 'RUN npm i a b c d e')
    assert.equal(four?.problem.message, '`npm i` pins no version of `a`, `b`, `c` and `d`.')
    assert.equal(five?.problem.message, '`npm i` pins no version of `a`, `b`, `c` and 2 more packages.')
  })
})

describe('packages in variables', () => {
  /** How often the rule cannot tell. */
  const undecided = (line: string) => {
    const [rules, settings] = [ruleSetOf(named), { ...defaults, profile: 'strict' } as const]
    const file = fileOf('Dockerfile', `FROM node:22-slim\nARG TOOLS\nRUN ${line}\n`)
    const { observations, undecided: cannotTell } = inspectFile(file, rules, emptyIndex, settings)
    assert.deepEqual(observations, [])
    return cannotTell.length
  }

  test('cannot be judged when the base image may set them', () => {
    assert.equal(undecided('npm i -g $BASE_TOOLS crane@$BASE_VERSION'), 1)
  })

  test('pass when the build says or the script finds out what they hold', () => {
    assert.equal(undecided('npm i -g $TOOLS crane@$TOOLS'), 0)
    assert.equal(undecided('for tool in crane dock; do npm i -g "$tool"; done; npm i $(cat tools)'), 0)
  })
})

describe('speed', () => {
  test('stays in proportion to the file', () => {
    const steps = Array.from(
      { length: 3000 },
      (_, at) => `RUN npx tool-${at} && npm i dock-${at} crane-${at}@1.0.0`,
    )
    const chain = `RUN ${Array.from({ length: 10_000 }, (_, at) => `npm i dock-${at}`).join(' && ')}`
    const started = performance.now()
    assert.equal(observed(...steps).length, 3000)
    assert.equal(observed(chain).length, 10_000)
    assert.ok(performance.now() - started < 30_000)
  })
})
