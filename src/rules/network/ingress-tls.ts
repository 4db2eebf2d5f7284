import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { type Fix, fixToReview, set } from '../kit/fix.ts'
import { annotationsOf, classOf, isIngress } from '../kit/ingresses.ts'
import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'medium',
  profile: 'standard',
  checklist: ['NET-3'],
  title: 'Ingresses use TLS',
  why: 'Without TLS everybody on the way reads passwords and session cookies, and changes what is sent.',
  references: [
    {
      title: 'Kubernetes: TLS of an Ingress',
      url: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls',
    },
  ],

  *check(ingress) {
    if (!isIngress(ingress) || !isPlain(ingress.at('spec', 'tls'))) return
    if (!leadsSomewhere(ingress) || hasTlsElsewhere(ingress) || isForChallenges(ingress)) return

    const fix = fixOf(ingress)
    yield {
      at: ingress,
      absent: true,
      message: `${titleOf(ingress)} takes requests without TLS.`,
      ...(fix && { fix }),
    }
  },
}

/** Nothing is written; something of a wrong type is not judged. */
function isPlain(tls: YamlNode | undefined): boolean {
  return tls === undefined || tls.value === null || (tls.kind === 'list' && tls.items().length === 0)
}

/** What leads nowhere is a fragment of an Ingress: a patch for its annotations. */
function leadsSomewhere(ingress: KubeObject): boolean {
  const backend = ingress.at('spec', 'defaultBackend') ?? ingress.at('spec', 'backend')
  return backend?.kind === 'map' || rulesOf(ingress).length > 0
}

function rulesOf(ingress: KubeObject): readonly YamlNode[] {
  return (ingress.at('spec', 'rules')?.items() ?? []).filter(({ kind }) => kind === 'map')
}

/** The load balancer in front has the certificate, or the service behind. Tailscale's controller speaks nothing but TLS. */
function hasTlsElsewhere(ingress: KubeObject): boolean {
  const annotations = annotationsOf(ingress)
  return (
    annotations.some(({ key, text }) => tlsAnnotations.get(key)?.test(text) === true) ||
    classOf(ingress) === 'tailscale'
  )
}

/**
 * The controllers' own words for it. A load balancer of AWS with a listener for HTTPS finds its certificate by the hosts:
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/cert_discovery/
 */
const tlsAnnotations: ReadonlyMap<string, RegExp> = new Map([
  ['alb.ingress.kubernetes.io/certificate-arn', /\S/],
  ['alb.ingress.kubernetes.io/listen-ports', /HTTPS/],
  ['appgw.ingress.kubernetes.io/appgw-ssl-certificate', /\S/],
  ['haproxy.org/ssl-passthrough', /^(?:true|on)$/i],
  ['haproxy-ingress.github.io/ssl-passthrough', /^(?:true|on)$/i],
  ['ingress.gcp.kubernetes.io/pre-shared-cert', /\S/],
  ['ingress.kubernetes.io/ssl-passthrough', /^(?:true|on)$/i],
  ['konghq.com/protocols', /^\s*https\s*$/],
  ['networking.gke.io/managed-certificates', /\S/],
  ['networking.gke.io/certmap', /\S/],
  ['nginx.ingress.kubernetes.io/ssl-passthrough', /^true$/],
  ['oci-native-ingress.oraclecloud.com/certificate-ocid', /\S/],
  ['route.openshift.io/termination', /^(?:edge|passthrough|reencrypt)$/],
  ['traefik.ingress.kubernetes.io/router.tls', /^true$/],
  ['traefik.ingress.kubernetes.io/router.tls.certresolver', /\S/],
])

/** Certificate authorities ask for their challenges without TLS: https://www.rfc-editor.org/rfc/rfc8555#section-8.3 */
function isForChallenges(ingress: KubeObject): boolean {
  const paths = rulesOf(ingress).flatMap(rule => rule.at('http', 'paths')?.items() ?? [])
  return (
    paths.length > 0 &&
    paths.every(path => String(path.at('path')?.value ?? '').startsWith('/.well-known/acme-challenge'))
  )
}

/** Where cert-manager is asked for a certificate already, all it lacks is for whom, and where to put it. */
function fixOf(ingress: KubeObject): Fix | undefined {
  const isIssued = annotationsOf(ingress).some(({ key }) => issuers.has(key))
  const names = rulesOf(ingress).map(rule => rule.at('host')?.value)
  const hosts = [...new Set(names.filter(host => typeof host === 'string' && host !== ''))]
  if (!isIssued || hosts.length === 0 || names.length === 0 || ingress.name === '') return undefined
  if (ingress.name.endsWith('*') || hosts.length < new Set(names).size) return undefined
  return fixToReview(
    'Serve the certificate of cert-manager',
    'cert-manager puts the certificate into the Secret named here: no other may have that name.',
    set(ingress.root, ['spec', 'tls'], [{ hosts: hosts.map(String), secretName: `${ingress.name}-tls` }]),
  )
}

const issuers: ReadonlySet<string> = new Set(['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer'])
