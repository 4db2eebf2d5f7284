import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inspectFile, ruleSetOf } from '../../../src/findings/inspect.ts'
import { defaults } from '../../../src/inputs/options.ts'
import { rules } from '../../../src/rules/index.ts'
import { noBuilds } from '../../../src/sources/build-files/build.ts'
import type { RepositoryIndex } from '../../../src/sources/kubernetes/repository-index.ts'
import { parseFile } from '../../../src/sources/read.ts'
import { toRepoPath } from '../../../src/text/path.ts'

const index: RepositoryIndex = {
  isWhole: true,
  objects: () => [],
  isHidden: () => false,
  has: () => false,
  dockerfileOf: () => undefined,
  pathsLike: () => [],
  builds: noBuilds,
}
const ruleSet = ruleSetOf(rules.filter(({ id }) => id.startsWith('dockerfile/')))

interface Read {
  /** Why it was skipped, wholly or in part. */
  readonly because: string
  /** How often each rule speaks, without its family. */
  readonly count: ReadonlyMap<string, number>
}

/** All rules in strict on a file of that text. */
function judge(text: string | Uint8Array): Read {
  const path = toRepoPath('images/crane/Dockerfile')
  const entry = { path, kind: 'file', id: path } as const
  const file = parseFile(entry, { kind: 'bytes', bytes: Buffer.from(text) }, { kind: 'dockerfile' })
  const { observations } = inspectFile(file, ruleSet, index, { ...defaults, profile: 'strict' })
  const count = new Map<string, number>()
  for (const { rule } of observations) {
    const id = rule.id.slice('dockerfile/'.length)
    count.set(id, (count.get(id) ?? 0) + 1)
  }
  return { because: file.gap?.because ?? '', count }
}

const from = 'FROM debian:12-slim\n'

function many(count: number, make: (number: number) => string): string {
  return Array.from({ length: count }, (_, number) => make(number)).join('')
}

describe('a file that is none', () => {
  const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['empty', '', /holds no instruction/],
    ['blank lines alone', '\n'.repeat(100_000), /holds no instruction/],
    ['comments alone', many(100_000, number => `# berth ${number}\n`), /holds no instruction/],
    ['binary', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0xff]), /is not UTF-8 text/],
    ['a line of a megabyte', 'x'.repeat(1 << 20), /no Dockerfile instruction/],
    ['over the limit', `${from}${'# tide\n'.repeat(1_300_000)}`, /over 8 MiB/],
  ]
  for (const [name, text, because] of cases) {
    test(`${name}: a named skip and no finding`, () => {
      const read = judge(text)
      assert.match(read.because, because)
      assert.equal(read.count.size, 0)
    })
  }
})

describe('what is open or unknown is named, and the rest is judged', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['heredoc', 'RUN cat <<EOF\n', /nothing ends the heredoc `EOF`/],
    ['quote', 'RUN echo "crane\n', /syntax error/],
    ['heredocs by the thousand', many(5_000, number => `RUN cat <<E${number}\n`), /nothing ends the heredoc/],
    ['instruction', 'HOIST the flag\n', /^$/],
    ['instructions by the thousand', many(5_000, number => `HOIST flag-${number}\n`), /^$/],
  ]
  for (const [name, lines, because] of cases) {
    test(name, () => {
      const read = judge(`${from}EXPOSE 99999\n${lines}`)
      assert.match(read.because, because)
      assert.equal(read.count.get('valid-port'), 1)
      assert.equal(read.count.get('non-root-user'), 1)
    })
  }
})

describe('what goes round in circles has an end', () => {
  test('stages that are built from each other', () => {
    const { count } = judge('FROM quay AS dock\nRUN cd /a\nFROM dock AS quay\nFROM quay AS dock\n')
    assert.equal(count.get('no-cd'), 1)
  })

  test('a stage that is built from itself and copies from itself', () => {
    const { count } = judge('FROM dock AS dock\nCOPY --from=dock / /\nEXPOSE 99999\n')
    assert.equal(count.get('valid-port'), 1)
  })

  test('an ARG that refers to itself, and values that double', () => {
    const lines = many(200, () => 'ARG TIDE=$TIDE$TIDE\nENV TIDE=${TIDE:-$TIDE}$TIDE\n')
    const { count } = judge(`ARG BASE=$BASE\nFROM $BASE\nARG TIDE=x\n${lines}EXPOSE 99999 $TIDE\n`)
    assert.equal(count.get('valid-port'), 1)
  })
})

describe('what is long is judged to its end', () => {
  const cases: readonly (readonly [string, string, string, number])[] = [
    ['lines', many(100_000, number => `ENV LOCK_${number}=$LOCK_${number - 1}\n`), 'non-root-user', 1],
    ['steps', many(20_000, () => 'WORKDIR tide\n'), 'absolute-workdir', 20_000],
    ['stages', many(10_000, () => `${from}RUN cd /crane && apt-get update\n`), 'no-cd', 10_000],
    ['commands of a step', `RUN true${' && sudo apt-get upgrade'.repeat(5_000)}\n`, 'no-sudo', 5_000],
    ['packages', `RUN apt-get install -y ${many(50_000, number => `p${number} `)}\n`, 'pin-apt-versions', 1],
    ['ports', `EXPOSE ${many(50_000, number => `${number}x `)}\n`, 'non-root-user', 1],
    ['paths', `RUN rm -rf ${many(20_000, number => `/x${number}/{a,b}/* `)}\n`, 'non-root-user', 1],
    ['mounts', `RUN ${many(5_000, number => `--mount=from=i${number} `)}true\n`, 'no-latest-base', 5_000],
    ['heredoc lines', `RUN <<EOF\n${'sudo tide\n'.repeat(5_000)}EOF\n`, 'no-sudo', 5_000],
    ['a line', `RUN echo ${'a'.repeat(1 << 20)}\n`, 'non-root-user', 1],
    ['blanks', `RUN echo${' '.repeat(1 << 20)}x\n`, 'non-root-user', 1],
    ['slashes', `COPY ${'/'.repeat(1 << 20)} x\nWORKDIR ${'/'.repeat(1 << 20)}\n`, 'non-root-user', 1],
    ['an address', `ADD ${'http://a:b@'.repeat(50_000)} /x/\n`, 'non-root-user', 1],
    ['options', `RUN rm ${'-'.repeat(1 << 20)}\nRUN pip -${'k'.repeat(1 << 20)}\n`, 'non-root-user', 1],
    ['assignments', `ENV ${'a='.repeat(1 << 19)}\nRUN ${'a='.repeat(1 << 19)}\n`, 'non-root-user', 1],
    ['wildcards', `COPY ${'*?'.repeat(1 << 18)} /\nRUN rm ${'*'.repeat(1 << 19)}\n`, 'non-root-user', 1],
    ['marks of keys', `ENV K="${'-----BEGIN PRIVATE KEY-----'.repeat(10_000)}"\n`, 'non-root-user', 1],
  ]
  for (const [name, lines, rule, findings] of cases) {
    test(name, () => assert.equal(judge(`${from}${lines}`).count.get(rule), findings))
  }
})

describe('what is deep is followed as far as it can be', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['substitutions', `echo ${'$(echo '.repeat(5_000)}x${')'.repeat(5_000)}`],
    ['open substitutions', `echo ${'$(echo '.repeat(5_000)}x`],
    ['quoted substitutions', `echo ${'"$(echo '.repeat(2_000)}x${')"'.repeat(2_000)}`],
    ['backticks', `echo ${'`echo '.repeat(5_000)}x`],
    ['subshells', `${'( '.repeat(5_000)}x${' )'.repeat(5_000)}`],
    ['groups', `${'{ '.repeat(5_000)}x`],
    ['conditions', `${'if x; then '.repeat(5_000)}y; ${'fi; '.repeat(5_000)}true`],
    ['arithmetic', `echo ${'$(('.repeat(5_000)}`],
    ['defaults', `echo ${'${a:-'.repeat(5_000)}`],
    ['shells in shells', `sh -c '${'sh -c "'.repeat(5_000)}`],
    ['prefixes', `${'sudo env '.repeat(5_000)}x`],
    ['eval', `${'eval '.repeat(5_000)}x`],
  ]
  for (const [name, script] of cases) {
    test(name, () => {
      const { count } = judge(`${from}RUN ${script}\nEXPOSE 99999\n`)
      assert.equal(count.get('valid-port'), 1)
    })
  }
})
