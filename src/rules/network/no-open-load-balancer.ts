import type { YamlNode } from '../../sources/yaml/node.ts'
import { type Fix, fixToReview, remove } from '../kit/fix.ts'
import type { Rule } from '../kit/rule.ts'
import { isEverybody, isInternal, isService, type SourceRange, sourceRanges } from '../kit/services.ts'

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
    if (type?.value !== 'LoadBalancer' || !isService(service)) return
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
