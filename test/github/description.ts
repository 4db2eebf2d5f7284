import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'

/** GitHub's official description of the operations we use: what may be sent, what comes back. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

export interface Operation {
  readonly id: string
  readonly method: string
  /** Matches a request's path; its groups are the path's parameters. */
  readonly path: RegExp
  readonly described: JsonObject
}

const described = JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8')) as JsonObject
const ajv = new Ajv({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(nullsSpelledOut(described) as object, 'github')
const validators = new Map<string, ValidateFunction>()

export const operations: readonly Operation[] = Object.entries(at(described, 'paths')).flatMap(
  ([path, methods]) =>
    Object.entries(methods as JsonObject).map(([method, operation]) => ({
      id: textOf((operation as JsonObject).operationId),
      method: method.toUpperCase(),
      path: pathPattern(path),
      described: operation as JsonObject,
    })),
)

/** What is wrong with a request's body, keys the description does not know included: its schemas are open. */
export function requestFaults(operation: Operation, body: Json | undefined): string[] {
  const schema = at(operation.described, 'requestBody', 'content', 'application/json', 'schema')
  if (body === undefined)
    return at(operation.described, 'requestBody').required === true ? ['the body is missing'] : []
  return [...faults(schema, body), ...unknownKeys(schema, body, '')]
}

/** What is wrong with a response, where the description says anything about this status. */
export function responseFaults(operation: Operation, status: number, body: Json): string[] {
  const response = resolve(at(operation.described, 'responses', String(status)))
  const schema = at(response, 'content', 'application/json', 'schema')
  return Object.keys(schema).length === 0 ? [] : faults(schema, body)
}

/** Faults of the query: parameters that the operation does not have. */
export function queryFaults(operation: Operation, names: Iterable<string>): string[] {
  const parameters = (operation.described.parameters ?? []) as readonly JsonObject[]
  const known = parameters
    .map(resolve)
    .filter(each => each.in === 'query')
    .map(each => each.name)
  return [...names].filter(name => !known.includes(name)).map(name => `unknown query parameter ${name}`)
}

/** The smallest valid value of a component, with some fields given. */
export function sample(component: string, given: JsonObject): JsonObject {
  const made = sampleOf(at(described, 'components', 'schemas', component), given)
  return made as JsonObject
}

function sampleOf(schema: JsonObject, given: Json | undefined): Json {
  if (schema.$ref !== undefined) return sampleOf(resolve(schema), given)
  if (given !== undefined && !isObject(given)) return given
  if (given === undefined && schema.nullable === true) return null
  for (const many of ['allOf', 'oneOf', 'anyOf']) {
    const [first] = (schema[many] ?? []) as readonly JsonObject[]
    if (first) return sampleOf(first, given)
  }
  if (Array.isArray(schema.enum)) return schema.enum[0]
  switch (textOf(schema.type)) {
    case 'string':
      return { uri: 'https://github.test/', 'date-time': '2026-05-04T03:02:01Z' }[textOf(schema.format)] ?? ''
    case 'integer':
    case 'number':
      return 0
    case 'boolean':
      return false
    case 'array':
      return []
    default:
      return sampleObject(schema, given ?? {})
  }
}

function sampleObject(schema: JsonObject, given: Json): Json {
  const fields = at(schema, 'properties')
  const required = (schema.required ?? []) as readonly string[]
  const made: Record<string, Json> = {}
  const values = isObject(given) ? given : {}
  for (const name of new Set([...required, ...Object.keys(values)])) {
    made[name] = sampleOf(at(fields, name), values[name])
  }
  return made
}

function faults(schema: JsonObject, value: Json): string[] {
  const key = JSON.stringify(schema)
  const validate = validators.get(key) ?? ajv.compile(absolute(nullsSpelledOut(schema)) as object)
  validators.set(key, validate)
  if (validate(value)) return []
  return (validate.errors ?? []).map(error => `${error.instancePath || '/'} ${error.message}`)
}

function unknownKeys(schema: JsonObject, value: Json, where: string): string[] {
  const actual = resolve(schema)
  if (Array.isArray(value))
    return value.flatMap((item, index) => unknownKeys(at(actual, 'items'), item, `${where}/${index}`))
  if (!isObject(value)) return []
  const fields = at(actual, 'properties')
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = fields[name]
    return field === undefined
      ? [`${where}/${name} is no field of it`]
      : unknownKeys(field as JsonObject, inner, `${where}/${name}`)
  })
}

/** OpenAPI 3.0 says `nullable` where JSON Schema has a type `null`. */
function nullsSpelledOut(value: Json): Json {
  if (Array.isArray(value)) return value.map(nullsSpelledOut)
  if (!isObject(value)) return value
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, nullsSpelledOut(inner)]),
  )
  return nullable === true ? { anyOf: [{ type: 'null' }, rest] } : rest
}

function absolute(value: Json): Json {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/components/', '"github#/components/'))
}

function resolve(schema: JsonObject): JsonObject {
  const reference = schema.$ref
  return typeof reference === 'string' ? resolve(at(described, ...reference.slice(2).split('/'))) : schema
}

function at(value: Json, ...route: string[]): JsonObject {
  let here: Json = value
  for (const step of route) here = isObject(here) ? (here[step] ?? {}) : {}
  return isObject(here) ? here : {}
}

/** What stands at a route of keys and indexes. */
export function valueAt(value: Json, ...route: readonly (string | number)[]): Json | undefined {
  let here: Json | undefined = value
  for (const step of route) {
    if (typeof step === 'number') here = Array.isArray(here) ? here[step] : undefined
    else here = isObject(here) ? here[step] : undefined
  }
  return here
}

/** A string, or an empty one for anything else. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function pathPattern(path: string): RegExp {
  // A content's path and a comparison hold slashes.
  const groups = path.replace(/\{(\w+)\}/g, (_, name) =>
    /path|basehead/.test(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  )
  return new RegExp(`^${groups}$`)
}
