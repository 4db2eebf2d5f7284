import type { KubeObject } from '../../sources/kubernetes/object.ts'

export function isNamespace({ kind, group }: KubeObject): boolean {
  return kind === 'Namespace' && group === ''
}

/** Where the cluster's own components run. */
export const systemNamespaces: ReadonlySet<string> = new Set([
  'kube-system',
  'kube-public',
  'kube-node-lease',
])
