import type { Files, HelmRequest, KustomizeRequest } from '../../../src/sources/rendering/engine.ts'

/** A chart with one template. */
export function craneChart(template: string, asked: Partial<HelmRequest> = {}): HelmRequest {
  return {
    engine: 'helm',
    files: filesOf({
      'Chart.yaml': 'apiVersion: v2\nname: crane\nversion: 1.0.0\n',
      'values.yaml': 'jib: 40\n',
      'templates/crane.yaml': template,
    }),
    values: [],
    releaseName: 'quay',
    namespace: 'harbour',
    apiVersions: [],
    isLint: false,
    isTraced: false,
    ...asked,
  }
}

export function craneOverlay(kustomization: string): KustomizeRequest {
  const files = filesOf({
    'overlay/kustomization.yaml': kustomization,
    'base/kustomization.yaml': 'resources: [crane.yaml]\n',
    'base/crane.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: crane\n',
  })
  return { engine: 'kustomize', files, root: 'overlay', isTraced: true }
}

export function filesOf(texts: Readonly<Record<string, string>>): Files {
  return new Map(Object.entries(texts).map(([path, text]) => [path, bytesOf(text)]))
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function configMap(value: string): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: crane\ndata:\n  value: ${value}\n`
}
