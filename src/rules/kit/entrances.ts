import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { annotationsOf, classOf, isIngress } from './ingresses.ts'
import { isEverybody, isInternal, sourceRanges } from './services.ts'

/** Whether requests are routed by it, from outside of the cluster. */
export function isRouting({ kind, group }: KubeObject): boolean {
  if (kind === 'HTTPRoute' || kind === 'TLSRoute') return group === 'gateway.networking.k8s.io'
  return kind === 'IngressRoute' && (group === 'traefik.io' || group === 'traefik.containo.us')
}

/** Whether a Service lets in whoever reaches its nodes or its load balancer. */
export function isOpenService(service: KubeObject): boolean {
  const type = service.at('spec', 'type')?.value
  if (type === 'NodePort') return true
  if (type !== 'LoadBalancer' || isInternal(service)) return false
  const ranges = sourceRanges(service)
  return ranges.length === 0 || ranges.some(({ cidr }) => isEverybody(cidr))
}

/** Whether an Ingress or a route leads everybody on: nothing asks for a login or an address, nothing says it is internal. */
export function leadsEverybody(object: KubeObject): boolean {
  if (hasPrivateHosts(object)) return false
  if (isIngress(object)) return !isInternalClass(object) && !isGuarded(object)
  return (
    !entrancesOf(object).some(name => internalWord.test(name)) && !isFiltered(object) && !isGuarded(object)
  )
}

function isInternalClass(ingress: KubeObject): boolean {
  if (internalWord.test(classOf(ingress))) return true
  const annotations = annotationsOf(ingress)
  const scheme = annotations.find(({ key }) => key === 'alb.ingress.kubernetes.io/scheme')?.text
  const isAlb = classOf(ingress) === 'alb' || annotations.some(({ key }) => key.startsWith('alb.ingress.'))
  // Load balancers of AWS are internal where nothing else is written.
  if (isAlb) return scheme !== 'internet-facing'
  return annotations.some(
    ({ key, text }) => key === 'appgw.ingress.kubernetes.io/use-private-ip' && text === 'true',
  )
}

const internalWord =
  /internal|intranet|private|tailscale|(?:^|[-_.])(?:intern|inner|inside|vpn|lan|corp|local|admin|mgmt|int)(?:$|[-_.])/i

/** An annotation of whatever controller that asks for a login, a certificate or an address. */
function isGuarded(object: KubeObject): boolean {
  return annotationsOf(object).some(({ key, text }) => {
    const name = key.slice(key.indexOf('/') + 1)
    if (name.endsWith('security-groups')) return text.trim() !== ''
    if (/snippets?$/.test(name)) return /\b(?:deny\s+all|auth_basic|auth_request)\b/.test(text)
    if (/(?:middlewares?|plugins?|filters?|policies)$/.test(name)) return guardWord.test(text)
    return guardName.test(name) && !isNoGuard(text)
  })
}

const guardName =
  /(?:^|[-_.])(?:auth|oauth2?|oidc|jwt|saml|sso|mtls|iap)(?:$|[-_.])|white-?list|allow-?list|source-?range|inbound-cidrs|ip-?(?:allow|filter|restriction)/i

/** What middlewares and plugins that keep people out are called. */
const guardWord =
  /auth|oidc|sso|saml|login|jwt|mtls|whitelist|allow-?list|ip-?(?:allow|filter|restrict)|internal|private|vpn|local|restrict|authelia|authentik|pomerium|keycloak/i

function isNoGuard(text: string): boolean {
  return (
    /^\s*(?:none|off|false|no|disabled|allow)?\s*$/i.test(text) ||
    /(?:^|[,\s])[\d.:]+\/0+(?:$|[,\s])/.test(text)
  )
}

/** Gateways and entry points by name. */
function entrancesOf(object: KubeObject): readonly string[] {
  const parents = object.at('spec', 'parentRefs')?.items() ?? []
  const points = object.at('spec', 'entryPoints')?.items() ?? []
  const nodes = parents.flatMap(parent => [
    parent.at('name'),
    parent.at('sectionName'),
    parent.at('namespace'),
  ])
  return [...nodes, ...points].map(node => String(node?.value ?? ''))
}

/** A middleware that guards, or a filter of the gateway's own that may: a login is one. */
function isFiltered(object: KubeObject): boolean {
  const rules = object.at('spec', 'rules')?.items() ?? []
  const routes = object.at('spec', 'routes')?.items() ?? []
  const filters = rules.flatMap(rule => rule.at('filters')?.items() ?? [])
  const middlewares = routes.flatMap(route => route.at('middlewares')?.items() ?? [])
  return (
    filters.some(filter => filter.at('type')?.value === 'ExtensionRef') ||
    middlewares.some(middleware => guardWord.test(String(middleware.at('name')?.value ?? '')))
  )
}

/** All its hosts have names that nobody outside can resolve, or that say so. */
function hasPrivateHosts(object: KubeObject): boolean {
  const hosts = hostsOf(object)
  return hosts.length > 0 && hosts.every(host => host.length <= longestHost && privateHost.test(host))
}

/** Of a name in the DNS; it also keeps hostile text from the pattern below. */
const longestHost = 253

/** https://www.rfc-editor.org/rfc/rfc6761, rfc6762 and rfc8375, ICANN's `internal`, and names that hold a private address. */
const privateHost =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|test|home\.arpa|svc)$|(?:^|\.)(?:internal|intern|intranet|int|private|vpn|lan|corp)\.|(?:^|[.-])(?:10|127|192[.-]168|172[.-](?:1[6-9]|2\d|3[01]))[.-][\d.-]+\.(?:nip|sslip)\.io$/i

function hostsOf(object: KubeObject): readonly string[] {
  const rules = object.at('spec', 'rules')?.items() ?? []
  const routes = object.at('spec', 'routes')?.items() ?? []
  const written = [
    ...(object.at('spec', 'hostnames')?.items() ?? []),
    ...(isIngress(object) ? rules.flatMap(rule => rule.at('host') ?? []) : []),
  ]
  const matches = routes.flatMap(route => hostsIn(route.at('match')))
  return [...written.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])), ...matches]
}

/** Of Traefik's expressions: Host(`tides.harbour.example`). */
function hostsIn(match: YamlNode | undefined): readonly string[] {
  const text = String(match?.value ?? '')
  return [...text.matchAll(/Host(?:SNI)?\(([^()]*)\)/g)].flatMap(
    ([, names = '']) => names.match(/[^`"',\s]+/g) ?? [],
  )
}
