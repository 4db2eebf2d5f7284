/** A made-up file: manifests and Dockerfiles of a shipyard that has grown. The same number gives the same file, always. */
export interface MadeFile {
  readonly path: string
  readonly text: string
}

const services = [
  'tide-api',
  'crane',
  'berth',
  'pilot',
  'manifest-desk',
  'customs',
  'fuel',
  'weather',
  'billing',
  'lantern',
]

export function manifest(number: number): MadeFile {
  const dice = diceOf(number)
  const name = `${pick(services, number)}-${number}`
  const namespace = `harbour-${number % 40}`
  const make = pick(kinds, dice(kinds.length))
  const text = `apiVersion: ${make.apiVersion}
kind: ${make.kind}
metadata:
  name: ${name}
  namespace: ${namespace}
  labels:
    app.kubernetes.io/name: ${name}
    app.kubernetes.io/part-of: harbour
    team: ${pick(['quay', 'dock', 'yard', 'office'], dice(4))}
${make.body(name, dice)}`
  return { path: `deploy/${namespace}/${name}/${make.kind.toLowerCase()}.yaml`, text }
}

/** The same file after a pull request that appends a careless pod. */
export function changedManifest(number: number): MadeFile {
  const { path, text } = manifest(number)
  return { path, text: `${text.trimEnd()}\n---\n${carelessPod(`probe-${number}`)}` }
}

export function dockerfile(number: number): MadeFile {
  const dice = diceOf(number)
  const name = `${pick(services, number)}-${number}`
  const packages = ['ca-certificates', 'curl', 'git', 'libpq5', 'tini', 'tzdata'].slice(0, 2 + dice(5))
  const copies = Array.from({ length: 2 + dice(6) }, (_, i) => `COPY cmd/part-${i} ./cmd/part-${i}`)
  return {
    path: `images/${name}/Dockerfile`,
    text: `# syntax=docker/dockerfile:1
ARG GO_VERSION=1.24.3
FROM golang:\${GO_VERSION}-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
${copies.join('\n')}
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o /out/${name} ./cmd/...

FROM debian:12.${dice(9)}-slim
LABEL org.opencontainers.image.title="${name}"
RUN apt-get update \\
    && apt-get install -y --no-install-recommends ${packages.join(' ')} \\
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /out/${name} /usr/local/bin/${name}
ENV PORT=80${10 + dice(80)} LOG_LEVEL=info
EXPOSE 8080
${dice(2) === 0 ? 'USER 10001:10001\n' : ''}ENTRYPOINT ["/usr/local/bin/${name}"]
`,
  }
}

type Dice = (sides: number) => number

interface Kind {
  readonly apiVersion: string
  readonly kind: string
  body(name: string, dice: Dice): string
}

/** In about the shares that a large repository has; workloads are the longest. */
const kinds: readonly Kind[] = [
  ...Array.from({ length: 6 }, () => ({ apiVersion: 'apps/v1', kind: 'Deployment', body: deployment })),
  { apiVersion: 'apps/v1', kind: 'StatefulSet', body: deployment },
  ...Array.from({ length: 4 }, () => ({ apiVersion: 'v1', kind: 'Service', body: service })),
  ...Array.from({ length: 3 }, () => ({ apiVersion: 'v1', kind: 'ConfigMap', body: configMap })),
  ...Array.from({ length: 2 }, () => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    body: ingress,
  })),
  { apiVersion: 'batch/v1', kind: 'CronJob', body: cronJob },
  { apiVersion: 'v1', kind: 'ServiceAccount', body: () => 'automountServiceAccountToken: false\n' },
  { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', body: role },
  { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', body: networkPolicy },
]

function deployment(name: string, dice: Dice): string {
  return `spec:
  replicas: ${1 + dice(5)}
  selector:
    matchLabels:
      app.kubernetes.io/name: ${name}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: ${name}
    spec:
${podSpec(name, dice, 6)}`
}

function cronJob(name: string, dice: Dice): string {
  return `spec:
  schedule: "${dice(60)} ${dice(24)} * * *"
  concurrencyPolicy: Forbid
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: OnFailure
${podSpec(name, dice, 10)}`
}

function podSpec(name: string, dice: Dice, indent: number): string {
  const containers = Array.from({ length: 1 + dice(3) }, (_, i) =>
    container(i === 0 ? name : `${name}-side-${i}`, dice),
  )
  const text = `serviceAccountName: ${name}
securityContext:
  runAsNonRoot: true
  seccompProfile:
    type: RuntimeDefault
containers:
${containers.join('')}volumes:
  - name: settings
    configMap:
      name: ${name}
`
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(indent))
}

function container(name: string, dice: Dice): string {
  const variables = Array.from(
    { length: dice(12) },
    (_, i) => `      - name: SETTING_${i}\n        value: "${dice(10_000)}"\n`,
  )
  const context =
    dice(3) === 0
      ? ''
      : '    securityContext:\n      allowPrivilegeEscalation: false\n      capabilities:\n        drop: [ALL]\n'
  return `  - name: ${name}
    image: registry.example/harbour/${name}:${1 + dice(4)}.${dice(20)}.${dice(9)}
    ports:
      - containerPort: ${8000 + dice(1000)}
${variables.length === 0 ? '' : `    env:\n${variables.join('')}`}    resources:
      requests: {cpu: ${50 + dice(400)}m, memory: ${64 + dice(512)}Mi}
      limits: {memory: ${256 + dice(1024)}Mi}
${context}    readinessProbe:
      httpGet:
        path: /ready
        port: 8080
    volumeMounts:
      - name: settings
        mountPath: /etc/harbour
        readOnly: true
`
}

function service(name: string, dice: Dice): string {
  return `spec:
  selector:
    app.kubernetes.io/name: ${name}
  ports:
    - name: http
      port: 80
      targetPort: ${8000 + dice(1000)}
`
}

function configMap(_: string, dice: Dice): string {
  const lines = Array.from(
    { length: 10 + dice(60) },
    (_, i) => `    berth.${i}.depth = ${dice(30)}.${dice(9)}`,
  )
  return `data:\n  LOG_LEVEL: info\n  harbour.properties: |\n${lines.join('\n')}\n`
}

function ingress(name: string, dice: Dice): string {
  const paths = Array.from({ length: 1 + dice(4) }, (_, i) => {
    return `          - path: /v${i + 1}
            pathType: Prefix
            backend:
              service:
                name: ${name}
                port:
                  name: http
`
  })
  return `spec:
  ingressClassName: nginx
  tls:
    - hosts: [${name}.harbour.example]
      secretName: ${name}-tls
  rules:
    - host: ${name}.harbour.example
      http:
        paths:
${paths.join('')}`
}

function role(_: string, dice: Dice): string {
  return `rules:
  - apiGroups: [""]
    resources: [configmaps]
    verbs: [get, list, watch]
  - apiGroups: [apps]
    resources: [deployments]
    verbs: ${dice(4) === 0 ? '["*"]' : '[get]'}
`
}

function networkPolicy(name: string): string {
  return `spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: ${name}
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        - podSelector: {}
      ports:
        - port: 8080
`
}

function carelessPod(name: string): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  namespace: harbour-0
spec:
  containers:
    - name: ${name}
      image: registry.example/harbour/${name}:latest
      securityContext:
        privileged: true
`
}

function pick<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

/** Numbers that look thrown and are always the same (mulberry32). */
function diceOf(seed: number): Dice {
  let state = seed * 0x9e3779b1
  return sides => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}
