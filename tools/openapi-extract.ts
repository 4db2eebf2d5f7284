import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Writes test/github/openapi.json: of GitHub's official description only the operations that Seaworthy calls, and the
 * components those reach. Run it by hand when the version below or the list of operations changes.
 *
 * The package unpacks to 400 MB, so it is no dependency: it is fetched, one file is taken, the rest is dropped.
 */
const packageVersion = '23.0.2'
const described = 'api.github.com.json'
const target = join(import.meta.dirname, '..', 'test', 'github', 'openapi.json')

const operations = [
  'code-scanning/get-sarif',
  'code-scanning/upload-sarif',
  'issues/create-comment',
  'issues/list-comments',
  'issues/update-comment',
  'pulls/create-review',
  'pulls/create-review-comment',
  'pulls/get',
  'pulls/list',
  'pulls/list-files',
  'pulls/list-review-comments',
  'pulls/list-reviews',
  'pulls/update-review-comment',
  'repos/compare-commits-with-basehead',
  'repos/get-content',
]

/** Prose and hints; none of it decides whether a message is valid. */
const noise = new Set([
  'description',
  'summary',
  'title',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'deprecated',
])

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

writeFileSync(target, `${JSON.stringify(extract(fetchDescription()))}\n`)

function fetchDescription(): Json {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'))
  try {
    const spec = `@octokit/openapi@${packageVersion}`
    execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, spec], { cwd: folder })
    const archive = `octokit-openapi-${packageVersion}.tgz`
    execFileSync('tar', ['-xzf', archive, `package/generated/${described}`], { cwd: folder })
    return JSON.parse(readFileSync(join(folder, 'package', 'generated', described), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function extract(description: Json): Json {
  const paths: { [path: string]: { [method: string]: Json } } = {}
  for (const [path, methods] of Object.entries(mapOf(mapOf(description).paths))) {
    for (const [method, operation] of Object.entries(mapOf(methods))) {
      if (operations.some(id => id === mapOf(operation).operationId)) {
        paths[path] = { ...paths[path], [method]: strip(operation) }
      }
    }
  }
  const found = Object.values(paths).flatMap(Object.values).length
  if (found !== operations.length) throw new Error(`found ${found} of ${operations.length} operations`)

  const info = {
    generatedBy: 'tools/openapi-extract.ts',
    source: `npm @octokit/openapi@${packageVersion}, ${described}`,
    license: mapOf(mapOf(description).info).license ?? null,
  }
  return { openapi: '3.0.3', info, paths, components: reachable(paths, mapOf(mapOf(description).components)) }
}

/** The components that something refers to, directly or through another, in the description's order. */
function reachable(from: Json, components: { [key: string]: Json }): Json {
  const wanted = new Set<string>()
  const open = references(from)
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (wanted.has(name)) continue
    wanted.add(name)
    const [group = '', key = ''] = name.split('/')
    open.push(...references(strip(mapOf(components[group])[key] ?? null)))
  }
  const kept: { [group: string]: { [key: string]: Json } } = {}
  for (const [group, members] of Object.entries(components)) {
    const named = Object.entries(mapOf(members)).filter(([key]) => wanted.has(`${group}/${key}`))
    if (named.length > 0) kept[group] = Object.fromEntries(named.map(([key, value]) => [key, strip(value)]))
  }
  return kept
}

/** `schemas/simple-user` for each `#/components/schemas/simple-user`. */
function references(value: Json): string[] {
  const text = JSON.stringify(value)
  return [...text.matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map(match => match[1] ?? '')
}

/** Without noise. The keys below `properties` are names of fields, whatever they look like. */
function strip(value: Json): Json {
  if (Array.isArray(value)) return value.map(strip)
  if (value === null || typeof value !== 'object') return value
  const kept: { [key: string]: Json } = {}
  for (const [key, inner] of Object.entries(value)) {
    if (noise.has(key) || key.startsWith('x-')) continue
    kept[key] = key === 'properties' ? stripEach(inner) : strip(inner)
  }
  return kept
}

function stripEach(fields: Json): Json {
  return Object.fromEntries(Object.entries(mapOf(fields)).map(([name, field]) => [name, strip(field)]))
}

function mapOf(value: Json | undefined): { [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {}
}
