import type { Profile, Severity } from './rule.ts'

/** Something that a role should not allow, and the grants of which each allows it. */
export interface Right {
  /** What its holders can do: the words behind `can`. */
  readonly deed: string
  /** Where they differ from the rule's. */
  readonly severity?: Severity
  readonly profile?: Profile
  readonly grants: readonly Grantable[]
  /** Limited to objects by their names it is as it should be; otherwise it is a step less severe then. */
  readonly isFineWhenNamed?: true
  /** Limited to these it is as severe as without a limit. */
  readonly graveNames?: readonly string[]
  /** Narrower resources that serve whoever only reads. */
  readonly finer?: { readonly resources: readonly string[]; readonly check: string }
}

/** Any of the verbs on any of the resources of any of the groups, `''` being the core group. */
export interface Grantable {
  readonly verbs: readonly string[]
  readonly groups: readonly string[]
  readonly resources: readonly string[]
}

const write = ['create', 'update', 'patch']
const remove = ['delete', 'deletecollection']
const rbac = 'rbac.authorization.k8s.io'

/** CIS Kubernetes Benchmark 5.1.2. */
export const secretReading: Right = {
  deed: 'read secrets',
  grants: [{ verbs: ['get', 'list', 'watch'], groups: [''], resources: ['secrets'] }],
  isFineWhenNamed: true,
}

export const secretWriting: Right = {
  deed: 'change secrets',
  severity: 'low',
  profile: 'strict',
  grants: [{ verbs: [...write, ...remove], groups: [''], resources: ['secrets'] }],
  isFineWhenNamed: true,
}

/** A WebSocket is opened with GET, for which most API servers ask no more than `get`. */
export const podExec: Right = {
  deed: 'run commands in pods',
  grants: [{ verbs: ['create', 'get'], groups: [''], resources: ['pods/exec', 'pods/attach'] }],
}

/** To the kubelet `get` is enough to run a command: https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/ */
export const nodeProxy: Right = {
  deed: "reach all of the kubelets' API",
  grants: [{ verbs: ['create', 'get'], groups: [''], resources: ['nodes/proxy'] }],
  finer: {
    resources: ['nodes/metrics', 'nodes/stats', 'nodes/pods', 'nodes/healthz', 'nodes/configz'],
    check:
      'Keep the subresources that the holders of the role read, or `nodes/log`. The last three need Kubernetes 1.33 or newer.',
  },
}

export const tokenRequest: Right = {
  deed: 'issue tokens of service accounts',
  grants: [{ verbs: ['create'], groups: [''], resources: ['serviceaccounts/token'] }],
}

/** What other signers issue the API server does not take for anybody. */
export const certificateApproval: Right = {
  deed: 'have certificates issued',
  grants: [
    {
      verbs: ['update', 'patch'],
      groups: ['certificates.k8s.io'],
      resources: ['certificatesigningrequests/approval'],
    },
    { verbs: ['approve', 'sign'], groups: ['certificates.k8s.io'], resources: ['signers'] },
  ],
  isFineWhenNamed: true,
  graveNames: [
    'kubernetes.io/*',
    'kubernetes.io/kube-apiserver-client',
    'kubernetes.io/kube-apiserver-client-kubelet',
    'kubernetes.io/kubelet-serving',
    'kubernetes.io/legacy-unknown',
  ],
}

/** To delete them switches admission control off. */
export const webhookWriting: Right = {
  deed: 'change admission control',
  grants: [
    {
      verbs: [...write, ...remove],
      groups: ['admissionregistration.k8s.io'],
      resources: [
        'validatingwebhookconfigurations',
        'mutatingwebhookconfigurations',
        'validatingadmissionpolicies',
        'validatingadmissionpolicybindings',
        'mutatingadmissionpolicies',
        'mutatingadmissionpolicybindings',
      ],
    },
  ],
}

export const persistentVolumeCreation: Right = {
  deed: 'create persistent volumes',
  grants: [{ verbs: ['create'], groups: [''], resources: ['persistentvolumes'] }],
}

/** On anything else the verb grants nothing: https://kubernetes.io/docs/reference/access-authn-authz/user-impersonation/ */
export const impersonation: Right = {
  deed: 'act as somebody else',
  grants: [
    { verbs: ['impersonate'], groups: [''], resources: ['users', 'groups', 'serviceaccounts'] },
    { verbs: ['impersonate'], groups: ['authentication.k8s.io'], resources: ['userextras/*', 'uids'] },
  ],
  graveNames: ['system:masters'],
}

/**
 * Without these verbs the API server lets nobody hand out more than they hold:
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping
 */
export const escalation: Right = {
  deed: 'hand out rights beyond their own',
  grants: [
    {
      verbs: ['escalate', 'bind'],
      groups: [rbac],
      resources: ['roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'],
    },
  ],
  graveNames: ['cluster-admin'],
}

const workloads = [
  { groups: [''], resources: ['pods', 'replicationcontrollers'] },
  {
    groups: ['apps', 'extensions'],
    resources: ['deployments', 'daemonsets', 'statefulsets', 'replicasets'],
  },
  { groups: ['batch', 'extensions'], resources: ['jobs', 'cronjobs'] },
]

/** CIS Kubernetes Benchmark 5.1.4. */
export const workloadWriting: Right = {
  deed: 'run workloads of their own',
  grants: workloads.map(kinds => ({ verbs: write, ...kinds })),
}

export const workloadDeletion: Right = {
  deed: 'delete workloads',
  severity: 'low',
  profile: 'strict',
  grants: workloads.map(kinds => ({ verbs: remove, ...kinds })),
}

const networkPolicies = { groups: ['networking.k8s.io', 'extensions'], resources: ['networkpolicies'] }
const routes = [
  { groups: [''], resources: ['services', 'services/status', 'endpoints'] },
  { groups: ['discovery.k8s.io'], resources: ['endpointslices'] },
  { groups: ['networking.k8s.io', 'extensions'], resources: ['ingresses'] },
]

export const networkWriting: Right = {
  deed: 'change where traffic goes',
  grants: [
    ...routes.map(kinds => ({ verbs: write, ...kinds })),
    { verbs: [...write, ...remove], ...networkPolicies },
  ],
}

export const routeDeletion: Right = {
  deed: 'cut off traffic',
  severity: 'low',
  profile: 'strict',
  grants: routes.map(kinds => ({ verbs: remove, ...kinds })),
}

export const portForwarding: Right = {
  deed: 'reach every port of pods',
  grants: [{ verbs: ['create'], groups: [''], resources: ['pods/portforward'] }],
}

/** Whoever writes the one of CoreDNS answers the names of the cluster. */
export const configMapWriting: Right = {
  deed: 'change the settings of the cluster DNS',
  grants: [{ verbs: write, groups: [''], resources: ['configmaps'] }],
  isFineWhenNamed: true,
  graveNames: ['coredns'],
}

export const rights: readonly Right[] = [
  secretReading,
  secretWriting,
  podExec,
  nodeProxy,
  tokenRequest,
  certificateApproval,
  webhookWriting,
  persistentVolumeCreation,
  impersonation,
  escalation,
  workloadWriting,
  workloadDeletion,
  networkWriting,
  routeDeletion,
  portForwarding,
  configMapWriting,
]
