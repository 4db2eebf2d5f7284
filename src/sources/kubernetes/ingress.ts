import type { YamlNode } from '../yaml/node.ts'
import type { KubeObject } from './object.ts'

/** The names of the Services that an Ingress leads to, in all its versions (`extensions/v1beta1` to `networking.k8s.io/v1`). */
export function backendsOf(ingress: KubeObject): readonly YamlNode[] {
  const rules = ingress.at('spec', 'rules')?.items() ?? []
  const paths = rules.flatMap(rule => rule.at('http', 'paths')?.items() ?? [])
  const backends = [
    ingress.at('spec', 'defaultBackend') ?? ingress.at('spec', 'backend'),
    ...paths.map(path => path.at('backend')),
  ]
  return backends.flatMap(backend => backend?.at('service', 'name') ?? backend?.at('serviceName') ?? [])
}
