import type { Pod } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { type Fix, fixToReview, remove } from '../kit/fix.ts'
import { podSecurityStandards } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'high',
  profile: 'baseline',
  checklist: ['WORK-7'],
  title: 'Pods set no unsafe sysctls',
  why: 'A sysctl that is not separated by namespace, or not limited per pod, lets one pod slow down, stop or spy on the others of its node.',
  references: [
    podSecurityStandards,
    {
      title: 'Kubernetes: using sysctls in a cluster',
      url: 'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/',
    },
    {
      title: 'CVE-2022-0811: a sysctl value that sets others in CRI-O',
      url: 'https://github.com/cri-o/cri-o/security/advisories/GHSA-6x2m-w449-qwx7',
    },
  ],

  *check(pod) {
    for (const entry of pod.at('securityContext', 'sysctls')?.items() ?? []) {
      const name = entry.at('name')
      if (typeof name?.value !== 'string' || name.value === '') continue

      const value = entry.at('value')
      if (typeof value?.value === 'string' && /[+=]/.test(value.value)) {
        yield {
          at: value,
          key: `${name.value} injects`,
          severity: 'critical',
          message: `${titleOf(pod.object)} gives the sysctl \`${name.value}\` a value that may set other ones of its node (CVE-2022-0811).`,
          fix: leaveOut(pod, entry, name.value),
        }
      } else if (!safeSysctls.has(name.value)) {
        yield {
          at: name,
          key: name.value,
          message: `${titleOf(pod.object)} sets the unsafe sysctl \`${name.value}\`.`,
          fix: leaveOut(pod, entry, name.value),
        }
      }
    }
  },
}

/** As of Kubernetes 1.37; the Pod Security Standards compare the names letter by letter. */
const safeSysctls: ReadonlySet<string> = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_notsent_lowat',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_slow_start_after_idle',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
])

/** Where nothing else is set the whole list goes. */
function leaveOut(pod: Pod, entry: YamlNode, name: string): Fix {
  const list = pod.at('securityContext', 'sysctls')
  const target = list?.items().length === 1 ? list : entry
  return fixToReview(
    `Leave \`${name}\` to the node`,
    'Make sure that the program works with the value that the node has.',
    remove(target),
  )
}
