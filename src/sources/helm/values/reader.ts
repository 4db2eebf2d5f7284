import type { Place, Source } from '../../../text/source.ts'
import type { ValuesRoute } from '../../rendering/unit.ts'
import type { Plain, YamlNode } from '../../yaml/node.ts'
import { parseYaml } from '../../yaml/parse.ts'
import { isMapping, plainOf } from '../../yaml/plain.ts'
import type { ValuesLayer } from '../plan/layers.ts'
import { innerText } from './inner-text.ts'
import { parametersIn } from './parameters.ts'

/** What a layer says of a route. */
export type Found =
  /** `place` is undefined where only keys below it are written. */
  | { readonly kind: 'found'; readonly place: Place | undefined; readonly value: Plain }
  /** Weaker layers have their say. */
  | { readonly kind: 'absent' }
  /** A scalar, a list or null on the way takes the place of what weaker layers say. */
  | { readonly kind: 'hidden' }

/** A layer's values. */
export interface LayerReader {
  readonly layer: ValuesLayer
  /** Under which its keys appear in the topmost chart's values. */
  readonly prefix: readonly string[]
  /** Routes count from the layer's own values. */
  find(route: ValuesRoute): Found
}

export function readLayer(layer: ValuesLayer, source: Source, prefix: readonly string[]): LayerReader {
  return { layer, prefix, find: finderIn(layer, nodeOf(layer, source)) }
}

/** Where a layer's values stand in a text of its file. */
export function nodeOf({ document, route }: ValuesLayer, source: Source): YamlNode | undefined {
  return parseYaml(source)
    .documents.find(({ index }) => index === document)
    ?.root?.at(...route)
}

function finderIn({ form }: ValuesLayer, node: YamlNode | undefined): LayerReader['find'] {
  switch (form) {
    case 'map':
      return route => findBelow(node, route)
    case 'text':
      return findInText(node)
    case 'parameters':
      return findParameter(node)
  }
}

function findBelow(root: YamlNode | undefined, route: ValuesRoute): Found {
  let node = root
  for (const step of route) {
    if (node === undefined || (node === root && node.value === null)) return { kind: 'absent' }
    const below: YamlNode | undefined = node.at(step)
    if (below === undefined) return { kind: node.kind === 'map' ? 'absent' : 'hidden' }
    node = below
  }
  return node === undefined ? { kind: 'absent' } : { kind: 'found', place: node, value: plainOf(node) }
}

function findInText(node: YamlNode | undefined): LayerReader['find'] {
  const inner = node && innerText(node)
  if (node === undefined || inner === undefined) return () => ({ kind: 'absent' })
  const root = parseYaml(inner.source).documents[0]?.root
  return route => {
    const found = findBelow(root, route)
    if (found.kind !== 'found' || found.place === undefined) return found
    return { ...found, place: { source: node.source, range: inner.outward(found.place.range) } }
  }
}

function findParameter(list: YamlNode | undefined): LayerReader['find'] {
  if (list === undefined) return () => ({ kind: 'absent' })
  const parameters = parametersIn(list)
  return route => {
    const found = findPlain(parameters.values, route)
    return found.kind === 'found' ? { ...found, place: parameters.of(route)?.node } : found
  }
}

function findPlain(tree: Plain, route: ValuesRoute): Found {
  let value: Plain = tree
  for (const step of route) {
    if (!isMapping(value)) return { kind: 'hidden' }
    if (!Object.hasOwn(value, step)) return { kind: 'absent' }
    value = value[step] ?? null
  }
  return { kind: 'found', place: undefined, value }
}

/** The route itself or one below it. */
export function isBelow(route: ValuesRoute, above: ValuesRoute): boolean {
  return above.length <= route.length && above.every((step, index) => step === route[index])
}
