import type { Route, YamlNode } from '../yaml/node.ts'
import { pointed } from './attribute.ts'
import { counterpartOf, isSameItem } from './counterpart.ts'
import type { Lineage } from './lineage.ts'
import type { Spot } from './spot.ts'
import { operationsIn, type PatchStep, type Step } from './steps.ts'

/** What a patch took away from a resource. */
export interface Loss {
  readonly step: PatchStep
  /** What says so, in the step's text. */
  readonly node: YamlNode
  /** In the rendered object: what went, with all that was below it. */
  readonly route: Route
}

/**
 * The patches that took away what a thing lacks, last first. Which setting that is `lacking` tells, as routes of the rendered
 * object; when it is empty, they are all that took something from the thing.
 */
export function lossesOf(spot: Spot, lineage: Lineage, lacking: readonly Route[]): readonly Loss[] {
  if (!spot.isThing) return []
  const wanted = lacking.flatMap(route => eitherLevel(route, spot))
  const rendered = lineage.identity.rendered.root
  return lineage.steps
    .flatMap((step, at) => {
      const before = { steps: lineage.steps.slice(0, at), lineage }
      return takenBy(step, rendered).filter(({ route }) => {
        if (lacking.length === 0) return isPartOf(route, spot) && isLess(was(route, before), rendered, route)
        return wanted.some(
          wish => isAt(route, wish) && rendered.at(...wish) === undefined && was(wish, before) !== undefined,
        )
      })
    })
    .toReversed()
}

/** What a container leaves out its pod may say, and the other way round: `securityContext`, `resources`. */
function eitherLevel(route: Route, { object, node }: Spot): readonly Route[] {
  const spec = object.pod?.spec.route
  if (spec === undefined || !isContainer(node.route, spec)) return [route]
  const level = [node.route, spec].find(above => isAt(above, route))
  const below = level && route.slice(level.length)
  return below
    ? [
        [...node.route, ...below],
        [...spec, ...below],
      ]
    : [route]
}

function isContainer(route: Route, spec: Route): boolean {
  return route.length === spec.length + 2 && isAt(spec, route) && String(route.at(-2)).endsWith('ontainers')
}

/** Of a pod what stands in none of its lists, of an object its own fields, of a container also what it has from its pod. */
function isPartOf(route: Route, { object, node }: Spot): boolean {
  const spec = object.pod?.spec.route
  if (node.route.length === 0) return route.length === 1
  if (spec === undefined) return isAt(node.route, route)
  if (isContainer(node.route, spec) && isAt([...spec, 'securityContext'], route)) return true
  return isAt(node.route, route) && route.slice(node.route.length).every(step => typeof step === 'string')
}

interface Before {
  readonly steps: readonly Step[]
  readonly lineage: Lineage
}

/** What stood at a route: in the resource, or set by a patch. */
function was(route: Route, { steps, lineage }: Before): YamlNode | undefined {
  const { resource, identity } = lineage
  const rendered = identity.rendered.root
  const declared = resource && counterpartOf(rendered, route, resource.root, 'whole')
  if (declared?.rest.length === 0 && declared.node.value !== null) return declared.node
  for (const step of steps.toReversed()) {
    const node = step.kind === 'transformer' ? undefined : saidBy(step, route, rendered)
    if (node !== undefined && node.value !== null) return node
  }
  return undefined
}

function saidBy({ kind, root }: PatchStep, route: Route, rendered: YamlNode): YamlNode | undefined {
  if (kind === 'merge') {
    const { node, rest } = counterpartOf(rendered, route, root, 'patch')
    return rest.length === 0 ? node : undefined
  }
  for (const { op, route: pointer, node } of operationsIn(root).toReversed()) {
    const top = op === 'add' || op === 'replace' ? pointed(pointer, rendered) : undefined
    if (top && isAt(top, route)) return node.at('value', ...route.slice(top.length))
  }
  return undefined
}

/** Something of what was there is not there any more. */
function isLess(old: YamlNode | undefined, rendered: YamlNode, route: Route): boolean {
  if (old === undefined) return false
  if (rendered.at(...route) === undefined) return true
  return !old.isShared && old.entries().some(({ key, node }) => isLess(node, rendered, [...route, key]))
}

function takenBy(step: Step, rendered: YamlNode): readonly Loss[] {
  switch (step.kind) {
    case 'merge':
      return takenIn(step.root, [], { step, rendered })
    case 'operations':
      return removedIn(step, rendered)
    case 'transformer':
      return []
  }
}

interface Merge {
  readonly step: PatchStep
  readonly rendered: YamlNode
}

/** `key: null`, and the directives `$patch: delete` and `$patch: replace` of a strategic merge patch. */
function takenIn(patch: YamlNode, route: Route, merge: Merge): readonly Loss[] {
  const { step, rendered } = merge
  return patch.entries().flatMap(({ key, node }) => {
    const below = [...route, key]
    if (node.isShared) return []
    if (key === '$patch')
      return node.value === 'delete' || node.value === 'replace' ? { step, node, route } : []
    if (node.value === null) return { step, node, route: below }
    const items = rendered.at(...below)?.items() ?? []
    const ofItems = node.items().flatMap(item => {
      const index = item.kind === 'map' ? items.findIndex(other => isSameItem(item, other, key) === true) : -1
      if (index !== -1 && !item.isShared) return takenIn(item, [...below, index], merge)
      const directive = item.at('$patch')
      return directive?.value === 'replace' ? [{ step, node: directive, route: below }] : []
    })
    return [...ofItems, ...takenIn(node, below, merge)]
  })
}

/** What an operation removes, moves away, or puts something else in the place of. */
function removedIn(step: PatchStep, rendered: YamlNode): readonly Loss[] {
  return operationsIn(step.root).flatMap(({ op, route: pointer, from, node }) => {
    const gone = op === 'move' ? from : op === 'copy' || op === 'test' ? undefined : pointer
    const says = node.at(op === 'move' ? 'from' : op === 'remove' ? 'path' : 'value')
    const route = gone && pointed(gone, rendered)
    // An item that went is nothing that another lacks.
    const isItem = typeof route?.at(-1) === 'number' && op !== 'replace'
    return route === undefined || says === undefined || isItem ? [] : { step, node: says, route }
  })
}

function isAt(above: Route, route: Route): boolean {
  return above.length <= route.length && above.every((step, at) => step === route[at])
}
