/** The API groups that have a resource of this name, subresources included; none where it is not one of Kubernetes' own. */
export function groupsOf(resource: string): readonly string[] {
  const [name = ''] = resource.split('/')
  return resource.includes('*')
    ? []
    : groups.filter(([, names]) => names.includes(name)).map(([group]) => group)
}

/** https://kubernetes.io/docs/reference/kubernetes-api/ */
const groups: readonly (readonly [string, readonly string[]])[] = [
  [
    '',
    `bindings configmaps endpoints events limitranges namespaces nodes persistentvolumeclaims persistentvolumes pods podtemplates
    replicationcontrollers resourcequotas secrets serviceaccounts services`.split(/\s+/),
  ],
  ['admissionregistration.k8s.io', ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations']],
  ['apiextensions.k8s.io', ['customresourcedefinitions']],
  ['apps', ['controllerrevisions', 'daemonsets', 'deployments', 'replicasets', 'statefulsets']],
  ['autoscaling', ['horizontalpodautoscalers']],
  ['batch', ['cronjobs', 'jobs']],
  ['certificates.k8s.io', ['certificatesigningrequests', 'signers']],
  ['coordination.k8s.io', ['leases']],
  ['discovery.k8s.io', ['endpointslices']],
  ['events.k8s.io', ['events']],
  ['networking.k8s.io', ['ingressclasses', 'ingresses', 'networkpolicies']],
  ['policy', ['poddisruptionbudgets']],
  ['rbac.authorization.k8s.io', ['clusterrolebindings', 'clusterroles', 'rolebindings', 'roles']],
  ['scheduling.k8s.io', ['priorityclasses']],
  ['storage.k8s.io', ['csidrivers', 'csinodes', 'storageclasses', 'volumeattachments']],
]

/** Whether objects of a resource, or their subresources, belong to no namespace. */
export function isClusterScoped(resource: string): boolean {
  const [name = ''] = resource.split('/')
  return clusterScoped.has(name)
}

/** Users, groups and what else of them is impersonated are asked for without a namespace too. */
const clusterScoped: ReadonlySet<string> = new Set(
  `certificatesigningrequests clusterrolebindings clusterroles csidrivers csinodes customresourcedefinitions groups ingressclasses
  mutatingadmissionpolicies mutatingadmissionpolicybindings mutatingwebhookconfigurations namespaces nodes persistentvolumes priorityclasses
  signers storageclasses uids userextras users validatingadmissionpolicies validatingadmissionpolicybindings
  validatingwebhookconfigurations volumeattachments`.split(/\s+/),
)
