import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { test } from 'node:test'
import packageJson from '../package.json' with { type: 'json' }

const root = resolve(import.meta.dirname, '..')
const readme = read('README.md')
const pages = [
  ...readdirSync(root).filter(name => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name.replaceAll('\\', '/')}`),
]

test('what is generated is up to date', () => {
  const { status, stderr } = run('tools/generate.ts', '--check')
  assert.equal(status, 0, stderr)
})

test('links lead to files', () => {
  const broken = pages.flatMap(page =>
    linksOf(read(page))
      .filter(link => !existsSync(join(root, dirname(page), link)))
      .map(link => `${page}: ${link}`),
  )
  assert.deepEqual(broken, [])
})

test('every page can be reached from the README', () => {
  const reached = new Set(['README.md'])
  for (const page of reached) {
    for (const link of linksOf(read(page)))
      if (link.endsWith('.md')) reached.add(join(dirname(page), link).replaceAll('\\', '/'))
  }
  assert.deepEqual(
    pages.filter(page => !reached.has(page)),
    [],
  )
})

test('the commands of the README exist, with their options', () => {
  const commands = Array.from(
    readme.matchAll(/node dist\/cli\.js (\w+)([^\n#`]*)/g),
    ([, name = '', rest = '']) => ({ name, rest }),
  )
  assert.ok(commands.length > 0)
  const help = run('dist/cli.js', '--help').stdout
  for (const { name, rest } of commands) {
    assert.match(help, new RegExp(`\\b${name}\\b`))
    const options = rest.match(/--[\w-]+/g) ?? []
    const ownHelp = run('dist/cli.js', name, '--help').stdout
    for (const option of options)
      assert.ok(ownHelp.includes(option), `${name} --help does not name ${option}`)
  }
})

test('the comment in the README is what the demonstration says', t => {
  const { status, stdout, stderr } = run('dist/cli.js', 'demo')
  assert.equal(status, 0, stderr)
  const folder = /^\S.* are in (.+)$/m.exec(stdout)?.[1] ?? ''
  t.after(() => rmSync(folder, { recursive: true }))
  const said = withoutTargets(readFileSync(join(folder, 'review.md'), 'utf8'))
  const quoted = Array.from(withoutTargets(readme).matchAll(/^> (?!```)(.+)$/gm), ([, line = '']) => line)
  assert.ok(quoted.length > 3)
  for (const line of quoted) assert.ok(said.includes(line), `the demonstration does not say: ${line}`)
})

test('the npm scripts of the README exist', () => {
  for (const [, script = ''] of readme.matchAll(/npm run ([\w-]+)/g))
    assert.ok(Object.keys(packageJson.scripts).includes(script), script)
})

test('every run-time dependency has its reason, and every reason its dependency', () => {
  const section = read('docs/architecture.md').split('## Run-time dependencies')[1]?.split('\n## ')[0] ?? ''
  const rows = section.match(/^\| `.*?\|/gm) ?? []
  const reasoned = rows.flatMap(row => Array.from(row.matchAll(/`([^`]+)`/g), ([, name = '']) => name))
  assert.deepEqual(reasoned.sort(), Object.keys(packageJson.dependencies).sort())
})

test('actions of others are pinned to a commit, with the version beside it', () => {
  const workflows = readdirSync(join(root, '.github/workflows')).map(name =>
    read(`.github/workflows/${name}`),
  )
  const used = [readme, ...workflows].flatMap(text => text.match(/uses: .*/g) ?? [])
  assert.ok(used.length > 0)
  const loose = used.filter(
    line => !line.includes('seaworthy') && !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line),
  )
  assert.deepEqual(loose, [])
})

test('the committed scripts can be run', { skip: process.platform === 'win32' }, () => {
  for (const path of ['.ci/run', 'dist/cli.js'])
    assert.notEqual(statSync(join(root, path)).mode & 0o111, 0, path)
})

/** Relative targets of a page's links, without anchors. */
function linksOf(markdown: string): string[] {
  const prose = markdown
    .replaceAll(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '')
    .replaceAll(/`[^`\n]*`(\]?)/g, (span, bracket) => (bracket === '' ? '' : span))
  return Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) =>
    target.replace(/#.*$/, ''),
  ).filter(target => target !== '' && !/^[a-z]+:/.test(target))
}

function withoutTargets(markdown: string): string {
  return markdown.replaceAll(/\]\([^)\s]+\)/g, ']')
}

function run(script: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, encoding: 'utf8' })
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
