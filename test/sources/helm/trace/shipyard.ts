import { gzipSync } from 'node:zlib'
import type { Chart } from '../values/unit.ts'

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: tide
spec:
  selector:
    matchLabels: {app: tide}
  template:
    metadata:
      labels: {app: tide}
      annotations:
        checksum/values: {{ .Values.image | toYaml | sha256sum }}
    spec:
      {{- with .Values.podSecurityContext }}
      securityContext:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      hostNetwork: {{ .Values.hostNetwork }}
      containers:
        - name: tide
          image: "{{ .Values.global.registry }}/{{ .Values.image.repository }}:{{ .Values.image.tag | default "latest" }}"
          command: [tide, --serve]
          securityContext:
            {{- toYaml .Values.securityContext | nindent 12 }}
          ports:
            {{- range $number, $port := .Values.ports }}
            - name: port-{{ $number }}
              containerPort: {{ $port.number }}
              {{- if $port.host }}
              hostPort: {{ $port.host }}
              {{- end }}
            {{- end }}
          {{- include "yard.probes" (dict "port" 8080 "values" .Values.probes) | nindent 10 }}
        {{- include "tide.sidecar" . | nindent 8 }}
`

const sidecar = `{{- define "tide.sidecar" -}}
- name: sidecar
  image: {{ tpl .Values.sidecar.image . }}
  securityContext:
    privileged: true
    readOnlyRootFilesystem: true
{{- end -}}
`

const values = `global:
  registry: ghcr.io

image:
  repository: shipyard/tide
  tag: ""

# -- For the whole pod
podSecurityContext: {}
  # fsGroup: 2000

hostNetwork: false

# -- For the container
securityContext:
  privileged: true # the crane needs it

ports:
  - number: 80
  - number: 443
    host: 443

probes:
  initialDelaySeconds: 5

sidecar:
  image: "{{ .Values.global.registry }}/sidecar:1.0.0"

lift:
  reach: 12
`

const crane = `apiVersion: v1
kind: Pod
metadata:
  name: {{ .Chart.Name }}
spec:
  containers:
    - name: crane
      image: {{ .Values.global.registry }}/crane:1
      env:
        - {name: REACH, value: {{ .Values.reach | quote }}}
      securityContext:
        privileged: {{ .Values.privileged }}
`

const probes = `{{- define "yard.probes" -}}
livenessProbe:
  httpGet:
    port: {{ .port }}
  initialDelaySeconds: {{ .values.initialDelaySeconds }}
{{- end -}}
`

const pilot = {
  'pilot/Chart.yaml': 'apiVersion: v2\nname: pilot\nversion: 1.2.3\n',
  'pilot/values.yaml': 'hostPID: true\n',
  'pilot/templates/pod.yaml': `apiVersion: v1
kind: Pod
metadata:
  name: pilot
spec:
  hostPID: {{ .Values.hostPID }}
  containers:
    - name: pilot
      image: pilot:1
`,
}

/** A chart with a helper, a loop, a library, a dependency under another name and one in an archive. */
export const shipyard: Chart = {
  files: {
    'Chart.yaml': `apiVersion: v2
name: tide
version: 1.0.0
dependencies:
  - name: crane
    alias: lift
    version: 1.0.0
  - name: yard
    version: 1.0.0
  - name: pilot
    version: 1.2.3
`,
    'values.yaml': values,
    'templates/deployment.yaml': deployment,
    'templates/_sidecar.tpl': sidecar,
    'charts/crane/Chart.yaml': 'apiVersion: v2\nname: crane\nversion: 1.0.0\n',
    'charts/crane/values.yaml': 'privileged: true\nreach: 4\n',
    'charts/crane/templates/pod.yaml': crane,
    'charts/yard/Chart.yaml': 'apiVersion: v2\nname: yard\nversion: 1.0.0\ntype: library\n',
    'charts/yard/templates/_probes.tpl': probes,
    'charts/pilot-1.2.3.tgz': archive(pilot),
  },
  elsewhere: { 'charts/crane': 'deploy/crane', 'charts/yard': 'deploy/yard' },
  dependencies: [
    { prefix: ['lift'], mount: 'charts/crane', entry: 'name: crane' },
    { prefix: ['yard'], mount: 'charts/yard', entry: 'name: yard' },
    { prefix: ['pilot'], mount: 'charts/pilot-1.2.3.tgz', entry: 'name: pilot' },
  ],
}

/** Files as a gzipped tar, as Helm packs a chart. */
function archive(files: Readonly<Record<string, string>>): Uint8Array {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const body = Buffer.from(text)
    const padded = Buffer.alloc(Math.ceil(body.length / 512) * 512)
    body.copy(padded)
    return [headerOf(name, body.length), padded]
  })
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}

function headerOf(name: string, size: number): Buffer {
  const header = Buffer.alloc(512)
  const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`
  header.write(name, 0)
  header.write(octal(0o644, 8), 100)
  header.write(octal(0, 8) + octal(0, 8), 108)
  header.write(octal(size, 12) + octal(0, 12), 124)
  header.write('        0', 148)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(octal(sum, 7), 148)
  return header
}
