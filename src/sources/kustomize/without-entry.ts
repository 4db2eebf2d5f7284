import type { RepoPath } from '../../text/path.ts'
import type { Cause, RenderUnit } from '../rendering/unit.ts'
import type { Route, YamlNode } from '../yaml/node.ts'
import type { Kustomization } from './kustomization.ts'
import { OverlayUnit } from './overlay-unit.ts'
import { pathFrom } from './resolve.ts'
import { withoutEntries } from './withhold.ts'

/**
 * The build without the patch or the transformer's entry that a cause blames: when what is blamed on it is still there, the
 * blame is wrong. Undefined for other causes, and where the entry cannot be taken out.
 */
export function withoutPatch(unit: RenderUnit, cause: Cause): RenderUnit | undefined {
  if (!(unit instanceof OverlayUnit) || (cause.kind !== 'patch' && cause.kind !== 'transformer'))
    return undefined
  const contents = new Map<RepoPath, string>()
  for (const kustomization of unit.kustomizations) {
    const routes = blamedIn(kustomization, cause, unit)
    const text = routes.length === 0 ? undefined : withoutEntries(kustomization, routes)
    if (routes.length > 0 && text === undefined) return undefined
    if (text !== undefined) contents.set(kustomization.source.path, text)
  }
  return contents.size === 0 ? undefined : unit.with(contents)
}

function blamedIn(kustomization: Kustomization, { at }: Cause, unit: OverlayUnit): readonly Route[] {
  const { source, root, folder, names } = kustomization
  if (source.path === at.source.path) return root ? [entryHolding(at.range.start, root)] : []
  const naming = names.filter(({ text }) => unit.inputs.get(pathFrom(folder, text) ?? '') === at.source.path)
  return naming.filter(({ field }) => field !== 'resources').map(({ entry }) => entry)
}

/** An item of `patches` or `images`; a field like `namespace` as a whole. */
function entryHolding(offset: number, root: YamlNode): Route {
  const field = root.entries().findLast(({ keyRange }) => keyRange.start <= offset)?.node
  const item = field?.items().findLast(({ valueRange }) => valueRange.start <= offset)
  return (item ?? field ?? root).route
}
