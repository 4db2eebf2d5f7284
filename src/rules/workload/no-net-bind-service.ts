import { addedCapabilities, giveUp } from '../kit/capabilities.ts'
import { podSecurityStandards, securityContext } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'low',
  profile: 'strict',
  checklist: ['WORK-10'],
  title: 'Containers do not add NET_BIND_SERVICE',
  why: 'With it an intruder may listen on the ports of well-known services. Most programs can listen on a higher port, to which a Service leads just as well.',
  references: [podSecurityStandards, securityContext],

  *check(container) {
    if (container.pod.isWindows) return
    for (const capability of addedCapabilities(container)) {
      if (capability.name !== 'NET_BIND_SERVICE') continue
      yield {
        at: capability.node,
        message: `Container \`${container.name}\` adds the capability \`NET_BIND_SERVICE\`.`,
        fix: giveUp(container, capability, check),
      }
    }
  },
}

const check =
  'Make sure that the program listens on ports from 1024 on, or set the sysctl `net.ipv4.ip_unprivileged_port_start` for the pod.'
