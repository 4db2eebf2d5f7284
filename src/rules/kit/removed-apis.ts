/** An API version that Kubernetes no longer serves. */
export interface RemovedApi {
  readonly apiVersion: string
  readonly kinds: readonly string[]
  /** The first version without it. */
  readonly removedIn: string
  /** Undefined when nothing took its place. */
  readonly replacement: string | undefined
  readonly migration: Migration
}

/**
 * What a manifest needs besides another apiVersion. `same`: nothing, the guide knows no notable change. `rewritten`: fields were
 * renamed or became required. Else a sentence that says what to check, and the field without which the new version refuses it.
 */
export type Migration = 'same' | 'rewritten' | { readonly check: string; readonly needs?: readonly string[] }

/** The removed API, if this is one. */
export function removedApi(apiVersion: string, kind: string): RemovedApi | undefined {
  return removedApis.find(api => api.apiVersion === apiVersion && api.kinds.includes(kind))
}

const selectorNeeded: Migration = {
  check:
    'In `apps/v1` the selector can no longer be changed, `rollbackTo` and `templateGeneration` are gone, and update strategy, surge and history have other defaults.',
  needs: ['spec', 'selector'],
}
const flowControl: Migration = {
  check:
    '`flowcontrol.apiserver.k8s.io/v1` needs Kubernetes 1.29, and 0 concurrency shares mean 0 there, not 30.',
}
const flowSchema: Migration = { check: '`flowcontrol.apiserver.k8s.io/v1` needs Kubernetes 1.29.' }

/** Every removal that the guide lists up to Kubernetes 1.32: https://kubernetes.io/docs/reference/using-api/deprecation-guide/ */
export const removedApis: readonly RemovedApi[] = [
  row('1.32', 'flowcontrol.apiserver.k8s.io/v1beta3', 'v1', flowSchema, 'FlowSchema'),
  row('1.32', 'flowcontrol.apiserver.k8s.io/v1beta3', 'v1', flowControl, 'PriorityLevelConfiguration'),
  row('1.29', 'flowcontrol.apiserver.k8s.io/v1beta2', 'v1', flowSchema, 'FlowSchema'),
  row('1.29', 'flowcontrol.apiserver.k8s.io/v1beta2', 'v1', 'rewritten', 'PriorityLevelConfiguration'),
  row('1.27', 'storage.k8s.io/v1beta1', 'v1', 'same', 'CSIStorageCapacity'),
  row('1.26', 'flowcontrol.apiserver.k8s.io/v1beta1', 'v1', flowSchema, 'FlowSchema'),
  row('1.26', 'flowcontrol.apiserver.k8s.io/v1beta1', 'v1', 'rewritten', 'PriorityLevelConfiguration'),
  row(
    '1.26',
    'autoscaling/v2beta2',
    'v2',
    { check: 'Every metric must say what it aims at under `target`.' },
    'HorizontalPodAutoscaler',
  ),
  row('1.25', 'autoscaling/v2beta1', 'v2', 'rewritten', 'HorizontalPodAutoscaler'),
  row('1.25', 'batch/v1beta1', 'v1', 'same', 'CronJob'),
  row('1.25', 'discovery.k8s.io/v1beta1', 'v1', 'rewritten', 'EndpointSlice'),
  row('1.25', 'events.k8s.io/v1beta1', 'v1', 'rewritten', 'Event'),
  row('1.25', 'node.k8s.io/v1beta1', 'v1', 'same', 'RuntimeClass'),
  row(
    '1.25',
    'policy/v1beta1',
    'v1',
    {
      check:
        'An empty selector, which selected no pod before, selects every pod of the namespace in `policy/v1`.',
    },
    'PodDisruptionBudget',
  ),
  row('1.25', 'policy/v1beta1', undefined, 'rewritten', 'PodSecurityPolicy'),
  row(
    '1.22',
    'admissionregistration.k8s.io/v1beta1',
    'v1',
    'rewritten',
    'MutatingWebhookConfiguration',
    'ValidatingWebhookConfiguration',
  ),
  row('1.22', 'apiextensions.k8s.io/v1beta1', 'v1', 'rewritten', 'CustomResourceDefinition'),
  row('1.22', 'apiregistration.k8s.io/v1beta1', 'v1', 'same', 'APIService'),
  row('1.22', 'authentication.k8s.io/v1beta1', 'v1', 'same', 'TokenReview'),
  row(
    '1.22',
    'authorization.k8s.io/v1beta1',
    'v1',
    'rewritten',
    'LocalSubjectAccessReview',
    'SelfSubjectAccessReview',
    'SelfSubjectRulesReview',
    'SubjectAccessReview',
  ),
  row('1.22', 'certificates.k8s.io/v1beta1', 'v1', 'rewritten', 'CertificateSigningRequest'),
  row('1.22', 'coordination.k8s.io/v1beta1', 'v1', 'same', 'Lease'),
  row('1.22', 'extensions/v1beta1', 'networking.k8s.io/v1', 'rewritten', 'Ingress'),
  row('1.22', 'networking.k8s.io/v1beta1', 'v1', 'rewritten', 'Ingress'),
  row('1.22', 'networking.k8s.io/v1beta1', 'v1', 'same', 'IngressClass'),
  row(
    '1.22',
    'rbac.authorization.k8s.io/v1beta1',
    'v1',
    'same',
    'ClusterRole',
    'ClusterRoleBinding',
    'Role',
    'RoleBinding',
  ),
  row('1.22', 'scheduling.k8s.io/v1beta1', 'v1', 'same', 'PriorityClass'),
  row(
    '1.22',
    'storage.k8s.io/v1beta1',
    'v1',
    'same',
    'CSIDriver',
    'CSINode',
    'StorageClass',
    'VolumeAttachment',
  ),
  row('1.16', 'extensions/v1beta1', 'networking.k8s.io/v1', 'same', 'NetworkPolicy'),
  row('1.16', 'extensions/v1beta1', undefined, 'rewritten', 'PodSecurityPolicy'),
  row('1.16', 'extensions/v1beta1', 'apps/v1', selectorNeeded, 'DaemonSet', 'Deployment', 'ReplicaSet'),
  row('1.16', 'apps/v1beta1', 'v1', selectorNeeded, 'Deployment', 'ReplicaSet', 'StatefulSet'),
  row('1.16', 'apps/v1beta2', 'v1', selectorNeeded, 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'),
]

/** A replacement without a group is a version of the same group. */
function row(
  removedIn: string,
  apiVersion: string,
  successor: string | undefined,
  migration: Migration,
  ...kinds: string[]
): RemovedApi {
  const group = apiVersion.slice(0, apiVersion.indexOf('/'))
  const replacement = successor?.includes('/') === false ? `${group}/${successor}` : successor
  return { apiVersion, kinds, removedIn, replacement, migration }
}
