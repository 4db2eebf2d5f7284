import type { Place } from '../../text/source.ts'
import type { KubeObject } from '../kubernetes/object.ts'
import type { Route, YamlNode } from '../yaml/node.ts'
import type { Kustomization } from './kustomization.ts'
import type { OverlayUnit } from './overlay-unit.ts'
import { pathFrom } from './resolve.ts'

/** Where a generated object, or an entry of its data, is written; the outermost overlay that sets it comes first. */
export function generatedAt(object: KubeObject, route: Route, unit: OverlayUnit): Place | undefined {
  const field = object.kind === 'Secret' ? 'secretGenerator' : 'configMapGenerator'
  const generators = unit.kustomizations.flatMap(by =>
    (by.root?.at(field)?.items() ?? [])
      .filter(item => isNameOf(object.name, item.at('name')?.value))
      .map(item => ({ by, item })),
  )
  const [data, key] = route
  if (typeof key === 'string' && (data === 'data' || data === 'stringData' || data === 'binaryData')) {
    for (const { by, item } of generators) {
      const place = entryAt(key, item, by, unit)
      if (place !== undefined) return place
    }
  }
  // What overlays merge into it stands before what made it.
  const maker = generators.findLast(({ item }) => item.at('behavior')?.value !== 'merge') ?? generators[0]
  return maker && (maker.item.at('name') ?? maker.item)
}

/** The generator's name stands in the object's, which may have a prefix, a suffix and a hash of its content. */
function isNameOf(rendered: string, name: unknown): boolean {
  return typeof name === 'string' && name !== '' && rendered.includes(name)
}

/** A literal, a file by its name or key, or a line of an env file. */
function entryAt(key: string, item: YamlNode, by: Kustomization, unit: OverlayUnit): Place | undefined {
  const literal = item
    .at('literals')
    ?.items()
    .find(({ value }) => String(value).startsWith(`${key}=`))
  if (literal !== undefined) return literal
  const file = item
    .at('files')
    ?.items()
    .find(({ value }) => keyOf(String(value)) === key)
  if (file !== undefined) return file
  const listed = [...(item.at('envs')?.items() ?? []), ...[item.at('env') ?? []].flat()]
  for (const { value } of listed) {
    const path = pathFrom(by.folder, String(value))
    const source = path === undefined ? undefined : unit.file(path)?.source
    const place = source && lineOf(key, source)
    if (place !== undefined) return place
  }
  return undefined
}

function keyOf(file: string): string {
  return file.includes('=') ? file.slice(0, file.indexOf('=')) : file.slice(file.lastIndexOf('/') + 1)
}

/** The last `KEY=value` of an env file. */
function lineOf(key: string, source: Place['source']): Place | undefined {
  const { lines } = source
  for (let line = lines.count; line >= 1; line--) {
    const text = lines.at(line)
    const written = text.trimStart()
    if (!written.startsWith(`${key}=`) && written !== key) continue
    const start = lines.startOf(line) + text.length - written.length
    return { source, range: { start, end: lines.endOf(line) } }
  }
  return undefined
}
