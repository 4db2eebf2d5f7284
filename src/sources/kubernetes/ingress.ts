import type { YamlNode } from '../yaml/node.ts'
import type { KubeObject } from './object.ts'

/** A Service that requests are sent on to. */
export interface Backend {
  /** The mapping that names it. */
  readonly node: YamlNode
  readonly name: YamlNode
  /** A number or a name; undefined where none is written. */
  readonly port: string | number | undefined
}

/**
 * The Services that an Ingress leads to, in all its versions (`extensions/v1beta1` to `networking.k8s.io/v1`), or a route of the
 * Gateway API, or an IngressRoute of Traefik.
 */
export function routedBackendsOf(object: KubeObject): readonly Backend[] {
  switch (object.kind) {
    case 'Ingress':
      return ofIngress(object)
    case 'HTTPRoute':
    case 'TLSRoute':
      return ofRoutes(object, 'rules', 'backendRefs')
    case 'IngressRoute':
      return ofRoutes(object, 'routes', 'services')
    default:
      return []
  }
}

/** The names of the Services that an object leads to. */
export function backendsOf(object: KubeObject): readonly YamlNode[] {
  return routedBackendsOf(object).map(({ name }) => name)
}

function ofIngress(ingress: KubeObject): readonly Backend[] {
  const rules = ingress.at('spec', 'rules')?.items() ?? []
  const paths = rules.flatMap(rule => rule.at('http', 'paths')?.items() ?? [])
  const backends = [
    ingress.at('spec', 'defaultBackend') ?? ingress.at('spec', 'backend'),
    ...paths.map(path => path.at('backend')),
  ]
  return backends.flatMap(backend => {
    const service = backend?.at('service')
    return [
      ...backendFrom(service, 'name', service?.at('port', 'number') ?? service?.at('port', 'name')),
      ...backendFrom(backend, 'serviceName', backend?.at('servicePort')),
    ]
  })
}

function ofRoutes(object: KubeObject, rules: string, services: string): readonly Backend[] {
  const items = object.at('spec', rules)?.items() ?? []
  return items
    .flatMap(rule => rule.at(services)?.items() ?? [])
    .flatMap(service => backendFrom(service, 'name', service.at('port')))
}

function backendFrom(
  node: YamlNode | undefined,
  key: string,
  port: YamlNode | undefined,
): readonly Backend[] {
  const name = node?.at(key)
  if (node === undefined || name === undefined) return []
  const value = port?.value
  return [{ node, name, port: typeof value === 'string' || typeof value === 'number' ? value : undefined }]
}
