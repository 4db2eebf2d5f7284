/** The guides that the checklist is made of, by the short names that the page uses. */
export const guides = {
  Assessment: 'Kubernetes security assessment guidelines and checklist',
  'Five practices': 'Five Kubernetes security best practices (2020)',
  'Study guide': 'Kubernetes security study guide',
  'Secure workloads': 'Secure workloads in Kubernetes (2023)',
  'Execution units': 'Six best practices for execution units (2024)',
} as const

export type Guide = keyof typeof guides

/** One thing that the guides ask for; where two ask the same, it is here once. */
export interface Item {
  readonly id: string
  /** A full sentence without its full stop. */
  readonly says: string
  readonly sources: readonly Guide[]
  readonly answer: Answer
}

export type Answer =
  /** Rules decide it: one of each part at least. */
  | { readonly kind: 'rules'; readonly parts: readonly Part[] }
  /** Every review does it; a sentence. */
  | { readonly kind: 'product'; readonly how: string }
  /** A pull request cannot show it; a clause that follows "because". */
  | { readonly kind: 'advisory'; readonly because: string }

export interface Part {
  /** How the ids of its rules begin: a family, or a whole id where others of the family do not decide it. */
  readonly rules: string
  /** What is open without them, after "whether"; `''` where that is the whole item. */
  readonly question: string
}

export interface Section {
  readonly title: string
  readonly items: readonly Item[]
}

const [G0, G1, G2, G3, G4] = [
  'Assessment',
  'Five practices',
  'Study guide',
  'Secure workloads',
  'Execution units',
] as const

function by(rules: string): Answer {
  return { kind: 'rules', parts: [{ rules, question: '' }] }
}

function inParts(...parts: (readonly [string, string])[]): Answer {
  return { kind: 'rules', parts: parts.map(([rules, question]) => ({ rules, question })) }
}

function advisory(because: string): Answer {
  return { kind: 'advisory', because }
}

const authentication: Section = {
  title: 'Authentication',
  items: [
    {
      id: 'AUTHN-1',
      says: 'People reach the API through an identity provider (OpenID Connect)',
      sources: [G0, G2],
      answer: by('cluster/'),
    },
    {
      id: 'AUTHN-2',
      says: 'No service account token that lives for ever serves as a credential',
      sources: [G0, G2],
      answer: inParts(
        ['secrets/', 'a Secret asks for such a token'],
        ['cluster/', 'the API server reads tokens or passwords from a file'],
      ),
    },
    {
      id: 'AUTHN-3',
      says: 'Certificates come from a central issuer; no private key is pasted into a manifest',
      sources: [G0],
      answer: by('secrets/'),
    },
    {
      id: 'AUTHN-4',
      says: 'Accounts belong to one person, service accounts to one purpose',
      sources: [G0],
      answer: by('rbac/'),
    },
    {
      id: 'AUTHN-5',
      says: 'Nobody is served without saying who they are',
      sources: [G2],
      answer: inParts(
        ['rbac/', 'rights are bound to anonymous users'],
        ['cluster/', 'the API server and the kubelets refuse anonymous requests'],
      ),
    },
  ],
}

const authorization: Section = {
  title: 'Authorization',
  items: [
    {
      id: 'AUTHZ-1',
      says: 'RBAC is on, and whoever acts in a namespace has no right they do not need',
      sources: [G0, G1, G2],
      answer: inParts(
        ['rbac/', 'roles give more than is needed'],
        ['cluster/', 'the API server authorizes by RBAC'],
      ),
    },
    {
      id: 'AUTHZ-2',
      says: 'Every service has a service account of its own, with rights of its own',
      sources: [G0, G3],
      answer: by('workload/'),
    },
    {
      id: 'AUTHZ-3',
      says: 'Changes of access to production need formal approval',
      sources: [G0],
      answer: by('repository/'),
    },
    {
      id: 'AUTHZ-4',
      says: 'Nobody may act in the name of another user',
      sources: [G0],
      answer: by('rbac/'),
    },
    {
      id: 'AUTHZ-5',
      says: 'Administrators come in through privileged access management',
      sources: [G0],
      answer: advisory('how administrators sign in is decided outside the repository'),
    },
    {
      id: 'AUTHZ-6',
      says: 'Systems are kept apart by namespaces',
      sources: [G0, G3],
      answer: by('workload/'),
    },
    {
      id: 'AUTHZ-7',
      says: 'Rights are audited regularly',
      sources: [G0],
      answer: by('rbac/'),
    },
    {
      id: 'AUTHZ-8',
      says: 'Only those who need it may create or change workloads',
      sources: [G4],
      answer: by('rbac/'),
    },
    {
      id: 'AUTHZ-9',
      says: 'Nobody can give themselves more rights by way of roles and bindings',
      sources: [G1],
      answer: by('rbac/'),
    },
    {
      id: 'AUTHZ-10',
      says: 'The rights of cluster-admin are given to nobody who can do without',
      sources: [G1],
      answer: by('rbac/'),
    },
    {
      id: 'AUTHZ-11',
      says: 'No workload uses the default service account, none gets a token it does not need',
      sources: [G3],
      answer: by('workload/'),
    },
  ],
}

const secrets: Section = {
  title: 'Secrets',
  items: [
    {
      id: 'SECRET-1',
      says: 'Secrets are kept in a secret manager or encrypted in etcd, not in plain manifests',
      sources: [G0, G1],
      answer: inParts(
        ['secrets/', 'manifests hold secrets in plain text'],
        ['cluster/', 'the API server encrypts them at rest'],
      ),
    },
    {
      id: 'SECRET-2',
      says: 'Containers get secrets by reference, never as a literal in a variable or an argument',
      sources: [G0, G2],
      answer: by('workload/'),
    },
    {
      id: 'SECRET-3',
      says: 'Secrets under version control are sealed or encrypted; base64 is neither',
      sources: [G0, G1],
      answer: by('secrets/'),
    },
    {
      id: 'SECRET-4',
      says: 'A pod sees only the secrets that it needs',
      sources: [G1],
      answer: by('workload/'),
    },
    {
      id: 'SECRET-5',
      says: 'Applications neither log secrets nor hand them to others',
      sources: [G1],
      answer: advisory(
        'what a program does with a secret shows in its code and at run time, not in its manifests',
      ),
    },
  ],
}

const cluster: Section = {
  title: 'Cluster',
  items: [
    {
      id: 'CLUSTER-1',
      says: 'The components of the cluster speak mutual TLS',
      sources: [G0, G1, G2],
      answer: by('cluster/'),
    },
    {
      id: 'CLUSTER-2',
      says: 'A service mesh guards the traffic between services',
      sources: [G0],
      answer: by('network/'),
    },
    {
      id: 'CLUSTER-3',
      says: 'A policy engine at admission enforces the rules',
      sources: [G0, G3, G4],
      answer: by('policy/'),
    },
    {
      id: 'CLUSTER-4',
      says: 'Control plane and kubelets are set up by the CIS benchmark',
      sources: [G0, G2],
      answer: by('cluster/'),
    },
    {
      id: 'CLUSTER-5',
      says: 'Components are current, and no API is used that is gone from them',
      sources: [G0],
      answer: inParts(
        ['cluster/no-removed-api', 'objects use API versions that are gone'],
        ['cluster/supported-kubernetes-version', 'the cluster has a version that is still supported'],
      ),
    },
    {
      id: 'CLUSTER-6',
      says: 'Sensitive services have a runtime that isolates them',
      sources: [G0],
      answer: by('workload/'),
    },
    {
      id: 'CLUSTER-7',
      says: 'The configuration of the cluster is audited regularly',
      sources: [G0],
      answer: advisory('the cluster as it runs is not in the repository, nor is what was done about it'),
    },
    {
      id: 'CLUSTER-8',
      says: 'The admission plugins that matter are on: AlwaysPullImages, NodeRestriction, ServiceAccount, LimitRanger, ResourceQuota, PodSecurity',
      sources: [G2],
      answer: by('cluster/'),
    },
    {
      id: 'CLUSTER-9',
      says: 'Only the API server reaches etcd, which has nodes of its own',
      sources: [G1, G2],
      answer: by('cluster/'),
    },
  ],
}

const audit: Section = {
  title: 'Audit and monitoring',
  items: [
    {
      id: 'AUDIT-1',
      says: 'The whole cluster keeps an audit log',
      sources: [G0],
      answer: by('cluster/'),
    },
    {
      id: 'AUDIT-2',
      says: 'Changes of rights are logged',
      sources: [G0],
      answer: by('cluster/'),
    },
    {
      id: 'AUDIT-3',
      says: 'What is done with secrets is logged, without what is in them',
      sources: [G0],
      answer: by('cluster/'),
    },
    {
      id: 'AUDIT-4',
      says: 'Audit logs are kept outside the cluster',
      sources: [G0],
      answer: by('cluster/'),
    },
    {
      id: 'AUDIT-5',
      says: 'Infrastructure and services can be observed',
      sources: [G0],
      answer: advisory('whether somebody watches, and sees enough, shows only where things run'),
    },
    {
      id: 'AUDIT-6',
      says: 'A monitor watches what happens on the nodes',
      sources: [G0, G3],
      answer: advisory(
        'such monitors are part of the nodes or installed from elsewhere: that none is in the repository proves nothing',
      ),
    },
  ],
}

const operatingSystem: Section = {
  title: 'Operating system',
  items: [
    {
      id: 'OS-1',
      says: 'Access to the hosts goes through privileged access management',
      sources: [G0],
      answer: advisory('how people reach the hosts is decided outside the repository'),
    },
    {
      id: 'OS-2',
      says: 'Hosts are set up by a baseline of CIS or NIST',
      sources: [G0],
      answer: advisory('the hosts are not described by manifests or Dockerfiles'),
    },
    {
      id: 'OS-3',
      says: 'Hosts are checked for weaknesses often',
      sources: [G0],
      answer: advisory('that it is done shows in its reports, not in a change'),
    },
    {
      id: 'OS-4',
      says: 'Kernels are current and locked down',
      sources: [G0, G1],
      answer: advisory('which kernel the nodes run is decided by their images, not by what runs on them'),
    },
  ],
}

const network: Section = {
  title: 'Network',
  items: [
    {
      id: 'NET-1',
      says: 'Every namespace has network policies, and begins by denying everything in and out',
      sources: [G0, G1, G2, G3],
      answer: by('network/'),
    },
    {
      id: 'NET-2',
      says: 'Services know who calls them and allow it or not',
      sources: [G0],
      answer: by('network/'),
    },
    {
      id: 'NET-3',
      says: 'Interfaces of components and of infrastructure tools cannot be reached from the internet',
      sources: [G0],
      answer: by('network/'),
    },
    {
      id: 'NET-4',
      says: 'The network plugin enforces network policies',
      sources: [G1, G3],
      answer: advisory(
        'which plugin a cluster has, and how it is set up, mostly stands in no repository of an application',
      ),
    },
  ],
}

const workload: Section = {
  title: 'Workloads',
  items: [
    {
      id: 'WORK-1',
      says: 'Pods do not run as root and say as which user they run',
      sources: [G0, G2, G3, G4],
      answer: by('workload/'),
    },
    {
      id: 'WORK-2',
      says: 'No process can gain more privileges than its parent',
      sources: [G0, G2],
      answer: by('workload/'),
    },
    {
      id: 'WORK-3',
      says: 'No pod is privileged',
      sources: [G0, G2, G4],
      answer: by('workload/'),
    },
    {
      id: 'WORK-4',
      says: "Containers cannot write to their image's filesystem",
      sources: [G0, G2, G3],
      answer: by('workload/'),
    },
    {
      id: 'WORK-5',
      says: "Pods share neither the node's processes nor its memory",
      sources: [G0, G2],
      answer: by('workload/'),
    },
    {
      id: 'WORK-6',
      says: "Pods use neither the node's network nor its ports",
      sources: [G0, G2],
      answer: by('workload/'),
    },
    {
      id: 'WORK-7',
      says: 'No kernel parameter is set that is not safe',
      sources: [G0, G2],
      answer: by('workload/'),
    },
    {
      id: 'WORK-8',
      says: 'Pods mount no path of the node, only plain kinds of volumes',
      sources: [G0, G2],
      answer: by('workload/'),
    },
    {
      id: 'WORK-9',
      says: 'CPU and memory are requested and limited, memory by as much as was requested',
      sources: [G0, G4],
      answer: by('workload/'),
    },
    {
      id: 'WORK-10',
      says: 'All capabilities are dropped and only needed ones added, dangerous ones never',
      sources: [G0, G2, G3, G4],
      answer: by('workload/'),
    },
    {
      id: 'WORK-11',
      says: 'Containers have a profile of seccomp, and one of AppArmor or SELinux',
      sources: [G0, G1, G2, G3, G4],
      answer: by('workload/'),
    },
    {
      id: 'WORK-12',
      says: 'The configuration of workloads is audited at every change',
      sources: [G0],
      answer: { kind: 'product', how: 'Every review is such an audit.' },
    },
    {
      id: 'WORK-13',
      says: 'No container can load modules into the kernel',
      sources: [G4],
      answer: by('workload/'),
    },
    {
      id: 'WORK-14',
      says: 'Placement is controlled: sensitive pods have nodes of their own, and none tolerates every taint',
      sources: [G4],
      answer: by('workload/'),
    },
    {
      id: 'WORK-15',
      says: 'Images are pulled anew, with the credentials of who uses them, or pinned by digest',
      sources: [G2],
      answer: by('workload/'),
    },
    {
      id: 'WORK-16',
      says: 'Images carry a fixed tag and come from a trusted registry',
      sources: [G0, G1, G3],
      answer: by('workload/'),
    },
    {
      id: 'WORK-17',
      says: 'No container runs a tool for remote control',
      sources: [G0],
      answer: by('workload/'),
    },
    {
      id: 'WORK-18',
      says: 'Namespaces enforce a Pod Security Standard',
      sources: [G2, G3, G4],
      answer: by('namespace/'),
    },
    {
      id: 'WORK-19',
      says: 'Namespaces have a ResourceQuota and a LimitRange',
      sources: [G2, G3],
      answer: by('namespace/'),
    },
    {
      id: 'WORK-20',
      says: 'PodSecurityPolicies are gone, and Pod Security admission does what they did',
      sources: [G2],
      answer: by('cluster/no-removed-api'),
    },
    {
      id: 'WORK-21',
      says: 'Windows pods are no processes of their host, and user namespaces are used where they can be',
      sources: [G2],
      answer: by('workload/'),
    },
  ],
}

const image: Section = {
  title: 'Images',
  items: [
    {
      id: 'IMAGE-1',
      says: 'RUN lines do without sudo',
      sources: [G0],
      answer: by('dockerfile/'),
    },
    {
      id: 'IMAGE-2',
      says: 'Files are copied with COPY, not with ADD',
      sources: [G0],
      answer: by('dockerfile/'),
    },
    {
      id: 'IMAGE-3',
      says: 'A build does not upgrade whatever packages there are',
      sources: [G0],
      answer: by('dockerfile/'),
    },
    {
      id: 'IMAGE-4',
      says: 'Packages are installed in a version that is written down',
      sources: [G0],
      answer: by('dockerfile/'),
    },
    {
      id: 'IMAGE-5',
      says: 'A Dockerfile holds no password, token or certificate',
      sources: [G0],
      answer: inParts(
        ['dockerfile/no-secrets', 'instructions hold such'],
        ['dockerfile/no-credential-files', 'files with credentials are copied in'],
        ['dockerfile/no-credentials-in-url', 'URLs hold credentials'],
      ),
    },
    {
      id: 'IMAGE-6',
      says: 'Only the packages that the program needs are installed',
      sources: [G0, G4],
      answer: by('dockerfile/'),
    },
    {
      id: 'IMAGE-7',
      says: 'Few ports are exposed',
      sources: [G0],
      answer: by('dockerfile/'),
    },
    {
      id: 'IMAGE-8',
      says: 'The final image holds no wget, curl or netcat',
      sources: [G0],
      answer: by('dockerfile/'),
    },
    {
      id: 'IMAGE-9',
      says: 'An ignore file keeps secrets out of the build context',
      sources: [G0],
      answer: inParts(
        ['dockerfile/dockerignore-present', 'there is one'],
        ['dockerfile/dockerignore-covers-secrets', 'it names what holds secrets'],
      ),
    },
    {
      id: 'IMAGE-10',
      says: 'Builds in stages leave few layers',
      sources: [G0],
      answer: by('dockerfile/'),
    },
    {
      id: 'IMAGE-11',
      says: 'WORKDIR is absolute and takes the place of cd',
      sources: [G0],
      answer: inParts(
        ['dockerfile/absolute-workdir', 'WORKDIR is absolute'],
        ['dockerfile/no-cd', 'RUN lines change the folder instead'],
        ['dockerfile/no-system-workdir', 'WORKDIR is a folder of the system'],
        ['dockerfile/workdir-before-relative-copy', 'relative copies come before it'],
      ),
    },
    {
      id: 'IMAGE-12',
      says: 'The build context is not copied as a whole',
      sources: [G0],
      answer: by('dockerfile/'),
    },
    {
      id: 'IMAGE-13',
      says: 'Base images carry another tag than latest',
      sources: [G0],
      answer: inParts(
        ['dockerfile/no-latest-base', 'they do'],
        ['dockerfile/pin-base-digest', 'they are pinned by digest'],
      ),
    },
    {
      id: 'IMAGE-14',
      says: 'The image holds no tool for remote control',
      sources: [G0],
      answer: by('dockerfile/'),
    },
    {
      id: 'IMAGE-15',
      says: 'Images are signed, and signatures verified before they run',
      sources: [G0, G3],
      answer: inParts(
        ['supply-chain/', 'pipelines sign what they build'],
        ['policy/', 'admission verifies signatures'],
      ),
    },
    {
      id: 'IMAGE-16',
      says: 'Dockerfiles are linted while they are written',
      sources: [G0],
      answer: { kind: 'product', how: 'Every review, and `seaworthy scan` before it, does so.' },
    },
    {
      id: 'IMAGE-17',
      says: 'Images are scanned for weaknesses as long as they are used',
      sources: [G0, G1, G3],
      answer: by('supply-chain/'),
    },
    {
      id: 'IMAGE-18',
      says: 'Pipelines follow SLSA: provenance, pinned actions, tokens with few rights',
      sources: [G0],
      answer: inParts(
        ['supply-chain/', 'pipelines do'],
        ['dockerfile/', 'a build step is given rights of the host'],
      ),
    },
    {
      id: 'IMAGE-19',
      says: 'The image runs as a user without privileges',
      sources: [G3, G4],
      answer: inParts(
        ['dockerfile/non-root-user', 'it does'],
        ['dockerfile/numeric-user', 'the user is named by its number'],
      ),
    },
    {
      id: 'IMAGE-20',
      says: 'Base images are small and come from somebody trusted',
      sources: [G3, G4],
      answer: by('dockerfile/'),
    },
    {
      id: 'IMAGE-21',
      says: 'The image holds no needless accounts and no needless setuid programs',
      sources: [G4],
      answer: by('dockerfile/'),
    },
    {
      id: 'IMAGE-22',
      says: 'What a build downloads it verifies',
      sources: [G1],
      answer: by('dockerfile/'),
    },
    {
      id: 'IMAGE-23',
      says: 'Nothing is installed into a running container, and nobody logs in to it',
      sources: [G2],
      answer: by('workload/'),
    },
  ],
}

/** Every item, once. */
export const checklist: readonly Section[] = [
  authentication,
  authorization,
  secrets,
  cluster,
  audit,
  operatingSystem,
  network,
  workload,
  image,
]
