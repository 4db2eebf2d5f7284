import type { TreeEntry } from '../repository/commit.ts'
import type { NamedRule } from '../rules/kit/rule.ts'
import { isIgnoreName, saysHowToBuild } from '../sources/build-files/commit-builds.ts'
import { clusterWideKinds, isCommon } from '../sources/kubernetes/focus.ts'
import type { KubeObject } from '../sources/kubernetes/object.ts'
import type { IndexedKind } from '../sources/kubernetes/repository-index.ts'
import { analysisLimit, type SourceFile } from '../sources/read.ts'
import type { View } from './survey.ts'

/** Files that the change does not touch, but whose verdict hangs on an object or file that it does. */
export interface Dependents {
  readonly entries: readonly TreeEntry[]
  /** The rules that look at what changed. */
  readonly rules: readonly NamedRule[]
}

/** What was changed that other files' findings rest on: a deleted NetworkPolicy, say. */
export async function dependentsOf(
  view: View,
  before: readonly SourceFile[],
  after: readonly SourceFile[],
  changedPaths: ReadonlySet<string>,
  rules: readonly NamedRule[],
): Promise<Dependents> {
  const readKinds = new Set<string>(rules.flatMap(rule => rule.reads ?? []))
  const changed = changedObjects(before, after).filter(
    object => readKinds.has(object.kind) && !isCommon(object.kind),
  )
  const words = new Set(changed.map(wordOf).filter(word => word !== ''))
  const touchesIgnoreFile = [...changedPaths].some(isIgnoreName)
  const isUntouched = ({ kind, path }: TreeEntry) =>
    kind === 'file' && !changedPaths.has(path) && view.scope.covers(path)
  const manifests =
    words.size === 0 || !view.commit.isWhole
      ? []
      : view.entries.filter(entry => isUntouched(entry) && view.kindOf(entry.path).kind === 'manifest')
  const rebuilt = await rebuiltFor(view, changedPaths)
  const dockerfiles = view.entries.filter(
    entry =>
      (touchesIgnoreFile || rebuilt.has(entry.path)) && isDockerfile(view, entry) && isUntouched(entry),
  )
  const kinds = new Set<string>(changed.map(object => object.kind))
  const targets: ReadonlySet<string> = new Set([
    ...(touchesIgnoreFile ? ['dockerfile'] : []),
    ...(rebuilt.size > 0 ? ['dockerfile', 'stage', 'instruction', 'command'] : []),
  ])
  return {
    entries: [...(await mentioning(view, manifests, [...words])), ...dockerfiles],
    rules: rules.filter(rule => rule.reads?.some(kind => kinds.has(kind)) || targets.has(rule.target)),
  }
}

/** The Dockerfiles that a touched compose or bake file names: their context or their final stage may be another. */
async function rebuiltFor(view: View, changedPaths: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const named = new Set<string>()
  if (![...changedPaths].some(path => saysHowToBuild(path) && !isIgnoreName(path))) return named
  await view.index.prepareBuilds()
  for (const entry of view.entries.filter(each => isDockerfile(view, each)))
    if (view.index.builds.of(entry.path).some(({ saidBy }) => changedPaths.has(saidBy))) named.add(entry.path)
  return named
}

function isDockerfile({ kindOf }: View, { path }: TreeEntry): boolean {
  return kindOf(path).kind === 'dockerfile'
}

/** Objects that stand at one side alone, or read otherwise there. */
function changedObjects(before: readonly SourceFile[], after: readonly SourceFile[]): readonly KubeObject[] {
  const textOf = ({ root }: KubeObject) => root.source.text.slice(root.valueRange.start, root.valueRange.end)
  const [old, now] = [before, after].map(files => files.flatMap(file => file.objects))
  const oldTexts = new Set(old?.map(textOf))
  const newTexts = new Set(now?.map(textOf))
  return [
    ...(old ?? []).filter(object => !newTexts.has(textOf(object))),
    ...(now ?? []).filter(object => !oldTexts.has(textOf(object))),
  ]
}

const knownByName: ReadonlySet<string> = new Set<IndexedKind>([
  'ClusterRole',
  'Role',
  'RuntimeClass',
  'ServiceAccount',
])

/** What a file must mention to depend on an object: its name, its namespace, or any namespace. `''`: nothing does. */
function wordOf(object: KubeObject): string {
  if (object.kind === 'Namespace') return ''
  if (clusterWideKinds.has(object.kind)) return 'namespace'
  return knownByName.has(object.kind) ? object.name : (object.namespace ?? '')
}

async function mentioning(
  view: View,
  entries: readonly TreeEntry[],
  words: readonly string[],
): Promise<readonly TreeEntry[]> {
  const found: TreeEntry[] = []
  for await (const [entry, content] of view.commit.read(entries, analysisLimit)) {
    if (content.kind !== 'bytes') continue
    const bytes = Buffer.from(content.bytes.buffer, content.bytes.byteOffset, content.bytes.byteLength)
    if (words.some(word => bytes.includes(word))) found.push(entry)
  }
  return found
}
