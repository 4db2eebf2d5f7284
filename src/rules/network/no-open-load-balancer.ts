import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { type Fix, fixToReview, remove } from '../kit/fix.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'medium',
  profile: 'standard',
  checklist: ['NET-3'],
  title: 'Load balancers are internal or limited to known sources',
  why: 'A load balancer without source ranges takes connections from the whole internet.',
  references: [
    {
      title: 'Kubernetes: internal load balancers',
      url: 'https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer',
    },
  ],

  *check(service) {
    const type = service.at('spec', 'type')
    if (service.kind !== 'Service' || service.group !== '' || type?.value !== 'LoadBalancer') return
    if (isInternal(service)) return

    const ranges = sourceRanges(service)
    if (ranges.length === 0) {
      yield {
        at: type,
        absent: true,
        message: `Service \`${service.name}\` opens a load balancer that is neither internal nor limited to source ranges.`,
      }
    }
    for (const { cidr, node } of ranges.filter(range => isEverybody(range.cidr))) {
      const fix = fixOf(node, ranges)
      yield {
        at: node,
        key: cidr,
        message: `Service \`${service.name}\` opens its load balancer to everybody: \`${cidr}\`.`,
        ...(fix && { fix }),
      }
    }
  },
}

/** What the clouds' controllers read, by the page above and by theirs; the keys' prefixes are part of them. */
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

function isInternal(service: KubeObject): boolean {
  const annotations = service.at('metadata', 'annotations')?.entries() ?? []
  return annotations.some(({ key, node }) => internalAnnotations.get(key)?.test(String(node.value)) === true)
}

interface SourceRange {
  readonly cidr: string
  readonly node: YamlNode
}

/** Of the field, else of the annotation that came before it, which holds them in one text. */
function sourceRanges(service: KubeObject): readonly SourceRange[] {
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

function isEverybody(cidr: string): boolean {
  return /\/0+$/.test(cidr)
}

/** Only a range beside others can go: without any the load balancer is as open as before. */
function fixOf(range: YamlNode, all: readonly SourceRange[]): Fix | undefined {
  const others = all.filter(({ cidr, node }) => node !== range && !isEverybody(cidr))
  if (others.length === 0) return undefined
  return fixToReview(
    'Remove the range of everybody',
    'The other ranges must hold every client.',
    remove(range),
  )
}
