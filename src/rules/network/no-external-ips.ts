import { fixToReview, remove } from '../kit/fix.ts'
import type { Rule } from '../kit/rule.ts'
import { isService } from '../kit/services.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'baseline',
  checklist: ['NET-3'],
  title: 'Services claim no external addresses',
  why: 'Every node sends traffic for such an address to the service, whoever owns the address: its author can receive connections of other pods to any server (CVE-2020-8554).',
  references: [
    {
      title: 'Kubernetes: external IPs',
      url: 'https://kubernetes.io/docs/concepts/services-networking/service/#external-ips',
    },
    {
      title: 'Kubernetes: CVE-2020-8554, man in the middle using ExternalIPs',
      url: 'https://github.com/kubernetes/kubernetes/issues/97076',
    },
  ],

  *check(service) {
    const list = service.at('spec', 'externalIPs')
    if (list === undefined || !isService(service)) return
    const addresses = list.items().filter(({ value }) => typeof value === 'string' && value !== '')
    for (const address of addresses) {
      yield {
        at: address,
        key: String(address.value),
        message: `${titleOf(service)} claims the traffic to \`${address.value}\` on every node.`,
        fix: fixToReview(
          'Give up the external address',
          'Make sure that no client connects to this address: a load balancer or an Ingress gives the Service one of its own.',
          remove(addresses.length === 1 ? list : address),
        ),
      }
    }
  },
}
