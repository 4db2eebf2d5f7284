import type { ValuesLayers, ValuesSetting } from '../../rendering/unit.ts'
import type { Plain } from '../../yaml/node.ts'
import type { HelmUnit } from '../plan/layers.ts'
import { filesOf } from '../trace/unit-files.ts'
import { editValues } from './edit-values.ts'
import { nested, setAt, valueAt } from './tree.ts'
import { Views } from './views.ts'

/** The values of a chart; what it gives back is a chart again. */
export interface HelmLayers extends ValuesLayers {
  withSettings(settings: readonly ValuesSetting[]): HelmUnit
}

/**
 * The values of a unit over all its layers, as Helm lays them: mappings merge, lists and scalars replace, null removes, a
 * subchart's own values come last and its parents' `global` first. What an archive brings is in no layer: its defaults are
 * unknown here, and are overridden from the chart above.
 */
export function layersOf(unit: HelmUnit): HelmLayers {
  const files = filesOf(unit)
  const views = new Views(unit, files)
  return {
    placeOf: route => views.winner(route)?.found.place,
    valueOf: route => views.value(route),
    withSettings: settings => withValues(unit, JSON.stringify(treeOf(views, settings))),
    editFor: settings => editValues({ unit, files, views }, settings),
  }
}

/** One more values file, over all others. */
function withValues(unit: HelmUnit, text: string): HelmUnit {
  const { by, root, label, values, request, inputs, partial } = unit
  const { chartFolder, layers, subcharts, dependencies } = unit
  return {
    by,
    root,
    label,
    values,
    inputs,
    partial,
    chartFolder,
    layers,
    subcharts,
    dependencies,
    request: { ...request, values: [...request.values, new TextEncoder().encode(text)] },
    with: contents => withValues(unit.with(contents), text),
  }
}

/** A list is replaced as a whole, so one of which an item changes is written out. */
function treeOf(views: Views, settings: readonly ValuesSetting[]): Plain {
  return settings.reduce<Plain>(
    (tree, { route: asked, value }) => {
      const route = views.winner(asked)?.from ?? asked
      const list = route.findIndex(step => typeof step === 'number')
      if (list === -1) return setAt(tree, route, value) ?? tree
      const above = route.slice(0, list)
      const items = valueAt(tree, above) ?? views.value(above)
      const changed = items === undefined ? undefined : setAt(items, route.slice(list), value)
      return changed === undefined ? tree : (setAt(tree, above, changed) ?? tree)
    },
    nested([], {}),
  )
}
