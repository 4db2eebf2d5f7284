import type { YamlNode } from '../../sources/yaml/node.ts'

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
