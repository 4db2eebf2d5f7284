import type { KubeObject } from '../../sources/kubernetes/object.ts'
import { type Fix, fixToReview, remove, set } from '../kit/fix.ts'
import type { Rule } from '../kit/rule.ts'
import { isService } from '../kit/services.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'low',
  profile: 'standard',
  checklist: ['NET-3'],
  title: 'Services open no port of the nodes',
  why: 'A node port is open on every node of the cluster and passes by load balancers, Ingresses and their source ranges, TLS and logins: whoever reaches a node reaches the service.',
  references: [
    {
      title: 'Kubernetes: Services of type NodePort',
      url: 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
    },
  ],

  *check(service) {
    const type = service.at('spec', 'type')
    if (type?.value !== 'NodePort' || !isService(service)) return
    yield {
      at: type,
      message: `${titleOf(service)} opens a port on every node.`,
      fix: closeIt(service),
    }
  },
}

/** Without node ports these fields are refused. */
function closeIt(service: KubeObject): Fix {
  const ports = service.at('spec', 'ports')?.items() ?? []
  const refused = [
    ...ports.flatMap(port => port.at('nodePort') ?? []),
    service.at('spec', 'externalTrafficPolicy'),
  ]
  return fixToReview(
    'Keep the Service inside the cluster',
    'Make sure that nobody connects to the port of a node: clients outside need an Ingress or a load balancer.',
    set(service.root, ['spec', 'type'], 'ClusterIP'),
    ...refused.flatMap(node => (node === undefined ? [] : [remove(node)])),
  )
}
