import type { ValuesRoute } from '../../rendering/unit.ts'
import type { Plain, YamlNode } from '../../yaml/node.ts'
import { parameterValues } from '../plan/parameters.ts'
import { valueAt } from './tree.ts'

/** A list of `name` and `value`, as Argo CD passes it to `--set` or, with `forceString`, to `--set-string`. */
export interface Parameters {
  /** What they come to. */
  readonly values: Plain
  /** The last that sets a route: its number in the list and its value. */
  of(
    route: ValuesRoute,
  ): { readonly index: number; readonly node: YamlNode; readonly value: Plain } | undefined
}

export function parametersIn(list: YamlNode): Parameters {
  const values = parameterValues(list)
  const items = list.items().map((item, index) => ({ index, node: item.at('value'), keys: keysOf(item) }))
  return {
    values,
    of: route => {
      const value = valueAt(values, route)
      const item = items.findLast(({ keys }) => isSame(keys, route))
      return value === undefined || item?.node === undefined
        ? undefined
        : { index: item.index, node: item.node, value }
    },
  }
}

/** A dot behind a backslash is part of the key. */
function keysOf(item: YamlNode): ValuesRoute {
  const name = item.at('name')?.value
  return typeof name === 'string' ? name.split(/(?<!\\)\./).map(key => key.replace(/\\(.)/g, '$1')) : []
}

function isSame(a: ValuesRoute, b: ValuesRoute): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index])
}
