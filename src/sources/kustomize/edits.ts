import type { FileEdit } from '../rendering/unit.ts'
import type { YamlNode } from '../yaml/node.ts'
import type { YamlPatch } from '../yaml/patch.ts'
import { lastToSet, valueIn } from './attribute.ts'
import { counterpartOf } from './counterpart.ts'
import { type Fragment, fragmentOf } from './fragment.ts'
import type { Lineage } from './lineage.ts'
import { retagged } from './retag.ts'
import type { Step } from './steps.ts'

/** A change of a rendered object, and where the object comes from. */
export interface Wanted {
  readonly patch: YamlPatch
  readonly lineage: Lineage
}

/** The same changes in one file, best first: the patch that holds the field or what holds it, then the resource. */
export function editsFor(wanted: readonly Wanted[]): readonly FileEdit[] {
  const [first] = wanted
  if (first === undefined) return []
  const translated = wanted.map(one => waysFor(one))
  const keys = new Set(translated[0]?.map(way => way.fragment.key))
  return [...keys].flatMap(key => {
    const ways = translated.map(all => all.find(way => way.fragment.key === key))
    const known = ways.filter(way => way !== undefined)
    const [{ fragment, kind } = { fragment: undefined, kind: 'resource' as const }] = known
    if (fragment === undefined || known.length < ways.length) return []
    const text = fragment.patched(known.flatMap(way => way.patches))
    return text === undefined || text === fragment.source.text
      ? []
      : [{ kind, source: fragment.source, text }]
  })
}

/** A change in a text that goes into the build. */
interface WayToChange {
  readonly kind: FileEdit['kind']
  readonly fragment: Fragment
  readonly patches: readonly YamlPatch[]
}

function waysFor({ patch, lineage }: Wanted): readonly WayToChange[] {
  const { steps, identity, resource, file } = lineage
  const node = identity.rendered.root.at(...patch.route)
  const hit =
    node?.kind === 'scalar'
      ? lastToSet(steps, { identity, node, isDeclared: true, resource: resource?.root })
      : undefined
  // What stands before the step that sets it has no say.
  const live = hit ? [...steps.slice(steps.indexOf(hit.step) + 1), hit.step] : steps
  const ways = live.toReversed().flatMap(step => wayThrough(step, patch, lineage))
  if (hit || resource === undefined || file === undefined) return ways
  const inResource = moved(patch, lineage, { to: resource.root, listing: 'whole' })
  return inResource
    ? [...ways, { kind: 'resource', fragment: fragmentOf(file), patches: [inResource] }]
    : ways
}

function wayThrough(step: Step, patch: YamlPatch, lineage: Lineage): WayToChange[] {
  if (step.kind === 'transformer') {
    const patches = retagged(step, patch, lineage)
    const { source } = step.by
    return patches.length === 0
      ? []
      : [{ kind: 'patch', fragment: fragmentOf({ source, documents: [] }), patches }]
  }
  const { fragment, root, kind } = step
  const way = kind === 'merge' ? inMerge(patch, lineage, root) : inOperations(patch, lineage, root)
  return way ? [{ kind: 'patch', fragment, patches: [way] }] : []
}

/** Only where the patch says something of the field already, or of what holds it; of what it takes away, of anything below. */
function inMerge(patch: YamlPatch, lineage: Lineage, root: YamlNode): YamlPatch | undefined {
  const { node, rest } = counterpartOf(lineage.identity.rendered.root, patch.route, root, 'patch')
  const isAll = node.value === null || node.at('$patch')?.value === 'replace'
  return rest.length > 1 && !isAll ? undefined : moved(patch, lineage, { to: root, listing: 'patch' })
}

function inOperations(patch: YamlPatch, lineage: Lineage, root: YamlNode): YamlPatch | undefined {
  const written = valueIn(root, patch.route, lineage.identity.rendered.root)
  const found = written && counterpartOf(written.top, written.below, written.value, 'whole')
  if (written === undefined || found === undefined) return undefined
  if (found.rest.some(step => typeof step === 'number')) return undefined
  const route = [...found.node.route, ...found.rest]
  const way = { ...patch, document: written.value.document.index, route }
  if (way.kind === 'remove' && route.length === written.value.route.length)
    return withoutValue(way, written.value)
  return isPossible(way, found.rest.length) ? way : undefined
}

/** RFC 6902 asks for a value: what is switched on can be switched off there, and nothing else be left out. */
function withoutValue({ document, route }: YamlPatch, { value }: YamlNode): YamlPatch | undefined {
  return value === true ? { kind: 'set', document, route, value: false } : undefined
}

interface Elsewhere {
  readonly to: YamlNode
  readonly listing: 'patch' | 'whole'
}

/** The patch, of another text about the object; undefined when what it speaks of is not there. */
function moved(patch: YamlPatch, { identity }: Lineage, { to, listing }: Elsewhere): YamlPatch | undefined {
  const { node, rest } = counterpartOf(identity.rendered.root, patch.route, to, listing)
  if (node.isShared || rest.some(step => typeof step === 'number')) return undefined
  const way = { ...patch, document: to.document.index, route: [...node.route, ...rest] }
  return isPossible(way, rest.length) ? way : undefined
}

function isPossible(patch: YamlPatch, missing: number): boolean {
  return patch.kind === 'set' || missing === 0
}
