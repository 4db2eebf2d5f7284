import type { Place, Source } from '../../text/source.ts'
import { sourceOf } from '../../text/source.ts'
import { parseManifest } from '../kubernetes/manifest.ts'
import type { KubeObject } from '../kubernetes/object.ts'
import { toObjects } from '../kubernetes/objects.ts'
import type { KustomizeOrigin, KustomizeResult } from '../rendering/engine.ts'
import type { Cause, FileEdit, RenderedFile, RenderUnit, Trace, ValuesRoute } from '../rendering/unit.ts'
import type { Route } from '../yaml/node.ts'
import type { YamlPatch } from '../yaml/patch.ts'
import { causesOf, firstLineOf } from './causes.ts'
import { editsFor } from './edits.ts'
import { type Lineage, lineageOf } from './lineage.ts'
import { OverlayUnit } from './overlay-unit.ts'
import { spotAt } from './spot.ts'
import { withoutHash } from './without-hash.ts'

/** What an overlay builds, as one file: the stream that `kustomize build` prints, with the way back. */
export function kustomizeFiles(unit: RenderUnit, result: KustomizeResult): readonly RenderedFile[] {
  if (!(unit instanceof OverlayUnit)) throw new TypeError('a chart was built as an overlay')
  const source = sourceOf(unit.root, result.text)
  const objects = parseManifest(source).documents.flatMap(toObjects)
  const trace = new OverlayTrace(unit, objects, result.objects)
  return [{ source, objects: objects.map(withoutHash), trace }]
}

class OverlayTrace implements Trace {
  readonly #unit: OverlayUnit
  readonly #objects: readonly KubeObject[]
  /** By document. */
  readonly #origins: readonly KustomizeOrigin[]
  readonly #lineages = new Map<KubeObject, Lineage>()

  constructor(unit: OverlayUnit, objects: readonly KubeObject[], origins: readonly KustomizeOrigin[]) {
    this.#unit = unit
    this.#objects = objects
    this.#origins = origins
  }

  causesOf(place: Place, lacking: readonly Route[] = []): readonly Cause[] {
    const spot = spotAt(place, this.#objects)
    const causes = spot
      ? causesOf(spot, lacking, { lineage: this.#lineageOf(spot.object), unit: this.#unit })
      : []
    return [...causes, { kind: 'root', how: 'file', at: firstLineOf(this.#root()), label: 'the overlay' }]
  }

  editsFor(patches: readonly YamlPatch[]): readonly FileEdit[] {
    const wanted = patches.flatMap(patch => {
      const object = this.#objects.find(({ root }) => root.document.index === patch.document)
      return object ? [{ patch, lineage: this.#lineageOf(object) }] : []
    })
    return wanted.length < patches.length ? [] : editsFor(wanted)
  }

  valuesNear(): readonly ValuesRoute[] {
    return []
  }

  #lineageOf(object: KubeObject): Lineage {
    const known = this.#lineages.get(object)
    if (known !== undefined) return known
    const lineage = lineageOf(object, this.#origins[object.root.document.index], this.#unit)
    this.#lineages.set(object, lineage)
    return lineage
  }

  #root(): Source {
    return this.#unit.file(this.#unit.root)?.source ?? sourceOf(this.#unit.root, '')
  }
}
