import type { KubeObject } from '../../sources/kubernetes/object.ts'

/**
 * Whether an object of this kind stands in a namespace. Of another project's kind nothing is known: `undefined`.
 * https://kubernetes.io/docs/reference/kubernetes-api/
 */
export function isNamespaced({ group, kind, pod }: KubeObject): boolean | undefined {
  if (pod !== undefined) return true
  const known = kinds.get(group)
  if (known !== undefined) return known.has(kind)
  return group === '' || group.endsWith('.k8s.io') || !group.includes('.') ? false : undefined
}

/** Kubernetes' own kinds by group, and those of the Gateway API. */
const kinds: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    [
      '',
      `ConfigMap Endpoints Event LimitRange PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret
      Service ServiceAccount`,
    ],
    ['apps', 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet'],
    ['autoscaling', 'HorizontalPodAutoscaler'],
    ['batch', 'CronJob Job'],
    ['coordination.k8s.io', 'Lease LeaseCandidate'],
    ['discovery.k8s.io', 'EndpointSlice'],
    ['events.k8s.io', 'Event'],
    ['extensions', 'DaemonSet Deployment Ingress NetworkPolicy ReplicaSet'],
    [
      'gateway.networking.k8s.io',
      'BackendTLSPolicy Gateway GRPCRoute HTTPRoute ReferenceGrant TCPRoute TLSRoute UDPRoute',
    ],
    ['networking.k8s.io', 'Ingress NetworkPolicy'],
    ['policy', 'PodDisruptionBudget'],
    ['rbac.authorization.k8s.io', 'Role RoleBinding'],
    ['resource.k8s.io', 'ResourceClaim ResourceClaimTemplate'],
    ['storage.k8s.io', 'CSIStorageCapacity'],
  ].map(([group = '', names = '']) => [group, new Set(names.split(/\s+/))]),
)
