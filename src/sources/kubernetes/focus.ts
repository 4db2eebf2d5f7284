import { folderOf } from '../../text/path.ts'
import type { KubeObject } from './object.ts'
import type { IndexedKind } from './repository-index.ts'

/** What a run's objects are called and refer to: another file matters to them only if it mentions that. */
export interface Focus {
  /** The words of which a file must hold one for its objects of a kind to matter; undefined: all of them matter. */
  wordsFor(kind: IndexedKind): ReadonlySet<string> | undefined
  /** Where the objects stand: what has no namespace of its own belongs to what lies beside it. */
  readonly folders: ReadonlySet<string>
}

/** Policies that choose namespaces by label and need not name one. */
export const clusterWideKinds: ReadonlySet<string> = new Set<IndexedKind>([
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'CiliumClusterwideNetworkPolicy',
  'GlobalNetworkPolicy',
])

/** More words would cost more than parsing what they leave out. */
const mostWords = 50

/** Undefined when the objects are too many to narrow anything down. */
export function focusOf(objects: readonly KubeObject[]): Focus | undefined {
  const namespaces = wordsIn(objects, ({ kind, name, namespace }) => [
    namespace,
    kind === 'Namespace' ? name : '',
  ])
  const roles = wordsIn(objects, object => [object.at('roleRef', 'name')?.value])
  const accounts = wordsIn(objects, ({ pod }) =>
    pod ? [pod.at('serviceAccountName')?.value ?? pod.at('serviceAccount')?.value ?? 'default'] : [],
  )
  if (Math.max(namespaces.size, roles.size, accounts.size) > mostWords) return undefined
  return {
    wordsFor: kind => {
      if (clusterWideKinds.has(kind)) return undefined
      if (kind === 'Role' || kind === 'ClusterRole') return roles
      return kind === 'ServiceAccount' ? accounts : namespaces
    },
    folders: new Set(objects.map(object => folderOf(object.source.path))),
  }
}

function wordsIn(
  objects: readonly KubeObject[],
  wordsOf: (object: KubeObject) => readonly unknown[],
): ReadonlySet<string> {
  const words = objects
    .flatMap(wordsOf)
    .flatMap(word => (typeof word === 'string' && word !== '' ? [word] : []))
  return new Set(words)
}
