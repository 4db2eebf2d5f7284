import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inspectFile, ruleSetOf } from '../../src/findings/inspect.ts'
import { defaults } from '../../src/inputs/options.ts'
import { rules } from '../../src/rules/index.ts'
import { indexOf, objectsIn } from './kit/objects.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Step = string | number

const container = {
  name: 'crane',
  image: 'registry.harbour.internal/crane:latest',
  command: ['crane', '--token=w1nch'],
  args: ['serve'],
  env: [
    { name: 'CRANE_PASSWORD', value: 'kelp-and-iodine' },
    { name: 'CRANE_TOKEN', valueFrom: { secretKeyRef: { name: 'crane', key: 'token' } } },
  ],
  envFrom: [{ secretRef: { name: 'crane' } }],
  lifecycle: {
    postStart: { exec: { command: ['sh', '-c', 'apk add curl && mysql -pkelp-x'] } },
    preStop: {
      exec: { command: ['crane', '--api-key', 'kelp-x'] },
      httpGet: { host: '10.0.0.1', port: 80 },
    },
  },
  livenessProbe: {
    exec: { command: ['redis-cli', '-a', 'kelp-x', 'ping'] },
    tcpSocket: { host: '10.0.0.1', port: 80 },
  },
  ports: [
    { containerPort: 8080, hostPort: 8080, protocol: 'UDP' },
    { containerPort: 22, protocol: 'TCP' },
  ],
  resources: { limits: { memory: '64Mi' }, requests: { cpu: '100m' } },
  securityContext: {
    allowPrivilegeEscalation: true,
    capabilities: { add: ['NET_ADMIN', 'CHOWN'], drop: ['NET_RAW'] },
    privileged: true,
    readOnlyRootFilesystem: false,
    runAsGroup: 0,
    runAsNonRoot: false,
    runAsUser: 0,
    seccompProfile: { type: 'Unconfined' },
    windowsOptions: { hostProcess: true },
  },
  volumeMounts: [{ name: 'dock', mountPath: '/dock', readOnly: true }],
}

const pod = {
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [
          { matchExpressions: [{ key: 'node-role.kubernetes.io/master', operator: 'Exists' }] },
        ],
      },
      preferredDuringSchedulingIgnoredDuringExecution: [
        {
          weight: 1,
          preference: { matchFields: [{ key: 'metadata.name', operator: 'In', values: ['quay'] }] },
        },
      ],
    },
  },
  automountServiceAccountToken: true,
  containers: [container],
  initContainers: [container],
  hostIPC: true,
  hostNetwork: true,
  hostPID: true,
  hostUsers: true,
  nodeName: 'quay-1',
  nodeSelector: { 'node-role.kubernetes.io/control-plane': '' },
  os: { name: 'linux' },
  runtimeClassName: 'runc',
  securityContext: {
    fsGroup: 0,
    runAsGroup: 0,
    runAsNonRoot: false,
    runAsUser: 0,
    seccompProfile: { type: 'RuntimeDefault' },
    supplementalGroups: [0],
    sysctls: [{ name: 'kernel.shm_rmid_forced', value: '1+kernel.core_pattern=|/x' }],
    windowsOptions: { hostProcess: true },
  },
  serviceAccountName: 'crane',
  tolerations: [
    { operator: 'Exists', effect: 'NoSchedule' },
    { key: 'node-role.kubernetes.io/control-plane', operator: 'Equal', value: '' },
  ],
  volumes: [
    { name: 'dock', hostPath: { path: '/var/run/docker.sock' } },
    { name: 'tide', emptyDir: {} },
    { name: 'charts', nfs: { server: 'charts', path: '/' } },
  ],
}

const capabilities = { add: ['SYS_MODULE', 'NET_BIND_SERVICE', 'cap_setuid'], drop: ['all'] }

const profiles = {
  appArmorProfile: { type: 'Unconfined' },
  seccompProfile: { type: 'Unconfined' },
  seLinuxOptions: { user: 'system_u', role: 'system_r', type: 'spc_t' },
}

const selector = {
  matchLabels: { app: 'crane' },
  matchExpressions: [{ key: 'team', operator: 'In', values: ['dock-crew'] }],
}
const metadata = {
  name: 'crane',
  namespace: 'harbour',
  labels: {
    'istio-injection': 'disabled',
    'pod-security.kubernetes.io/enforce': 'strict',
    app: 'helm',
    name: 'tiller',
  },
  annotations: {
    'config.linkerd.io/default-inbound-policy': 'all-unauthenticated',
    'linkerd.io/inject': 'disabled',
    'pod-security.kubernetes.io/enforce': 'baseline',
    'service.beta.kubernetes.io/load-balancer-source-ranges': '0.0.0.0/0',
    'sidecar.istio.io/inject': 'false',
  },
}

/** One object for everything that a rule looks at, with all its fields filled. */
const manifests: readonly Json[] = [
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata,
    spec: { selector, template: { metadata, spec: pod } },
  },
  {
    apiVersion: 'batch/v1beta1',
    kind: 'CronJob',
    metadata,
    spec: { jobTemplate: { spec: { template: { spec: pod } } } },
  },
  {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata,
    spec: {
      template: {
        metadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/winch': 'unconfined' } },
        spec: {
          hostUsers: false,
          securityContext: profiles,
          containers: [
            { name: 'winch', image: 'winch:1', securityContext: { ...profiles, procMount: 'Unmasked' } },
            { name: 'hook', image: 'hook:1', securityContext: { capabilities } },
          ],
          volumes: [{ name: 'modules', hostPath: { path: '/lib/modules' } }],
        },
      },
    },
  },
  { apiVersion: 'v1', kind: 'Namespace', metadata },
  { apiVersion: 'v1', kind: 'ServiceAccount', metadata, automountServiceAccountToken: true },
  { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata, handler: 'runc' },
  {
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata,
    spec: { limits: [{ type: 'Container', default: { memory: '1Gi' } }] },
  },
  {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'ferry', namespace: 'default' },
    spec: {
      containers: [
        {
          name: 'engine',
          image: 'k8s.gcr.io/engine:1.0.0@sha256:0a',
          imagePullPolicy: 'IfNotPresent',
          resources: {
            limits: { cpu: '0', 'ephemeral-storage': '1Gi', memory: '64Mi' },
            requests: { cpu: '100m', memory: '32Mi' },
          },
        },
      ],
      resources: { limits: { memory: '1Gi' }, requests: { memory: '64Mi' } },
    },
  },
  { apiVersion: 'v1', kind: 'ResourceQuota', metadata, spec: { hard: { pods: '20' } } },
  { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'hold', namespace: 'dock' } },
  {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata,
    type: 'Opaque',
    data: { token: 'dzFuY2g=' },
    stringData: { password: 'kelp-x' },
  },
  {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'crane-token', annotations: { 'kubernetes.io/service-account.name': 'crane' } },
    type: 'kubernetes.io/service-account-token',
  },
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata,
    data: { password: 'kelp-x', 'crane.env': 'API_TOKEN=kelp-x\nQUEUE=amqp://crane:kelp-x@queue\n' },
    binaryData: { 'tls.key': 'MAYCAQAwAA==' },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata,
    spec: { type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8', '0.0.0.0/0'] },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'prometheus' },
    spec: {
      type: 'NodePort',
      selector: { app: 'crane' },
      externalIPs: ['203.0.113.17'],
      externalTrafficPolicy: 'Local',
      ports: [{ name: 'web', port: 80, targetPort: 9090, nodePort: 30090 }],
    },
  },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: 'crane',
      annotations: {
        'cert-manager.io/issuer': 'harbour',
        'nginx.ingress.kubernetes.io/auth-url': 'https://login.harbour.example;',
        'nginx.ingress.kubernetes.io/configuration-snippet': 'expires 1h;',
      },
    },
    spec: {
      ingressClassName: 'nginx',
      defaultBackend: { service: { name: 'prometheus', port: { name: 'web' } } },
      tls: [],
      rules: [
        {
          host: '*.harbour.example',
          http: { paths: [{ path: '/', backend: { serviceName: 'prometheus' } }] },
        },
      ],
    },
  },
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'crane' },
    spec: {
      parentRefs: [{ name: 'harbour' }],
      hostnames: ['crane.harbour.example'],
      rules: [{ backendRefs: [{ name: 'prometheus', port: 80 }], filters: [{ type: 'ExtensionRef' }] }],
    },
  },
  {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'IngressRoute',
    metadata: { name: 'crane' },
    spec: {
      entryPoints: ['web'],
      routes: [
        { match: 'Host(`crane`)', services: [{ name: 'api@internal' }], middlewares: [{ name: 'headers' }] },
      ],
    },
  },
  { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { 'allow-snippet-annotations': 'true' } },
  {
    apiVersion: 'security.istio.io/v1',
    kind: 'PeerAuthentication',
    metadata,
    spec: { mtls: { mode: 'PERMISSIVE' }, portLevelMtls: { 8080: { mode: 'DISABLE' } } },
  },
  {
    apiVersion: 'networking.istio.io/v1',
    kind: 'DestinationRule',
    metadata,
    spec: {
      host: 'crane',
      trafficPolicy: { portLevelSettings: [{ port: { number: 8080 }, tls: { mode: 'DISABLE' } }] },
      subsets: [{ name: 'north', trafficPolicy: { tls: { mode: 'DISABLE' } } }],
    },
  },
  {
    apiVersion: 'security.istio.io/v1',
    kind: 'AuthorizationPolicy',
    metadata,
    spec: { action: 'ALLOW', rules: [{}, { from: [{ source: { namespaces: ['*'] } }], to: [], when: [] }] },
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: 'crane' },
    rules: [
      { apiGroups: ['*'], resources: ['*'], verbs: ['*'] },
      { apiGroups: [''], resources: ['pods'], resourceNames: ['crane'], verbs: ['*'] },
      { apiGroups: ['*'], resources: ['nodes/proxy', 'secrets'], verbs: ['get', 'list'] },
      { apiGroups: [''], resources: ['pods/exec', 'pods/*'], verbs: ['create'] },
      { nonResourceURLs: ['*'], verbs: ['*'] },
    ],
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: 'system:node', labels: { 'kubernetes.io/bootstrapping': 'rbac-defaults' } },
    aggregationRule: { clusterRoleSelectors: [{ matchLabels: { app: 'crane' } }] },
    rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get'] }],
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name: 'crane' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'crane' },
    subjects: [
      { kind: 'ServiceAccount', name: 'default', namespace: 'harbour' },
      { kind: 'Group', name: 'system:masters' },
      { kind: 'Group', name: 'system:authenticated' },
      { kind: 'User', name: 'admin' },
    ],
  },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata,
    spec: {
      podSelector: selector,
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [{ podSelector: selector, namespaceSelector: {} }], ports: [{ port: 53 }] }],
      egress: [{}, { to: [{ ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] } }] }],
    },
  },
  {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    metadata,
    spec: {
      endpointSelector: selector,
      ingress: [{ fromEntities: ['all'], fromCIDR: ['0.0.0.0/0'] }],
      egress: [
        { toCIDRSet: [{ cidr: '::/0', except: ['fc00::/7'] }], toPorts: [{ ports: [{ port: '53' }] }] },
      ],
    },
  },
  {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumClusterwideNetworkPolicy',
    metadata,
    specs: [{ endpointSelector: selector }],
  },
  {
    apiVersion: 'projectcalico.org/v3',
    kind: 'GlobalNetworkPolicy',
    metadata,
    spec: { selector: 'all()', namespaceSelector: 'all()' },
  },
  {
    apiVersion: 'policy.networking.k8s.io/v1alpha1',
    kind: 'AdminNetworkPolicy',
    metadata,
    spec: { subject: { pods: { namespaceSelector: selector, podSelector: selector } } },
  },
]

const wrong: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  null,
  true,
  -1,
  0.5,
  '',
  '*',
  'kelp',
  [],
  [null],
  [[]],
  [{}],
  ['*', 7],
  {},
  { key: null },
  { name: [] },
)

const mutations = fc.array(fc.record({ at: fc.nat(), value: wrong }), { minLength: 1, maxLength: 3 })

const written = manifests.map(manifest => objectsIn(JSON.stringify(manifest)))

test('no rule throws on a field of a wrong type, whatever and wherever it is', () => {
  fc.assert(
    fc.property(fc.nat(manifests.length - 1), mutations, (position, changes) => {
      inspectWith(position, changes.reduce(mutate, manifests[position] ?? null))
    }),
    { numRuns: 300 },
  )
})

test('nor when every field below the top has one', () => {
  for (const [position, manifest] of manifests.entries()) {
    for (const route of routesOf(manifest).filter(route => route.length <= 2)) {
      for (const value of [null, 7, 'kelp', [], [[]], {}])
        inspectWith(position, replaced(manifest, route, value))
    }
  }
})

/** Every problem's text must be made, and every place must lie in its file. */
function inspectWith(position: number, manifest: Json): void {
  const objects = written.with(position, objectsIn(JSON.stringify(manifest))).flat()
  const settings = {
    ...defaults,
    profile: 'strict',
    settings: {
      trustedRegistries: ['registry.harbour.example'],
      sensitive: { namespaces: ['harbour'], labels: ['app=crane'], taints: ['dedicated'], runtimes: [] },
    },
  } as const
  const { observations } = inspectFile(
    { objects, dockerfile: undefined },
    ruleSetOf(rules),
    indexOf(objects),
    settings,
  )
  for (const { problem, rule } of observations) {
    assert.ok(problem.message.endsWith('.'), rule.id)
    assert.doesNotMatch(problem.message, /\bundefined\b|\[object/, rule.id)
    for (const { range, source } of [problem.at, ...(problem.related ?? []).map(related => related.at)]) {
      assert.ok(range.start <= range.end && range.end <= source.text.length, rule.id)
    }
  }
}

function mutate(json: Json, { at, value }: { readonly at: number; readonly value: Json }): Json {
  const routes = routesOf(json)
  return replaced(json, routes[at % routes.length] ?? [], value)
}

/** Of all values below the root. */
function routesOf(json: Json, route: readonly Step[] = []): readonly (readonly Step[])[] {
  const below = route.length === 0 ? [] : [route]
  if (json === null || typeof json !== 'object') return below
  return [...below, ...stepsOf(json).flatMap(([step, value]) => routesOf(value, [...route, step]))]
}

function stepsOf(
  json: readonly Json[] | { readonly [key: string]: Json },
): readonly (readonly [Step, Json])[] {
  return Array.isArray(json) ? [...json.entries()] : Object.entries(json)
}

function replaced(json: Json, [step, ...rest]: readonly Step[], value: Json): Json {
  if (step === undefined) return value
  if (json === null || typeof json !== 'object') return json
  const steps = stepsOf(json).map(
    ([name, below]) => [name, name === step ? replaced(below, rest, value) : below] as const,
  )
  return Array.isArray(json) ? steps.map(([, below]) => below) : Object.fromEntries(steps)
}
