import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { type Fix, fixToReview, set } from '../kit/fix.ts'
import { isMeshHost } from '../kit/mesh.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'standard',
  checklist: ['CLUSTER-2'],
  title: 'The service mesh insists on mutual TLS',
  why: 'What travels without mutual TLS can be read and changed on its way, and nobody knows who sent it: rules about who may call whom mean nothing then.',
  references: [
    {
      title: 'Istio: mutual TLS',
      url: 'https://istio.io/latest/docs/tasks/security/authentication/authn-policy/',
    },
    {
      title: 'Linkerd: authorization policy',
      url: 'https://linkerd.io/2-edge/reference/authorization-policy/',
    },
  ],

  *check(object) {
    if (object.kind === 'PeerAuthentication') yield* ofServers(object)
    else if (object.kind === 'DestinationRule') yield* ofClients(object)
    if (object.kind === 'Namespace' || object.pod !== undefined) yield* ofLinkerd(object)
  },
}

function* ofServers(policy: KubeObject): Generator<Problem> {
  if (policy.group !== 'security.istio.io') return
  const ports = policy.at('spec', 'portLevelMtls')?.entries() ?? []
  const modes = [
    { key: '', mode: policy.at('spec', 'mtls', 'mode') },
    ...ports.map(({ key, node }) => ({ key, mode: node.at('mode') })),
  ]
  for (const { key, mode } of modes) {
    if (mode?.value !== 'DISABLE' && mode?.value !== 'PERMISSIVE') continue
    const isOff = mode.value === 'DISABLE'
    yield {
      at: mode,
      key: `${mode.value} ${key}`.trim(),
      ...(!isOff && { severity: 'medium' }),
      message: `${titleOf(policy)} ${isOff ? 'turns mutual TLS off' : 'lets connections without mutual TLS in'}${key === '' ? '' : ` on port ${key}`}.`,
      fix: fixOf(
        policy,
        mode,
        'STRICT',
        'Make sure that every client has a sidecar: the others are refused from then on.',
      ),
    }
  }
}

function* ofClients(rule: KubeObject): Generator<Problem> {
  const host = rule.at('spec', 'host')?.value
  if (rule.group !== 'networking.istio.io' || typeof host !== 'string' || !isMeshHost(host)) return
  const subsets = rule.at('spec', 'subsets')?.items() ?? []
  const policies = [
    { key: '', policy: rule.at('spec', 'trafficPolicy') },
    ...subsets.map(subset => ({
      key: `${subset.at('name')?.value ?? ''}`,
      policy: subset.at('trafficPolicy'),
    })),
  ]
  for (const { key, policy } of policies) {
    for (const mode of modesOf(policy).filter(({ value }) => value === 'DISABLE')) {
      yield {
        at: mode,
        key: [key, portOf(mode, rule)].filter(word => word !== '').join(' '),
        message: `${titleOf(rule)} sends requests for \`${host}\` without TLS${key === '' ? '' : ` to the subset \`${key}\``}.`,
        fix: fixOf(
          rule,
          mode,
          'ISTIO_MUTUAL',
          'Make sure that the service has a sidecar: without one it does not understand the requests.',
        ),
      }
    }
  }
}

function modesOf(policy: YamlNode | undefined): readonly YamlNode[] {
  const ports = policy?.at('portLevelSettings')?.items() ?? []
  return [policy, ...ports].flatMap(settings => settings?.at('tls', 'mode') ?? [])
}

/** The port whose settings a mode stands in; `''` for that of all ports. */
function portOf(mode: YamlNode, rule: KubeObject): string {
  const port = rule.at(...routeBelow(mode, rule).slice(0, -2), 'port', 'number')?.value
  return port === undefined || port === null ? '' : String(port)
}

function* ofLinkerd(object: KubeObject): Generator<Problem> {
  const metadata = object.pod ? object.pod.metadata : object.at('metadata')
  const policy = metadata?.at('annotations', 'config.linkerd.io/default-inbound-policy')
  if (policy?.value !== 'all-unauthenticated') return
  yield {
    at: policy,
    severity: 'medium',
    message: `${titleOf(object)} takes connections without mutual TLS from anywhere.`,
    fix: fixOf(
      object,
      policy,
      'all-authenticated',
      'Make sure that every client is in the mesh: the others are refused from then on.',
    ),
  }
}

function fixOf(object: KubeObject, node: YamlNode, value: string, check: string): Fix {
  return fixToReview('Insist on mutual TLS', check, set(object.root, routeBelow(node, object), value))
}

function routeBelow(node: YamlNode, { root }: KubeObject) {
  return node.route.slice(root.route.length)
}
