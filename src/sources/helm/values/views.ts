import type { ValuesRoute } from '../../rendering/unit.ts'
import type { Plain } from '../../yaml/node.ts'
import type { HelmUnit } from '../plan/layers.ts'
import type { UnitFiles } from '../trace/unit-files.ts'
import { type Found, isBelow, type LayerReader, readLayer } from './reader.ts'
import { laidOver, nested, withoutNulls } from './tree.ts'

/** A layer that has a say in a route. */
export interface View {
  readonly reader: LayerReader
  /** From the layer's own values. */
  readonly route: ValuesRoute
  /** From the topmost chart's values; differs from the route asked for where a subchart's `global` is its parent's. */
  readonly from: ValuesRoute
}

/** All layers of a unit, read once. */
export class Views {
  /** Weakest first. */
  readonly own: readonly LayerReader[]
  readonly #subcharts: readonly LayerReader[]
  readonly #prefixes: readonly (readonly string[])[]

  constructor(unit: HelmUnit, files: UnitFiles) {
    const read = (layer: HelmUnit['layers'][number], prefix: readonly string[]): LayerReader =>
      readLayer(layer, files.named(layer.path, layer.text), prefix)
    this.own = unit.layers.map(layer => read(layer, []))
    this.#subcharts = unit.subcharts.map(layer => read(layer, layer.prefix))
    this.#prefixes = [...unit.subcharts, ...unit.dependencies].map(({ prefix }) => prefix)
  }

  /** Strongest first. */
  of(route: ValuesRoute): readonly View[] {
    return this.#sameAs(route).flatMap(from => [
      ...this.own.toReversed().map(reader => ({ reader, route: from, from })),
      ...this.#subcharts
        .toReversed()
        .filter(({ prefix }) => prefix.length < from.length && isBelow(from, prefix))
        .map(reader => ({ reader, route: from.slice(reader.prefix.length), from })),
    ])
  }

  /** The one that wins, where the key is written. */
  winner(route: ValuesRoute): (View & { readonly found: Found & { readonly kind: 'found' } }) | undefined {
    for (const view of this.of(route)) {
      const found = view.reader.find(view.route)
      if (found.kind === 'hidden') return undefined
      if (found.kind === 'found' && found.place !== undefined) return { ...view, found }
    }
    return undefined
  }

  /** Over all layers; null, which takes a key away, is undefined. */
  value(route: ValuesRoute): Plain | undefined {
    const defaults = this.#subcharts
      .filter(({ prefix }) => isBelow(prefix, route))
      .flatMap(({ prefix, find }) => {
        const found = find([])
        return found.kind === 'found' ? [nested(prefix.slice(route.length), found.value)] : []
      })
    let value = defaults.reduce<Plain | undefined>(laidOver, undefined)
    for (const view of this.of(route).toReversed()) {
      const found = view.reader.find(view.route)
      if (found.kind === 'hidden') value = undefined
      if (found.kind === 'found') value = laidOver(value, found.value)
    }
    return value === undefined ? undefined : withoutNulls(value)
  }

  /** A subchart's `global` is, strongest first, that of the topmost chart, of the charts on the way, and its own. */
  #sameAs(route: ValuesRoute): readonly ValuesRoute[] {
    const prefix = this.#prefixes.find(one => route[one.length] === 'global' && isBelow(route, one))
    if (prefix === undefined) return [route]
    const rest = route.slice(prefix.length)
    return [...prefix.keys(), prefix.length].map(length => [...prefix.slice(0, length), ...rest])
  }
}
