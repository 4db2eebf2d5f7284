import type { KubeObject } from '../kubernetes/object.ts'
import { toObjects } from '../kubernetes/objects.ts'
import type { KustomizeOrigin } from '../rendering/engine.ts'
import { appliedIn, type Chain, chainsTo } from './chains.ts'
import type { InputFile } from './input-file.ts'
import type { Kustomization } from './kustomization.ts'
import type { OverlayUnit } from './overlay-unit.ts'
import type { Identity } from './patch-target.ts'
import { type Step, stepsOf } from './steps.ts'

/** Where a rendered object comes from, and what was done to it on the way. */
export interface Lineage {
  readonly identity: Identity
  /** Empty when the engine did not say where it comes from. */
  readonly chain: Chain
  readonly steps: readonly Step[]
  /** As it stands in its file; undefined for a generated one. */
  readonly resource: KubeObject | undefined
  readonly file: InputFile | undefined
  /** Prefixes, suffixes: what a name in the resource's file may have become. */
  renamed(name: string): ReadonlySet<string>
}

export function lineageOf(
  rendered: KubeObject,
  origin: KustomizeOrigin | undefined,
  unit: OverlayUnit,
): Lineage {
  const path = origin?.path ?? soughtPath(rendered, unit) ?? origin?.configuredIn
  const ways = path === undefined ? [] : chainsTo(path, unit).map(chain => wayOf(chain, unit))
  const file = path === undefined || path === origin?.configuredIn ? undefined : unit.file(path)
  const written = file?.documents.flatMap(toObjects) ?? []
  const alike = written.filter(({ kind, group }) => kind === rendered.kind && group === rendered.group)
  const [best] = ways
    .map(way => ({ way, rank: rankOf(way, rendered, { alike, origin }) }))
    .toSorted((a, b) => b.rank - a.rank)
  const applied = best?.way.applied ?? []
  const resource =
    alike.find(({ name }) => namesThrough(applied, name).has(rendered.name)) ??
    (alike.length === 1 ? alike[0] : undefined)
  const names = new Set([rendered.name, ...namesThrough(applied, resource?.name ?? rendered.name)])
  const identity = { group: rendered.group, kind: rendered.kind, names, rendered }
  return {
    identity,
    chain: best?.way.chain ?? [],
    steps: applied.flatMap(kustomization => stepsOf(kustomization, identity, unit)),
    resource,
    file,
    renamed: name => namesThrough(applied, name),
  }
}

/** The engine loses its note when a patch replaces all annotations; it keeps none of what is built without them. */
function soughtPath({ kind, group, name }: KubeObject, unit: OverlayUnit): string | undefined {
  const found = unit.resourcePaths.filter(path =>
    unit
      .file(path)
      ?.documents.flatMap(toObjects)
      .some(object => object.kind === kind && object.group === group && object.name === name),
  )
  return found.length === 1 ? found[0] : undefined
}

interface Way {
  readonly chain: Chain
  readonly applied: readonly Kustomization[]
}

function wayOf(chain: Chain, unit: OverlayUnit): Way {
  return { chain, applied: appliedIn(chain, unit) }
}

interface Evidence {
  readonly alike: readonly KubeObject[]
  readonly origin: KustomizeOrigin | undefined
}

/** One base may come in twice, under two prefixes: the name tells, and the transformers that the engine noted. */
function rankOf({ applied }: Way, rendered: KubeObject, { alike, origin }: Evidence): number {
  const paths = new Set<string>(applied.map(({ source }) => source.path))
  const noted = (origin?.transformations ?? []).filter(({ configuredIn }) => paths.has(configuredIn)).length
  const last = alike.some(({ name }) => [...namesThrough(applied, name)].at(-1) === rendered.name)
  return noted + (last ? 0.5 : 0)
}

/** The names a resource has, one after the other. */
function namesThrough(applied: readonly Kustomization[], first: string): ReadonlySet<string> {
  const names = new Set([first])
  let name = first
  for (const { root } of applied) {
    const affix = (field: string): string => {
      const value = root?.at(field)?.value
      return value === undefined || value === null ? '' : String(value)
    }
    name = `${affix('namePrefix')}${name}${affix('nameSuffix')}`
    // The last is what the resource ends with, also where an overlay changes nothing.
    names.delete(name)
    names.add(name)
  }
  return names
}
