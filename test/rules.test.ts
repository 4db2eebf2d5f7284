import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { inspectFile, ruleSetOf } from '../src/findings/inspect.ts'
import type { Observation } from '../src/findings/observation.ts'
import { applyFixes } from '../src/fixes/apply.ts'
import { defaults } from '../src/inputs/options.ts'
import { openFolder } from '../src/repository/folder.ts'
import { rules } from '../src/rules/index.ts'
import type { NamedRule } from '../src/rules/kit/rule.ts'
import { CommitIndex, IndexCache } from '../src/sources/commit-index.ts'
import { chartsOf, fileKindOf } from '../src/sources/file-kind.ts'
import type { RepositoryIndex } from '../src/sources/kubernetes/repository-index.ts'
import { parseFile, readFiles, type SourceFile } from '../src/sources/read.ts'
import { toRepoPath } from '../src/text/path.ts'

/** `UPDATE_FIXTURES=1` writes findings.txt and the fixed files, to be read before they are kept. */
const isUpdating = process.env.UPDATE_FIXTURES === '1'
const root = join(import.meta.dirname, '../__fixtures__/rules')
const everything = { covers: () => true }

for (const rule of rules.filter(({ target }) => target !== 'change')) {
  describe(rule.id, () => {
    const folder = join(root, rule.id)
    const cases = existsSync(folder) ? readdirSync(folder).toSorted() : []
    const bad = cases.filter(name => name.startsWith('bad'))
    const good = cases.filter(name => name.startsWith('good'))

    test('has bad and good fixtures', () => assert.ok(bad.length > 0 && good.length > 0, `see ${folder}`))

    test('says exactly what findings.txt says of the bad ones', async () => {
      const found = (await Promise.all(bad.map(name => findingsIn(rule, folder, name)))).flat()
      const lines = `${found.map(({ text }) => text).join('\n')}\n`
      const expected = join(folder, 'findings.txt')
      if (isUpdating) writeFileSync(expected, lines)
      assert.equal(lines, readFileSync(expected, 'utf8'))
      for (const name of bad)
        assert.ok(
          found.some(({ text }) => text.startsWith(name)),
          `${name} has no finding`,
        )
    })

    for (const name of good) {
      test(`is silent about ${name}`, async () => {
        assert.deepEqual(
          (await findingsIn(rule, folder, name)).map(({ text }) => text),
          [],
        )
      })
    }

    for (const name of bad.filter(candidate => statSync(join(folder, candidate)).isFile())) {
      test(`mends ${name}`, async () => mendsWhatItSays(rule, folder, name))
    }
  })
}

interface Found {
  readonly text: string
  readonly observation: Observation
  readonly file: SourceFile
}

/** A file is judged alone, a folder as a repository. */
async function findingsIn(rule: NamedRule, folder: string, name: string): Promise<readonly Found[]> {
  const isFolder = statSync(join(folder, name)).isDirectory()
  const commit = await openFolder(isFolder ? join(folder, name) : folder)
  const entries = (await commit.list()).filter(({ path }) => isFolder || path === name)
  const kindOf = (path: string) => fileKindOf(path, chartsOf(entries))
  const index = new CommitIndex({ commit, entries, scope: everything, kindOf }, new IndexCache())
  await index.prepare(rule.reads ?? [])
  const found: Found[] = []
  for await (const file of readFiles(commit, entries, kindOf)) {
    assert.equal(file.gap?.kind === 'skipped' ? file.gap.because : '', '', `${name}: ${file.entry.path}`)
    for (const observation of inspectAlone(rule, file, index)) {
      const { source, range } = observation.problem.at
      const line = source.lines.lineAt(range.start)
      const path = isFolder ? `${name}/${source.path}` : name
      const text = `${path}:${line}:${source.lines.columnAt(range.start)} ${observation.severity} ${observation.problem.message}`
      found.push({ text, observation, file })
    }
  }
  return found.toSorted((a, b) => orderOf(a) - orderOf(b))
}

function orderOf({ observation }: Found): number {
  return observation.problem.at.range.start
}

function inspectAlone(rule: NamedRule, file: SourceFile, index: RepositoryIndex): readonly Observation[] {
  return inspectFile(file, ruleSetOf([rule]), index, { ...defaults, profile: 'strict' }).observations
}

/** The bad file after all its fixes is the fixed one, byte for byte, and the rule has nothing more to say of what was fixed. */
async function mendsWhatItSays(rule: NamedRule, folder: string, name: string): Promise<void> {
  const found = await findingsIn(rule, folder, name)
  const fixes = found.flatMap(({ observation }) => observation.problem.fix ?? [])
  const fixedName = name.replace(/^bad/, 'fixed')
  const fixedFile = join(folder, fixedName)
  const [first] = found
  if (fixes.length === 0 || !first?.file.source)
    return assert.ok(!existsSync(fixedFile), `${fixedName}, but nothing has a fix`)
  const text = applyFixes(first.file.source, fixes)
  assert.ok(text !== undefined, 'the fixes cannot be made together')
  if (isUpdating) writeFileSync(fixedFile, text)
  assert.equal(text, readFileSync(fixedFile, 'utf8'))
  const path = toRepoPath(name)
  const after = parseFile(
    { path, kind: 'file', id: '' },
    { kind: 'bytes', bytes: Buffer.from(text) },
    fileKindOf(name, new Set()),
  )
  const index: RepositoryIndex = { isWhole: true, objects: () => [], isHidden: () => false, has: () => false }
  assert.equal(inspectAlone(rule, after, index).length, found.length - fixes.length)
}
