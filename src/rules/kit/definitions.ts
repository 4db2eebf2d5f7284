import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { IndexedKind, RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { folderOf } from '../../text/path.ts'

/**
 * The objects of the commit that a reference of `from` may mean: those of its own file if there are any, else of its folder,
 * else all. A namespaced object must be in the same namespace, where an unset one is like itself only.
 */
export function definitionsFor(
  from: KubeObject,
  kind: IndexedKind,
  name: string,
  index: RepositoryIndex,
): readonly KubeObject[] {
  const isNamespaced = !clusterKinds.has(kind)
  const named = [...index.objects(kind, { mentioning: name })].filter(
    object => object.name === name && (!isNamespaced || object.namespace === from.namespace),
  )
  return nearest(from, named)
}

const clusterKinds: ReadonlySet<IndexedKind> = new Set(['ClusterRole', 'Namespace', 'RuntimeClass'])

/** The objects of the same file, else of the same folder, else all of them. */
export function nearest(from: KubeObject, objects: readonly KubeObject[]): readonly KubeObject[] {
  const { path } = from.source
  const inFile = objects.filter(object => object.source.path === path)
  if (inFile.length > 0) return inFile
  const inFolder = objects.filter(object => folderOf(object.source.path) === folderOf(path))
  return inFolder.length > 0 ? inFolder : objects
}
