import type { Route, YamlNode } from '../yaml/node.ts'
import { type Fragment, fragmentOf, inlineFragment } from './fragment.ts'
import type { Kustomization } from './kustomization.ts'
import type { OverlayUnit } from './overlay-unit.ts'
import { type Identity, isAbout, picks } from './patch-target.ts'
import { pathFrom } from './resolve.ts'

/** Something that was done to a resource. */
export type Step = PatchStep | TransformerStep

/** A strategic merge patch, or a list of JSON6902 operations. */
export interface PatchStep {
  readonly kind: 'merge' | 'operations'
  readonly fragment: Fragment
  /** The patch's document. */
  readonly root: YamlNode
  readonly by: Kustomization
  /** Where the kustomization names it. */
  readonly entry: YamlNode
}

/** An entry like `images`. */
export interface TransformerStep {
  readonly kind: 'transformer'
  readonly field: string
  readonly by: Kustomization
  readonly entry: YamlNode
}

/** What one kustomization does to a resource, in the order the engine does it (`configureBuiltinTransformers`). */
export function stepsOf(by: Kustomization, identity: Identity, unit: OverlayUnit): readonly Step[] {
  return order.flatMap((field): readonly Step[] => {
    const entry = by.root?.at(field)
    if (entry === undefined) return []
    if (field === 'replacements') return replacementsIn(entry, by, unit)
    if (!patching.has(field)) return [{ kind: 'transformer', field, by, entry }]
    return entry.items().flatMap(item => patchesIn(item, by, unit).filter(step => isMeant(step, identity)))
  })
}

const order: readonly string[] = [
  'patchesStrategicMerge',
  'patches',
  'namespace',
  'labels',
  'commonLabels',
  'commonAnnotations',
  'patchesJson6902',
  'replicas',
  'images',
  'replacements',
]

const patching: ReadonlySet<string> = new Set(['patchesStrategicMerge', 'patches', 'patchesJson6902'])

/** Written in the kustomization, or one or more in a file it names. */
function replacementsIn(entry: YamlNode, by: Kustomization, unit: OverlayUnit): readonly Step[] {
  return entry.items().flatMap(item => {
    const path = item.at('path')?.value
    const named = typeof path === 'string' ? pathFrom(by.folder, path) : undefined
    const roots =
      named === undefined ? [item] : (unit.file(named)?.documents ?? []).flatMap(one => one.root ?? [])
    return roots.map(root => ({ kind: 'transformer', field: 'replacements', by, entry: root }) as const)
  })
}

function patchesIn(entry: YamlNode, by: Kustomization, unit: OverlayUnit): PatchStep[] {
  const fragment = fragmentAt(entry, by, unit)
  return (fragment?.documents ?? []).flatMap(({ root }) => {
    if (fragment === undefined || root === undefined) return []
    const kind = root.kind === 'list' ? 'operations' : 'merge'
    return [{ kind, fragment, root, by, entry } as const]
  })
}

/** A file it names, or the text it holds. */
function fragmentAt(entry: YamlNode, { folder }: Kustomization, unit: OverlayUnit): Fragment | undefined {
  const named = entry.kind === 'map' ? entry.at('path') : entry
  const path = typeof named?.value === 'string' ? pathFrom(folder, named.value) : undefined
  const file = path === undefined ? undefined : unit.file(path)
  if (file !== undefined) return fragmentOf(file)
  const inline = entry.kind === 'map' ? entry.at('patch') : entry
  return inline && inlineFragment(inline)
}

function isMeant({ entry, root, kind }: PatchStep, identity: Identity): boolean {
  const target = entry.at('target')
  if (target !== undefined) return picks(target, identity)
  return kind === 'merge' && isAbout(root, identity)
}

/** An operation of JSON6902 (RFC 6902), its path taken apart (RFC 6901). */
export interface Operation {
  readonly op: string
  readonly route: Route
  /** Of `move` and `copy`. */
  readonly from: Route | undefined
  readonly node: YamlNode
}

/** The operations of a patch, in order. */
export function operationsIn(root: YamlNode): readonly Operation[] {
  return root.items().flatMap(node => {
    const op = node.at('op')?.value
    const path = node.at('path')?.value
    const from = node.at('from')?.value
    if (typeof op !== 'string' || typeof path !== 'string' || !path.startsWith('/')) return []
    return [{ op, node, route: partsOf(path), from: typeof from === 'string' ? partsOf(from) : undefined }]
  })
}

function partsOf(pointer: string): Route {
  const parts = pointer.slice(1).split('/')
  return parts.map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}
