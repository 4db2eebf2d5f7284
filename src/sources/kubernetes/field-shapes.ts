import { podRouteOf } from './pod-kinds.ts'

/** What kind of value Kubernetes takes for a field. Null is taken everywhere, and fields that are not listed are not asked for. */
export type Shape = 'boolean' | 'number' | 'text' | 'number or text' | ListShape | MappingShape

export interface ListShape {
  readonly kind: 'list'
  readonly item: Shape
}

export interface MappingShape {
  readonly kind: 'map'
  readonly fields: ReadonlyMap<string, Shape>
  /** Of every key that is not among the fields. */
  readonly others?: Shape
}

/**
 * The fields of an object that security hangs on: of the kinds that carry pods, and of Kubernetes' own kinds that rules judge.
 * What a foreign kind calls `spec.rules` is its own business.
 */
export function shapeOf(group: string, kind: string, hasPod: boolean): Shape | undefined {
  const own = ownKinds.get(`${group}/${kind}`)
  if (own !== undefined) return own
  const route = hasPod || ownPodGroups.has(group) ? podRouteOf(group, kind) : undefined
  return route && withPod(route.spec.slice(0, -1))
}

function list(item: Shape): ListShape {
  return { kind: 'list', item }
}

function map(fields: { readonly [key: string]: Shape }, others?: Shape): MappingShape {
  return { kind: 'map', fields: new Map(Object.entries(fields)), ...(others && { others }) }
}

const anyMap = map({})
const texts = map({}, 'text')
const quantities = map({}, 'number or text')
const metadata = map({ labels: texts, annotations: texts })
const typed = map({ type: 'text' })

const everySecurityContext = {
  appArmorProfile: typed,
  runAsGroup: 'number',
  runAsNonRoot: 'boolean',
  runAsUser: 'number',
  seccompProfile: typed,
  seLinuxOptions: map({ level: 'text', role: 'text', type: 'text', user: 'text' }),
  windowsOptions: map({ hostProcess: 'boolean', runAsUserName: 'text' }),
} as const

const resources = map({ limits: quantities, requests: quantities })
const handler = map({ httpGet: map({ host: 'text' }), tcpSocket: map({ host: 'text' }) })

const container = map({
  args: list('text'),
  command: list('text'),
  env: list(map({ name: 'text', value: 'text', valueFrom: map({ secretKeyRef: anyMap }) })),
  envFrom: list(map({ configMapRef: anyMap, secretRef: anyMap })),
  image: 'text',
  imagePullPolicy: 'text',
  lifecycle: map({ postStart: handler, preStop: handler }),
  livenessProbe: handler,
  name: 'text',
  ports: list(map({ containerPort: 'number', hostIP: 'text', hostPort: 'number' })),
  readinessProbe: handler,
  resources,
  securityContext: map({
    ...everySecurityContext,
    allowPrivilegeEscalation: 'boolean',
    capabilities: map({ add: list('text'), drop: list('text') }),
    privileged: 'boolean',
    procMount: 'text',
    readOnlyRootFilesystem: 'boolean',
  }),
  startupProbe: handler,
  volumeMounts: list(map({ mountPath: 'text', name: 'text', readOnly: 'boolean' })),
})

const podSpec = map({
  affinity: anyMap,
  automountServiceAccountToken: 'boolean',
  containers: list(container),
  ephemeralContainers: list(container),
  hostIPC: 'boolean',
  hostNetwork: 'boolean',
  hostPID: 'boolean',
  hostUsers: 'boolean',
  initContainers: list(container),
  nodeName: 'text',
  nodeSelector: texts,
  os: map({ name: 'text' }),
  resources,
  runtimeClassName: 'text',
  securityContext: map({
    ...everySecurityContext,
    fsGroup: 'number',
    supplementalGroups: list('number'),
    sysctls: list(map({ name: 'text', value: 'text' })),
  }),
  serviceAccount: 'text',
  serviceAccountName: 'text',
  tolerations: list(map({ effect: 'text', key: 'text', operator: 'text', value: 'text' })),
  volumes: list(
    map({
      configMap: anyMap,
      emptyDir: anyMap,
      hostPath: map({ path: 'text', type: 'text' }),
      name: 'text',
      persistentVolumeClaim: anyMap,
      projected: map({ sources: list(anyMap) }),
      secret: anyMap,
    }),
  ),
})

/** An object whose pod stands in a template behind these keys: the object's own for a Pod. */
function withPod(template: readonly (string | number)[]): Shape {
  const key = template.join('.')
  const known = withPods.get(key)
  if (known !== undefined) return known
  const pod = map({ metadata, spec: podSpec })
  const shape = template.reduceRight<MappingShape>((below, step) => map({ [step]: below }), pod)
  const object = map({ metadata, ...Object.fromEntries(shape.fields) })
  withPods.set(key, object)
  return object
}

const withPods = new Map<string, Shape>()

/** A kind's name says little in other groups, until a pod stands where it should. */
const ownPodGroups: ReadonlySet<string> = new Set(['', 'apps', 'batch', 'extensions'])

const selector = map({
  matchExpressions: list(map({ key: 'text', operator: 'text', values: list('text') })),
  matchLabels: texts,
})
const peers = list(
  map({
    ipBlock: map({ cidr: 'text', except: list('text') }),
    namespaceSelector: selector,
    podSelector: selector,
  }),
)
const openings = list(map({ port: 'number or text', protocol: 'text' }))
const networkPolicy = map({
  metadata,
  spec: map({
    egress: list(map({ ports: openings, to: peers })),
    ingress: list(map({ from: peers, ports: openings })),
    podSelector: selector,
    policyTypes: list('text'),
  }),
})

const role = map({
  aggregationRule: map({ clusterRoleSelectors: list(selector) }),
  metadata,
  rules: list(
    map({
      apiGroups: list('text'),
      nonResourceURLs: list('text'),
      resourceNames: list('text'),
      resources: list('text'),
      verbs: list('text'),
    }),
  ),
})
const binding = map({
  metadata,
  roleRef: map({ apiGroup: 'text', kind: 'text', name: 'text' }),
  subjects: list(map({ apiGroup: 'text', kind: 'text', name: 'text', namespace: 'text' })),
})

const ingress = map({
  metadata,
  spec: map({
    rules: list(map({ host: 'text', http: map({ paths: list(anyMap) }) })),
    tls: list(map({ hosts: list('text'), secretName: 'text' })),
  }),
})

const ownKinds: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['/ConfigMap', map({ data: texts, metadata })],
  [
    '/LimitRange',
    map({
      metadata,
      spec: map({ limits: list(map({ default: quantities, defaultRequest: quantities, type: 'text' })) }),
    }),
  ],
  ['/Namespace', map({ metadata })],
  ['/PersistentVolume', map({ metadata, spec: map({ hostPath: map({ path: 'text' }) }) })],
  ['/ResourceQuota', map({ metadata, spec: map({ hard: quantities }) })],
  ['/Secret', map({ data: texts, metadata, stringData: texts, type: 'text' })],
  [
    '/Service',
    map({
      metadata,
      spec: map({
        externalIPs: list('text'),
        externalName: 'text',
        loadBalancerSourceRanges: list('text'),
        ports: list(map({ nodePort: 'number', port: 'number', targetPort: 'number or text' })),
        selector: texts,
        type: 'text',
      }),
    }),
  ],
  [
    '/ServiceAccount',
    map({
      automountServiceAccountToken: 'boolean',
      imagePullSecrets: list(anyMap),
      metadata,
      secrets: list(anyMap),
    }),
  ],
  ...['networking.k8s.io', 'extensions'].flatMap(group => [
    [`${group}/Ingress`, ingress] as const,
    [`${group}/NetworkPolicy`, networkPolicy] as const,
  ]),
  ...['Role', 'ClusterRole'].map(kind => [`rbac.authorization.k8s.io/${kind}`, role] as const),
  ...['RoleBinding', 'ClusterRoleBinding'].map(
    kind => [`rbac.authorization.k8s.io/${kind}`, binding] as const,
  ),
])
