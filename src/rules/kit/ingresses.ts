import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlEntry } from '../../sources/yaml/node.ts'

/** Kubernetes' own, in all its versions. */
export function isIngress(object: KubeObject): boolean {
  return object.kind === 'Ingress' && ['', 'extensions', 'networking.k8s.io'].includes(object.group)
}

/** Its annotations that hold a text. */
export function annotationsOf(object: KubeObject): readonly Annotation[] {
  const entries = object.at('metadata', 'annotations')?.entries() ?? []
  return entries.flatMap(({ key, node }) =>
    typeof node.value === 'string' ? [{ key, node, text: node.value }] : [],
  )
}

export interface Annotation extends Pick<YamlEntry, 'key' | 'node'> {
  readonly text: string
}

/** The class of controller that serves it, by its field or by the annotation that came before it; `''` where none is written. */
export function classOf(ingress: KubeObject): string {
  const field = ingress.at('spec', 'ingressClassName')?.value
  const annotation = ingress.at('metadata', 'annotations', 'kubernetes.io/ingress.class')?.value
  return String(field ?? annotation ?? '')
}
