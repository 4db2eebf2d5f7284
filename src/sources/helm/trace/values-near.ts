import type { Range } from '../../../text/lines.ts'
import type { Place } from '../../../text/source.ts'
import type { TraceSegment } from '../../rendering/engine.ts'
import type { ValuesRoute } from '../../rendering/unit.ts'
import type { YamlNode } from '../../yaml/node.ts'
import type { TracedText } from './causes.ts'
import { nodeAt } from './node-at.ts'
import type { NumberedOrigin, Segments } from './segments.ts'

/**
 * Values that the text at a place may hang on, or what could stand inside the mapping that begins there: what printed the
 * place's own text; what printed nothing in the mapping, for a setting that is missing may stand behind a condition; what
 * printed the rest of it; the conditions around; the callers' arguments.
 */
export function valuesNear({ segments, documents }: TracedText, place: Place): readonly ValuesRoute[] {
  if (segments === undefined) return []
  const node = nodeAt(documents, place.range)
  const area = areaOf(node, place.range)
  const own = segments.inside(place.range)
  const around = own.flatMap(({ origin }) => segments.around(origin))
  const keys = namesOf(node, place)
  const isMapping = node !== undefined && node.kind !== 'scalar'
  const first = isMapping ? [] : inLikeness(routesOf(segments, own), keys, false)
  const others = [
    ...routesOf(segments, segments.silent(withBlanks(area, place.source.text))),
    ...routesOf(segments, segments.inside(area)),
    ...around.filter(isControl).flatMap(({ values }) => values),
    ...around.filter(origin => !isControl(origin)).flatMap(({ values }) => values),
  ]
  return distinct([...first, ...inLikeness(others, keys, isMapping)]).slice(0, mostRoutes)
}

const mostRoutes = 24

function areaOf(node: YamlNode | undefined, range: Range): Range {
  const { start, end } = node?.valueRange ?? range
  return { start: Math.min(start, range.start), end: Math.max(end, range.end) }
}

/** With the blanks on both sides, where conditions stand that printed nothing. */
function withBlanks({ start, end }: Range, text: string): Range {
  let from = start
  let to = end
  while (from > 0 && isBlank(text[from - 1])) from--
  while (to < text.length && isBlank(text[to])) to++
  return { start: from, end: to }
}

function isBlank(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\n' || unit === '\r' || unit === '\t'
}

function isControl({ kind }: NumberedOrigin): boolean {
  return kind === 'if' || kind === 'with' || kind === 'range'
}

function routesOf(segments: Segments, found: readonly TraceSegment[]): readonly ValuesRoute[] {
  const ordered = [
    ...found.filter(({ how }) => how === 'value'),
    ...found.filter(({ how }) => how !== 'value'),
  ]
  return ordered.flatMap(({ origin }) => segments.origin(origin)?.values ?? [])
}

/** The keys on the way to a place from the list's item or the object it is part of, innermost first. */
function namesOf(node: YamlNode | undefined, { source, range }: Place): readonly string[] {
  const written = /^["']?([\w./-]+)["']?:/.exec(source.text.slice(range.start, range.end))?.slice(1)
  const item = node?.route.findLastIndex(step => typeof step === 'number') ?? -1
  const route = node?.route
    .slice(item + 1)
    .map(String)
    .toReversed()
  return (route ?? written ?? []).slice(0, 3).map(bare)
}

/** Those named like the place first; where something may be missing in a mapping, then those that usually hold it. */
function inLikeness(
  routes: readonly ValuesRoute[],
  keys: readonly string[],
  mayBeMissing: boolean,
): readonly ValuesRoute[] {
  const rank = (route: ValuesRoute): number => {
    const last = bare(String(route.findLast(step => typeof step === 'string') ?? ''))
    const at = keys.indexOf(last)
    if (at !== -1) return at
    const near = keys.findIndex(key => key.length > 3 && (last.endsWith(key) || last.startsWith(key)))
    if (near !== -1) return keys.length + near
    return mayBeMissing && usual.test(last) ? 2 * keys.length : 2 * keys.length + 1
  }
  return routes
    .map(route => ({ route, rank: rank(route) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ route }) => route)
}

const usual = /securitycontext|resources|privileged|hostnetwork|hostpid|hostipc|automount|capabilities/

/** `podSecurity_context` is `podsecuritycontext`. */
function bare(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

function distinct(routes: readonly ValuesRoute[]): readonly ValuesRoute[] {
  const byText = new Map<string, ValuesRoute>()
  for (const route of routes) {
    const text = JSON.stringify(route)
    if (route.length > 0 && !byText.has(text)) byText.set(text, route)
  }
  return [...byText.values()]
}
