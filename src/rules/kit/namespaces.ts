import type { KubeObject } from '../../sources/kubernetes/object.ts'

export function isNamespace({ kind, group }: KubeObject): boolean {
  return kind === 'Namespace' && group === ''
}

/** A DNS label; a stand-in such as `_` or `NAMESPACE` is none. */
export function isNamespaceName(namespace: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(namespace)
}

/** Where the cluster's own components run. */
export const systemNamespaces: ReadonlySet<string> = new Set([
  'kube-system',
  'kube-public',
  'kube-node-lease',
])
