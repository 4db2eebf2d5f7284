import { gunzipSync } from 'node:zlib'
import { isObject, type Json, type JsonObject, textOf, valueAt } from './description.ts'
import { type Call, forbidden, type Handler, notFound, okay, type Reply, refused } from './reply.ts'
import type { SarifState, State } from './state.ts'

/** Code scanning: what it refuses at once, and what it finds wrong while processing. */
export function scanningHandlers(state: State): Record<string, Handler> {
  return {
    'code-scanning/upload-sarif': call => upload(state, isObject(call.body) ? call.body : {}),
    'code-scanning/get-sarif': call => status(state, call),
  }
}

const largestUpload = 10 * 1024 * 1024

function upload(state: State, { ref, commit_sha, sarif }: JsonObject): Reply {
  if (state.rights.securityEvents !== 'write') return forbidden()
  if (state.codeScanning === 'disabled') {
    return refused(403, 'Code Security must be enabled for this repository to use code scanning.')
  }
  const where = textOf(ref)
  const commit = textOf(commit_sha)
  if (!/^refs\/(heads|tags|pull)\/.+$/.test(where) || where.startsWith('refs/heads/gh-readonly-queue/')) {
    return refused(400, `ref ${where} is not supported`)
  }
  if (!isAt(state, where, commit)) return refused(400, `commit ${commit} is not part of ${where}`)
  const packed = Buffer.from(textOf(sarif), 'base64')
  if (packed.length > largestUpload) return refused(413, 'Payload Too Large')
  const analysis = unpacked(packed)
  if (analysis === undefined) return refused(400, 'sarif is not gzipped JSON')

  const entry: SarifState = {
    id: `sarif-${state.nextId++}`,
    ref: where,
    commit,
    sarif: analysis,
    errors: [...state.sarifErrors, ...sarifFaults(analysis)],
    asked: 0,
  }
  state.sarifs.push(entry)
  return okay({ id: entry.id, url: 'https://github.test/' }, 202)
}

function isAt({ pulls, repository }: State, ref: string, commit: string): boolean {
  const number = /^refs\/pull\/(\d+)\/(head|merge)$/.exec(ref)?.[1]
  if (number === undefined) return repository.has(commit)
  const pull = pulls.get(Number(number))
  return (
    pull !== undefined &&
    (ref.endsWith('/merge') || repository.commits(pull.base, pull.head).includes(commit))
  )
}

function unpacked(packed: Buffer): Json | undefined {
  try {
    return JSON.parse(gunzipSync(packed).toString('utf8'))
  } catch {
    return undefined
  }
}

/** https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
function sarifFaults(analysis: Json): string[] {
  if (!isObject(analysis) || analysis.version !== '2.1.0') return ['version must be 2.1.0']
  const runs = listOf(analysis.runs)
  if (runs.length === 0 || runs.length > 20) return [`${runs.length} runs`]
  const categories = runs.map(run => textOf(valueAt(run, 'automationDetails', 'id')))
  const faults = new Set(categories).size < categories.length ? ['two runs of one category'] : []
  for (const run of runs) faults.push(...runFaults(run))
  return faults
}

function runFaults(run: JsonObject): string[] {
  const faults: string[] = []
  const rules = listOf(valueAt(run, 'tool', 'driver', 'rules'))
  const results = listOf(run.results)
  if (!textOf(valueAt(run, 'automationDetails', 'id')).endsWith('/'))
    faults.push('the category must end in /')
  if (results.length > 25_000 || rules.length > 25_000) faults.push('too many results or rules')
  for (const rule of rules) {
    if (listOf(valueAt(rule, 'properties', 'tags')).length > 20) faults.push('more than 20 tags')
    const severity = valueAt(rule, 'properties', 'security-severity')
    if (severity !== undefined && !(typeof severity === 'string' && Number(severity) > 0))
      faults.push('security-severity')
  }
  for (const result of results) faults.push(...resultFaults(result))
  return faults
}

function resultFaults(result: JsonObject): string[] {
  const [location] = listOf(result.locations)
  if (location === undefined) return ['locationFromSarifResult: expected at least one location']
  const uri = valueAt(location, 'physicalLocation', 'artifactLocation', 'uri')
  if (typeof uri !== 'string' || /^(\/|[a-z]+:)|\.\./.test(uri)) return [`uri ${textOf(uri)} is not relative`]
  const start = valueAt(location, 'physicalLocation', 'region', 'startLine')
  if (start !== undefined && !(Number(start) >= 1)) return ['startLine must be at least 1']
  return typeof valueAt(result, 'message', 'text') === 'string' ? [] : ['a result needs a message']
}

function status(state: State, call: Call): Reply {
  if (state.rights.securityEvents !== 'write') return forbidden()
  const entry = state.sarifs.find(each => each.id === call.params.sarif_id)
  if (entry === undefined) return notFound()
  if (entry.asked++ === 0) return okay({ processing_status: 'pending' })
  const analyses_url = 'https://github.test/'
  if (entry.errors.length === 0) return okay({ processing_status: 'complete', analyses_url, errors: [] })
  return okay({ processing_status: 'failed', analyses_url: null, errors: [...entry.errors] })
}

function listOf(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.map(item => (isObject(item) ? item : {})) : []
}
