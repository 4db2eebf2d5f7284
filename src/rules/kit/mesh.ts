import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { IndexedKind, RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { first } from '../../text/first.ts'
import type { Answer } from './label-selector.ts'

export type Mesh = 'istio' | 'linkerd'

export const meshNames: Readonly<Record<Mesh, string>> = { istio: 'Istio', linkerd: 'Linkerd' }

/** Objects of Istio: where they stand, it is in use. */
export const meshKinds: readonly IndexedKind[] = [
  'AuthorizationPolicy',
  'DestinationRule',
  'PeerAuthentication',
  'VirtualService',
]

/**
 * Whether a host that Istio is told about is a service of the cluster: a short name, or one in its domain. The API server has no
 * sidecar, and is no part of the mesh.
 */
export function isMeshHost(host: string): boolean {
  if (/^kubernetes(?:\.default(?:\.svc(?:\.cluster\.local)?)?)?$/.test(host)) return false
  return host === '*' || !host.includes('.') || /\.(?:svc|local)$|\.svc\./.test(host)
}

/** Whether the commit of an object shows that a mesh is used. */
export function usesMesh(mesh: Mesh, object: KubeObject, index: RepositoryIndex): Answer {
  const isOther = (namespace: KubeObject) => namespace.root !== object.root && joins(namespace, mesh)
  const words = mesh === 'istio' ? ['istio-injection', 'istio.io/rev'] : ['linkerd.io/inject']
  if (words.some(word => first(index.objects('Namespace', { mentioning: word }), isOther))) return 'yes'
  if (mesh === 'istio' && meshKinds.some(kind => istioGroups.some(group => hasObject(kind, group, index))))
    return 'yes'
  return index.isWhole ? 'no' : 'perhaps'
}

const istioGroups = ['networking.istio.io', 'security.istio.io']

function hasObject(kind: IndexedKind, group: string, index: RepositoryIndex): boolean {
  return first(index.objects(kind, { mentioning: group }), object => object.group === group) !== undefined
}

function joins(namespace: KubeObject, mesh: Mesh): boolean {
  if (mesh === 'linkerd') {
    const inject = namespace.at('metadata', 'annotations', 'linkerd.io/inject')?.value
    return inject === 'enabled' || inject === 'ingress'
  }
  const labels = namespace.at('metadata', 'labels')
  return labels?.at('istio-injection')?.value === 'enabled' || labels?.at('istio.io/rev') !== undefined
}

/** Its control plane and gateways need no sidecar, nor does what is in the namespaces that its injector never looks at. */
export function isOfMesh(object: KubeObject): boolean {
  const namespace = object.kind === 'Namespace' ? object.name : object.namespace
  if (namespace !== undefined && ownNamespaces.has(namespace)) return true
  const images = (object.pod?.containers ?? []).map(({ image }) => String(image?.value ?? ''))
  return images.some(
    image =>
      /(?:^|\/)(?:istio|linkerd)(?:-release|-testing)?\/|\/proxyv2(?:[:@]|$)/.test(image) || image === 'auto',
  )
}

/** https://github.com/istio/istio/blob/master/pkg/kube/inject/inject.go, and where the meshes themselves live. */
const ownNamespaces: ReadonlySet<string> = new Set([
  'istio-system',
  'kube-node-lease',
  'kube-public',
  'kube-system',
  'linkerd',
  'local-path-storage',
])
