import type { KubeObject } from '../../sources/kubernetes/object.ts'

/** A role or binding that every cluster is born with, written out: its label and one of the names that go with it. */
export function isBootstrapped(object: KubeObject): boolean {
  return isBootstrapObject(object, [...bootstrapNames])
}

/** The same for a few names. */
export function isBootstrapObject(object: KubeObject, names: readonly string[]): boolean {
  const label = object.at('metadata', 'labels', 'kubernetes.io/bootstrapping')
  return label?.value === 'rbac-defaults' && names.includes(object.name)
}

const controllers = `attachdetach-controller bootstrap-signer certificate-controller cloud-provider clusterrole-aggregation-controller
  cronjob-controller daemon-set-controller deployment-controller device-taint-eviction-controller disruption-controller
  endpoint-controller endpointslice-controller endpointslicemirroring-controller ephemeral-volume-controller expand-controller
  generic-garbage-collector horizontal-pod-autoscaler job-controller legacy-service-account-token-cleaner namespace-controller
  node-controller persistent-volume-binder pod-garbage-collector pv-protection-controller pvc-protection-controller
  replicaset-controller replication-controller resource-claim-controller resourcequota-controller root-ca-cert-publisher
  route-controller selinux-warning-controller service-account-controller service-cidrs-controller service-controller
  statefulset-controller token-cleaner ttl-after-finished-controller ttl-controller validatingadmissionpolicy-status-controller
  volumeattributesclass-protection-controller`

/** https://github.com/kubernetes/kubernetes/tree/master/plugin/pkg/auth/authorizer/rbac/bootstrappolicy */
const bootstrapNames: ReadonlySet<string> = new Set([
  ...'admin cluster-admin edit view extension-apiserver-authentication-reader'.split(' '),
  ...`aggregate-to-admin aggregate-to-edit aggregate-to-view auth-delegator basic-user csi-external-attacher csi-external-provisioner
    discovery heapster kube-aggregator kube-controller-manager kube-dns kube-scheduler kubelet-api-admin monitoring node
    node-bootstrapper node-problem-detector node-proxier persistent-volume-provisioner public-info-viewer
    service-account-issuer-discovery volume-scheduler certificates.k8s.io:certificatesigningrequests:nodeclient
    certificates.k8s.io:certificatesigningrequests:selfnodeclient certificates.k8s.io:kube-apiserver-client-approver
    certificates.k8s.io:kube-apiserver-client-kubelet-approver certificates.k8s.io:kubelet-serving-approver
    certificates.k8s.io:legacy-unknown-approver :leader-locking-kube-controller-manager :leader-locking-kube-scheduler`
    .split(/\s+/)
    .map(name => `system:${name}`),
  ...controllers.split(/\s+/).map(name => `system:controller:${name}`),
])
