import { toObjects } from '../kubernetes/objects.ts'
import type { Files } from '../rendering/engine.ts'
import type { Route, YamlNode } from '../yaml/node.ts'
import { patchYaml, type YamlPatch } from '../yaml/patch.ts'
import { inlineFragment } from './fragment.ts'
import { InputFile, type Inputs } from './input-file.ts'
import { type Kustomization, kustomizationNames, type Name } from './kustomization.ts'
import { isRemote, pathBetween, pathFrom } from './resolve.ts'

/**
 * What the engine is given: the files without entries that it must not follow, remote bases and charts. Patches and replacements
 * that speak of objects which are then missing would end the build, and are left out with them. A folder behind a link is
 * named by where it stands.
 */
export function engineFiles(sources: Inputs): Files {
  const all = [...new Set([...sources.values()].flatMap(input => InputFile.of(input).kustomization ?? []))]
  const away: Away = new Map(
    all.map(one => [one, one.names.filter(name => isAway(name, one, sources)).map(name => name.entry)]),
  )
  const given = new Map([...sources].map(([at, { bytes }]) => [at, bytes]))
  for (const kustomization of all) {
    const text = textGiven(kustomization, away, sources)
    if (text !== undefined) given.set(kustomization.source.path, new TextEncoder().encode(text))
  }
  return given
}

/** What of each kustomization is away. */
type Away = ReadonlyMap<Kustomization, readonly Route[]>

/** What the engine reads in a kustomization's place; undefined for just what it is. */
function textGiven(kustomization: Kustomization, away: Away, sources: Inputs): string | undefined {
  const isWhole = [...away.values()].every(routes => routes.length === 0)
  const idle = isWhole ? [] : idleWithout(kustomization, away, sources)
  const routes = [...kustomization.charts, ...(away.get(kustomization) ?? []), ...idle]
  const linked = kustomization.names.flatMap(name => unlinked(name, kustomization, sources))
  return routes.length + linked.length === 0 ? undefined : withoutEntries(kustomization, routes, linked)
}

/** What a kustomization says of objects that are missing because something is away. */
function idleWithout(kustomization: Kustomization, away: Away, sources: Inputs): readonly Route[] {
  // A component works on what its user holds.
  const reached = kustomization.isComponent ? [...away.keys()] : reachedFrom(kustomization, sources)
  if (reached.every(one => away.get(one)?.length === 0)) return []
  return idleIn(kustomization, presentIn(reached, sources), sources)
}

/** The name of a folder behind a link, changed to where it stands. */
function unlinked({ text, node }: Name, { folder }: Kustomization, sources: Inputs): YamlPatch[] {
  const at = pathFrom(folder, text)
  const found = at === undefined ? undefined : kustomizationIn(at, sources)?.kustomization
  if (found === undefined || found.folder === at) return []
  const value = pathBetween(folder, found.folder)
  return [{ kind: 'set', document: node.document.index, route: node.route, value }]
}

/** A kustomization without some of its entries and with others changed; undefined when that cannot be done. */
export function withoutEntries(
  { source, root }: Kustomization,
  routes: readonly Route[],
  changes: readonly YamlPatch[] = [],
): string | undefined {
  const distinct = [...new Map(routes.map(route => [route.join('\0'), route])).values()]
  // Later items of a list first, so that the numbers of the others stay.
  const ordered = distinct.toSorted((a, b) => Number(b[1] ?? 0) - Number(a[1] ?? 0))
  const document = root?.document.index ?? 0
  const removed = ordered.map(route => ({ kind: 'remove', document, route }) as const)
  return patchYaml(source, [...changes, ...removed])
}

function isAway({ text }: Name, { folder }: Kustomization, sources: Inputs): boolean {
  const path = pathFrom(folder, text)
  if (!isRemote(text) || path === undefined) return isRemote(text)
  return !sources.has(path) && kustomizationIn(path, sources) === undefined
}

/** A kustomization and all it includes. */
function reachedFrom(root: Kustomization, sources: Inputs): readonly Kustomization[] {
  const reached = new Set([root])
  for (const { names, folder } of reached) {
    for (const { text } of names) {
      const path = pathFrom(folder, text)
      const inner = path === undefined ? undefined : kustomizationIn(path, sources)?.kustomization
      if (inner) reached.add(inner)
    }
  }
  return [...reached]
}

/** Kind -> names, of all that is written or generated here. */
type Present = ReadonlyMap<string, ReadonlySet<string>>

function presentIn(kustomizations: readonly Kustomization[], sources: Inputs): Present {
  const present = new Map<string, Set<string>>()
  const add = (kind: string, name: unknown): void => {
    present.set(kind, (present.get(kind) ?? new Set()).add(String(name)))
  }
  for (const { names, folder, root } of kustomizations) {
    for (const { field, text } of names) {
      const file =
        field === 'resources' || field === 'bases' ? fileAt(pathFrom(folder, text), sources) : undefined
      for (const { kind, name } of file?.documents.flatMap(toObjects) ?? []) add(kind, name)
    }
    for (const item of root?.at('configMapGenerator')?.items() ?? []) add('ConfigMap', item.at('name')?.value)
    for (const item of root?.at('secretGenerator')?.items() ?? []) add('Secret', item.at('name')?.value)
  }
  return present
}

function idleIn({ root, folder }: Kustomization, present: Present, sources: Inputs): readonly Route[] {
  const textsOf = (item: YamlNode): readonly YamlNode[] => {
    const named = item.kind === 'map' ? item.at('path') : item
    const file = typeof named?.value === 'string' ? fileAt(pathFrom(folder, named.value), sources) : undefined
    const inline = item.kind === 'map' ? item.at('patch') : item
    const documents = file?.documents ?? (inline && inlineFragment(inline)?.documents) ?? []
    return documents.flatMap(document => document.root ?? [])
  }
  const isAbsent = (kind: unknown, name: unknown): boolean =>
    typeof kind === 'string' && typeof name === 'string' && !isPresent(kind, name, present)
  const speaksOfNone = (item: YamlNode): boolean => {
    const target = item.at('target')
    if (target !== undefined) return isAbsent(target.at('kind')?.value, target.at('name')?.value)
    return textsOf(item).some(text => isAbsent(text.at('kind')?.value, text.at('metadata', 'name')?.value))
  }
  const drawsOnNone = (item: YamlNode): boolean => {
    const all = [item, ...textsOf(item)].flatMap(text => [text, ...text.items()])
    return all.some(text => isAbsent(text.at('source', 'kind')?.value, text.at('source', 'name')?.value))
  }
  return [
    ...patching.flatMap(field => root?.at(field)?.items().filter(speaksOfNone) ?? []),
    ...(root?.at('replacements')?.items().filter(drawsOnNone) ?? []),
  ].map(item => item.route)
}

const patching: readonly string[] = ['patches', 'patchesStrategicMerge', 'patchesJson6902']

/** A prefix or suffix may come between what a file and what a patch calls it. */
function isPresent(kind: string, name: string, present: Present): boolean {
  return [...(present.get(kind) ?? [])].some(other => other.includes(name) || name.includes(other))
}

function kustomizationIn(folder: string, sources: Inputs): InputFile | undefined {
  const paths = kustomizationNames.map(name => (folder === '' ? name : `${folder}/${name}`))
  return paths.map(path => fileAt(path, sources)).find(file => file !== undefined)
}

function fileAt(path: string | undefined, sources: Inputs): InputFile | undefined {
  const input = path === undefined || path === '' ? undefined : sources.get(path)
  return input && InputFile.of(input)
}
