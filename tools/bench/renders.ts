import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { HelmRequest } from '../../src/sources/rendering/engine.ts'
import { openRenderer } from '../../src/sources/rendering/renderer.ts'

const encoder = new TextEncoder()

/** A chart of that many deployments, each with a helper, a range and values of its own. */
export function shipyardChart(deployments: number): HelmRequest {
  const files: Record<string, string> = {
    'Chart.yaml': 'apiVersion: v2\nname: shipyard\nversion: 1.0.0\n',
    'values.yaml': 'crane:\n  image: registry.example/crane:1.4.2\n  ropes: [steel, hemp, nylon]\n',
    'templates/_names.tpl':
      '{{- define "labels" }}\napp.kubernetes.io/name: {{ .Chart.Name }}\napp.kubernetes.io/instance: {{ .Release.Name }}\n{{- end }}\n',
  }
  for (let i = 0; i < deployments; i++) files[`templates/crane-${i}.yaml`] = deployment(i)
  return {
    engine: 'helm',
    files: new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)])),
    values: [],
    releaseName: 'quay',
    namespace: 'harbour',
    apiVersions: [],
    isLint: false,
    isTraced: true,
  }
}

function deployment(number: number): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: crane-${number}
  labels: {{- include "labels" . | nindent 4 }}
spec:
  template:
    spec:
      containers:
        - name: crane
          image: {{ .Values.crane.image | quote }}
          env:
            {{- range $i, $rope := .Values.crane.ropes }}
            - name: ROPE_{{ $i }}
              value: {{ $rope | quote }}
            {{- end }}
`
}

/** Median of the renders of a chart in a renderer that is warm, in milliseconds. */
export async function warmRender(chart: HelmRequest, runs: number): Promise<number> {
  const renderer = openRenderer()
  const times: number[] = []
  for (let run = -2; run < runs; run++) {
    const start = performance.now()
    const { kind } = await renderer.render(chart)
    if (kind !== 'helm') throw new Error('the chart of the bench does not render')
    if (run >= 0) times.push(performance.now() - start)
  }
  await renderer.close()
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN
}

/** Bytes of the renderer as it is shipped, and unpacked. */
export function rendererSize(root: string): { packed: number; unpacked: number } {
  const packed = readFileSync(join(root, 'dist/renderer.wasm.br'))
  return { packed: packed.byteLength, unpacked: brotliDecompressSync(packed).byteLength }
}
