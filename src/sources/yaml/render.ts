import type { Scalar as YamlScalar } from 'yaml'
import type { Plain, Scalar } from './node.ts'
import { isEmptyCollection, isList, isMapping, isScalarPlain } from './plain.ts'
import { resolveScalar } from './scalar.ts'
import type { Style } from './style.ts'

/** An entry of a block mapping whose key stands at `column`, as whole lines. */
export function entryLines(key: string, value: Plain, column: number, style: Style): readonly string[] {
  const head = `${' '.repeat(column)}${scalarText(key, style)}:`
  const inline = inlineValue(value, style)
  if (inline !== undefined) return [`${head} ${inline}`]
  return [head, ...blockLines(value, column + (isList(value) ? style.dash : style.step), style)]
}

/** What fits behind a key's colon on one line; undefined for what goes onto lines of its own. */
export function inlineValue(value: Plain, style: Style): string | undefined {
  if (isScalarPlain(value)) return scalarText(value, style)
  if (isEmptyCollection(value)) return isList(value) ? '[]' : '{}'
  return isList(value) && style.hasFlowLists && value.every(isScalarPlain)
    ? `[${value.map(item => scalarText(item, style, style.flowString)).join(', ')}]`
    : undefined
}

/** A non-empty mapping or list whose keys or dashes stand at `column`, as whole lines. */
export function blockLines(value: Plain, column: number, style: Style): readonly string[] {
  if (isList(value)) return value.flatMap(item => itemLines(item, column, style))
  return isMapping(value)
    ? Object.entries(value).flatMap(([key, below]) => entryLines(key, below, column, style))
    : []
}

/** An item of a block list whose dash stands at `column`, as whole lines; `like` is how a neighbouring string is written. */
export function itemLines(
  value: Plain,
  column: number,
  style: Style,
  like?: YamlScalar.Type,
): readonly string[] {
  const dash = `${' '.repeat(column)}-`
  if (isScalarPlain(value)) return [`${dash} ${scalarText(value, style, like)}`]
  const inline = inlineValue(value, style)
  if (inline !== undefined) return [`${dash} ${inline}`]
  const [first = '', ...others] = blockLines(value, column + 2, style)
  return [`${dash} ${first.slice(column + 2)}`, ...others]
}

/** A scalar that Kubernetes reads back as the same value; a string written `like` another keeps its quotes. */
export function scalarText(value: Scalar, style: Style, like?: YamlScalar.Type): string {
  if (value === null) return 'null'
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return String(value)
  if (!isPrintable.test(value))
    return JSON.stringify(value).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped)
  if (like === 'QUOTE_DOUBLE') return JSON.stringify(value)
  if (like === 'QUOTE_SINGLE') return singleQuoted(value)
  if (isSafePlain(value)) return value
  return style.quote === '"' ? JSON.stringify(value) : singleQuoted(value)
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf'
  return Object.is(value, -0) ? '-0.0' : String(value)
}

/** A surrogate pair must stay one character: libyaml refuses it as two escapes. */
const isPrintable =
  /^[\u{20}-\u{7e}\u{a0}-\u{2027}\u{202a}-\u{d7ff}\u{e000}-\u{fefe}\u{ff00}-\u{fffd}\u{10000}-\u{10ffff}]*$/u

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

/** Narrower than YAML allows: nothing that another reader could take for a number, a date or a time. */
function isSafePlain(value: string): boolean {
  if (!/^[A-Za-z0-9_./](?:[\w./@+-]|:(?=[\w/])| (?=[\w./]))*$/.test(value)) return false
  if (/^(?:[0-9]+-[0-9]+-[0-9]+|[0-9]+:|0[oObBxX])/.test(value)) return false
  return typeof resolveScalar({ text: value, isPlain: true, tag: undefined }) === 'string'
}
