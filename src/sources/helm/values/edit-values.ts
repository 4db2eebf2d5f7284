import { type Source, sourceOf } from '../../../text/source.ts'
import type { FileEdit, ValuesRoute, ValuesSetting } from '../../rendering/unit.ts'
import { isList, isMapping } from '../../yaml/plain.ts'
import type { HelmUnit, ValuesLayer } from '../plan/layers.ts'
import type { UnitFiles } from '../trace/unit-files.ts'
import { changeLayer } from './change-layer.ts'
import { type Found, isBelow, type LayerReader } from './reader.ts'
import type { Views } from './views.ts'

/** A layer and the route in it that a setting goes to. */
interface Target {
  readonly layer: ValuesLayer
  readonly route: ValuesRoute
  /** Nothing else sets it: without it, it is gone. */
  readonly isOnly: boolean
}

export interface Known {
  readonly unit: HelmUnit
  readonly files: UnitFiles
  readonly views: Views
}

export function editValues(known: Known, settings: readonly ValuesSetting[]): FileEdit | undefined {
  const targets = settings.map(setting => targetOf(known, setting.route))
  const first = targets[0]?.layer
  if (first === undefined) return undefined
  const source = known.files.named(first.path, first.text)
  let { text } = source
  for (const [index, { value }] of settings.entries()) {
    const target = targets[index]
    if (target === undefined || target.layer.path !== first.path) return undefined
    const { layer, route, isOnly } = target
    const given = value === null && isOnly ? undefined : value
    const changed = changeLayer(layer, withText(source, text), route, given)
    if (changed === undefined) return undefined
    text = changed
  }
  return text === source.text ? undefined : { kind: 'values', source, text }
}

function withText({ path }: Source, text: string): Source {
  return sourceOf(path, text)
}

/** Where the key is written, else below the nearest parent that is, else in the chart's own values. */
function targetOf(known: Known, route: ValuesRoute): Target | undefined {
  for (let length = route.length; length > 0; length--) {
    const target = targetBelow(known, route, length)
    if (target !== undefined) return target
  }
  const reader = defaultsOf(known)
  return reader && { layer: reader.layer, route, isOnly: false }
}

/** In the strongest layer that has the first `length` steps and may be edited. */
function targetBelow(known: Known, route: ValuesRoute, length: number): Target | undefined {
  const { views } = known
  const rest = route.slice(length)
  for (const view of views.of(route.slice(0, length))) {
    const found = view.reader.find(view.route)
    if (found.kind === 'hidden') return undefined
    if (found.kind === 'absent' || found.place === undefined || !isEditable(known, view.reader)) continue
    if (!canHold(found, rest)) return undefined
    const isOnly = rest.length === 0 && isOnlySetter(known, route)
    return { layer: view.reader.layer, route: [...view.route, ...rest], isOnly }
  }
  return undefined
}

/** What an archive sets is unknown. */
function isOnlySetter({ unit, views }: Known, route: ValuesRoute): boolean {
  const setters = views.of(route).filter(({ reader, route: own }) => reader.find(own).kind === 'found')
  const archives = unit.dependencies.filter(({ form }) => form === 'archive')
  return setters.length === 1 && !archives.some(({ prefix }) => isBelow(route, prefix))
}

function canHold(found: Found & { readonly kind: 'found' }, [step]: ValuesRoute): boolean {
  const { value } = found
  if (step === undefined) return true
  return typeof step === 'number' ? isList(value) : isMapping(value) || value === null
}

/** A copy of another chart that lies in the chart's own `charts/` is replaced with the next version: its parent overrides it. */
function isEditable({ unit }: Known, { layer, prefix }: LayerReader): boolean {
  const folder = unit.chartFolder === '' ? 'charts/' : `${unit.chartFolder}/charts/`
  return prefix.length === 0 || !layer.path.startsWith(folder)
}

function defaultsOf({ unit, views }: Known): LayerReader | undefined {
  const path = unit.chartFolder === '' ? 'values.yaml' : `${unit.chartFolder}/values.yaml`
  const own = views.own.filter(({ layer }) => layer.form !== 'parameters')
  return own.find(({ layer }) => layer.path === path) ?? own.at(-1)
}
