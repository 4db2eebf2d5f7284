import type { Plain, Scalar, YamlNode } from '../../yaml/node.ts'
import { isMapping } from '../../yaml/plain.ts'

/**
 * The values that a list of Argo CD parameters comes to: `--set name=value` (with `forceString` `--set-string`) for each.
 * One that sets an item of a list is left out: what it does hangs on the values before it.
 */
export function parameterValues(list: YamlNode): { readonly [key: string]: Plain } {
  let values: { readonly [key: string]: Plain } = {}
  for (const item of list.items()) {
    const name = item.at('name')?.value
    const written = item.at('value')?.value ?? ''
    if (typeof name !== 'string' || name === '' || /(?<!\\)\[/.test(name)) continue
    const value = item.at('forceString')?.value === true ? String(written) : typed(String(written))
    values = withValue(values, keysOf(name), value)
  }
  return values
}

/** Whether a list holds one that `parameterValues` leaves out. */
export function hasListParameter(list: YamlNode): boolean {
  return list.items().some(item => /(?<!\\)\[/.test(String(item.at('name')?.value ?? '')))
}

/** `ingress.annotations.example\.com/x`: a dot behind a backslash is part of the key. */
function keysOf(name: string): readonly string[] {
  return name.split(/(?<!\\)\./).map(key => key.replace(/\\(.)/g, '$1'))
}

/** As `--set` reads a value: braces make a list, and only whole numbers without a leading 0 are numbers. */
function typed(text: string): Plain {
  const list = /^\{(.*)\}$/s.exec(text)?.[1]
  if (list !== undefined) return list === '' ? [] : list.split(',').map(item => scalar(item.trim()))
  return scalar(text)
}

function scalar(text: string): Scalar {
  if (text === 'true' || text === 'false') return text === 'true'
  if (text === 'null') return null
  return /^(?:0|-?[1-9][0-9]{0,14})$/.test(text) ? Number(text) : text
}

function withValue(
  values: { readonly [key: string]: Plain },
  [key = '', ...rest]: readonly string[],
  value: Plain,
): { readonly [key: string]: Plain } {
  const old = Object.hasOwn(values, key) ? (values[key] ?? null) : null
  const below = rest.length === 0 ? value : withValue(isMapping(old) ? old : {}, rest, value)
  return Object.fromEntries([...Object.entries(values).filter(([other]) => other !== key), [key, below]])
}
