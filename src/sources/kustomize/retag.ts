import type { Plain, YamlNode } from '../yaml/node.ts'
import type { YamlPatch } from '../yaml/patch.ts'
import type { Lineage } from './lineage.ts'
import type { TransformerStep } from './steps.ts'
import { partsOf, transformedBy } from './transformers.ts'

/** The change of an `images` or `replicas` entry that gives a field the value a patch of the rendered object gives it. */
export function retagged(step: TransformerStep, patch: YamlPatch, lineage: Lineage): readonly YamlPatch[] {
  const { identity } = lineage
  const node = patch.kind === 'set' ? identity.rendered.root.at(...patch.route) : undefined
  const entry =
    node && transformedBy(step, { identity, node, isDeclared: true, resource: lineage.resource?.root })
  if (patch.kind !== 'set' || node === undefined || entry === undefined) return []
  if (step.field === 'replicas') return [setAt(entry, 'count', patch.value)]
  if (step.field !== 'images' || typeof patch.value !== 'string') return []
  const [was, is] = [partsOf(String(node.value)), partsOf(patch.value)]
  if (was.name !== is.name) return []
  return [
    ...(is.tag !== undefined && is.tag !== was.tag ? [setAt(entry, 'newTag', is.tag)] : []),
    ...(is.digest !== undefined && is.digest !== was.digest ? [setAt(entry, 'digest', is.digest)] : []),
  ]
}

/** Of the entry that `node` is a field of. */
function setAt(node: YamlNode, field: string, value: Plain): YamlPatch {
  return { kind: 'set', document: node.document.index, route: [...node.route.slice(0, -1), field], value }
}
