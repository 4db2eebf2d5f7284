import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { test } from 'node:test'

const root = resolve(import.meta.dirname, '..')

/** A file imports from its own layer and from those before it. */
const layers = [
  'text',
  'github',
  'inputs',
  'repository',
  'sources',
  'rules',
  'findings',
  'fixes',
  'reports',
  'publish',
  'review.ts',
  'scan.ts',
  'commands',
  'runner',
  'cli.ts',
  'action.ts',
]

/** What talks to the world. Everything else is text in, data out. */
const edges = ['github', 'repository', 'publish', 'commands', 'runner', 'cli.ts', 'action.ts']

/** Tables of facts, whose length is that of the outside world. */
const tables: readonly string[] = ['rules/index.ts']

const mostLines = 300
const mostFunctionLines = 60

const files = new Map(
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .map(path => [path.replaceAll('\\', '/'), readFileSync(join(root, 'src', path), 'utf8')]),
)

test('every file belongs to a layer', () => {
  assert.deepEqual(
    [...files.keys()].filter(path => !layers.includes(layerOf(path))),
    [],
  )
})

test('a file imports from its own layer and from those before it', () => {
  const wrong = edgesBetweenFiles(/./).filter(
    ([from, to]) => layers.indexOf(layerOf(to)) > layers.indexOf(layerOf(from)),
  )
  assert.deepEqual(wrong, [])
})

test('a rule knows the kit and the sources, and no other rule', () => {
  const wrong = edgesBetweenFiles(/^rules\/(?!kit\/)\w[^/]*\//).filter(
    ([, to]) => !/^(?:text|sources|rules\/kit)\//.test(to),
  )
  assert.deepEqual(wrong, [])
})

test('no report imports another', () => {
  const reports = [
    'json.ts',
    'sarif.ts',
    'markdown.ts',
    'rdjson.ts',
    'terminal.ts',
    'summary.ts',
    'annotations.ts',
    'review.ts',
  ]
  const isReport = (path: string): boolean => layerOf(path) === 'reports' && reports.includes(basename(path))
  assert.deepEqual(
    edgesBetweenFiles(/^reports\//).filter(([from, to]) => isReport(from) && isReport(to)),
    [],
  )
})

test('no values are imported in a circle', () => {
  const done = new Set<string>()
  const follow = (path: string, trail: readonly string[]): void => {
    assert.ok(!trail.includes(path), `a circle: ${[...trail, path].join(' -> ')}`)
    if (done.has(path)) return
    for (const { to, isType } of importsOf(path)) if (!isType && files.has(to)) follow(to, [...trail, path])
    done.add(path)
  }
  for (const path of files.keys()) follow(path, [])
})

test('files are named for their idea', () => {
  const vague = /^(?:utils?|helpers?|common|shared|misc|manager)$/
  // A rule's name says what it is about: accounts may be shared.
  const ideas = [...files.keys()].filter(path => !/^rules\/(?!kit\/)[^/]+\//.test(path))
  const named = ideas.filter(path => path.split(/[/.-]/).some(part => vague.test(part)))
  assert.deepEqual(named, [])
})

test('only the action knows the workflow toolkit', () => {
  assert.deepEqual(mentions(/['"]@actions\/core['"]/, ['action.ts']), [])
})

test('only the action and the command line touch the process', () => {
  assert.deepEqual(
    mentions(/\bprocess\.(?:exit|exitCode|argv|stdout|stderr|stdin|cwd)\b|\bconsole\./, [
      'action.ts',
      'cli.ts',
    ]),
    [],
  )
})

test('between the edges there is no clock and no environment', () => {
  assert.deepEqual(mentions(/\bprocess\.env\b|\bDate\.now\(|\bnew Date\(\)/, edges), [])
})

test('no file is too long', () => {
  const long = [...files].filter(([path, text]) => !tables.includes(path) && linesOf(text).length > mostLines)
  assert.deepEqual(
    long.map(([path, text]) => `${path}: ${linesOf(text).length} lines`),
    [],
  )
})

test('no function is too long', () => {
  const long = [...files].flatMap(([path, text]) =>
    functionsOf(text)
      .filter(({ lines }) => lines > mostFunctionLines)
      .map(({ line, lines }) => `${path}:${line}: ${lines} lines`),
  )
  assert.deepEqual(long, [])
})

interface Import {
  readonly to: string
  readonly isType: boolean
}

/** Relative imports as paths below src, static and dynamic. */
function importsOf(path: string): Import[] {
  const text = files.get(path) ?? ''
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'(\.[^']+)'/gm)
  const dynamic = text.matchAll(/\bimport\(\s*'(\.[^']+)'\s*\)/g)
  const resolved = (specifier = ''): string => join(dirname(path), specifier).replaceAll('\\', '/')
  return [
    ...Array.from(statements, ([, type, names = '', specifier]) => {
      return {
        to: resolved(specifier),
        isType: type !== undefined || /^\{(?:\s*type\s[^,}]+,?)+\s*\}$/.test(names),
      }
    }),
    ...Array.from(dynamic, ([, specifier]) => ({ to: resolved(specifier), isType: false })),
  ]
}

function edgesBetweenFiles(from: RegExp): [from: string, to: string][] {
  const paths = [...files.keys()].filter(path => from.test(path))
  return paths.flatMap(path => importsOf(path).map(({ to }): [string, string] => [path, to]))
}

/** `path:line` of every match outside the layers allowed. */
function mentions(pattern: RegExp, allowed: readonly string[]): string[] {
  return [...files]
    .filter(([path]) => !allowed.includes(layerOf(path)))
    .flatMap(([path, text]) =>
      linesOf(text).flatMap((line, i) =>
        pattern.test(withoutComment(line)) ? [`${path}:${i + 1}: ${line.trim()}`] : [],
      ),
    )
}

function withoutComment(line: string): string {
  return line.replace(/^\s*(?:\*|\/\/|\/\*).*$/, '')
}

function layerOf(path: string): string {
  return path.split('/')[0] ?? ''
}

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n')
}

/** Functions and methods with a body of several lines; the formatter puts a closing brace under the line that opens it. */
function functionsOf(text: string): { line: number; lines: number }[] {
  const lines = linesOf(text)
  const opening =
    /^(\s*)(?:(?:export |default |static |async |get |set |private |\*\s?)*(?:function\b|[#\w]+(?:<.*>)?\(.*\{$|\w+\($)|(?:export )?const .*=> \{$)/
  return lines.flatMap((text, start) => {
    const indent = opening.exec(text)?.[1]
    if (indent === undefined || /^\s*(?:if|for|while|switch|return|catch)\b/.test(text)) return []
    const end = lines.findIndex((line, i) => i > start && (line === `${indent}}` || line === `${indent}},`))
    return end < 0 ? [] : [{ line: start + 1, lines: end - start + 1 }]
  })
}
