import { type Fix, type Patch, remove } from '../rules/kit/fix.ts'
import type { Plain, Route, YamlNode } from '../sources/yaml/node.ts'
import { patchYaml, type YamlPatch } from '../sources/yaml/patch.ts'
import { applyEdits, type TextEdit } from '../text/edit.ts'
import { groupBy } from '../text/group.ts'
import type { Source } from '../text/source.ts'

/** The text after all fixes of one file, or undefined where they cannot be made without touching more than they say. */
export function applyFixes(source: Source, fixes: readonly Fix[]): string | undefined {
  const patches = distinct(fixes.flatMap(fix => fix.patches))
  if (!patches.every(patch => placeOf(patch).source === source)) return undefined
  const edits = patches.flatMap(patch =>
    patch.kind === 'replace' ? [{ range: patch.place.range, text: patch.text }] : [],
  )
  if (edits.length === patches.length) return edited(source, edits)
  if (edits.length > 0) return undefined
  const yamlPatches = yamlPatchesOf(fixes)
  return yamlPatches && patchYaml(source, yamlPatches)
}

/** All patches of the fixes, each once and in an order that holds; undefined where one is none of YAML. */
export function yamlPatchesOf(fixes: readonly Fix[]): readonly YamlPatch[] | undefined {
  const patches = withoutEmptied(distinct(fixes.flatMap(fix => fix.patches)))
  const yamlPatches = patches.flatMap(patch => toYamlPatch(patch) ?? [])
  return yamlPatches.length === patches.length ? inOrder(withJoinedLists(yamlPatches)) : undefined
}

/** Several containers may give their pod its first volumes: all of them. */
function withJoinedLists(patches: readonly YamlPatch[]): readonly YamlPatch[] {
  const byPlace = groupBy(patches, patch =>
    patch.kind === 'set' && Array.isArray(patch.value)
      ? JSON.stringify([patch.document, patch.route])
      : patch,
  )
  return [...byPlace.values()].flatMap(group => {
    const [first] = group
    if (first?.kind !== 'set' || group.length === 1) return group
    const items = group.flatMap(patch => (patch.kind === 'set' && isList(patch.value) ? patch.value : []))
    return [{ ...first, value: items }]
  })
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}

function edited(source: Source, edits: readonly TextEdit[]): string | undefined {
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start)
  const isOverlapping = ordered.some((edit, i) => edit.range.start < (ordered[i - 1]?.range.end ?? 0))
  return isOverlapping ? undefined : applyEdits(source.text, edits)
}

/** Undefined for a node that other places share: an edit there would change them too. */
function toYamlPatch(patch: Patch): YamlPatch | undefined {
  switch (patch.kind) {
    case 'set': {
      const { parent, route, value, before } = patch
      return parent.isShared
        ? undefined
        : { kind: 'set', document: parent.document.index, route: [...parent.route, ...route], value, before }
    }
    case 'insert': {
      const { list, value } = patch
      return list.isShared
        ? undefined
        : { kind: 'insert', document: list.document.index, route: list.route, value }
    }
    case 'remove': {
      const { node } = patch
      return node.isShared ? undefined : { kind: 'remove', document: node.document.index, route: node.route }
    }
    case 'replace':
      return undefined
  }
}

function placeOf(patch: Patch): { readonly source: Source } {
  switch (patch.kind) {
    case 'set':
      return patch.parent
    case 'insert':
      return patch.list
    case 'remove':
      return patch.node
    case 'replace':
      return patch.place
  }
}

/** Several containers may ask for the same change of their pod. */
function distinct(patches: readonly Patch[]): readonly Patch[] {
  const seen = new Set<string>()
  return patches.filter(patch => {
    const identity =
      JSON.stringify(patch.kind === 'replace' ? [patch.place.range, patch.text] : toYamlPatch(patch)) ?? ''
    if (identity === '' || seen.has(identity)) return identity === ''
    seen.add(identity)
    return true
  })
}

/** A list goes with its last item: `add: []` would say nothing. */
function withoutEmptied(patches: readonly Patch[]): readonly Patch[] {
  const filled = new Set(patches.flatMap(patch => (patch.kind === 'insert' ? placeIn(patch.list, 0) : [])))
  const removed = patches.flatMap(patch => (patch.kind === 'remove' ? [patch.node] : []))
  const lists = groupBy(removed, node => placeIn(node, 1))
  const emptied = new Map<string, YamlNode>()
  for (const [place, [item, ...others]] of lists) {
    if (item === undefined || typeof item.route.at(-1) !== 'number' || filled.has(place)) continue
    const list = item.document.root?.at(...item.route.slice(0, -1))
    if (list?.items().length === others.length + 1 && typeof list.route.at(-1) === 'string')
      emptied.set(place, list)
  }
  if (emptied.size === 0) return patches
  const kept = patches.filter(patch => patch.kind !== 'remove' || !emptied.has(placeIn(patch.node, 1)))
  return distinct([...kept, ...[...emptied.values()].map(list => remove(list))])
}

/** Of a node, or of one so many steps above. */
function placeIn({ document, route }: YamlNode, above: number): string {
  return JSON.stringify([document.index, route.slice(0, route.length - above)])
}

/** Removals last and from the end, so that no route moves under another patch. */
function inOrder(patches: readonly YamlPatch[]): readonly YamlPatch[] {
  const kept = patches.filter(patch => patch.kind !== 'remove')
  const removed = patches
    .filter(patch => patch.kind === 'remove')
    .toSorted((a, b) => compareRoutes(b.route, a.route))
  return [...kept, ...removed]
}

function compareRoutes(a: Route, b: Route): number {
  for (const [i, step] of a.entries()) {
    const other = b[i]
    if (other === undefined) return 1
    if (step === other) continue
    if (typeof step === 'number' && typeof other === 'number') return step - other
    return String(step) < String(other) ? -1 : 1
  }
  return a.length - b.length
}
