import type { Kustomization, Name } from './kustomization.ts'
import type { OverlayUnit } from './overlay-unit.ts'
import { pathFrom } from './resolve.ts'

/** A kustomization on the way from the root to a resource, and how it names what comes next. */
export interface Link {
  readonly kustomization: Kustomization
  readonly name: Name | undefined
}

/** From the root inwards; the last link names the resource's file. */
export type Chain = readonly Link[]

/** Ways that are looked at; an overlay with more of them is known by file only. */
const most = 64

/** All ways from the root to a file, or to a kustomization (for what it generates). */
export function chainsTo(path: string, unit: OverlayUnit): readonly Chain[] {
  const root = unit.file(unit.root)?.kustomization
  const chains: Chain[] = []
  const walk = (kustomization: Kustomization, before: Chain): void => {
    if (chains.length >= most || before.some(link => link.kustomization === kustomization)) return
    if (kustomization.source.path === path) chains.push([...before, { kustomization, name: undefined }])
    for (const name of kustomization.names) {
      const meant = pathFrom(kustomization.folder, name.text)
      const link = { kustomization, name }
      if (meant === path && holding.has(name.field)) chains.push([...before, link])
      const inner =
        meant === undefined || !including.has(name.field) ? undefined : unit.kustomizationIn(meant)
      if (inner) walk(inner, [...before, link])
    }
  }
  if (root) walk(root, [])
  return chains
}

const including: ReadonlySet<string> = new Set(['resources', 'bases', 'components'])
const holding: ReadonlySet<string> = new Set(['resources', 'generators'])

/** The kustomizations that work on a resource at the end of a chain, in the order they do. */
export function appliedIn(chain: Chain, unit: OverlayUnit): readonly Kustomization[] {
  return chain.toReversed().flatMap(({ kustomization, name }) => {
    const components = kustomization.names.filter(({ field }) => field === 'components')
    // Of what a component brings along, the components before it know nothing.
    const isOfComponent = name?.field === 'components'
    const after = isOfComponent ? components.slice(components.indexOf(name) + 1) : components
    return [...after.flatMap(component => componentsIn(kustomization, component, unit)), kustomization]
  })
}

/** A component with those it includes, which come first. */
function componentsIn(
  user: Kustomization,
  { text }: Name,
  unit: OverlayUnit,
  depth: number = 0,
): readonly Kustomization[] {
  const folder = pathFrom(user.folder, text)
  const component = folder === undefined ? undefined : unit.kustomizationIn(folder)
  if (component === undefined || depth > deepest) return []
  const nested = component.names.filter(({ field }) => field === 'components')
  return [...nested.flatMap(name => componentsIn(component, name, unit, depth + 1)), component]
}

const deepest = 10
