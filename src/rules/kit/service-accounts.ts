import type { KubeObject, Pod } from '../../sources/kubernetes/object.ts'
import {
  commonKinds,
  type IndexedKind,
  type RepositoryIndex,
} from '../../sources/kubernetes/repository-index.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { groupBy } from '../../text/group.ts'
import { folderOf } from '../../text/path.ts'

/** Who a pod is to the Kubernetes API. */
export interface PodAccount {
  /** `default` where the pod names none, `''` where what it names is no text. */
  readonly name: string
  /** Where it is named. */
  readonly node: YamlNode | undefined
}

/** The older field counts where the newer one is not there or empty. */
export function accountOf(pod: Pod): PodAccount {
  for (const field of ['serviceAccountName', 'serviceAccount']) {
    const node = pod.at(field)
    if (node === undefined || node.value === null || node.value === '') continue
    return { name: typeof node.value === 'string' ? node.value : '', node }
  }
  return { name: 'default', node: undefined }
}

/** Those kinds with pods that other objects are looked up in. */
export const workloadKinds: readonly IndexedKind[] = commonKinds.filter(kind => kind !== 'Service')

/** The pods of one place that run as one account. */
export interface AccountUsers {
  /** By `workloadKey`: a workload may be defined in several files. */
  readonly workloads: ReadonlyMap<string, readonly Pod[]>
  /** One definition of each workload. */
  readonly byFolder: ReadonlyMap<string, readonly Pod[]>
}

export function workloadKey({ kind, name }: KubeObject): string {
  return `${kind} ${name}`
}

/** False where files that were not read may hold more of them. */
export interface KnownUsers extends AccountUsers {
  readonly isComplete: boolean
}

/**
 * The pods of the commit that run as this account in the namespace of an object or, where it has none written, in its folder.
 * With a focus only those are known that its words find.
 */
export function usersOf(account: string, beside: KubeObject, index: RepositoryIndex): KnownUsers {
  const { users, isComplete } = remembered.get(index) ?? remember(index)
  return { ...(users.get(keyOf(account, beside)) ?? nobody), isComplete }
}

const nobody: AccountUsers = usersAmong([])

interface AllUsers {
  /** By account and place. */
  readonly users: ReadonlyMap<string, AccountUsers>
  readonly isComplete: boolean
}

/** Every pod asks: one walk over all of them serves all. */
const remembered = new WeakMap<RepositoryIndex, AllUsers>()

function remember(index: RepositoryIndex): AllUsers {
  const pods = workloadKinds.flatMap(kind => [...index.objects(kind)].flatMap(({ pod }) => pod ?? []))
  const byAccount = groupBy(pods, pod => keyOf(accountOf(pod).name, pod.object))
  const users = new Map([...byAccount].map(([key, group]) => [key, usersAmong(group)]))
  const all = { users, isComplete: index.isWhole && !workloadKinds.some(kind => index.isHidden(kind)) }
  remembered.set(index, all)
  return all
}

function usersAmong(pods: readonly Pod[]): AccountUsers {
  const folders = groupBy(pods, pod => folderOf(pod.source.path))
  return {
    workloads: groupBy(pods, pod => workloadKey(pod.object)),
    byFolder: new Map([...folders].map(([folder, inside]) => [folder, distinct(inside)])),
  }
}

function distinct(pods: readonly Pod[]): readonly Pod[] {
  return [...groupBy(pods, pod => workloadKey(pod.object)).values()].flatMap(([pod]) => pod ?? [])
}

function keyOf(account: string, { namespace, source }: KubeObject): string {
  const place = namespace === undefined ? `folder ${folderOf(source.path)}` : `namespace ${namespace}`
  return `${account} ${place}`
}
