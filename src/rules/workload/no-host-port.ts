import { fixToReview, remove } from '../kit/fix.ts'
import { podSecurityStandards } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'medium',
  profile: 'baseline',
  checklist: ['WORK-6'],
  title: 'Containers take no port of their node',
  why: 'A host port opens the container on the address of its node, past Services and often past NetworkPolicies, and binds it to nodes where that port is free.',
  references: [podSecurityStandards],

  *check(container) {
    for (const port of container.at('ports')?.items() ?? []) {
      const hostPort = port.at('hostPort')
      const number = hostPort?.value
      if (hostPort === undefined || typeof number !== 'number' || number === 0) continue

      // In the network of the node the API server writes the line again.
      const isWrittenAnyway = container.pod.at('hostNetwork')?.value === true
      const protocol = port.at('protocol')?.value
      yield {
        at: hostPort,
        key: typeof protocol === 'string' && protocol !== 'TCP' ? `${number} ${protocol}` : `${number}`,
        message: `Container \`${container.name}\` takes port ${number} of its node.`,
        ...(isWrittenAnyway
          ? { instead: [remove(hostPort)] }
          : {
              fix: fixToReview(
                'Leave the port to the node',
                'Make sure that others reach the container through a Service or an Ingress.',
                remove(hostPort),
              ),
            }),
      }
    }
  },
}
