import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'

/** Kubernetes' own, not Knative's of the same kind. */
export function isService(object: KubeObject): boolean {
  return object.kind === 'Service' && object.group === ''
}

/** Its load balancer has an address of the internal network alone. */
export function isInternal(service: KubeObject): boolean {
  const annotations = service.at('metadata', 'annotations')?.entries() ?? []
  return (
    annotations.some(({ key, node }) => internalAnnotations.get(key)?.test(String(node.value)) === true) ||
    service.at('spec', 'loadBalancerClass')?.value === 'tailscale' ||
    hasPrivateAddress(service)
  )
}

/** What the clouds' controllers read; the keys' prefixes are part of them. */
const internalAnnotations: ReadonlyMap<string, RegExp> = new Map([
  ['service.beta.kubernetes.io/aws-load-balancer-internal', /^(?:true|0\.0\.0\.0\/0)$/],
  ['service.beta.kubernetes.io/aws-load-balancer-scheme', /^internal$/],
  ['service.beta.kubernetes.io/azure-load-balancer-internal', /^true$/],
  ['networking.gke.io/load-balancer-type', /^internal$/i],
  ['cloud.google.com/load-balancer-type', /^internal$/i],
  ['service.beta.kubernetes.io/openstack-internal-load-balancer', /^true$/],
  ['service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type', /^private$/],
  ['service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type', /^intranet$/],
  ['service.beta.kubernetes.io/cce-load-balancer-internal-vpc', /^true$/],
  ['service.beta.kubernetes.io/oci-load-balancer-internal', /^true$/],
  ['service.kubernetes.io/qcloud-loadbalancer-internal-subnetid', /^subnet-/],
])

/** Each address that is asked for is a private one. */
function hasPrivateAddress(service: KubeObject): boolean {
  const annotations = service.at('metadata', 'annotations')
  const asked = [service.at('spec', 'loadBalancerIP'), ...addressAnnotations.map(key => annotations?.at(key))]
  const texts = asked.flatMap(node => (typeof node?.value === 'string' ? [node.value] : []))
  const addresses = texts.flatMap(text => text.split(',')).map(address => address.trim())
  const written = addresses.filter(address => address !== '')
  return written.length > 0 && written.every(address => privateAddress.test(address))
}

/** Of Cilium, MetalLB and kube-vip, which have no other word for it. */
const addressAnnotations = [
  'io.cilium/lb-ipam-ips',
  'kube-vip.io/loadbalancerIPs',
  'lbipam.cilium.io/ips',
  'metallb.io/loadBalancerIPs',
  'metallb.universe.tf/loadBalancerIPs',
]

/** https://www.rfc-editor.org/rfc/rfc1918, rfc4193 and rfc6598 */
const privateAddress =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)[\d.]+$|^f[cd][\da-f]{2}:[\da-f:]*$/i

export interface SourceRange {
  readonly cidr: string
  readonly node: YamlNode
}

/** Who may connect to a load balancer: of the field, else of the annotation that came before it, which holds them in one text. */
export function sourceRanges(service: KubeObject): readonly SourceRange[] {
  const items = service.at('spec', 'loadBalancerSourceRanges')?.items() ?? []
  const inField = items.flatMap(node =>
    typeof node.value === 'string' ? [{ cidr: node.value.trim(), node }] : [],
  )
  if (inField.length > 0) return inField

  const annotation = service.at(
    'metadata',
    'annotations',
    'service.beta.kubernetes.io/load-balancer-source-ranges',
  )
  if (annotation === undefined || typeof annotation.value !== 'string') return []
  const cidrs = annotation.value.split(',').map(cidr => cidr.trim())
  return cidrs.filter(cidr => cidr !== '').map(cidr => ({ cidr, node: annotation }))
}

export function isEverybody(cidr: string): boolean {
  return /\/0+$/.test(cidr)
}
