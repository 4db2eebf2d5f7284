import type { Place } from '../../text/source.ts'
import type { Cause } from '../rendering/unit.ts'
import type { Route, YamlNode } from '../yaml/node.ts'
import { type Hit, lastToSet } from './attribute.ts'
import { type Counterpart, counterpartOf } from './counterpart.ts'
import { generatedAt } from './generated.ts'
import type { Lineage } from './lineage.ts'
import { type Loss, lossesOf } from './losses.ts'
import type { OverlayUnit } from './overlay-unit.ts'
import type { Spot } from './spot.ts'

/**
 * Where a field of a rendered object comes from, nearest first: what set it last, the resource, the kustomizations between.
 * Where a thing lacks something (`lacking`: what, when that is known) what took it away comes before all.
 */
export function causesOf(
  spot: Spot,
  lacking: readonly Route[],
  { lineage, unit }: { readonly lineage: Lineage; readonly unit: OverlayUnit },
): readonly Cause[] {
  const { object, node } = spot
  const { resource } = lineage
  const declared = resource && counterpartOf(object.root, node.route, resource.root, 'whole')
  const hit = lastToSet(lineage.steps, {
    identity: lineage.identity,
    node,
    isDeclared: declared?.rest.length === 0,
    resource: resource?.root,
  })
  const causes = [...lost(lossesOf(spot, lineage, lacking), lacking), ...(hit ? changed(hit) : [])]
  if (declared && resource) {
    const isLine = !hit && isSame(declared, node, lineage)
    const at = declared.node.route.length === 0 || isWhole(node) ? resource : declared.node
    causes.push({ kind: 'resource', how: isLine ? 'line' : 'file', at, label: 'declared here' })
  } else if (resource === undefined) causes.push(...unlisted(spot, lineage, unit))
  return [...causes, ...inclusions(lineage)]
}

/** The very field with the very value, or one that holds others; a name may have gained a prefix, a suffix or a hash. */
function isSame({ node: written, rest }: Counterpart, node: YamlNode, lineage: Lineage): boolean {
  if (rest.length > 0 || written.kind !== node.kind) return false
  if (node.kind !== 'scalar' || Object.is(written.value, node.value)) return true
  if (typeof written.value !== 'string' || typeof node.value !== 'string' || written.value === '')
    return false
  const names = lineage.renamed(written.value)
  return names.has(node.value) || names.has(node.value.replace(/-[a-z0-9]{10}$/, ''))
}

function isWhole(node: YamlNode): boolean {
  return node.route.length === 0
}

/** Of several patches that took something away, any may be the one while nobody says what is missing: then it is not the line. */
function lost(losses: readonly Loss[], lacking: readonly Route[]): Cause[] {
  const [last] = losses
  return last ? changed({ ...last, isExact: losses.length === 1 || lacking.length > 0 }) : []
}

function changed({ step, node, isExact }: Hit): Cause[] {
  if (step.kind === 'transformer') {
    return [{ kind: 'transformer', how: 'line', at: node, label: 'set here' }]
  }
  const at = step.fragment.placeOf(node)
  const patch: Cause = {
    kind: 'patch',
    how: at && isExact ? 'line' : 'file',
    at: at ?? step.entry,
    label: 'patched here',
  }
  if (step.fragment.source === step.entry.source) return [patch]
  return [patch, { kind: 'dependency', how: 'call', at: step.entry, label: 'included here' }]
}

/** A generated object, or one whose file is known but not which of its objects it was. */
function unlisted({ object, node }: Spot, { file, chain }: Lineage, unit: OverlayUnit): Cause[] {
  if (file !== undefined) {
    return [{ kind: 'resource', how: 'file', at: firstLineOf(file.source), label: 'declared here' }]
  }
  const at = chain.length === 0 ? undefined : generatedAt(object, node.route, unit)
  return at ? [{ kind: 'resource', how: 'line', at, label: 'generated here' }] : []
}

/** How the kustomizations name each other and the file, from the resource outwards. */
function inclusions({ chain }: Lineage): Cause[] {
  return chain.toReversed().flatMap(({ name }) => {
    return name ? [{ kind: 'dependency', how: 'call', at: name.node, label: 'included here' } as const] : []
  })
}

export function firstLineOf(source: Place['source']): Place {
  return { source, range: { start: 0, end: source.lines.endOf(1) } }
}
