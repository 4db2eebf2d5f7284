import type { Pod } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { groupBy } from '../../text/group.ts'

/** A path of the node that is handed out. */
export interface HostPath {
  /** The mapping below `hostPath`. */
  readonly node: YamlNode
  /** The line that names the path, else the mapping. */
  readonly at: YamlNode
  /** Without doubled and trailing slashes; `''` where none is written. */
  readonly path: string
}

/** Of a volume, or of a PersistentVolume's spec. */
export function hostPathOf(owner: YamlNode | undefined): HostPath | undefined {
  const node = owner?.at('hostPath')
  if (node?.kind !== 'map') return undefined
  const written = node.at('path')
  return { node, at: written ?? node, path: plain(written?.value) }
}

function plain(path: unknown): string {
  if (typeof path !== 'string' || path === '') return ''
  const parts = path.split('/').filter(part => part !== '' && part !== '.')
  return path.startsWith('/') ? `/${parts.join('/')}` : parts.join('/')
}

/** Where the containers of a pod mount something, by the name of the volume. */
export function mountsByVolume(pod: Pod): ReadonlyMap<unknown, readonly YamlNode[]> {
  const mounts = pod.containers.flatMap(container => container.at('volumeMounts')?.items() ?? [])
  return groupBy(mounts, mount => mount.at('name')?.value)
}
