import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { inspectFile, ruleSetOf } from '../src/findings/inspect.ts'
import type { Observation } from '../src/findings/observation.ts'
import { applyFixes } from '../src/fixes/apply.ts'
import { parseConfig } from '../src/inputs/config.ts'
import { defaults } from '../src/inputs/options.ts'
import type { RuleSettings } from '../src/inputs/rule-settings.ts'
import { openFolder } from '../src/repository/folder.ts'
import { rules } from '../src/rules/index.ts'
import type { NamedRule } from '../src/rules/kit/rule.ts'
import { CommitIndex, IndexCache } from '../src/sources/commit-index.ts'
import { chartsOf, fileKindOf } from '../src/sources/file-kind.ts'
import type { RepositoryIndex } from '../src/sources/kubernetes/repository-index.ts'
import { parseFile, readFiles, type SourceFile } from '../src/sources/read.ts'
import { groupBy } from '../src/text/group.ts'

/** `UPDATE_FIXTURES=1` writes findings.txt, the fixed files and added.yaml, to be read before they are kept. */
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

    if (bad.includes('bad.yaml'))
      test('asks for the file of added.yaml, if for any', async () => asksForFile(rule, folder))

    for (const name of bad) {
      test(`mends ${name}`, async () => mendsWhatItSays(rule, folder, name))
    }
  })
}

interface Found {
  readonly text: string
  readonly observation: Observation
  readonly file: SourceFile
}

interface World {
  readonly index: RepositoryIndex
  readonly files: AsyncIterable<SourceFile>
  /** Of a path in it, from the rule's folder. */
  readonly nameOf: (path: string) => string
}

/** A file is judged alone, a folder as a repository. */
async function worldOf(rule: NamedRule, folder: string, name: string): Promise<World> {
  const isFolder = statSync(join(folder, name)).isDirectory()
  const commit = await openFolder(isFolder ? join(folder, name) : folder)
  const entries = (await commit.list()).filter(({ path }) => isFolder || path === name)
  const kindOf = (path: string) => fileKindOf(path, chartsOf(entries))
  const index = new CommitIndex({ commit, entries, scope: everything, kindOf }, new IndexCache())
  await index.prepare(rule.reads ?? [])
  const nameOf = (path: string) => (isFolder ? `${name}/${path}` : name)
  return { index, files: readFiles(commit, entries, kindOf), nameOf }
}

async function findingsIn(rule: NamedRule, folder: string, name: string): Promise<readonly Found[]> {
  const { index, files, nameOf } = await worldOf(rule, folder, name)
  const found: Found[] = []
  for await (const file of files) {
    assert.equal(file.gap?.kind === 'skipped' ? file.gap.because : '', '', `${name}: ${file.entry.path}`)
    for (const observation of inspectAlone(rule, file, index)) {
      const { source, range } = observation.problem.at
      const line = source.lines.lineAt(range.start)
      const text = `${nameOf(source.path)}:${line}:${source.lines.columnAt(range.start)} ${observation.severity} ${observation.problem.message}`
      found.push({ text, observation, file })
    }
  }
  return found.toSorted((a, b) => orderOf(a) - orderOf(b))
}

function orderOf({ observation }: Found): number {
  return observation.problem.at.range.start
}

function inspectAlone(rule: NamedRule, file: SourceFile, index: RepositoryIndex): readonly Observation[] {
  const judgement = { ...defaults, profile: 'strict', settings: settingsFor(rule) } as const
  return inspectFile(file, ruleSetOf([rule]), index, judgement).observations
}

/** What the rule's own `seaworthy.yml` says beside its fixtures. */
function settingsFor({ id }: NamedRule): RuleSettings {
  const path = join(root, id, 'seaworthy.yml')
  if (!existsSync(path)) return defaults.settings
  return parseConfig(path, readFileSync(path, 'utf8'), [id]).settings
}

/** The whole new file that the plain case asks for, byte for byte. */
async function asksForFile(rule: NamedRule, folder: string): Promise<void> {
  const found = await findingsIn(rule, folder, 'bad.yaml')
  const newFile = found.find(({ observation }) => observation.problem.newFile)?.observation.problem.newFile
  const added = join(folder, 'added.yaml')
  if (newFile === undefined) return assert.ok(!existsSync(added), 'added.yaml, but nothing asks for a file')
  if (isUpdating) writeFileSync(added, newFile.text)
  assert.ok(existsSync(added), `UPDATE_FIXTURES=1 writes ${added}`)
  assert.equal(newFile.text, readFileSync(added, 'utf8'))
}

/** Each bad file after all its fixes is the fixed one, byte for byte, and the rule has nothing more to say of what was fixed. */
async function mendsWhatItSays(rule: NamedRule, folder: string, name: string): Promise<void> {
  const { index, nameOf } = await worldOf(rule, folder, name)
  const byFile = groupBy(await findingsIn(rule, folder, name), ({ file }) => file)
  const mended = new Set<string>()
  for (const [{ source, entry }, found] of byFile) {
    const fixes = found.flatMap(({ observation }) => observation.problem.fix ?? [])
    if (fixes.length === 0 || !source) continue
    const text = applyFixes(source, fixes)
    assert.ok(text !== undefined, 'the fixes cannot be made together')
    const fixedName = nameOf(entry.path).replace(/^bad/, 'fixed')
    mended.add(fixedName)
    if (isUpdating) {
      mkdirSync(dirname(join(folder, fixedName)), { recursive: true })
      writeFileSync(join(folder, fixedName), text)
    }
    assert.equal(text, readFileSync(join(folder, fixedName), 'utf8'))
    const content = { kind: 'bytes', bytes: Buffer.from(text) } as const
    const after = parseFile(entry, content, fileKindOf(entry.path, new Set()))
    assert.equal(inspectAlone(rule, after, index).length, found.length - fixes.length)
  }
  assert.deepEqual(
    filesAt(folder, name.replace(/^bad/, 'fixed')),
    [...mended].toSorted(),
    'nothing has a fix',
  )
}

/** A file, or those below a folder. */
function filesAt(folder: string, name: string): readonly string[] {
  const path = join(folder, name)
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [name]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map(below => `${name}/${below.replaceAll('\\', '/')}`)
    .filter(below => statSync(join(folder, below)).isFile())
    .toSorted()
}
